package editor

import (
	"maps"
	"slices"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// foldReach is how near the pointer must come to a switch, in px and in pt.
const foldReach = 9

// Collapsible are the containers that collapsing is about: the selected ones, or
// else those around the selected nodes.
func (e *Editor) Collapsible() []diagram.ID {
	var selected, around []diagram.ID
	for _, id := range e.SelectedNodes() {
		n, _ := e.d.Node(id)
		if e.isContainer(n) {
			selected = append(selected, id)
		} else if parent, ok := e.d.Node(n.Parent); ok && e.isContainer(parent) && !slices.Contains(around, parent.ID) {
			around = append(around, parent.ID)
		}
	}
	if len(selected) > 0 {
		return selected
	}
	return around
}

// AllCollapsed reports whether all of some containers are collapsed.
func (e *Editor) AllCollapsed(ids []diagram.ID) bool {
	return len(ids) > 0 && !slices.ContainsFunc(ids, func(id diagram.ID) bool {
		n, ok := e.d.Node(id)
		return ok && !n.Collapsed
	})
}

// AnyCollapsed reports whether a container is collapsed.
func (e *Editor) AnyCollapsed() bool {
	return slices.ContainsFunc(e.d.Nodes(), func(n *diagram.Node) bool { return n.Collapsed })
}

// Containers lists all containers that something is in.
func (e *Editor) Containers() []diagram.ID {
	var ids []diagram.ID
	for _, n := range e.d.Nodes() {
		if !e.isContainer(n) {
			continue
		}
		for range e.d.Children(n.ID) {
			ids = append(ids, n.ID)
			break
		}
	}
	return ids
}

// SetCollapsed collapses or expands containers as one step and selects those of
// them that can be seen. What is expanded comes back as it was; a container that
// became too small for it meanwhile grows.
func (e *Editor) SetCollapsed(ids []diagram.ID, on bool) error {
	if err := e.fold(ids, on); err != nil {
		return err
	}
	e.Select(slices.DeleteFunc(slices.Clone(ids), func(id diagram.ID) bool { return e.d.ShownAs(id) != id })...)
	return nil
}

// ExpandAll expands every collapsed container as one step.
func (e *Editor) ExpandAll() error {
	var ids []diagram.ID
	for _, n := range e.d.Nodes() {
		if n.Collapsed {
			ids = append(ids, n.ID)
		}
	}
	return e.SetCollapsed(ids, false)
}

func (e *Editor) fold(ids []diagram.ID, on bool) error {
	edit := command.Collapse{IDs: ids, Collapsed: on}
	e.BeginGesture()
	err := e.Do(edit)
	for _, id := range ids {
		n, ok := e.d.Node(id)
		if err != nil || on || !ok {
			break
		}
		if e.rect(n.Parent).ContainsRect(e.rect(id)) {
			continue
		}
		err = e.Enclose(n.Parent)
	}
	if err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(edit.Title())
	return nil
}

// expandAround expands the collapsed containers around elements, and around the
// ends of arrows.
func (e *Editor) expandAround(ids []diagram.ID) error {
	around := collapsedAround(e.d, ids)
	if len(around) == 0 || e.gesturing() {
		return nil
	}
	return e.fold(around, false)
}

// expandIn expands the containers of a copy that hide what a change is about.
func expandIn(d *diagram.Diagram, c diagram.Changes) error {
	_, err := d.Update(command.Collapse{IDs: collapsedAround(d, subjects(c))}.Apply)
	return err
}

// subjects are what a change is about.
func subjects(c diagram.Changes) []diagram.ID {
	var ids []diagram.ID
	for _, n := range c.Nodes {
		ids = append(ids, n.ID())
	}
	for _, edge := range c.Edges {
		ids = append(ids, edge.ID())
	}
	return ids
}

func collapsedAround(d *diagram.Diagram, ids []diagram.ID) []diagram.ID {
	found := map[diagram.ID]bool{}
	for _, id := range ids {
		ends := []diagram.ID{id}
		if edge, ok := d.Edge(id); ok {
			ends = []diagram.ID{edge.From, edge.To}
		}
		for _, end := range ends {
			for a := range d.Ancestors(end) {
				if a.Collapsed {
					found[a.ID] = true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}

// refolds reports whether a change is about something that is drawn as another
// element, before or after it.
func (e *Editor) refolds(c diagram.Changes) bool {
	hidden := func(n *diagram.Node) bool {
		return n != nil && (n.Collapsed || n.Parent != "" && e.d.Has(n.Parent) && e.hides(n.Parent))
	}
	return slices.ContainsFunc(c.Nodes, func(n diagram.NodeChange) bool { return hidden(n.Before) || hidden(n.After) }) ||
		slices.ContainsFunc(c.Edges, func(edge diagram.EdgeChange) bool { return e.Builder.DrawnAs(edge.ID()) != edge.ID() })
}

// hides reports whether what is in a container is not drawn.
func (e *Editor) hides(id diagram.ID) bool {
	n, _ := e.d.Node(e.d.ShownAs(id))
	return n.Collapsed
}

// foldSwitchAt is the container whose switch is shown at p.
func (e *Editor) foldSwitchAt(p geom.Point) (diagram.ID, bool) {
	var found diagram.ID
	reach := max(foldReach, e.View.Px(foldReach))
	e.Builder.Scene().Visit(geom.Around(p, geom.Size{W: 2 * reach, H: 2 * reach}), func(el *scene.Element) {
		id := diagram.ID(el.ID)
		if e.showsFoldSwitch(el) && scene.FoldSwitchAt(el.Body).Dist(p) <= reach {
			found = id
		}
	})
	return found, found != ""
}

// showsFoldSwitch reports whether a container has its switch now: a collapsed one
// always, others while they are selected or under the pointer.
func (e *Editor) showsFoldSwitch(el *scene.Element) bool {
	id := diagram.ID(el.ID)
	if e.View.Zoom < foldMinZoom {
		return false
	}
	if el.Role != scene.FrameRole {
		return el.Role == scene.NodeRole && e.Builder.Collapsed(id)
	}
	return id == e.Overlay.Frame || e.Selection.Len() == 1 && e.Selection.Has(id)
}

// foldMinZoom is the zoom below which switches are too small to aim at.
const foldMinZoom = 0.3

// foldSwitchItems are the switches of expanded containers, and that of a selected
// one, which its selection frame would cover.
func (e *Editor) foldSwitchItems() []scene.Item {
	if e.gesturing() || e.Overlay.Wire != nil || e.Overlay.Ghost != nil {
		return nil
	}
	ids := []diagram.ID{e.Overlay.Frame}
	if id, ok := e.Selection.Only(); ok && id != e.Overlay.Frame {
		ids = append(ids, id)
	}
	var items []scene.Item
	for _, id := range ids {
		if el, ok := e.Builder.Scene().Element(string(id)); ok && e.showsFoldSwitch(el) {
			items = append(items, scene.FoldSwitch(scene.FoldSwitchAt(el.Body), el.Role != scene.FrameRole, 1)...)
		}
	}
	return items
}

// IsContainer reports whether others can lie in a node, collapsed or not.
func (e *Editor) IsContainer(id diagram.ID) bool {
	n, ok := e.d.Node(id)
	return ok && e.isContainer(n)
}
