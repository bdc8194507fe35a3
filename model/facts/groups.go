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
)

// Groups are the security groups of a node.
type Groups struct {
	IDs []diagram.ID
	// Complete is false when the node names groups that are not drawn, or none at all.
	Complete bool
}

// Groups lists the security group that a node is drawn in, then those it lists.
func (f *Facts) Groups(id diagram.ID) Groups {
	n, ok := f.d.Node(id)
	if !ok || f.Truth(n, hasGroupKey) == No {
		return Groups{}
	}
	g := Groups{Complete: true}
	for a := range f.d.Ancestors(id) {
		if a.Kind == groupKind {
			g.IDs = append(g.IDs, a.ID)
			break
		}
	}
	listed, _ := groupsKey.In(n.Props)
	for _, name := range listed {
		group, ok := f.d.Node(diagram.ID(name))
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

// groupCalled is the security group with an id or a name that a rule of a
// neighbour mentions; several of one name cannot be told apart.
func (f *Facts) groupCalled(name string) (diagram.ID, bool) {
	if n, ok := f.d.Node(diagram.ID(name)); ok && n.Kind == groupKind {
		return n.ID, true
	}
	if f.groupNames == nil {
		f.groupNames = map[string][]diagram.ID{}
		for _, n := range f.OfKind(groupKind) {
			f.groupNames[n.Name] = append(f.groupNames[n.Name], n.ID)
		}
	}
	if ids := f.groupNames[name]; len(ids) == 1 {
		return ids[0], true
	}
	return "", false
}
