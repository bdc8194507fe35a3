package editor

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

// parcels splits nodes into what moves as one: the members of an outermost
// group, or a node alone. What lies in another of the nodes goes with it.
func (e *Editor) parcels(ids []diagram.ID) [][]diagram.ID {
	var all [][]diagram.ID
	at := map[diagram.Group]int{}
	for _, id := range e.outermost(ids) {
		n, ok := e.d.Node(id)
		if !ok {
			continue
		}
		if len(n.Groups) == 0 {
			all = append(all, []diagram.ID{id})
			continue
		}
		g := n.Groups[len(n.Groups)-1]
		i, known := at[g]
		if !known {
			i, all = len(all), append(all, nil)
			at[g] = i
		}
		all[i] = append(all[i], id)
	}
	return all
}

// CanGroup reports whether several things are selected that could be one group.
func (e *Editor) CanGroup() bool { return len(e.parcels(e.SelectedNodes())) > 1 }

// GroupSelected makes the selected nodes one group and selects it.
func (e *Editor) GroupSelected() error {
	ids := e.outermost(e.SelectedNodes())
	if err := e.Do(command.Group{IDs: ids}); err != nil {
		return err
	}
	e.Select(ids...)
	return nil
}

// SelectedGroups lists the outermost groups of the selected nodes.
func (e *Editor) SelectedGroups() []diagram.Group {
	if !e.d.Grouped() {
		return nil // asked for in every frame, when thousands may be selected
	}
	var groups []diagram.Group
	seen := map[diagram.Group]bool{}
	for _, id := range e.Selection.list() {
		n, ok := e.d.Node(id)
		if !ok || len(n.Groups) == 0 {
			continue
		}
		if g := n.Groups[len(n.Groups)-1]; !seen[g] {
			seen[g] = true
			groups = append(groups, g)
		}
	}
	return groups
}

// UngroupSelected takes the selected groups apart; their members stay selected.
func (e *Editor) UngroupSelected() error {
	s := command.Sequence{Name: catalog.Text{EN: "Ungroup", KO: "그룹 해제"}}
	for _, g := range e.SelectedGroups() {
		s.Commands = append(s.Commands, command.Ungroup{Group: g})
	}
	return e.Do(s)
}
