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
	f.sortControls()
	return f.taken[id]
}

// customerKey is the drawn key that encrypts a node; nil when there is none.
func (f *Facts) customerKey(id diagram.ID) *diagram.Node {
	f.sortControls()
	return f.keys[id]
}

// sortControls finds the arrows to roles and from keys, once for all nodes.
func (f *Facts) sortControls() {
	if f.taken != nil {
		return
	}
	f.taken, f.keys = map[diagram.ID][]diagram.ID{}, map[diagram.ID]*diagram.Node{}
	for _, e := range f.edges {
		if e.Kind != "assume" && e.Kind != "encrypt" {
			continue
		}
		from, to := f.Ends(e)
		switch {
		case e.Kind == "assume" && to.Kind == roleKind:
			f.taken[from.ID] = append(f.taken[from.ID], to.ID)
		case e.Kind == "encrypt" && from.Kind == "kms-key" && f.keys[to.ID] == nil:
			f.keys[to.ID] = from
		}
	}
}

// Called is the node with an id, else the only one with a name; false when
// there is none or more than one.
func (f *Facts) Called(name string) (*diagram.Node, bool) {
	if n, ok := f.node(diagram.ID(name)); ok {
		return n, true
	}
	if f.byName == nil {
		f.byName = map[string][]*diagram.Node{}
		for _, n := range f.nodes {
			f.byName[n.Name] = append(f.byName[n.Name], n)
		}
	}
	if named := f.byName[name]; name != "" && len(named) == 1 {
		return named[0], true
	}
	return nil, false
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
