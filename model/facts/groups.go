package facts

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

var (
	groupsKey   = catalog.List("securityGroups")
	hasGroupKey = catalog.Bool("hasSecurityGroup")
	ingressKey  = catalog.List("ingress")

	networkModeKey = catalog.Enum("networkMode")
)

// Groups are the security groups of a node.
type Groups struct {
	IDs []diagram.ID
	// Complete is false when the node names groups that are not drawn, or none at all.
	Complete bool
}

// Groups lists the security group that a node is drawn in, then those it lists.
func (f *Facts) Groups(id diagram.ID) Groups {
	r := f.at(id)
	if r == nil {
		return Groups{}
	}
	return ask(f, &f.of(r).groups, func() Groups { return f.findGroups(r) })
}

func (f *Facts) findGroups(r *record) Groups {
	n := r.node
	if f.Truth(n, hasGroupKey) == No || f.sharesHost(n) {
		return Groups{}
	}
	g := Groups{Complete: true}
	for a := range f.chain(r.parent) {
		if a.Kind == groupKind {
			g.IDs = append(g.IDs, a.ID)
			break
		}
	}
	listed, _ := groupsKey.In(n.Props)
	for _, name := range listed {
		group, ok := f.node(diagram.ID(name))
		switch {
		case !ok || group.Kind != groupKind:
			g.Complete = false
		case !slices.Contains(g.IDs, group.ID):
			g.IDs = append(g.IDs, group.ID)
		}
	}
	g.Complete = g.Complete && len(g.IDs) > 0
	return g
}

// sharesHost reports whether tasks use the network interfaces, and so the
// groups, of the instances that they run on.
func (f *Facts) sharesHost(n *diagram.Node) bool {
	mode, _ := networkModeKey.In(n.Props)
	return mode == "bridge" || mode == "host"
}

// groupName is the name of a security group, of which each VPC has one.
type groupName struct {
	vpc  diagram.ID
	name string
}

// groupsBy are the security groups by their names.
type groupsBy struct {
	name  map[string][]diagram.ID
	frame map[groupName][]diagram.ID // those that have a VPC and a name
}

// named are all security groups with a name.
func (f *Facts) named(name string) []diagram.ID {
	f.trail.note(entryOf("groups by name", name))
	return f.allGroups().name[name]
}

// framed are the frames of the security group of that name in its VPC.
func (f *Facts) framed(at groupName) []diagram.ID {
	f.trail.note(at.aspect())
	return f.allGroups().frame[at]
}

func (g groupName) aspect() Aspect { return entryOf("groups in VPCs", string(g.vpc)+" "+g.name) }

// allGroups sorts the security groups by their names, once.
func (f *Facts) allGroups() *groupsBy {
	if f.groups == nil {
		f.unnoted(func() { f.groups = f.sortGroups() })
	}
	return f.groups
}

func (f *Facts) sortGroups() *groupsBy {
	by := &groupsBy{map[string][]diagram.ID{}, map[groupName][]diagram.ID{}}
	for _, n := range f.OfKind(groupKind) {
		by.name[n.Name] = append(by.name[n.Name], n.ID)
		if vpc, ok := f.VPC(n.ID); ok && n.Name != "" {
			at := groupName{vpc, n.Name}
			by.frame[at] = append(by.frame[at], n.ID)
		}
	}
	return by
}

// twins are the frames that stand for one security group, which is drawn once
// in each subnet that it has members in.
func (f *Facts) twins(group diagram.ID) []diagram.ID {
	n, _ := f.node(group)
	vpc, _ := f.VPC(group)
	if all := f.framed(groupName{vpc, n.Name}); len(all) > 0 {
		return all
	}
	return []diagram.ID{group}
}

// isOneOf tells whether a security group that a rule mentions by id or name is
// among others; Unknown when it is not drawn.
func (f *Facts) isOneOf(mentioned string, groups []diagram.ID) Truth {
	if n, ok := f.node(diagram.ID(mentioned)); ok && n.Kind == groupKind {
		twins := f.twins(n.ID)
		return Of(slices.ContainsFunc(groups, func(id diagram.ID) bool { return slices.Contains(twins, id) }))
	}
	if len(f.named(mentioned)) == 0 {
		return Unknown
	}
	return Of(slices.ContainsFunc(groups, func(id diagram.ID) bool {
		n, _ := f.node(id)
		return n.Name == mentioned
	}))
}

// Mention is how a rule of another group calls a security group: by its name
// where no other VPC has one of that name, else by its id.
func (f *Facts) Mention(group diagram.ID) string {
	n, ok := f.node(group)
	if !ok || n.Name == "" || len(f.twins(group)) != len(f.named(n.Name)) {
		return string(group)
	}
	return n.Name
}
