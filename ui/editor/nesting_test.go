package editor_test

import (
	"testing"

	"pgregory.net/rapid"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/editor"
)

// town is a VPC with a subnet and a tile in it, and free ground to the right.
func town(t testing.TB) *stage {
	return open(t,
		frame("vpc", "vpc", 0, 0, 600, 400),
		in("vpc", frame("subnet", "subnet", 40, 60, 300, 200)),
		in("subnet", tile("a", 60, 60)),
		tile("free", 900, 100),
	)
}

func TestFrameAtIsTheInnermostContainer(t *testing.T) {
	s := town(t)
	cases := map[string]struct {
		at     geom.Point
		except []diagram.ID
		want   diagram.ID
	}{
		"in the subnet":                      {geom.Pt(200, 150), nil, "subnet"},
		"in the VPC":                         {geom.Pt(500, 300), nil, "vpc"},
		"on the ground":                      {geom.Pt(700, 150), nil, ""},
		"not the one being dragged":          {geom.Pt(200, 150), []diagram.ID{"subnet"}, "vpc"},
		"nor what is in one that is dragged": {geom.Pt(200, 150), []diagram.ID{"vpc"}, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := s.FrameAt(c.at, c.except); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestDropTarget(t *testing.T) {
	cases := map[string]struct {
		move []diagram.ID
		to   geom.Vec
		want diagram.ID
	}{
		"a tile into the subnet":                      {[]diagram.ID{"free"}, geom.Vec{X: -700}, "subnet"},
		"a tile into the VPC":                         {[]diagram.ID{"free"}, geom.Vec{X: -420, Y: 200}, "vpc"},
		"a tile onto the ground":                      {[]diagram.ID{"a"}, geom.Vec{X: 700}, ""},
		"a container into one that holds it":          {[]diagram.ID{"small"}, geom.Vec{X: -1200, Y: 300}, "vpc"},
		"a container not into a smaller one":          {[]diagram.ID{"wide"}, geom.Vec{X: -1400}, "vpc"},
		"a container that nothing holds: the ground":  {[]diagram.ID{"huge"}, geom.Vec{X: -1600}, ""},
		"several with a container as one":             {[]diagram.ID{"wide", "free"}, geom.Vec{X: -1100}, ""},
		"a container is never dropped into itself":    {[]diagram.ID{"vpc"}, geom.Vec{X: 8}, ""},
		"nor into what is in it, with it in the hand": {[]diagram.ID{"vpc", "a"}, geom.Vec{X: 8}, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t,
				frame("vpc", "vpc", 0, 0, 600, 400),
				in("vpc", frame("subnet", "subnet", 40, 60, 300, 200)),
				in("subnet", tile("a", 60, 60)),
				tile("free", 900, 100),
				frame("small", "subnet", 1600, 0, 140, 90),
				frame("wide", "subnet", 1400, 100, 400, 100),
				frame("huge", "vpc", 1600, 0, 900, 700),
			)
			s.must(s.Do(command.Move{IDs: c.move, By: c.to}))
			if got := s.DropTarget(c.move); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestADropIsShownUnlessNodesStayInTheirContainer(t *testing.T) {
	s := town(t)
	cases := []struct {
		by          geom.Vec
		drop, leave diagram.ID
		refused     bool
	}{
		{geom.Vec{}, "", "", false},
		{geom.Vec{X: 320}, "vpc", "subnet", false},
		{geom.Vec{Y: -600}, "", "subnet", false},
	}
	for _, c := range cases {
		s.BeginGesture()
		s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: c.by}))
		s.AimDrop([]diagram.ID{"a"})
		if o := s.Overlay; o.Drop != c.drop || o.Leave != c.leave || (o.Refusal != nil) != c.refused {
			t.Errorf("moved by %v: into %q out of %q, refused: %v", c.by, o.Drop, o.Leave, o.Refusal)
		}
		s.CancelGesture()
	}
}

func TestALockedContainerTakesNothingInAndSaysSo(t *testing.T) {
	s := open(t, locked(frame("vpc", "vpc", 0, 0, 600, 400)), tile("a", 900, 0))
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: -600, Y: 150}}))
	s.AimDrop([]diagram.ID{"a"})
	if s.Overlay.Drop != "vpc" || s.Overlay.Refusal == nil || !s.Overlay.Refusal.Text.Complete() {
		t.Errorf("into %q, refused: %v", s.Overlay.Drop, s.Overlay.Refusal)
	}
	s.noStep(func() {
		if err := s.SettleIn([]diagram.ID{"a"}); err == nil {
			t.Error("it was taken in")
		}
		if _, err := s.Place(editor.Stencil{Kind: "lambda"}, geom.Pt(200, 200)); err == nil {
			t.Error("something new was taken in")
		}
	})
	s.Select("a")
	s.must(s.Paste(s.Copy(), geom.Pt(200, 200)))
	id, _ := s.Selection.Only()
	s.wantParent(id, "")
}

