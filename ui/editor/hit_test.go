package editor_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/prospect"
	"lintel/model/scene"
	"lintel/ui/editor"
)

func docked(id diagram.ID, kind catalog.Kind, x, y float64) *diagram.Node {
	return &diagram.Node{ID: id, Kind: kind, Pos: geom.Pt(x, y)}
}

func TestWhatLiesUnderThePointer(t *testing.T) {
	nodes := []*diagram.Node{
		frame("vpc", "vpc", 0, 0, 600, 400),
		in("vpc", frame("subnet", "subnet", 40, 60, 300, 200)),
		in("subnet", tile("a", 60, 60)),
		in("vpc", tile("b", 440, 120)),
		in("vpc", docked("igw", "internet-gateway", 286, -14)),
		tile("under", 900, 100), tile("upper", 910, 110),
	}
	cases := map[string]struct {
		at   geom.Point
		part editor.Part
		id   diagram.ID
	}{
		"the ground":                               {geom.Pt(-100, -100), editor.Nothing, ""},
		"a tile above its containers":              {geom.Pt(124, 144), editor.NodeBody, "a"},
		"its label":                                {geom.Pt(124, 184), editor.NodeBody, "a"},
		"the inside of the inner container":        {geom.Pt(300, 220), editor.FrameInner, "subnet"},
		"the inside of the outer one":              {geom.Pt(560, 360), editor.FrameInner, "vpc"},
		"the header of the inner one":              {geom.Pt(300, 70), editor.NodeBody, "subnet"},
		"the border of the outer one, inside":      {geom.Pt(597, 300), editor.NodeBody, "vpc"},
		"just outside of the border":               {geom.Pt(603, 300), editor.Nothing, ""},
		"a docked node above the border":           {geom.Pt(300, -5), editor.NodeBody, "igw"},
		"the later of two tiles that overlap":      {geom.Pt(930, 130), editor.NodeBody, "upper"},
		"the part of the lower one that is free":   {geom.Pt(903, 103), editor.NodeBody, "under"},
		"an arrow in a container":                  {geom.Pt(250, 144), editor.EdgeLine, "edge-1"},
		"an arrow, not quite hit":                  {geom.Pt(250, 149), editor.EdgeLine, "edge-1"},
		"beside an arrow":                          {geom.Pt(250, 155), editor.FrameInner, "subnet"},
		"an arrow above the border of a container": {geom.Pt(340, 144), editor.EdgeLine, "edge-1"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, nodes...)
			s.connect("a", "b")
			if line := s.Builder.Line("edge-1"); line[0].Y != 144 || line[len(line)-1].Y != 144 {
				t.Fatalf("the arrow is not straight: %v", line)
			}
			if got := s.HitTest(c.at); got.Part != c.part || got.ID != c.id {
				t.Errorf("hit %+v, want part %d of %q", got, c.part, c.id)
			}
		})
	}
}

func TestHandlesOfASelectedContainer(t *testing.T) {
	cases := map[string]struct {
		at   geom.Point
		part editor.Part
		x, y int
	}{
		"upper left":        {geom.Pt(-6, -6), editor.CornerHandle, -1, -1},
		"upper right":       {geom.Pt(406, -6), editor.CornerHandle, 1, -1},
		"lower right":       {geom.Pt(406, 306), editor.CornerHandle, 1, 1},
		"left":              {geom.Pt(-6, 150), editor.SideHandle, -1, 0},
		"bottom":            {geom.Pt(200, 306), editor.SideHandle, 0, 1},
		"outside its reach": {geom.Pt(425, 150), editor.Nothing, 0, 0},
		"the header":        {geom.Pt(200, 12), editor.NodeBody, 0, 0},
		"the inside":        {geom.Pt(200, 150), editor.FrameInner, 0, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, frame("vpc", "vpc", 0, 0, 400, 300))
			s.Select("vpc")
			got := s.HitTest(c.at)
			if got.Part != c.part || got.Handle.X != c.x || got.Handle.Y != c.y {
				t.Errorf("hit %+v", got)
			}
		})
	}
}

func TestHandlesAreThereOnlyForAContainerSelectedAlone(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 400, 300), tile("a", 500, 0))
	corner := geom.Pt(406, 306)
	if got := s.HitTest(corner).Part; got != editor.Nothing {
		t.Errorf("a container that is not selected has handle %d", got)
	}
	s.Select("vpc", "a")
	if got := s.HitTest(corner).Part; got != editor.Nothing {
		t.Errorf("one of two selected has handle %d", got)
	}
	s.Select("a")
	if got := s.HitTest(geom.Pt(554, 80)).Part; got == editor.CornerHandle {
		t.Error("a tile can be resized")
	}
}

func TestHandlesKeepTheirSizeOnTheScreen(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 400, 300))
	s.Select("vpc")
	for _, zoom := range []float64{0.25, 1, 4} {
		s.View.Zoom = zoom
		for px, want := range map[float64]editor.Part{13: editor.CornerHandle, 16: editor.Nothing} {
			at := geom.Pt(400+px/zoom, 300+px/zoom)
			if got := s.HitTest(at).Part; got != want {
				t.Errorf("%v px off the corner at %v is part %d", px, zoom, got)
			}
		}
	}
}

