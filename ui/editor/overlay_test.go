package editor_test

import (
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/prospect"
	"lintel/model/scene"
	"lintel/ui/editor"
)

// inks lists the colours of lines and areas in the order in which they are painted.
func inks(items []scene.Item) []scene.Token {
	var tokens []scene.Token
	for _, item := range items {
		switch shape := item.Shape.(type) {
		case *scene.Path:
			tokens = append(tokens, shape.Stroke.Ink.Token)
		case *scene.Box:
			tokens = append(tokens, shape.Stroke.Ink.Token)
		}
	}
	return tokens
}

func index(tokens []scene.Token, want scene.Token) int {
	for i, t := range tokens {
		if t == want {
			return i
		}
	}
	return -1
}

func TestASelectedBrokenArrowStaysRed(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 300, 0)), broken)
	edge := s.connect("a", "b")
	s.settled(queue)
	s.Select(edge)
	tokens := inks(s.OverlayItems())
	halo, red := index(tokens, scene.Accent), index(tokens, scene.Error)
	if halo < 0 || red < halo {
		t.Fatalf("halo at %d and arrow at %d of %v, want the arrow above its halo", halo, red, tokens)
	}
	if handles := index(tokens[red:], scene.Accent); handles < 0 {
		t.Error("the handles do not lie above the arrow")
	}
}

func TestASelectedSoundArrowTakesTheAccent(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 300, 0))
	s.Select(s.connect("a", "b"))
	tokens := inks(s.OverlayItems())
	if len(tokens) < 3 || index(tokens, scene.Wire) >= 0 {
		t.Errorf("painted with %v, want the arrow in the accent", tokens)
	}
}

func TestBadgesHaveARimOfTheGroundAroundThem(t *testing.T) {
	s := open(t, tile("bare", 900, 0), frame("vpc", "vpc", 0, 0, 400, 400), in("vpc", tile("inside", 100, 100)))
	for id, want := range map[diagram.ID]int{"bare": 1, "inside": 2} {
		at, _ := s.Builder.BadgeAt(id)
		if got := s.Builder.GroundAt(id, at); len(got) != want || got[0] != scene.Ground.Ink() {
			t.Errorf("%s stands on %v, want %d inks above the canvas", id, got, want-1)
		}
	}
}

func TestOnlyAnArrowSelectedAloneHasHandles(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 300, 0), tile("c", 0, 300))
	one, two := s.connect("a", "b"), s.connect("a", "c")
	alone := 0
	for _, id := range []diagram.ID{one, two} {
		s.Select(id)
		chip, _ := s.Builder.Chip(id)
		const ends = 2
		alone += len(s.OverlayItems()) - ends - len(scene.BendHandles(s.Builder.Way(id), chip, s.View.Px))
	}
	s.Select(one, two)
	if both := len(s.OverlayItems()); both != alone {
		t.Errorf("%d items for two arrows, want %d: no handles", both, alone)
	}
}

func TestAnEmptyOverlayPaintsNothing(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 300, 0))
	s.connect("a", "b")
	if items := s.OverlayItems(); len(items) != 0 {
		t.Errorf("%d items", len(items))
	}
}

func TestWhereABrokenArrowStopsStaysInSightWhileAnotherIsPulled(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 300, 0)), broken)
	s.connect("a", "b")
	s.settled(queue)
	blocks := func() (fills []scene.Ink) {
		for _, item := range s.OverlayItems() {
			if box, ok := item.Shape.(*scene.Box); ok && box.Fill.Token == scene.ErrorFill {
				fills = append(fills, box.Fill)
			}
		}
		return fills
	}
	whole := blocks()
	s.StartWire(prospect.End{Node: "a"}, geom.Pt(150, 100))
	if faded := blocks(); len(faded) != 1 || faded[0] == whole[0] {
		t.Errorf("marks %v while an arrow is pulled, %v before", faded, whole)
	}
}

func TestTheKeyboardLeavesARingWhereItIs(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 300, 300), in("vpc", tile("a", 60, 60)))
	ringed := func() (wide int) {
		for _, item := range s.OverlayItems() {
			if box, ok := item.Shape.(*scene.Box); ok && box.Stroke.Width == 2.5 {
				wide++
			}
		}
		return wide
	}
	for _, id := range []diagram.ID{"vpc", "a"} {
		s.SelectNext(1)
		if got, _ := s.Selection.Only(); got != id || ringed() != 1 {
			t.Errorf("%s is selected, %d rings", got, ringed())
		}
	}
	s.Select("vpc")
	if ringed() != 0 {
		t.Error("the ring stays where the keyboard is not")
	}
}

