package command

import (
	"slices"
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Group makes nodes one group, which is selected, moved and copied as a whole.
// Groups that the nodes form already stay as groups in it.
type Group struct{ IDs []diagram.ID }

// Title is "Group".
func (Group) Title() catalog.Text { return catalog.Text{EN: "Group", KO: "그룹으로 묶기"} }

// Apply puts the outermost of the nodes into a new group around their others.
func (g Group) Apply(tx *diagram.Tx) error {
	name := newGroup(tx.Diagram, nil)
	for _, id := range outermost(tx.Diagram, g.IDs) {
		if err := tx.EditNode(id, func(n *diagram.Node) { n.Groups = append(n.Groups, name) }); err != nil {
			return err
		}
	}
	return nil
}

// Ungroup takes a group apart; groups in it stay.
type Ungroup struct{ Group diagram.Group }

// Title is "Ungroup".
func (Ungroup) Title() catalog.Text { return catalog.Text{EN: "Ungroup", KO: "그룹 해제"} }

// Apply takes the members out of the group.
func (u Ungroup) Apply(tx *diagram.Tx) error {
	for _, id := range tx.Members(u.Group) {
		if err := tx.EditNode(id, func(n *diagram.Node) {
			n.Groups = slices.DeleteFunc(n.Groups, func(g diagram.Group) bool { return g == u.Group })
			if len(n.Groups) == 0 {
				n.Groups = nil // as it was before
			}
		}); err != nil {
			return err
		}
	}
	return nil
}

// newGroup is a name that no group has: group-1, group-2, ...
func newGroup(d *diagram.Diagram, taken map[diagram.Group]bool) diagram.Group {
	for i := 1; ; i++ {
		if name := diagram.Group("group-" + strconv.Itoa(i)); !d.HasGroup(name) && !taken[name] {
			return name
		}
	}
}

// regroup gives copied nodes groups of their own. A group of which only one
// node was copied is none any more.
func regroup(d *diagram.Diagram, copies []*diagram.Node) {
	members := map[diagram.Group]int{}
	for _, n := range copies {
		for _, g := range n.Groups {
			members[g]++
		}
	}
	renamed, taken := map[diagram.Group]diagram.Group{}, map[diagram.Group]bool{}
	for _, n := range copies {
		var groups []diagram.Group
		for _, g := range n.Groups {
			if members[g] < 2 {
				continue
			}
			if renamed[g] == "" {
				renamed[g] = newGroup(d, taken)
				taken[renamed[g]] = true
			}
			groups = append(groups, renamed[g])
		}
		n.Groups = groups
	}
}