func TestADockedNodeIsTakenAlsoWhenItsContainerIsSelected(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 400, 300), in("vpc", docked("igw", "internet-gateway", 186, -14)))
	s.Select("vpc")
	for _, at := range []geom.Point{{X: 200, Y: -8}, {X: 200, Y: 0}, {X: 200, Y: 10}} {
		if got := s.HitTest(at); got.ID != "igw" {
			t.Errorf("%v is %+v", at, got)
		}
	}
}

func TestEndsOfASelectedArrow(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 300, 0))
	edge := s.connect("a", "b")
	line := s.Builder.Line(edge)
	if got := s.HitTest(line[0]).Part; got != editor.EdgeLine {
		t.Errorf("the tail of an arrow that is not selected is part %d", got)
	}
	s.Select(edge)
	s.View.Zoom = 4 // where the reach ends before the border of the tile
	tail, head := scene.HandlePlaces(line)
	if got := s.HitTest(tail); got.Part != editor.EdgeStart || got.ID != edge {
		t.Errorf("the tail is %+v", got)
	}
	if got := s.HitTest(head).Part; got != editor.EdgeEnd {
		t.Errorf("the head is part %d", got)
	}
	if got := s.HitTest(geom.Pt(150, line[0].Y)).Part; got != editor.EdgeGrip {
		t.Errorf("the middle is part %d", got)
	}
}

func TestPortsOfTheHoveredTile(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	ports := s.Ports("a")
	if len(ports) != 4 {
		t.Fatalf("%d ports", len(ports))
	}
	if got := s.HitTest(ports[0]).Part; got == editor.PortSpot {
		t.Error("a tile that is not hovered has ports")
	}
	s.Overlay.Hover = "a"
	for i, p := range ports {
		if got := s.HitTest(p); got.Part != editor.PortSpot || got.ID != "a" {
			t.Errorf("port %d is %+v", i, got)
		}
	}
	s.View.Zoom = 0.25
	if got := s.HitTest(ports[0]).Part; got == editor.PortSpot {
		t.Error("ports of a tile that is too small to aim at")
	}
}

func TestAnotherArrowCanBePulledFromWhereOneWasJustDrawn(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 300, 0), tile("c", 300, 200))
	s.StartWire(prospect.End{Node: "a"}, geom.Pt(48, 24))
	s.AimWire(s.rectOf("b").Center())
	s.must(s.DropWire(true))
	id, ok := s.Selection.Only()
	if !ok || s.Diagram().Edges()[0].ID != id {
		t.Fatal("the new arrow is not selected")
	}
	tail, _ := scene.HandlePlaces(s.Builder.Line(id))
	s.Overlay.Hover = "a"
	if got := s.HitTest(tail); got.Part != editor.PortSpot || got.ID != "a" {
		t.Errorf("where it begins is %+v, want the port", got)
	}
	s.Pick(id)
	if got := s.HitTest(tail); got.Part != editor.EdgeStart {
		t.Errorf("once it is picked its beginning is %+v, want the handle", got)
	}
}

func TestTheMiddleOfATileIsNeverAPort(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.Overlay.Hover = "a"
	for zoom := editor.MinZoom; zoom <= editor.MaxZoom; zoom *= 1.1 {
		s.View.Zoom = zoom
		for _, at := range []geom.Point{{X: 24, Y: 24}, {X: 10, Y: 24}, {X: 24, Y: 38}} {
			if got := s.HitTest(at).Part; got != editor.NodeBody {
				t.Fatalf("%v at zoom %v is part %d: the tile cannot be moved", at, zoom, got)
			}
		}
	}
}

func TestArrowsAreAsEasyToHitAtAnyZoom(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 600, 0))
	s.connect("a", "b")
	for _, zoom := range []float64{0.1, 1, 5} {
		s.View.Zoom = zoom
		if got := s.HitTest(geom.Pt(300, 24+5/zoom)).Part; got != editor.EdgeLine {
			t.Errorf("5 px beside at zoom %v is part %d", zoom, got)
		}
		if got := s.HitTest(geom.Pt(300, 24+7/zoom)).Part; got != editor.Nothing {
			t.Errorf("7 px beside at zoom %v is part %d", zoom, got)
		}
	}
}

func TestFramesAndDockedNodesAreTold(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 400, 300), in("vpc", docked("igw", "internet-gateway", 186, -14)), tile("a", 40, 60),
		frame("odd", "no-such-container", 500, 0, 200, 200))
	for id, want := range map[diagram.ID][2]bool{
		"vpc": {true, false}, "igw": {false, true}, "a": {false, false}, "odd": {true, false}, "ghost": {false, false},
	} {
		if got := [2]bool{s.Resizable(id), s.IsDocked(id)}; got != want {
			t.Errorf("%s is resizable, docked: %v", id, got)
		}
	}
	if s.Ports("vpc") != nil || s.Ports("ghost") != nil {
		t.Error("only tiles have ports")
	}
}
