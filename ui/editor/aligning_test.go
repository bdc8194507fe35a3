package editor_test

import (
	"testing"

	"lintel/model/align"
	"lintel/model/diagram"
	"lintel/model/geom"
)

func TestAlignLinesTilesUpWhateverTheirLabels(t *testing.T) {
	long := tile("b", 100, 80)
	long.Name = "a-name-that-is-wider-than-its-tile"
	for side, want := range map[align.Side]geom.Point{
		align.Left: geom.Pt(0, 80), align.Center: geom.Pt(50, 80), align.Right: geom.Pt(100, 80),
		align.Top: geom.Pt(100, 0), align.Middle: geom.Pt(100, 40), align.Bottom: geom.Pt(100, 80),
	} {
		s := open(t, tile("a", 0, 0), long)
		s.Select("a", "b")
		s.oneStep(func() error { return s.Align(side) })
		s.wantAt("b", want.X, want.Y)
	}
}

func TestAlignMovesGroupsAsAWholeAndLeavesWhatIsLocked(t *testing.T) {
	s := open(t, locked(tile("a", 40, 0)), grouped("g", tile("b", 100, 80)), grouped("g", tile("c", 200, 160)), frame("vpc", "vpc", 300, 300, 200, 200), in("vpc", tile("d", 50, 50)))
	s.Select("a", "b", "c", "d", "vpc")
	s.oneStep(func() error { return s.Align(align.Left) })
	s.wantAt("a", 40, 0)
	s.wantAt("b", 40, 80)
	s.wantAt("c", 140, 160)
	s.wantAt("vpc", 40, 300)
	s.wantAt("d", 90, 350)
}

func TestOneThingAlignsWithinItsContainer(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 400, 300), in("vpc", tile("a", 100, 100)), tile("free", 900, 0))
	s.Select("free")
	if s.CanAlign() {
		t.Error("a node on the canvas aligns with nothing")
	}
	s.Select("a")
	if !s.CanAlign() {
		t.Fatal("a node in a container does not align")
	}
	s.oneStep(func() error { return s.Align(align.Right) })
	s.oneStep(func() error { return s.Align(align.Bottom) })
	room := s.Builder.Padding("vpc").Within(geom.XYWH(0, 0, 400, 300))
	if body, _ := s.Builder.Body("a"); body.Max != room.Max {
		t.Errorf("it reaches %v, the room %v", body.Max, room.Max)
	}
	if s.node("vpc").Size != (geom.Size{W: 400, H: 300}) {
		t.Error("the container grew")
	}
}

func TestDistributeKeepsTheOutermost(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 70, 30), tile("c", 400, 60))
	s.Select("a", "b")
	if s.CanDistribute() {
		t.Error("two are distributed")
	}
	s.Select("a", "b", "c")
	s.oneStep(func() error { return s.Distribute(align.Horizontal) })
	s.wantAt("b", 200, 30)
	s.oneStep(func() error { return s.Align(align.Top) })
	s.Select("a", "b", "c")
	s.noStep(func() { s.must(s.Distribute(align.Vertical)) })
}

func TestContainersGrowAroundWhatIsAligned(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 200, 200), in("vpc", tile("a", 40, 60)), tile("b", 600, 0))
	s.Select("a", "b")
	s.oneStep(func() error { return s.Align(align.Right) })
	s.wantParent("a", "vpc")
	if body, _ := s.Builder.Body("a"); !s.Tiles([]diagram.ID{"vpc"}).ContainsRect(body) {
		t.Error("a stands outside of its container")
	}
}