func TestSeveralSelectedElementsHaveACommonFrame(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 300, 0))
	s.Select("a")
	one := len(s.OverlayItems())
	s.Select("a", "b")
	if got := len(s.OverlayItems()); got != 3 {
		t.Errorf("%d items for two, want a frame for each and one around both (one alone has %d)", got, one)
	}
}

func TestHoveredTilesShowPortsUnlessSomethingIsGoingOn(t *testing.T) {
	ring, ports, frameItems := 1, 4, 1+4
	halo, arrow := 1, 5 // painted again above its halo
	cases := map[string]struct {
		set  func(s *stage)
		want int
	}{
		"a tile": {func(s *stage) { s.Overlay.Hover = "a" }, ring + ports},
		"a selected tile, whose frame is no ring": {func(s *stage) { s.Overlay.Hover = "a"; s.Select("a") }, frameItems + ports},
		"far away, no ports":                      {func(s *stage) { s.Overlay.Hover = "a"; s.View.Zoom = 0.2 }, ring},
		"a container":                             {func(s *stage) { s.Overlay.Hover = "vpc" }, 0},
		"an arrow":                                {func(s *stage) { s.Overlay.Hover = "edge-1" }, halo + arrow},
		"what is gone":                            {func(s *stage) { s.Overlay.Hover = "ghost" }, 0},
		"while something drags":                   {func(s *stage) { s.Overlay.Hover = "a"; s.BeginGesture() }, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, tile("a", 0, 0), tile("b", 300, 0), frame("vpc", "vpc", 600, 0, 200, 200))
			s.connect("a", "b")
			c.set(s)
			if got := len(s.OverlayItems()); got != c.want {
				t.Errorf("%d items, want %d", got, c.want)
			}
		})
	}
}

func TestHoverAndDropForgetWhatIsDeleted(t *testing.T) {
	s := open(t, tile("a", 0, 0), frame("vpc", "vpc", 600, 0, 200, 200))
	s.Overlay.Hover, s.Overlay.Drop = "a", "vpc"
	s.must(s.Do(command.Delete{IDs: []diagram.ID{"a", "vpc"}}))
	if s.Overlay.Hover != "" || s.Overlay.Drop != "" {
		t.Errorf("overlay %+v", s.Overlay)
	}
}

func TestAWireShowsWhetherItFits(t *testing.T) {
	table := &diagram.Node{ID: "table", Kind: "dynamodb-table", Pos: geom.Pt(300, 0)}
	cases := map[string]struct {
		at     geom.Point
		target diagram.ID
		fits   bool
		ink    scene.Token
	}{
		"over a target":       {geom.Pt(324, 24), "table", true, scene.OK},
		"beside a target":     {geom.Pt(292, 24), "table", true, scene.OK},
		"over an odd target":  {geom.Pt(24, 324), "user", false, scene.Wire},
		"over its own source": {geom.Pt(24, 24), "", true, scene.Accent},
		"over the ground":     {geom.Pt(700, 700), "", true, scene.Accent},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, tile("a", 0, 0), table, &diagram.Node{ID: "user", Kind: "no-such-kind", Pos: geom.Pt(0, 300)})
			s.StartWire(prospect.End{Node: "a"}, geom.Pt(24, 24))
			s.AimWire(c.at)
			w := s.Overlay.Wire
			if w.Target != c.target || w.Fits() != c.fits {
				t.Errorf("wire %+v", w)
			}
			if tokens := inks(s.OverlayItems()); index(tokens, c.ink) < 0 {
				t.Errorf("no %v in %v", c.ink, tokens)
			}
		})
	}
}

func TestAWireLosesWhatIsDeletedUnderIt(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 300, 0), tile("c", 0, 300))
	s.StartWire(prospect.End{Node: "a"}, geom.Pt(24, 24))
	s.AimWire(geom.Pt(324, 24))
	s.must(s.Do(command.Delete{IDs: []diagram.ID{"b"}}))
	if w := s.Overlay.Wire; w.Target != "" || !w.Fits() {
		t.Errorf("it still aims at %q", w.Target)
	}
	s.must(s.Do(command.Delete{IDs: []diagram.ID{"a"}}))
	s.AimWire(geom.Pt(24, 324))
	if w := s.Overlay.Wire; w.Target != "" {
		t.Errorf("a wire from nowhere aims at %s", w.Target)
	}
	if len(s.OverlayItems()) != 0 {
		t.Error("a wire from nowhere is painted")
	}
	s.EndWire()
	s.AimWire(geom.Pt(0, 0))
	if s.Overlay.Wire != nil {
		t.Error("aiming without a wire made one")
	}
}

