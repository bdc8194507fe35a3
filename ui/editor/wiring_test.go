package editor_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/prospect"
	"lintel/model/scene"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// TestWiringWhatAWSNeverConnectsSaysWhy pulls an arrow between every pair that
// the catalogue marks so.
func TestWiringWhatAWSNeverConnectsSaysWhy(t *testing.T) {
	cat := editortest.Parts(t).Catalog
	pairs := 0
	for _, from := range cat.Kinds() {
		service, _ := cat.Service(from)
		for _, never := range service.Never {
			for _, to := range never.To {
				pairs++
				s := open(t, kindAt("from", cat, from, 0), kindAt("to", cat, to, 2000))
				fits, why := s.Fits("from", "to")
				if fits || !why.Complete() {
					t.Errorf("%s to %s: fits %v, because %+v", from, to, fits, why)
				}
			}
		}
	}
	if pairs == 0 {
		t.Error("the catalogue has no such pair")
	}
	t.Logf("%d pairs", pairs)
}

func kindAt(id diagram.ID, cat *catalog.Catalog, kind catalog.Kind, x float64) *diagram.Node {
	if s, _ := cat.Service(kind); s.IsFrame() {
		return frame(id, kind, x, 0, 400, 300)
	}
	n := tile(id, x, 0)
	n.Kind = kind
	return n
}

// private is a judged stage: a function in a private subnet without a way out, a
// bucket that it cannot reach so, a table, and its users.
func private(t *testing.T) (*stage, *editortest.Queue) {
	t.Helper()
	subnet := in("vpc", frame("subnet", "subnet", 20, 40, 260, 200))
	subnet.Props = catalog.Props{"kind": catalog.StringOf("private")}
	return judgedBy(t, draw(t,
		frame("region", "region", 0, 0, 900, 500),
		in("region", frame("vpc", "vpc", 20, 40, 320, 300)), subnet, in("subnet", tile("fn", 40, 60)),
		in("region", &diagram.Node{ID: "bucket", Kind: "s3-bucket", Pos: geom.Pt(600, 100)}),
		&diagram.Node{ID: "users", Kind: "users", Pos: geom.Pt(1000, 0)},
		&diagram.Node{ID: "disk", Kind: "ebs-volume", Pos: geom.Pt(1000, 200)},
	), editortest.ShippedRules(t))
}

func judgedBy(t *testing.T, d *diagram.Diagram, engine *lint.Engine) (*stage, *editortest.Queue) {
	t.Helper()
	e, queue := editortest.Judged(t, d, engine)
	s := &stage{e, t}
	s.settled(queue)
	return s, queue
}

func TestTargetsAreJudgedWhileAnArrowIsPulled(t *testing.T) {
	s, queue := private(t)
	told := s.topics(func() { s.StartWire(prospect.End{Node: "fn"}, geom.Pt(100, 200)) })
	if told[editor.WireChanged] != 1 {
		t.Errorf("told %v", told)
	}
	if got := s.Overlay.Wire.Toward("bucket").Outlook; got != prospect.Fits {
		t.Errorf("at once, by the catalogue, the bucket is %d", got)
	}
	queue.RunUntil(t, func() bool { return s.Overlay.Wire.Toward("bucket").Outlook == prospect.Almost })
	if got := s.Overlay.Wire.Toward("disk").Outlook; got != prospect.Never {
		t.Errorf("the disk is %d", got)
	}
	for id, want := range map[diagram.ID]float64{"fn": 1, "bucket": 1, "disk": 0.3, "region": 1} {
		el, _ := s.Builder.Scene().Element(string(id))
		if got := s.Opacity(el); got != want {
			t.Errorf("%s is painted at %v, want %v", id, got, want)
		}
	}
	s.AimWire(s.rectOf("bucket").Center())
	items := s.OverlayItems()
	if tokens := inks(items); index(tokens, scene.WarningLine) < 0 {
		t.Errorf("no ring: %v", tokens)
	}
	if !slices.ContainsFunc(items, func(i scene.Item) bool { _, ok := i.Shape.(*scene.Text); return ok }) {
		t.Error("no words")
	}
	s.EndWire()
	el, _ := s.Builder.Scene().Element("disk")
	if s.Opacity(el) != 1 {
		t.Error("it stays pale after the wire")
	}
}

