package facts

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// RoleState says how much the drawing tells about the role of a caller.
type RoleState uint8

// The states.
const (
	SomeRole  RoleState = iota // there may be one, nobody says what it allows
	AutoRole                   // made from the arrows, so it allows what they need
	UnsetRole                  // nobody has granted anything yet
	NoRole                     // it has none
	DrawnRole                  // one or more iam-role nodes
)

// Role is what a caller may call AWS with.
type Role struct {
	State RoleState
	Key   string // property of the caller that names the role
	// Said tells that the drawing says so; else it is what holds by default.
	Said bool
	// IDs are the drawn roles: its own first, then those it may assume. Where the
	// permissions of a role stand at the node itself, that is the node.
	IDs []diagram.ID
}

const roleKind catalog.Kind = "iam-role"

var executionRoleKey = catalog.String("executionRole")

// Role is the role that a node calls AWS with. Where its property names none,
// it is the role to which an "assume" arrow leads.
func (f *Facts) Role(n *diagram.Node) Role { return f.role(n, f.cat.RoleKey(n.Kind)) }

func (f *Facts) role(n *diagram.Node, key string) Role {
	r := Role{Key: key}
	assumed := f.assumed(n.ID)
	name, said := n.Props[key].Text()
	if said = said && name != ""; !said {
		if _, written := grantsKey.In(n.Props); written && n.Kind != roleKind && key == f.cat.RoleKey(n.Kind) {
			return Role{State: DrawnRole, Key: key, Said: true, IDs: append([]diagram.ID{n.ID}, assumed...)}
		}
		if len(assumed) > 0 {
			return Role{State: DrawnRole, Key: key, Said: true, IDs: assumed}
		}
		name, _ = f.cat.Value(n.Kind, n.Props, key).Text()
	}
	r.Said = said
	switch name {
	case "":
		return r
	case "auto":
		r.State = AutoRole
	case "unset":
		r.State = UnsetRole
	case "none":
		r.State = NoRole
	default:
		named, ok := f.Called(name)
		if !ok || named.Kind != roleKind {
			return r
		}
		r.State, r.IDs = DrawnRole, []diagram.ID{named.ID}
		for _, id := range assumed {
			if id != named.ID {
				r.IDs = append(r.IDs, id)
			}
		}
	}
	return r
}

// assumed are the roles to which "assume" arrows of a node lead, in the order of their arrows.
func (f *Facts) assumed(id diagram.ID) []diagram.ID {
	r := f.at(id)
	return ask(f, &f.of(r).assumed, func() (roles []diagram.ID) {
		for _, e := range f.edgesAt(id) {
			if e.Kind != "assume" || e.From != id {
				continue
			}
			if _, to := f.Ends(e); to.Kind == roleKind {
				roles = append(roles, to.ID)
			}
		}
		return roles
	})
}

// customerKey is the drawn key that encrypts a node; nil when there is none.
func (f *Facts) customerKey(id diagram.ID) *diagram.Node {
	r := f.at(id)
	return ask(f, &f.of(r).key, func() *diagram.Node {
		for _, e := range f.edgesAt(id) {
			if e.Kind != "encrypt" || e.To != id {
				continue
			}
			if from, _ := f.Ends(e); from.Kind == "kms-key" {
				return from
			}
		}
		return nil
	})
}

// RoleUsers lists the nodes that call AWS with a drawn role, by id; a task may
// have a second one to start with.
func (f *Facts) RoleUsers(role diagram.ID) []*diagram.Node {
	f.trail.note(entryOf("role users", role))
	if f.users == nil {
		f.unnoted(func() { f.users = f.findRoleUsers() })
	}
	return f.users[role]
}

func (f *Facts) findRoleUsers() map[diagram.ID][]*diagram.Node {
	users := map[diagram.ID][]*diagram.Node{}
	for _, n := range f.nodes {
		if f.cat.RoleKey(n.Kind) == "" {
			continue
		}
		for _, id := range f.Role(n).IDs {
			users[id] = append(users[id], n)
		}
		if second, ok := executionRoleKey.In(n.Props); ok {
			if role, drawn := f.Called(second); drawn {
				users[role.ID] = append(users[role.ID], n)
			}
		}
	}
	return users
}

// Called is the node with an id, else the only one with a name; false when
// there is none or more than one.
func (f *Facts) Called(name string) (*diagram.Node, bool) {
	if n, ok := f.node(diagram.ID(name)); ok {
		return n, true
	}
	if name == "" {
		return nil, false
	}
	f.trail.note(entryOf("names", name))
	if f.names == nil {
		f.unnoted(func() { f.names = f.findNames() })
	}
	return f.node(f.names[name])
}

// findNames are the nodes by their names; the empty id where several have one.
func (f *Facts) findNames() map[string]diagram.ID {
	names := make(map[string]diagram.ID, len(f.nodes))
	for _, n := range f.nodes {
		if _, taken := names[n.Name]; taken {
			names[n.Name] = ""
		} else {
			names[n.Name] = n.ID
		}
	}
	return names
}

// Handle is how a list such as the permissions of a role calls a node: its name
// where that is clear, else its id.
func (f *Facts) Handle(id diagram.ID) string {
	n, ok := f.node(id)
	if !ok {
		return string(id)
	}
	if named, ok := f.Called(n.Name); ok && named.ID == id {
		return n.Name
	}
	return string(id)
}