func TestBadgesKeepAReadableSizeOnTheScreen(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.settled(queue)
	for zoom, want := range map[float64][2]float64{0.2: {11, 18}, 0.5: {11, 18}, 1: {17, 24}, 4: {20, 30}} {
		s.View.Zoom = zoom
		var r geom.Rect
		for _, item := range s.OverlayItems() {
			if item.At(zoom) {
				r = r.Union(item.Shape.Bounds())
			}
		}
		if px := r.W() * zoom; px < want[0] || px > want[1] {
			t.Errorf("%v px wide at zoom %v", px, zoom)
		}
	}
}

func TestBadgesSitWhereTheEyeLooks(t *testing.T) {
	s, queue := judged(t, draw(t, frame("vpc", "vpc", 400, 200, 400, 300), tile("a", 0, 0), tile("b", 300, 0)), broken)
	edge := s.connect("a", "b")
	s.settled(queue)
	stop, _ := s.Builder.BlockPoint(edge)
	cases := map[string]struct {
		id   diagram.ID
		want geom.Point
	}{
		"a tile at its upper right":      {"a", geom.Pt(47, 1)},
		"a container in its header":      {"vpc", geom.Pt(784, 214)},
		"a broken arrow where it is cut": {edge, stop},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if at, ok := s.Builder.BadgeAt(c.id); !ok || at != c.want {
				t.Errorf("at %v, want %v", at, c.want)
			}
		})
	}
	if _, ok := s.Builder.BadgeAt("ghost"); ok {
		t.Error("what is gone has a badge")
	}
}

func TestDropRingGhostGuidesAndMarqueeArePainted(t *testing.T) {
	cases := map[string]func(o *editor.Overlay){
		"drop":    func(o *editor.Overlay) { o.Drop = "vpc" },
		"guide":   func(o *editor.Overlay) { o.Marks.Guides = []geom.Polyline{{{X: 0, Y: 0}, {X: 10, Y: 0}}} },
		"marquee": func(o *editor.Overlay) { o.Marquee = geom.XYWH(0, 0, 10, 10) },
		"ghost": func(o *editor.Overlay) {
			o.Ghost = &editor.Ghost{Stencil: editor.Stencil{Kind: "lambda"}, Rect: geom.XYWH(0, 0, 48, 48)}
		},
	}
	for name, set := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, frame("vpc", "vpc", 0, 0, 400, 300))
			set(&s.Overlay)
			if len(s.OverlayItems()) == 0 {
				t.Error("nothing is painted")
			}
		})
	}
}

func TestOnlyWhatCanBeSeenIsMarkedAsSelected(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 9000, 0), tile("c", 9000, 300))
	s.connect("b", "c")
	s.Select("a")
	alone := len(s.OverlayItems())
	s.SelectAll()
	const common, handles = 1, 4
	near := len(s.OverlayItems())
	if near != alone-handles+common {
		t.Errorf("%d items, want those of a and the frame around all", near)
	}
	s.Fit()
	if got, others := len(s.OverlayItems()), 3; got != near+others {
		t.Errorf("%d items when all is seen, want %d", got, near+others)
	}
}

func TestABrokenArrowIsRedFromAfarToo(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 300, 0)), broken)
	edge := s.connect("a", "b")
	s.settled(queue)
	s.Select(edge)
	s.View.Zoom = 0.1
	if tokens := inks(s.OverlayItems()); index(tokens, scene.Error) < 0 {
		t.Errorf("no red in %v", tokens)
	}
}

func TestUnjudgedNoArrowIsBrokenAndAfterwardsItIsAgain(t *testing.T) {
	s, queue := judged(t, draw(t, frame("vpc", "vpc", 400, 200, 400, 300), tile("a", 0, 0), tile("b", 300, 0)), broken)
	edge := s.connect("a", "b")
	s.settled(queue)
	isBroken := func(b *scene.Builder) bool { _, ok := b.BlockPoint(edge); return ok }
	if !isBroken(s.Builder) {
		t.Fatal("it is not broken")
	}
	s.Unjudged(func(b *scene.Builder) {
		if isBroken(b) {
			t.Error("it is broken")
		}
	})
	if !isBroken(s.Builder) {
		t.Error("it is not broken any more")
	}
}