func (s *stage) rectOf(id diagram.ID) geom.Rect {
	r, _ := s.Builder.Rect(id)
	return r
}

func TestAnAlmostValidArrowOffersItsFixInTheSameStep(t *testing.T) {
	for name, c := range map[string]struct {
		take  func(*stage) error
		nodes int // more than before
	}{
		"with what it needs": {func(s *stage) error { return s.AcceptProposal() }, 1},
		"as it is":           {func(s *stage) error { return s.JustDraw() }, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s, queue := private(t)
			before, _ := s.Diagram().Len()
			s.StartWire(prospect.End{Node: "fn"}, geom.Pt(100, 200))
			s.AimWire(s.rectOf("bucket").Center())
			s.noStep(func() { s.must(s.DropWire(false)) })
			p := s.Proposal()
			if p == nil || p.Offer == nil || p.Offer.Target != "bucket" || len(p.Lines) < 2 {
				t.Fatalf("proposal %+v", p)
			}
			s.must(s.ProposeNext(1))
			s.must(s.ProposeNext(-1))
			s.oneStep(func() error { return c.take(s) })
			edges := s.Diagram().Edges()
			after, _ := s.Diagram().Len()
			if len(edges) != 1 || edges[0].To != "bucket" || after-before != c.nodes {
				t.Errorf("%d arrows, %d more nodes", len(edges), after-before)
			}
			s.Undo()
			s.Redo()
			s.settled(queue)
		})
	}
}

func TestAnArrowIsDrawnAnyway(t *testing.T) {
	s, _ := private(t)
	for target, anyway := range map[diagram.ID]bool{"bucket": true, "disk": false} {
		s.StartWire(prospect.End{Node: "fn"}, geom.Pt(100, 200))
		s.AimWire(s.rectOf(target).Center())
		s.oneStep(func() error { return s.DropWire(anyway) })
		if s.Proposal() != nil {
			t.Errorf("%s: a fix is offered", target)
		}
	}
}

func TestWhatFollowsIsAskedBesideASelectedNode(t *testing.T) {
	s := open(t, tile("a", 200, 200), tile("taken", 368, 200))
	if err := s.AskNextBeside(geom.Vec{X: 1}); err == nil {
		t.Error("nothing is selected")
	}
	s.Select("a")
	for _, way := range []geom.Vec{{X: 1}, {X: -1}, {Y: 1}, {Y: -1}} {
		s.must(s.AskNextBeside(way))
		next := s.Overlay.Next
		off := next.At.Sub(s.rectOf("a").Center())
		if off.X*way.X+off.Y*way.Y < 96 || s.rectOf("taken").Contains(next.At) {
			t.Errorf("towards %v it would stand at %v", way, next.At)
		}
		s.oneStep(func() error { return s.PlaceNext(editor.Stencil{Kind: "sqs-queue"}) })
		s.Undo()
		s.Select("a")
	}
}

func TestWhatFollowsAtTheBorderStaysInTheContainer(t *testing.T) {
	for name, way := range map[string]geom.Vec{"right": {X: 1}, "left": {X: -1}, "below": {Y: 1}, "above": {Y: -1}} {
		t.Run(name, func(t *testing.T) {
			s := open(t, frame("home", "region", 200, 200, 160, 160), in("home", tile("a", 56, 56)), tile("beside", 500, 256))
			s.Select("a")
			s.must(s.AskNextBeside(way))
			s.oneStep(func() error { return s.PlaceNext(editor.Stencil{Kind: "sqs-queue"}) })
			n, _ := s.Diagram().Node("sqs-queue-1")
			if n.Parent != "home" {
				t.Fatalf("it is in %q", n.Parent)
			}
			if home := s.rectOf("home"); !home.ContainsRect(s.rectOf(n.ID)) || home.Overlaps(s.rectOf("beside")) {
				t.Errorf("the container is %v, what is new %v, its neighbour %v", home, s.rectOf(n.ID), s.rectOf("beside"))
			}
		})
	}
}
