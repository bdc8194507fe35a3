package scene_test

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/model/typeface"

	"pgregory.net/rapid"
)

type parts struct {
	cat    *catalog.Catalog
	family *typeface.Family
}

func load(t testing.TB) parts {
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
	return parts{cat, family}
}

func (p parts) builder() *scene.Builder { return scene.NewBuilder(p.cat, p.family, catalog.EN) }

func elements(s *scene.Scene) map[string]scene.Element {
	all := map[string]scene.Element{}
	s.All(func(e *scene.Element) { all[e.ID] = *e })
	return all
}

func TestASceneThatFollowedEditsEqualsOneBuiltFromScratch(t *testing.T) {
	p := load(t)
	rapid.Check(t, func(t *rapid.T) {
		d := sample.Large(24)
		b := p.builder()
		b.Build(d, nil)
		h := command.NewHistory(d, func(c diagram.Changes) { b.Update(c, rapid.Bool().Draw(t, "dragging")) })
		for i := range rapid.IntRange(1, 8).Draw(t, "edits") {
			if err := h.Do(anyEdit(t, d)); err != nil {
				t.Fatalf("edit %d: %v", i, err)
			}
		}
		h.Undo()
		b.Settle()
		got, want := elements(b.Scene()), elements(p.builder().Build(d, nil))
		for id, w := range want {
			if g, ok := got[id]; !ok || !reflect.DeepEqual(g, w) {
				t.Fatalf("%s followed to\n%+v\nbuilt\n%+v", id, g, w)
			}
		}
		if len(got) != len(want) {
			t.Fatalf("%d elements, built %d", len(got), len(want))
		}
	})
}

func anyEdit(t *rapid.T, d *diagram.Diagram) command.Command {
	nodes := d.Nodes()
	if len(nodes) == 0 {
		return command.Place{Node: &diagram.Node{Kind: "lambda"}}
	}
	n := rapid.SampledFrom(nodes).Draw(t, "node")
	if edges := d.Edges(); len(edges) > 0 && rapid.Bool().Draw(t, "an arrow") {
		return anyRouting(t, rapid.SampledFrom(edges).Draw(t, "arrow").ID)
	}
	switch rapid.IntRange(0, 7).Draw(t, "edit") {
	case 0:
		by := geom.Vec{X: float64(rapid.IntRange(-200, 200).Draw(t, "x")), Y: float64(rapid.IntRange(-200, 200).Draw(t, "y"))}
		return command.Move{IDs: []diagram.ID{n.ID}, By: by}
	case 1:
		return command.Delete{IDs: []diagram.ID{n.ID}}
	case 2:
		return command.Rename{ID: n.ID, Name: rapid.StringMatching(`[a-z가-힣 -]{0,30}`).Draw(t, "name")}
	case 3:
		to := rapid.SampledFrom(nodes).Draw(t, "to")
		return command.Connect{Edge: &diagram.Edge{From: n.ID, To: to.ID, Kind: "connect"}}
	case 4:
		return command.Reorder{Orders: map[diagram.ID]int{n.ID: rapid.IntRange(-1, 1).Draw(t, "order")}}
	}
	frames := slices.DeleteFunc(nodes, func(n *diagram.Node) bool { return n.Size == (geom.Size{}) })
	if len(frames) > 0 && rapid.Bool().Draw(t, "fold") {
		frame := rapid.SampledFrom(frames).Draw(t, "container")
		return command.Collapse{IDs: []diagram.ID{frame.ID}, Collapsed: !frame.Collapsed}
	}
	return command.Place{Node: &diagram.Node{Kind: "lambda", Parent: n.ID, Pos: geom.Pt(10, 10)}}
}

func TestTheOrderSaysWhatLiesOnTop(t *testing.T) {
	d := diagram.New()
	h := command.NewHistory(d, nil)
	for _, n := range []*diagram.Node{{ID: "a", Kind: "lambda"}, {ID: "b", Kind: "lambda"}, {ID: "c", Kind: "vpc", Order: 9, Size: geom.Size{W: 200, H: 200}}} {
		if err := h.Do(command.Place{Node: n}); err != nil {
			t.Fatal(err)
		}
	}
	b := load(t).builder()
	painted := func() (ids string) {
		b.Scene().All(func(e *scene.Element) { ids += e.ID })
		return ids
	}
	b.Build(d, nil)
	if got := painted(); got != "cab" {
		t.Errorf("painted %s: frames come first, then by id", got)
	}
	changes, err := d.Update(command.Reorder{Orders: map[diagram.ID]int{"a": 1}}.Apply)
	if err != nil {
		t.Fatal(err)
	}
	b.Update(changes, false)
	if got := painted(); got != "cba" {
		t.Errorf("painted %s after a was brought to the front", got)
	}
}

