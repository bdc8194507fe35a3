package commandtest

import (
	"fmt"
	"math/rand/v2"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Author edits a diagram at random. Equal seeds make equal edits.
type Author struct {
	random *rand.Rand
	kinds  []catalog.Kind
	arrows []catalog.EdgeKind
	// Most is the number of nodes from which on there are more deletions than
	// additions.
	Most int
}

// NewAuthor is an author who knows a catalogue.
func NewAuthor(cat *catalog.Catalog, seed uint64) *Author {
	return &Author{rand.New(rand.NewPCG(seed, seed)), cat.Kinds(), cat.EdgeKinds(), 120}
}

// Intn is a random number below n, for decisions besides the edits.
func (a *Author) Intn(n int) int { return a.random.IntN(n) }

// Edit is something that a person could do to the diagram next. It may fail,
// such as moving a container into itself, and then changes nothing.
func (a *Author) Edit(d *diagram.Diagram) command.Command {
	nodes, edges := d.Nodes(), d.Edges()
	if len(nodes) < 2 {
		return a.place(nodes)
	}
	if len(nodes) > a.Most && a.Intn(2) == 0 {
		return command.Delete{IDs: []diagram.ID{a.node(nodes)}}
	}
	if len(edges) > 0 && a.Intn(4) == 0 {
		return a.arrow(nodes, edges[a.Intn(len(edges))])
	}
	switch a.Intn(14) {
	case 0, 1, 2:
		return a.place(nodes)
	case 3, 4:
		return command.Connect{Edge: &diagram.Edge{Kind: pick(a, a.arrows), From: a.node(nodes), To: a.node(nodes)}}
	case 5:
		return command.Nest{IDs: a.some(nodes), Parent: a.node(nodes)}
	case 6:
		return command.Nest{IDs: a.some(nodes)}
	case 7:
		return command.Rename{ID: a.node(nodes), Name: a.text()}
	case 8:
		return command.SetProperty{ID: a.node(nodes), Key: fmt.Sprint("key", a.Intn(4)), Value: a.value()}
	case 9:
		return command.Resize{ID: a.node(nodes), Rect: geom.XYWH(a.at().X, a.at().Y, 240, 160)}
	case 10:
		return command.Paste{Fragment: command.Copy(d, a.some(nodes)[:1]), By: a.at().Vec()}
	case 11:
		return command.Group{IDs: a.some(nodes)}
	case 12:
		return command.Waive{ID: a.node(nodes), Waiver: diagram.Waiver{Rule: "NAT-SINGLE-AZ", Reason: a.text() + "."}}
	}
	return command.Move{IDs: a.some(nodes), By: a.at().Vec()}
}

// arrow is an edit of an arrow.
func (a *Author) arrow(nodes []*diagram.Node, e *diagram.Edge) command.Command {
	switch a.Intn(6) {
	case 0:
		return command.Reconnect{ID: e.ID, To: a.node(nodes)}
	case 1:
		return command.SetWaypoints{ID: e.ID, Points: []geom.Point{a.at(), a.at()}}
	case 2:
		return command.Rename{ID: e.ID, Name: a.text()}
	case 3:
		return command.Delete{IDs: []diagram.ID{e.ID}}
	}
	return command.SetEdgeKind{ID: e.ID, Kind: pick(a, a.arrows)}
}

func (a *Author) place(nodes []*diagram.Node) command.Command {
	n := &diagram.Node{Kind: pick(a, a.kinds), Pos: a.at(), Name: a.text()}
	if a.Intn(3) == 0 {
		n.Size = geom.Size{W: 240, H: 160}
	}
	if len(nodes) > 0 && a.Intn(2) == 0 {
		n.Parent = a.node(nodes)
	}
	return command.Place{Node: n}
}

func (a *Author) node(nodes []*diagram.Node) diagram.ID { return pick(a, nodes).ID }

func (a *Author) some(nodes []*diagram.Node) []diagram.ID {
	var ids []diagram.ID
	for range 1 + a.Intn(3) {
		ids = append(ids, a.node(nodes))
	}
	return ids
}

// at is a place on the grid.
func (a *Author) at() geom.Point {
	return geom.Pt(float64(a.Intn(400))*4-400, float64(a.Intn(300))*4-300)
}

func (a *Author) text() string {
	return pick(a, []string{"orders", "주문", "a \"quoted\" name", "two\nlines", "", "<b>&amp;", "z\u202ey"})
}

func (a *Author) value() catalog.Value {
	switch a.Intn(4) {
	case 0:
		return catalog.NumberOf(float64(a.Intn(1000)) / 8)
	case 1:
		return catalog.BoolOf(a.Intn(2) == 0)
	case 2:
		return catalog.ListOf(a.text(), a.text())
	}
	return catalog.StringOf(a.text())
}

func pick[T any](a *Author, from []T) T { return from[a.Intn(len(from))] }
