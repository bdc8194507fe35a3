package scene_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"lintel/model/annotate"
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/scene"
)

// shop is two VPCs side by side: a queue and two functions in the first, which
// call a database and a bucket of the second, and users who call one function.
func shop(t testing.TB) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	size := geom.Size{W: 320, H: 280}
	put(t, d,
		&diagram.Node{ID: "users", Kind: "users", Pos: geom.Pt(0, 100)},
		&diagram.Node{ID: "app", Kind: "vpc", Name: "app", Pos: geom.Pt(160, 0), Size: size},
		&diagram.Node{ID: "orders", Kind: "lambda", Parent: "app", Pos: geom.Pt(40, 60)},
		&diagram.Node{ID: "bills", Kind: "lambda", Parent: "app", Pos: geom.Pt(40, 170)},
		&diagram.Node{ID: "data", Kind: "vpc", Pos: geom.Pt(600, 0), Size: size},
		&diagram.Node{ID: "db", Kind: "rds", Parent: "data", Pos: geom.Pt(160, 60)},
	)
	h := command.NewHistory(d, nil)
	for _, e := range []diagram.Edge{
		{ID: "e1", From: "users", To: "orders", Kind: "invoke"},
		{ID: "e2", From: "orders", To: "db", Kind: "connect"},
		{ID: "e3", From: "bills", To: "db", Kind: "connect"},
		{ID: "e4", From: "orders", To: "bills", Kind: "invoke"},
	} {
		if err := h.Do(command.Connect{Edge: &e}); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func collapse(t testing.TB, d *diagram.Diagram, on bool, ids ...diagram.ID) diagram.Changes {
	t.Helper()
	c, err := d.Update(command.Collapse{IDs: ids, Collapsed: on}.Apply)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func drawnIDs(s *scene.Scene) string {
	return strings.Join(slices.Sorted(maps.Keys(elements(s))), " ")
}

func TestACollapsedContainerIsOneBoxAndArrowsEndAtIt(t *testing.T) {
	p, d := load(t), shop(t)
	b := p.builder()
	b.Build(d, nil)
	b.Update(collapse(t, d, true, "app"), false)
	if got := drawnIDs(b.Scene()); got != "app data db e1 e2 users" {
		t.Fatalf("drawn are %s", got)
	}
	box, _ := b.Rect("app")
	if box.Min != geom.Pt(160, 0) || box.W() > 320 || box.H() > 80 {
		t.Errorf("the box is %v", box)
	}
	for id, end := range map[diagram.ID]geom.Point{"e1": b.Line("e1")[len(b.Line("e1"))-1], "e2": b.Line("e2")[0]} {
		if !box.Inset(-12).Contains(end) {
			t.Errorf("%s ends at %v, away from the box %v", id, end, box)
		}
	}
	var words []string
	app, _ := b.Scene().Element("app")
	for _, item := range app.Items {
		if text, ok := item.Shape.(*scene.Text); ok {
			words = append(words, text.String)
		}
	}
	if got := strings.Join(words, " / "); got != "app / VPC · 2 services" {
		t.Errorf("the box says %s", got)
	}
}

func TestArrowsBetweenTheSameEndsAreMergedWithTheirNumber(t *testing.T) {
	p, d := load(t), shop(t)
	collapse(t, d, true, "app")
	b := p.builder()
	b.Build(d, map[diagram.ID]scene.Verdict{"e3": {}})
	if got := b.Merged("e3"); !slices.Equal(got, []diagram.ID{"e2", "e3"}) {
		t.Errorf("merged are %v", got)
	}
	if !slices.Equal(b.Line("e2"), b.Line("e3")) || len(b.Line("e2")) == 0 {
		t.Error("merged arrows have two ways")
	}
	if _, broken := b.BlockPoint("e2"); !broken {
		t.Error("that one of the merged arrows cannot work is not shown")
	}
	e, _ := b.Scene().Element("e2")
	if e.Title != "app → rds (2)" || !strings.Contains(texts(e), "× 2") {
		t.Errorf("the arrow is called %s and says %s", e.Title, texts(e))
	}
}

func texts(e *scene.Element) string {
	var words []string
	for _, item := range e.Items {
		if text, ok := item.Shape.(*scene.Text); ok {
			words = append(words, text.String)
		}
	}
	return strings.Join(words, " ")
}

func TestExpandingGivesTheDrawingBeforeExactly(t *testing.T) {
	p, d := load(t), shop(t)
	b := p.builder()
	want := elements(b.Build(d, nil))
	before, _ := b.Rect("data")
	b.Update(collapse(t, d, true, "app"), false)
	if now, _ := b.Rect("data"); now != before {
		t.Errorf("the neighbour jumped from %v to %v", before, now)
	}
	b.Update(collapse(t, d, false, "app"), false)
	b.Settle()
	got := elements(b.Scene())
	for id, w := range want {
		if g := got[id]; !slices.Equal(g.Line, w.Line) || g.Body != w.Body {
			t.Errorf("%s is at %v %v, was at %v %v", id, g.Body, g.Line, w.Body, w.Line)
		}
	}
}

func TestFindingsOnHiddenElementsAreToldByTheContainer(t *testing.T) {
	p, d := load(t), shop(t)
	collapse(t, d, true, "app")
	b := p.builder()
	b.Build(d, nil)
	found := func(severity lint.Severity, subjects ...diagram.ID) lint.Finding {
		return lint.Finding{Rule: "R", Severity: severity, Subjects: subjects}
	}
	marks := annotate.Marks(b, d, []lint.Finding{
		found(lint.Warning, "orders"), found(lint.Error, "e4", "bills"), found(lint.Advice, "e3"), found(lint.Warning, "db"),
	})
	want := map[diagram.ID]scene.Mark{
		"app": {Kind: scene.ErrorMark, Count: 2}, "e2": {Kind: scene.AdviceMark, Count: 1}, "db": {Kind: scene.WarningMark, Count: 1},
	}
	if !maps.Equal(marks, want) {
		t.Errorf("marks %v, want %v", marks, want)
	}
}

func TestAnUnfoldedBuilderHasTheBoxesOfEverything(t *testing.T) {
	p, d := load(t), shop(t)
	b := p.builder()
	b.Build(d, nil)
	if b.Unfolded() != b {
		t.Error("a second builder where nothing is collapsed")
	}
	boxes := p.builder()
	boxes.Boxes(d)
	want := drawnIDs(boxes.Scene())
	collapse(t, d, true, "app", "data")
	b.Build(d, nil)
	if got := drawnIDs(b.Unfolded().Scene()); got != want {
		t.Errorf("drawn are %s, want %s", got, want)
	}
}

func TestACollapsedContainerCountsInKorean(t *testing.T) {
	p, d := load(t), shop(t)
	collapse(t, d, true, "app", "data")
	b := scene.NewBuilder(p.cat, p.family, catalog.KO)
	b.Build(d, nil)
	if e, _ := b.Scene().Element("data"); !strings.Contains(texts(e), "서비스 1개") {
		t.Errorf("the box says %s", texts(e))
	}
}
