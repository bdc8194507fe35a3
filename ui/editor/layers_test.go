package editor_test

import (
	"strings"
	"testing"

	"lintel/model/diagram"
	"lintel/model/scene"
	"lintel/ui/editor"

	"pgregory.net/rapid"
)

// painted is the sequence in which the nodes are painted.
func (s *stage) painted() string {
	var ids []string
	s.Builder.Scene().All(func(el *scene.Element) { ids = append(ids, el.ID) })
	return strings.Join(ids, " ")
}

func TestReorder(t *testing.T) {
	cases := map[string]struct {
		selected []diagram.ID
		layer    editor.Layer
		want     string
		changed  int
	}{
		"to the front":                          {[]diagram.ID{"a"}, editor.ToFront, "b c d far a", 1},
		"to the back":                           {[]diagram.ID{"c"}, editor.ToBack, "c a b d far", 1},
		"forward past the next it lies under":   {[]diagram.ID{"a"}, editor.Forward, "b a c d far", 1},
		"forward skips what it does not meet":   {[]diagram.ID{"b"}, editor.Forward, "a c b d far", 2},
		"backward":                              {[]diagram.ID{"d"}, editor.Backward, "a b d c far", 2},
		"several keep their sequence":           {[]diagram.ID{"a", "c"}, editor.ToFront, "b d far a c", 2},
		"several to the back too":               {[]diagram.ID{"b", "d"}, editor.ToBack, "b d a c far", 2},
		"together past what one of them meets":  {[]diagram.ID{"b", "c"}, editor.Forward, "a d b c far", 0},
		"what meets nothing does not go":        {[]diagram.ID{"far"}, editor.Backward, "", 0},
		"what is in front does not go further":  {[]diagram.ID{"far"}, editor.ToFront, "", 0},
		"an arrow has no place among the nodes": {[]diagram.ID{"edge-1"}, editor.ToFront, "", 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, tile("a", 0, 0), tile("b", 20, 0), tile("c", 40, 0), tile("d", 60, 0), tile("far", 900, 0))
			s.connect("a", "far")
			s.Select(c.selected...)
			if s.CanReorder(c.layer) != (c.want != "") {
				t.Fatalf("it can: %v", s.CanReorder(c.layer))
			}
			if c.want == "" {
				return
			}
			s.oneStep(func() error { return s.Reorder(c.layer) })
			if got := strings.TrimPrefix(s.painted(), "edge-1 "); got != c.want {
				t.Errorf("painted %q, want %q", got, c.want)
			}
			changed := 0
			for _, n := range s.Diagram().Nodes() {
				if n.Order != 0 {
					changed++
				}
			}
			if c.changed > 0 && changed != c.changed {
				t.Errorf("%d nodes have an order, want %d", changed, c.changed)
			}
		})
	}
}

func TestAContainerGoesAmongContainersOnly(t *testing.T) {
	s := open(t, frame("one", "vpc", 0, 0, 300, 300), frame("two", "vpc", 100, 100, 300, 300), tile("t", 120, 120))
	s.Select("one")
	s.oneStep(func() error { return s.Reorder(editor.Forward) })
	if got := s.painted(); got != "two one t" {
		t.Errorf("painted %q", got)
	}
}

func TestAnyStepsInTheOrderKeepTheSequenceOfTheOthers(t *testing.T) {
	ids := []diagram.ID{"a", "b", "c", "d", "e", "f"}
	rapid.Check(t, func(rt *rapid.T) {
		var nodes []*diagram.Node
		for _, id := range ids {
			nodes = append(nodes, tile(id, float64(rapid.IntRange(0, 200).Draw(rt, "x")), 0))
		}
		s := open(t, nodes...)
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			s.Select(rapid.SliceOfN(rapid.SampledFrom(ids), 1, 3).Draw(rt, "selected")...)
			before := strings.Fields(s.painted())
			layer := editor.Layer(rapid.IntRange(0, 3).Draw(rt, "layer"))
			can := s.CanReorder(layer)
			s.must(s.Reorder(layer))
			after := strings.Fields(s.painted())
			if can == (strings.Join(before, "") == strings.Join(after, "")) {
				rt.Fatalf("it can %v, from %v to %v", can, before, after)
			}
			for _, chosen := range []bool{true, false} {
				if s.only(before, chosen) != s.only(after, chosen) {
					rt.Fatalf("from %v to %v with %v selected", before, after, s.Selection.IDs())
				}
			}
		}
	})
}

// only is the sequence of the selected ones, or of the others.
func (s *stage) only(ids []string, selected bool) (sequence string) {
	for _, id := range ids {
		if s.Selection.Has(diagram.ID(id)) == selected {
			sequence += id
		}
	}
	return sequence
}
