package arrange_test

import (
	"context"
	"os"
	"testing"

	"lintel/model/arrange"
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/layout/tiers"
	"lintel/model/scene"
	"lintel/model/typeface"
)

type drawing struct {
	t   testing.TB
	cat *catalog.Catalog
	d   *diagram.Diagram
	b   *scene.Builder
	// faults are what measuring finds, in words.
	faults []string
}

func draw(t testing.TB, d *diagram.Diagram) drawing {
	t.Helper()
	fsys := os.DirFS("../../assets")
	cat, err := catalog.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	family, err := typeface.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	b := scene.NewBuilder(cat, family, catalog.EN)
	b.Build(d, nil)
	return drawing{t: t, cat: cat, d: d, b: b}
}

// arrange lays the diagram out with the built-in engine, as one edit.
func (w drawing) arrange() *command.History {
	w.t.Helper()
	edit, err := arrange.Plan(context.Background(), w.d, w.cat, w.b, tiers.Engine{})
	if err != nil {
		w.t.Fatal(err)
	}
	h := command.NewHistory(w.d, func(c diagram.Changes) { w.b.Update(c, false) })
	if err := h.Do(edit); err != nil {
		w.t.Fatal(err)
	}
	return h
}

func (w drawing) body(id diagram.ID) geom.Rect {
	r, _ := w.b.Body(id)
	return r
}

func TestContainersHoldTheirContentsWithLabels(t *testing.T) {
	w := draw(t, sample.Large(120))
	w.arrange()
	for _, n := range w.d.Nodes() {
		s, _ := w.cat.Service(n.Kind)
		if n.Parent == "" || s.Shape == catalog.Docked {
			continue
		}
		if frame, _ := w.b.Rect(n.Parent); !frame.ContainsRect(w.body(n.ID)) {
			t.Errorf("%s at %v sticks out of %s at %v", n.ID, w.body(n.ID), n.Parent, frame)
		}
	}
}

func TestTilesOfOneContainerStandApart(t *testing.T) {
	w := draw(t, sample.Large(120))
	w.arrange()
	nodes := w.d.Nodes()
	for i, a := range nodes {
		for _, b := range nodes[i+1:] {
			docked := w.docked(a) || w.docked(b)
			if a.Parent == b.Parent && !docked && w.body(a.ID).Inset(1).Overlaps(w.body(b.ID).Inset(1)) {
				t.Errorf("%s at %v overlaps %s at %v", a.ID, w.body(a.ID), b.ID, w.body(b.ID))
			}
		}
	}
}

func (w drawing) docked(n *diagram.Node) bool {
	s, _ := w.cat.Service(n.Kind)
	return s.Shape == catalog.Docked
}

func TestDockedResourcesStayOnTheirBorder(t *testing.T) {
	w := draw(t, sample.Large(120))
	w.arrange()
	for _, n := range w.d.Nodes() {
		if !w.docked(n) || n.Parent == "" {
			continue
		}
		tile, _ := w.b.Rect(n.ID)
		frame, _ := w.b.Rect(n.Parent)
		c := tile.Center()
		onSide := near(c.X, frame.Min.X) || near(c.X, frame.Max.X) || near(c.Y, frame.Min.Y) || near(c.Y, frame.Max.Y)
		if !onSide {
			t.Errorf("%s is at %v, its container at %v", n.ID, c, frame)
		}
	}
}

func near(a, b float64) bool { return a-b < 1 && b-a < 1 }

func TestWhatAFilePutsIntoATileIsArrangedInTheContainerAround(t *testing.T) {
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range []*diagram.Node{
			{ID: "vpc", Kind: "vpc", Size: geom.Size{W: 300, H: 200}},
			{ID: "tile", Kind: "lambda", Parent: "vpc"},
			{ID: "inside", Kind: "lambda", Parent: "tile"},
		} {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	w := draw(t, d)
	w.arrange()
	tile, inside := w.body("tile"), w.body("inside")
	if frame, _ := w.b.Rect("vpc"); !frame.ContainsRect(tile) || !frame.ContainsRect(inside) || tile.Overlaps(inside) {
		t.Errorf("the tile is at %v and what it holds at %v, in the frame %v", tile, inside, frame)
	}
}

func TestWhatAFilePutsIntoSomethingDockedIsArrangedInTheContainerAround(t *testing.T) {
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range []*diagram.Node{
			{ID: "vpc", Kind: "vpc", Size: geom.Size{W: 300, H: 200}},
			{ID: "igw", Kind: "egress-only-igw", Parent: "vpc", Size: geom.Size{W: 240, H: 160}},
			{ID: "inside", Kind: "lambda", Parent: "igw"},
		} {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	w := draw(t, d)
	w.arrange()
	inside := w.body("inside")
	if frame, _ := w.b.Rect("vpc"); !frame.ContainsRect(inside) {
		t.Errorf("what the gateway holds is at %v, outside of the frame %v", inside, frame)
	}
}

func TestOneUndoBringsTheOldPlacesBack(t *testing.T) {
	w := draw(t, sample.Large(60))
	before := w.d.Snapshot()
	h := w.arrange()
	h.Undo()
	if !w.d.Equal(before) {
		t.Error("the diagram differs after undo")
	}
}

func TestWhatIsLockedStays(t *testing.T) {
	d := sample.Large(60)
	locked := []diagram.ID{d.Nodes()[3].ID, d.Nodes()[20].ID}
	if _, err := d.Update(command.Lock{IDs: locked, Locked: true}.Apply); err != nil {
		t.Fatal(err)
	}
	w := draw(t, d)
	before := map[diagram.ID]geom.Rect{}
	for _, n := range d.Nodes() {
		if d.Locked(n.ID) {
			before[n.ID], _ = w.b.Rect(n.ID)
		}
	}
	w.arrange()
	for id, was := range before {
		if now, _ := w.b.Rect(id); now != was {
			t.Errorf("%s moved from %v to %v", id, was, now)
		}
	}
}