func TestWhatIsDroppedOnATileGoesIntoTheContainerOfTheTile(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 600, 400), in("vpc", frame("subnet", "subnet", 40, 60, 300, 200)),
		in("vpc", tile("under", 100, 100)), tile("a", 900, 0))
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: -790, Y: 110}}))
	if got := s.DropTarget([]diagram.ID{"a"}); got != "vpc" {
		t.Errorf("into %q", got)
	}
	before := s.Diagram().Origin("under")
	s.must(s.SettleIn([]diagram.ID{"a"}))
	if got := s.Diagram().Origin("under"); got != before {
		t.Errorf("the tile under it was pushed to %v", got)
	}
}

func TestDroppedNodesSettle(t *testing.T) {
	cases := map[string]struct {
		move []diagram.ID
		by   geom.Vec
		want map[diagram.ID]diagram.ID
	}{
		"into another container": {[]diagram.ID{"a"}, geom.Vec{X: 400}, map[diagram.ID]diagram.ID{"a": "vpc"}},
		"what moves with its container stays in it": {
			[]diagram.ID{"a", "subnet"}, geom.Vec{X: 80, Y: 60}, map[diagram.ID]diagram.ID{"a": "subnet", "subnet": "vpc"},
		},
		"nodes of several containers each stay in theirs": {
			[]diagram.ID{"a", "free"}, geom.Vec{X: 8}, map[diagram.ID]diagram.ID{"a": "subnet", "free": ""},
		},
		"all moved at once stays as it was": {
			[]diagram.ID{"a", "free", "subnet", "vpc"}, geom.Vec{X: 80, Y: 8},
			map[diagram.ID]diagram.ID{"a": "subnet", "subnet": "vpc", "vpc": "", "free": ""},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := town(t)
			s.must(s.Do(command.Move{IDs: c.move, By: c.by}))
			s.must(s.SettleIn(c.move))
			for id, parent := range c.want {
				s.wantParent(id, parent)
			}
		})
	}
}

func TestEncloseGrowsAllContainersAround(t *testing.T) {
	s := town(t)
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: 600, Y: 400}}))
	at := s.Diagram().Origin("a")
	s.must(s.Enclose("subnet"))
	body, _ := s.Builder.Body("a")
	subnet, _ := s.Builder.Rect("subnet")
	vpc, _ := s.Builder.Rect("vpc")
	if !subnet.ContainsRect(body) || !vpc.ContainsRect(subnet) {
		t.Errorf("%v in %v in %v", body, subnet, vpc)
	}
	if s.Diagram().Origin("a") != at {
		t.Error("the node moved")
	}
	if subnet.Min != geom.Pt(40, 60) || vpc.Min != geom.Pt(0, 0) {
		t.Errorf("sides that had room moved: %v, %v", subnet, vpc)
	}
}

func TestEncloseGrowsToTheLeftWithoutMovingTheContents(t *testing.T) {
	s := town(t)
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: -203.5, Y: -300}}))
	at := s.Diagram().Origin("a")
	s.must(s.Enclose("subnet"))
	if s.Diagram().Origin("a") != at {
		t.Errorf("the node moved to %v", s.Diagram().Origin("a"))
	}
	if vpc, _ := s.Builder.Rect("vpc"); vpc.Min.X >= -100 || vpc.Max != geom.Pt(600, 400) {
		t.Errorf("the VPC is %v", vpc)
	}
}

func TestEncloseLeavesContainersWithRoomAlone(t *testing.T) {
	s := town(t)
	s.noStep(func() {
		s.must(s.Enclose("subnet"))
		s.must(s.Enclose(""))
		s.must(s.Enclose("ghost"))
	})
}

func TestAHullHoldsItsContentsOnTheGridAndIsFinal(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		offset := func(name string) float64 {
			return float64(rapid.IntRange(-100_000, 100_000).Draw(rt, name)) / 100
		}
		s := open(t, frame("vpc", "vpc", 0, 0, 160, 120), in("vpc", tile("a", offset("x"), offset("y"))))
		hull := s.Hull("vpc")
		body, _ := s.Builder.Body("a")
		if !hull.ContainsRect(s.Builder.Padding("vpc").Around(body)) || !hull.ContainsRect(geom.XYWH(0, 0, 160, 120)) {
			rt.Fatalf("%v does not hold %v", hull, body)
		}
		for _, p := range []geom.Point{hull.Min, hull.Max} {
			if p.Snap(editor.Grid) != p {
				rt.Fatalf("%v is off the grid", p)
			}
		}
		if err := s.Enclose("vpc"); err != nil {
			rt.Fatal(err)
		}
		if again := s.Hull("vpc"); again != hull {
			rt.Fatalf("%v grew to %v for nothing", hull, again)
		}
	})
}

