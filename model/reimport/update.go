package reimport

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/room"
)

// Update is the edit that brings a drawing up to date with a fresh one of its
// template; it is one undo step. Fresh need not be arranged.
type Update struct {
	Catalog *catalog.Catalog
	Fresh   *diagram.Diagram
}

// Title is "Update from template".
func (Update) Title() catalog.Text {
	return catalog.Text{EN: "Update from template", KO: "템플릿에서 업데이트"}
}

// Apply makes the edit.
func (u Update) Apply(tx *diagram.Tx) error {
	for _, id := range u.Compare(tx.Diagram).Gone {
		if err := remove(tx, id); err != nil {
			return err
		}
	}
	below := rows{}
	for _, n := range outerFirst(u.Fresh) {
		if err := u.bring(tx, n, below); err != nil {
			return err
		}
	}
	for _, e := range u.Fresh.Edges() {
		if err := u.bringEdge(tx, e); err != nil {
			return err
		}
	}
	return nil
}

// remove takes away an element of the template. What a person drew in a frame that
// goes stays, in the container around it.
func remove(tx *diagram.Tx, id diagram.ID) error {
	n, ok := tx.Node(id)
	if !ok {
		if _, ok := tx.Edge(id); ok {
			return tx.RemoveEdge(id)
		}
		return nil
	}
	for _, child := range slices.Collect(tx.Children(id)) {
		if err := (room.MoveInto{ID: child.ID, Parent: n.Parent}).Apply(tx); err != nil {
			return err
		}
	}
	return tx.RemoveNode(id)
}

// outerFirst lists all nodes, containers before what is in them.
func outerFirst(d *diagram.Diagram) []*diagram.Node {
	nodes := d.Nodes()
	slices.SortStableFunc(nodes, func(a, b *diagram.Node) int { return d.Depth(a.ID) - d.Depth(b.ID) })
	return nodes
}

// bring adds a node of the template, or brings one up to date that is there.
func (u Update) bring(tx *diagram.Tx, n *diagram.Node, below rows) error {
	old, there := tx.Node(n.ID)
	if !there {
		return u.add(tx, n, below)
	}
	if err := tx.EditNode(n.ID, func(m *diagram.Node) {
		m.Kind, m.Props = n.Kind, u.settings(n.Kind, old.Props, n.Props)
	}); err != nil {
		return err
	}
	if old.Parent != n.Parent && !samePlace(tx, old.Parent, n.Parent) {
		return room.MoveInto{ID: n.ID, Parent: n.Parent}.Apply(tx)
	}
	return nil
}

// samePlace reports whether a person drew a frame of their own around what the
// template puts straight into a container.
func samePlace(tx *diagram.Tx, drawn, template diagram.ID) bool {
	frame, ok := tx.Node(drawn)
	return ok && !ofTemplate(frame) && (template == "" || tx.Inside(drawn, template))
}

// add puts a new node where there is room: beside what it has an arrow with, else
// below everything.
func (u Update) add(tx *diagram.Tx, n *diagram.Node, below rows) error {
	s, ok := u.Catalog.Service(n.Kind)
	switch {
	case ok && s.Shape == catalog.Docked && n.Parent != "":
		return room.Dock{Node: n}.Apply(tx)
	case ok && s.IsFrame():
		return room.AddFrame{Node: n}.Apply(tx)
	}
	at := u.beside(tx, n)
	if at == nil {
		place, err := below.take(tx, n.Parent)
		if err != nil {
			return err
		}
		at = &place
	}
	return room.Add{Node: n, At: at}.Apply(tx)
}

// column is how far apart tiles stand that an arrow joins, in pt.
const column = 160

// beside is right of a node of the same container that has an arrow to a new one,
// else left of one that the new one has an arrow to; nil where there is none.
func (u Update) beside(tx *diagram.Tx, n *diagram.Node) *geom.Point {
	var left *geom.Point
	for _, e := range u.Fresh.Edges() {
		other, by := e.From, float64(column)
		if e.From == n.ID {
			other, by = e.To, -column
		} else if e.To != n.ID {
			continue
		}
		neighbour, there := tx.Node(other)
		if !there || neighbour.Parent != n.Parent {
			continue
		}
		at := neighbour.Pos.Add(geom.Vec{X: by})
		if by > 0 {
			return &at
		}
		left = &at
	}
	return left
}

// settings are the properties of the template, with those of before that only a
// person can have set: of a frame that no resource stands for, such as the Region,
// all.
func (u Update) settings(kind catalog.Kind, old, fresh catalog.Props) catalog.Props {
	s, known := u.Catalog.Service(kind)
	merged := maps.Clone(fresh)
	if merged == nil {
		merged = catalog.Props{}
	}
	_, ofResource := fresh["template"]
	for key, value := range old {
		if _, said := merged[key]; said || key == "template" || !known {
			continue
		}
		if p, ok := s.Property(key); ok && (p.Intent || slices.Contains(byHand, key) || !ofResource) {
			merged[key] = value
		}
	}
	if len(merged) == 0 {
		return nil
	}
	return merged
}

// byHand are common properties that no template says.
var byHand = []string{"note", "labelSide", "nonCritical", "stack", "account", "region"}

func (u Update) bringEdge(tx *diagram.Tx, e *diagram.Edge) error {
	if _, there := tx.Edge(e.ID); !there {
		return tx.PutEdge(e.Clone())
	}
	return tx.EditEdge(e.ID, func(old *diagram.Edge) {
		merged := maps.Clone(e.Props)
		for key, value := range old.Props { // most of what an arrow says, no template does
			if _, said := merged[key]; !said {
				if merged == nil {
					merged = catalog.Props{}
				}
				merged[key] = value
			}
		}
		old.Props = merged
	})
}