// anyRouting changes how an arrow runs and where its label stands.
func anyRouting(t *rapid.T, id diagram.ID) command.Command {
	at := func(what string) geom.Point {
		return geom.Pt(float64(rapid.IntRange(0, 900).Draw(t, what)), float64(rapid.IntRange(0, 700).Draw(t, what)))
	}
	switch rapid.IntRange(0, 3).Draw(t, "routing") {
	case 0:
		return command.SetEdgeStyle{ID: id, Style: rapid.SampledFrom(diagram.EdgeStyles()).Draw(t, "style")}
	case 1:
		return command.SetWaypoints{ID: id, Points: []geom.Point{at("corner"), at("corner")}}
	case 2:
		return command.PlaceLabel{ID: id, At: diagram.Spot{Along: 0.3, Off: geom.Vec{Y: 20}}}
	}
	return command.Rename{ID: id, Name: rapid.StringMatching(`[a-z가-힣 ]{0,20}`).Draw(t, "label")}
}

func TestLabelsStayInTheirRoom(t *testing.T) {
	p := load(t)
	d := diagram.New()
	put(t, d, &diagram.Node{ID: "a", Kind: "lambda", Name: "a-very-long-name-that-must-be-wrapped-and-then-cut", Pos: geom.Pt(100, 100)})
	p.builder().Build(d, nil).All(func(e *scene.Element) {
		for _, item := range e.Items {
			if text, ok := item.Shape.(*scene.Text); ok && text.Width > 112 {
				t.Errorf("%q is %.0f pt wide", text.String, text.Width)
			}
		}
	})
}

func put(t testing.TB, d *diagram.Diagram, nodes ...*diagram.Node) {
	t.Helper()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range nodes {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func TestABrokenArrowStopsAtTheContainerThatBlocksIt(t *testing.T) {
	p := load(t)
	d := diagram.New()
	put(t, d,
		&diagram.Node{ID: "vpc", Kind: "vpc", Pos: geom.Pt(300, 0), Size: geom.Size{W: 300, H: 200}},
		&diagram.Node{ID: "db", Kind: "rds-instance", Parent: "vpc", Pos: geom.Pt(120, 60)},
		&diagram.Node{ID: "fn", Kind: "lambda", Pos: geom.Pt(0, 60)},
	)
	if err := command.NewHistory(d, nil).Do(command.Connect{Edge: &diagram.Edge{ID: "e", From: "fn", To: "db", Kind: "connect"}}); err != nil {
		t.Fatal(err)
	}
	b := p.builder()
	b.Build(d, map[diagram.ID]scene.Verdict{"e": {BlockedBy: "vpc"}})
	at, ok := b.BlockPoint("e")
	if !ok || at.X != 300 {
		t.Errorf("the arrow breaks at %v (%v), want the border at 300", at, ok)
	}
	b.Judge(nil)
	if _, ok := b.BlockPoint("e"); ok {
		t.Error("the arrow stays broken after it was mended")
	}
}

func TestTrafficThroughAnEndpointIsDrawnThroughItWithinItsRegion(t *testing.T) {
	p := load(t)
	for _, c := range []struct {
		name    string
		table   diagram.ID // the Region the table is in
		through bool
	}{
		{"the same Region", "here", true},
		{"another Region", "there", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := diagram.New()
			put(t, d,
				&diagram.Node{ID: "here", Kind: "region", Size: geom.Size{W: 400, H: 450}},
				&diagram.Node{ID: "there", Kind: "region", Pos: geom.Pt(500, 0), Size: geom.Size{W: 400, H: 450}},
				&diagram.Node{ID: "vpc", Kind: "vpc", Parent: "here", Pos: geom.Pt(40, 40), Size: geom.Size{W: 300, H: 200}},
				&diagram.Node{ID: "fn", Kind: "lambda", Parent: "vpc", Pos: geom.Pt(100, 40)},
				&diagram.Node{ID: "gate", Kind: "vpc-endpoint", Parent: "vpc", Pos: geom.Pt(200, 186), Props: catalog.Props{
					"service": catalog.StringOf("dynamodb"), "type": catalog.StringOf("gateway"),
				}},
				&diagram.Node{ID: "table", Kind: "dynamodb-table", Parent: c.table, Pos: geom.Pt(140, 340)},
			)
			if err := command.NewHistory(d, nil).Do(command.Connect{Edge: &diagram.Edge{ID: "e", From: "fn", To: "table", Kind: "read"}}); err != nil {
				t.Fatal(err)
			}
			b := p.builder()
			b.Build(d, nil)
			if _, _, dist := b.Line("e").Nearest(geom.Pt(254, 240)); dist <= 1 != c.through {
				t.Errorf("the arrow passes the endpoint at a distance of %.0f pt: %v", dist, b.Line("e"))
			}
		})
	}
}

func TestEveryServiceOfTheCatalogueCanBeDrawn(t *testing.T) {
	p := load(t)
	for _, kind := range p.cat.Kinds() {
		d := diagram.New()
		n := &diagram.Node{ID: "n", Kind: kind, Name: "name"}
		if s, _ := p.cat.Service(kind); s.IsFrame() {
			n.Size = scene.DefaultFrame(s.Frame)
		}
		put(t, d, n)
		e, ok := p.builder().Build(d, nil).Element("n")
		if !ok || len(e.Items) < 2 || e.Bounds.Empty() {
			t.Errorf("%s: drawn as %+v", kind, e)
		}
	}
}

func BenchmarkSceneMove10000(b *testing.B) {
	p := load(b)
	d := sample.Large(10_000)
	builder := p.builder()
	builder.Build(d, nil)
	h := command.NewHistory(d, func(c diagram.Changes) { builder.Update(c, true) })
	var leaf diagram.ID
	for _, n := range d.Nodes() {
		if n.Kind == "lambda" {
			leaf = n.ID
			break
		}
	}
	for i := 0; b.Loop(); i++ {
		by := geom.Vec{X: 8}
		if i%2 == 1 {
			by.X = -8
		}
		if err := h.Do(command.Move{IDs: []diagram.ID{leaf}, By: by}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	p := load(b)
	for _, n := range []int{100, 1000, 10_000} {
		d := sample.Large(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				p.builder().Build(d, nil)
			}
		})
	}
}

// BenchmarkSketch is what a large drawing costs before it is shown, beside
// BenchmarkBuild, which is done after that.
func BenchmarkSketch(b *testing.B) {
	p := load(b)
	for _, n := range []int{1000, 10_000} {
		d := sample.Large(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				p.builder().Sketch(d, nil)
			}
		})
	}
}

