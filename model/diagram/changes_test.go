package diagram_test

import (
	"errors"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

func TestTwoChangesInARowAreOneChange(t *testing.T) {
	d := house(t)
	first, err := d.Update(func(tx *diagram.Tx) error {
		tx.SetMeta(diagram.Meta{Title: "one"})
		return tx.EditNode("rds", func(n *diagram.Node) { n.Name = "one" })
	})
	if err != nil {
		t.Fatal(err)
	}
	second, err := d.Update(func(tx *diagram.Tx) error {
		tx.SetMeta(diagram.Meta{})
		return errors.Join(tx.EditNode("rds", func(n *diagram.Node) { n.Name = "" }), tx.RemoveEdge("e3"))
	})
	if err != nil {
		t.Fatal(err)
	}
	sum := first.Then(second)
	if len(sum.Nodes) != 0 || sum.Meta != nil || len(sum.Edges) != 1 {
		t.Errorf("what was changed and changed back is still in %+v", sum)
	}
	if err := d.Apply(sum.Inverse()); err != nil {
		t.Fatal(err)
	}
	if !d.Equal(house(t)) {
		t.Error("the sum does not undo both")
	}
}

func TestLooksAreWhatTheDiagramDoesNotSay(t *testing.T) {
	node := func(f func(*diagram.Node)) func(*diagram.Tx) error {
		return func(tx *diagram.Tx) error { return tx.EditNode("rds", f) }
	}
	edge := func(f func(*diagram.Edge)) func(*diagram.Tx) error {
		return func(tx *diagram.Tx) error { return tx.EditEdge("e3", f) }
	}
	for name, c := range map[string]struct {
		edit  func(*diagram.Tx) error
		looks bool
	}{
		"moved":     {node(func(n *diagram.Node) { n.Pos = geom.Pt(7, 7) }), true},
		"stretched": {node(func(n *diagram.Node) { n.Size = geom.Size{W: 99, H: 99} }), true},
		"locked":    {node(func(n *diagram.Node) { n.Locked = true }), true},
		"order":     {node(func(n *diagram.Node) { n.Order = 1 }), true},
		"groups":    {node(func(n *diagram.Node) { n.Groups = []diagram.Group{"g"} }), true},
		"pinned":    {node(func(n *diagram.Node) { n.Pinned = true }), true},
		"collapsed": {node(func(n *diagram.Node) { n.Collapsed = true }), true},
		"bent":      {edge(func(e *diagram.Edge) { e.Waypoints = []geom.Point{{X: 1}} }), true},
		"curved":    {edge(func(e *diagram.Edge) { e.Style = diagram.Curved }), true},
		"label put": {edge(func(e *diagram.Edge) { e.LabelAt = diagram.Spot{Along: 0.5} }), true},
		"renamed":   {node(func(n *diagram.Node) { n.Name = "other" }), false},
		"set": {node(func(n *diagram.Node) {
			n.Pos, n.Props = geom.Pt(7, 7), catalog.Props{"engine": catalog.StringOf("mysql")}
		}), false},
		"waived":    {edge(func(e *diagram.Edge) { e.Waivers = []diagram.Waiver{{Rule: "R", Reason: "r"}} }), false},
		"taken out": {node(func(n *diagram.Node) { n.Parent = "" }), false},
		"labelled":  {edge(func(e *diagram.Edge) { e.Label = "other" }), false},
		"gone":      {func(tx *diagram.Tx) error { return tx.RemoveEdge("e3") }, false},
		"called":    {func(tx *diagram.Tx) error { tx.SetMeta(diagram.Meta{Title: "other"}); return nil }, false},
		"as it was": {func(*diagram.Tx) error { return nil }, true},
	} {
		t.Run(name, func(t *testing.T) {
			changes, err := house(t).Update(c.edit)
			if err != nil || changes.OnlyLooks() != c.looks {
				t.Errorf("only looks: %v, %v", changes.OnlyLooks(), err)
			}
		})
	}
}