func TestAFrameKnowsTheRoomThatItsContentsNeed(t *testing.T) {
	s := town(t)
	f, ok := s.TakeFrame("subnet")
	body, _ := s.Builder.Body("a")
	if !ok || f.Holds != s.Builder.Padding("subnet").Around(body) {
		t.Errorf("it needs %v around %v", f.Holds, body)
	}
	s.must(s.Do(command.Delete{IDs: []diagram.ID{"a"}}))
	if f, _ := s.TakeFrame("subnet"); !f.Holds.Empty() {
		t.Errorf("empty it needs %v", f.Holds)
	}
	if _, ok := s.TakeFrame("ghost"); ok {
		t.Error("what is not there was taken")
	}
}

func TestWhatIsDockedGoesWithTheBorder(t *testing.T) {
	nodes := []*diagram.Node{frame("vpc", "vpc", 0, 0, 400, 300),
		in("vpc", docked("right", "internet-gateway", 386, 100)), in("vpc", docked("top", "internet-gateway", 186, -14)), in("vpc", docked("left", "internet-gateway", -14, 250))}
	s := open(t, nodes...)
	f, _ := s.TakeFrame("vpc")
	s.BeginGesture()
	for _, to := range []geom.Rect{geom.XYWH(0, 0, 200, 100), geom.XYWH(0, 40, 500, 300)} {
		s.must(s.Reshape(f, to))
	}
	s.wantAt("right", 486, 100)
	s.wantAt("top", 186, 26)
	s.wantAt("left", -14, 250)
	s.CancelGesture()
	s.wantAt("right", 386, 100)
}

func TestDockIsOnTheNearestBorderAwayFromTheCorners(t *testing.T) {
	cases := map[string]struct {
		at   geom.Point
		want geom.Point // the middle
	}{
		"the top":               {geom.Pt(200, 30), geom.Pt(200, 0)},
		"the bottom":            {geom.Pt(200, 280), geom.Pt(200, 300)},
		"the left":              {geom.Pt(10, 150), geom.Pt(0, 152)},
		"the right, from out":   {geom.Pt(412, 150), geom.Pt(400, 152)},
		"a corner":              {geom.Pt(0, 0), geom.Pt(0, scene.DockedSize)},
		"near the other corner": {geom.Pt(392, 304), geom.Pt(400-scene.DockedSize, 300)},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, frame("vpc", "vpc", 0, 0, 400, 300))
			host, at := s.Dock("internet-gateway", c.at)
			middle := at.Add(geom.Vec{X: scene.DockedSize / 2, Y: scene.DockedSize / 2})
			if host != "vpc" || middle != c.want {
				t.Errorf("docked to %q at %v, want %v", host, middle, c.want)
			}
		})
	}
}

func TestDockOnlyToWhatTheCatalogueNames(t *testing.T) {
	s := open(t, frame("region", "region", 0, 0, 400, 300))
	host, at := s.Dock("internet-gateway", geom.Pt(200, 150))
	if host != "region" || at.Y < 100 {
		t.Errorf("an Internet gateway in a Region is at %v of %q, want it left where it is", at, host)
	}
	if host, _ := s.Dock("no-such-kind", geom.Pt(200, 150)); host != "" {
		t.Errorf("an unknown kind docked to %q", host)
	}
}

func TestADockedNodeSlidesFromContainerToContainer(t *testing.T) {
	s := open(t, frame("one", "vpc", 0, 0, 400, 300), frame("two", "vpc", 600, 0, 400, 300),
		in("one", docked("igw", "internet-gateway", 186, -14)))
	s.oneStep(func() error { return s.SlideDocked("igw", geom.Pt(800, 310)) })
	s.wantParent("igw", "two")
	s.wantAt("igw", 786, 286)
	s.noStep(func() {
		s.must(s.SlideDocked("igw", geom.Pt(800, 310)))
		s.must(s.SlideDocked("ghost", geom.Pt(0, 0)))
	})
}

func TestAContainerGrowsForALongerLabel(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 400, 300), in("vpc", frame("subnet", "subnet", 40, 60, 128, 128)), in("subnet", tile("a", 40, 40)))
	ids := []diagram.ID{"a"}
	s.must(s.Revise(s.Renaming("a", ""), ids))
	before, _ := s.Builder.Rect("subnet")
	s.oneStep(func() error { return s.Revise(s.Renaming("a", "orders"), ids) })
	body, _ := s.Builder.Body("a")
	if got, _ := s.Builder.Rect("subnet"); got.Max.Y <= before.Max.Y || !got.ContainsRect(body) {
		t.Errorf("the subnet was %v and is %v, the service with its label %v", before, got, body)
	}
	s.noStep(func() {
		if err := s.Revise(s.Renaming("gone", "x"), ids); err == nil {
			t.Error("renamed what is not there")
		}
	})
}