// BenchmarkMoveEverything10000 is an arrow key with all selected.
func BenchmarkMoveEverything10000(b *testing.B) {
	p := load(b)
	d := sample.Large(10_000)
	builder := p.builder()
	builder.Sketch(d, nil)
	moveEverything(b, d, builder, false)
}

func TestArrowsBetweenNodesThatMoveAlikeAreCarriedAlong(t *testing.T) {
	p := load(t)
	d := sample.Large(24)
	b := p.builder()
	b.Build(d, nil)
	before := map[diagram.ID]geom.Polyline{}
	for _, e := range d.Edges() {
		before[e.ID] = b.Line(e.ID)
	}
	h := command.NewHistory(d, func(c diagram.Changes) { b.Update(c, true) })
	var all []diagram.ID
	for _, n := range d.Nodes() {
		all = append(all, n.ID)
	}
	by := geom.Vec{X: 48, Y: -16}
	if err := h.Do(command.Move{IDs: all, By: by}); err != nil {
		t.Fatal(err)
	}
	for _, e := range d.Edges() {
		if got, want := b.Line(e.ID), before[e.ID].Translate(by); !reflect.DeepEqual(got, want) {
			t.Errorf("%s runs %v, want %v", e.ID, got, want)
		}
	}
}

// moveEverything moves all there and back, in the middle of a drag or not.
func moveEverything(b *testing.B, d *diagram.Diagram, builder *scene.Builder, dragging bool) {
	h := command.NewHistory(d, func(c diagram.Changes) { builder.Update(c, dragging) })
	var all []diagram.ID
	for _, n := range d.Nodes() {
		all = append(all, n.ID)
	}
	for i := 0; b.Loop(); i++ {
		by := geom.Vec{X: 8}
		if i%2 == 1 {
			by.X = -8
		}
		if err := h.Do(command.Move{IDs: all, By: by}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDragEverything300(b *testing.B) {
	p := load(b)
	d := sample.Large(300)
	builder := p.builder()
	builder.Build(d, nil)
	moveEverything(b, d, builder, true)
}

func TestTheNameOfWhatSitsOnABorderStandsOnAPatchThatHidesTheBorders(t *testing.T) {
	p := load(t)
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range []*diagram.Node{
			{ID: "vpc", Kind: "vpc", Size: geom.Size{W: 300, H: 200}},
			{ID: "igw", Kind: "internet-gateway", Name: "way-out", Parent: "vpc", Pos: geom.Pt(-14, 86)},
		} {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	b := p.builder()
	b.Build(d, nil)
	el, _ := b.Scene().Element("igw")
	tile, _ := b.Rect("igw")
	patched := slices.ContainsFunc(el.Items, func(i scene.Item) bool {
		box, ok := i.Shape.(*scene.Box)
		return ok && box.Fill == scene.Ground.Ink() && box.Rect.ContainsRect(b.LabelPlace("igw"))
	})
	if at, _ := el.Tile(); !patched || at != tile {
		t.Errorf("patched is %v, the tile is told to be at %v and is at %v", patched, at, tile)
	}
}
