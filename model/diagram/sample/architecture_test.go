package sample_test

import (
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
)

func TestArchitectureSaysOnlyWhatTheCatalogueKnows(t *testing.T) {
	cat, err := catalog.Load(os.DirFS("../../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	right := sample.Architecture()
	rapid.Check(t, func(t *rapid.T) {
		d := right.Draw(t, "architecture")
		for _, n := range d.Nodes() {
			s, ok := cat.Service(n.Kind)
			if !ok {
				t.Fatalf("%s is of no kind", n.ID)
			}
			for key, value := range n.Props {
				p, ok := s.Property(key)
				if !ok || !fits(p, value) {
					t.Fatalf("%s cannot have %s = %v", n.ID, key, value)
				}
			}
		}
		for _, e := range d.Edges() {
			from, _ := d.Node(e.From)
			to, _ := d.Node(e.To)
			if !slices.ContainsFunc(cat.Between(from.Kind, to.Kind), func(c catalog.Connection) bool {
				return slices.Contains(c.Kinds, e.Kind)
			}) {
				t.Fatalf("nothing goes from %s to %s by %s", e.From, e.To, e.Kind)
			}
		}
	})
}

// fits reports whether a value is one that a property may have.
func fits(p *catalog.Property, v catalog.Value) bool {
	switch p.Type {
	case catalog.EnumType:
		text, ok := v.Text()
		return ok && slices.Contains(p.Values, text)
	case catalog.IntType, catalog.NumberType:
		_, ok := v.Number()
		return ok
	case catalog.BoolType:
		_, ok := v.Bool()
		return ok
	case catalog.ListType:
		_, ok := v.List()
		return ok
	}
	_, ok := v.Text()
	return ok
}

func TestArchitectureKeepsNodesInsideTheirFrames(t *testing.T) {
	right := sample.Architecture()
	rapid.Check(t, func(t *rapid.T) {
		d := right.Draw(t, "architecture")
		for _, n := range d.Nodes() {
			frame, ok := d.Node(n.Parent)
			if !ok || onBorder(n) {
				continue
			}
			inner := geom.XYWH(0, 0, frame.Size.W, frame.Size.H)
			if !inner.ContainsRect(geom.XYWH(n.Pos.X, n.Pos.Y, max(n.Size.W, 48), max(n.Size.H, 48))) {
				t.Fatalf("%s leaves its frame %s", n.ID, frame.ID)
			}
		}
	})
}

func onBorder(n *diagram.Node) bool { return n.Kind == "internet-gateway" || n.Kind == "vpc-endpoint" }
