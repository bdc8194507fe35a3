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
	k := &f.known[r.at]
	if k.lacks(groupsAnswer) {
		k.groups = f.findGroups(r)
		k.asked |= groupsAnswer
	}
	return k.groups
}

func (f *Facts) findGroups(r *record) Groups {
	n := r.node
	if f.Truth(n, hasGroupKey) == No || f.sharesHost(n) {
		return Groups{}
	}
	g := Groups{Complete: true}
	for a := range r.parent.chain() {
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

// nameGroups sorts the security groups by their names, once.
func (f *Facts) nameGroups() {
	if f.groupNames != nil {
		return
	}
	f.groupNames, f.frames = map[string][]diagram.ID{}, map[groupName][]diagram.ID{}
	for _, n := range f.OfKind(groupKind) {
		f.groupNames[n.Name] = append(f.groupNames[n.Name], n.ID)
		if vpc, ok := f.VPC(n.ID); ok && n.Name != "" {
			at := groupName{vpc, n.Name}
			f.frames[at] = append(f.frames[at], n.ID)
		}
	}
}

// twins are the frames that stand for one security group, which is drawn once
// in each subnet that it has members in.
func (f *Facts) twins(group diagram.ID) []diagram.ID {
	f.nameGroups()
	n, _ := f.node(group)
	vpc, _ := f.VPC(group)
	if all := f.frames[groupName{vpc, n.Name}]; len(all) > 0 {
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
	f.nameGroups()
	if len(f.groupNames[mentioned]) == 0 {
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
	if !ok || n.Name == "" || len(f.twins(group)) != len(f.groupNames[n.Name]) {
		return string(group)
	}
	return n.Name
}
