package editor_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/geom"
)

func TestSnap(t *testing.T) {
	cases := map[string]struct {
		ids    []diagram.ID
		want   geom.Vec
		zoom   float64
		to     geom.Vec
		guides int
	}{
		"to the grid":                       {[]diagram.ID{"a"}, geom.Vec{X: 21, Y: 13}, 1, geom.Vec{X: 24, Y: 16}, 0},
		"to the row of a neighbour":         {[]diagram.ID{"a"}, geom.Vec{X: 60, Y: 100}, 1, geom.Vec{X: 64, Y: 101}, 1},
		"to its column":                     {[]diagram.ID{"a"}, geom.Vec{X: 206, Y: 300}, 1, geom.Vec{X: 203, Y: 304}, 1},
		"to both":                           {[]diagram.ID{"a"}, geom.Vec{X: 200, Y: 104}, 1, geom.Vec{X: 203, Y: 101}, 2},
		"not to a neighbour that moves too": {[]diagram.ID{"a", "b"}, geom.Vec{X: 60, Y: 100}, 1, geom.Vec{X: 64, Y: 104}, 0},
		"less far when enlarged":            {[]diagram.ID{"a"}, geom.Vec{X: 60, Y: 97}, 4, geom.Vec{X: 64, Y: 96}, 0},
		"a container to the grid":           {[]diagram.ID{"vpc"}, geom.Vec{X: 5, Y: -3}, 1, geom.Vec{X: 8, Y: 0}, 0},
		"a container to the edge of one":    {[]diagram.ID{"vpc"}, geom.Vec{X: 305, Y: -95}, 1, geom.Vec{X: 303, Y: -96}, 1},
		"a tile not to the edge of one":     {[]diagram.ID{"a"}, geom.Vec{X: 705, Y: 400}, 1, geom.Vec{X: 704, Y: 400}, 0},
		"a tile to the middle of its own":   {[]diagram.ID{"a"}, geom.Vec{X: 473, Y: 440}, 1, geom.Vec{X: 476, Y: 440}, 1},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, tile("a", 0, 0), tile("b", 203, 101), frame("vpc", "vpc", 400, 400, 200, 200), frame("far", "vpc", 703, 500, 300, 400))
			s.View.Zoom = c.zoom
			box := s.Tiles(c.ids)
			to := s.Snap(c.ids, box, c.want, true, true)
			if to != c.to {
				t.Errorf("snapped to %v, want %v", to, c.to)
			}
			s.moveBy(c.ids, to)
			if guides := s.MarksOf(c.ids).Guides; len(guides) != c.guides {
				t.Errorf("%d guides, want %d: %v", len(guides), c.guides, guides)
			}
		})
	}
}

func TestSnapLeavesAnAxisAloneThatIsHeld(t *testing.T) {
	s := open(t, tile("a", 3, 3), tile("b", 205, 101))
	if to := s.Snap([]diagram.ID{"a"}, s.Tiles([]diagram.ID{"a"}), geom.Vec{X: 50}, true, false); to != (geom.Vec{X: 53}) {
		t.Errorf("snapped to %v", to)
	}
}

func TestNothingOutOfSightIsSnappedTo(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 3, 4000))
	to := s.Snap([]diagram.ID{"a"}, s.Tiles([]diagram.ID{"a"}), geom.Vec{X: 2}, true, true)
	if to != (geom.Vec{}) || !s.MarksOf([]diagram.ID{"a"}).Empty() {
		t.Errorf("snapped to %v", to)
	}
}

func TestEqualGapsAreKeptAmongSiblings(t *testing.T) {
	s := open(t, frame("vpc", "vpc", 0, 0, 800, 300), in("vpc", tile("a", 100, 100)), in("vpc", tile("b", 203, 100)),
		in("vpc", tile("c", 500, 100)), tile("outside", 910, 100))
	ids := []diagram.ID{"c"}
	to := s.Snap(ids, s.Tiles(ids), geom.Vec{X: -192}, true, true)
	if to != (geom.Vec{X: -194}) {
		t.Fatalf("snapped to %v", to)
	}
	s.moveBy(ids, to)
	gaps := s.MarksOf(ids).Gaps
	if len(gaps) != 2 || gaps[0].Length() != 55 || gaps[1].Length() != 55 {
		t.Errorf("gaps %v", gaps)
	}
}
