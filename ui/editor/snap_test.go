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
		"a container only to the grid":      {[]diagram.ID{"vpc"}, geom.Vec{X: 5, Y: -3}, 1, geom.Vec{X: 8, Y: 0}, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, tile("a", 0, 0), tile("b", 203, 101), frame("vpc", "vpc", 400, 400, 200, 200))
			s.View.Zoom = c.zoom
			to, guides := s.Snap(c.ids, s.Diagram().Origin(c.ids[0]), geom.Vec{}, c.want)
			if to != c.to || len(guides) != c.guides {
				t.Errorf("snapped to %v with %d guides, want %v with %d", to, len(guides), c.to, c.guides)
			}
		})
	}
}

func TestSnapCountsFromWhereTheDragBegan(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	fresh, _ := s.Snap([]diagram.ID{"a"}, geom.Pt(0, 0), geom.Vec{}, geom.Vec{X: 45})
	moved := open(t, tile("a", 24, 8))
	later, _ := moved.Snap([]diagram.ID{"a"}, geom.Pt(0, 0), geom.Vec{X: 24, Y: 8}, geom.Vec{X: 45})
	if fresh != later {
		t.Errorf("%v at once, %v in two steps", fresh, later)
	}
}

func TestGuidesReachFromMiddleToMiddle(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 400, 0))
	_, guides := s.Snap([]diagram.ID{"a"}, geom.Pt(0, 0), geom.Vec{}, geom.Vec{X: 100, Y: 3})
	if len(guides) != 1 {
		t.Fatalf("%d guides", len(guides))
	}
	line := guides[0]
	if line[0].Y != 24 || line[1].Y != 24 || line[0].X > 124 || line[1].X < 424 {
		t.Errorf("guide %v", line)
	}
}

func TestNothingOutOfSightIsSnappedTo(t *testing.T) {
	s := open(t, tile("a", 0, 0), tile("b", 3, 4000))
	to, guides := s.Snap([]diagram.ID{"a"}, geom.Pt(0, 0), geom.Vec{}, geom.Vec{X: 2})
	if to != (geom.Vec{}) || guides != nil {
		t.Errorf("snapped to %v", to)
	}
}
