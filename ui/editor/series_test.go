package editor_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

func (s *stage) move(id diagram.ID, x, y float64) {
	s.t.Helper()
	s.must(s.Do(command.Move{IDs: []diagram.ID{id}, By: geom.Vec{X: x, Y: y}}))
}

var together = catalog.Text{EN: "Together", KO: "함께"}

func TestAGestureIsOneStep(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.oneStep(func() error {
		s.BeginGesture()
		s.move("a", 8, 0)
		s.move("a", 8, 0)
		s.EndGesture(together)
		return nil
	})
	if title, _ := s.History.UndoTitle(); title != together {
		t.Errorf("the step is called %q", title.EN)
	}
}

func TestACancelledGestureLeavesNothing(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.noStep(func() {
		s.BeginGesture()
		s.move("a", 8, 0)
		s.CancelGesture()
	})
}

func TestNobodyUndoesInTheMiddleOfAGesture(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.move("a", 8, 0)
	s.Undo()
	s.BeginGesture()
	if s.Undo() || s.Redo() {
		t.Error("undone or redone during a gesture")
	}
	s.CancelGesture()
	if !s.Redo() {
		t.Error("a gesture without effect took the redo away")
	}
}

func TestAGestureWithinAGestureBelongsToIt(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.Select("a")
	s.oneStep(func() error {
		s.BeginGesture()
		s.move("a", 8, 0)
		s.must(s.Duplicate())
		s.move("a", 8, 0)
		s.EndGesture(together)
		return nil
	})
	s.noStep(func() {
		s.BeginGesture()
		s.move("a", 8, 0)
		s.must(s.Duplicate())
		s.CancelGesture()
	})
}

func TestAnInnerGestureCanBeCancelledAlone(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.BeginGesture()
	s.move("a", 8, 0)
	s.BeginGesture()
	s.move("a", 80, 0)
	s.CancelGesture()
	s.wantAt("a", 8, 0)
	s.EndGesture(together)
	s.Undo()
	s.wantAt("a", 0, 0)
}

func TestEndsWithoutABeginningAreIgnored(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.move("a", 8, 0)
	s.EndGesture(together)
	s.CancelGesture()
	s.wantAt("a", 8, 0)
	if title, _ := s.History.UndoTitle(); title == together {
		t.Error("the step was renamed")
	}
}

// A large drawing is not routed anew after each edit; what was dragged must be
// as good as if it had been moved at once.
func TestAfterADragTheArrowsOfALargeDrawingAreExact(t *testing.T) {
	const id = "ec2-instance-1"
	s := &stage{editortest.New(t, sample.Large(120)), t}
	s.BeginGesture()
	s.move(id, 1600, 300)
	hurried := s.corners(id)
	s.EndGesture(together)
	moved := &stage{editortest.New(t, sample.Large(120)), t}
	moved.move(id, 1600, 300)
	exact := moved.corners(id)
	if hurried == exact {
		t.Fatal("the drag finds exact ways by itself; choose a harder one")
	}
	if got := s.corners(id); got == hurried || got > exact {
		t.Errorf("%d corners after the drag, %d after a move (%d while dragging)", got, exact, hurried)
	}
}

// corners counts those of the arrows at a node.
func (s *stage) corners(id diagram.ID) int {
	n := 0
	for edge := range s.Diagram().EdgesAt(id) {
		n += len(s.Builder.Line(edge.ID).Simplify())
	}
	return n
}

func TestWatchersHearWhatChanges(t *testing.T) {
	cases := map[string]struct {
		edit func(s *stage)
		want editor.Topic
	}{
		"an edit":     {func(s *stage) { s.move("a", 8, 0) }, editor.DrawingChanged},
		"undo":        {func(s *stage) { s.Undo() }, editor.DrawingChanged},
		"a selection": {func(s *stage) { s.Select("a") }, editor.SelectionChanged},
		"a zoom":      {func(s *stage) { s.ZoomTo(2) }, editor.ViewChanged},
		"a fit":       {func(s *stage) { s.Fit() }, editor.ViewChanged},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, tile("a", 0, 0))
			s.move("a", 8, 8)
			if told := s.topics(func() { c.edit(s) }); told[c.want] != 1 || len(told) != 1 {
				t.Errorf("told %v, want only %d", told, c.want)
			}
		})
	}
}

// Routing everything again is the most expensive part of an edit; an edit that
// moves nothing must not pay for it, and one that moves something must not skip it.
func TestArrowsSettleAfterWhatMovesSomethingOnly(t *testing.T) {
	memory := command.SetProperty{ID: "a", Key: "memoryMb", Value: catalog.NumberOf(512)}
	cases := map[string]struct {
		edit  func(s *stage) error
		stays bool
	}{
		"a property":           {func(s *stage) error { return s.Do(memory) }, true},
		"a pin":                {func(s *stage) error { return s.Do(command.Pin{IDs: []diagram.ID{"a"}, Pinned: true}) }, true},
		"a tile in the way":    {func(s *stage) error { return s.Do(command.Place{Node: tile("c", 152, 0)}) }, false},
		"a tile moved away":    {func(s *stage) error { s.move("b", 0, 200); return nil }, false},
		"the tile in a series": {func(s *stage) error { s.BeginGesture(); s.move("b", 0, 200); s.EndGesture(together); return nil }, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t, tile("a", 0, 0), tile("b", 304, 0))
			edge := s.connect("a", "b")
			before := s.Builder.Line(edge)
			s.must(c.edit(s))
			if stays := slices.Equal(before, s.Builder.Line(edge)); stays != c.stays {
				t.Errorf("the arrow stays where it is: %v", stays)
			}
			fresh := &stage{editortest.New(t, s.Diagram().Snapshot()), t}
			if got, want := s.Builder.Line(edge), fresh.Builder.Line(edge); !slices.Equal(got, want) {
				t.Errorf("the arrow goes %v, drawn anew it goes %v", got, want)
			}
		})
	}
}

func TestASmallDrawingLooksTheSameHoweverItCameAbout(t *testing.T) {
	s := &stage{editortest.New(t, sample.Large(40)), t}
	id := busiest(s.Diagram())
	s.move(id, 200, 80)
	s.move(id, -160, 40)
	fresh := editortest.New(t, s.Diagram().Snapshot())
	for _, edge := range s.Diagram().Edges() {
		if got, want := s.Builder.Line(edge.ID), fresh.Builder.Line(edge.ID); !slices.Equal(got, want) {
			t.Errorf("%s goes %v, drawn anew it goes %v", edge.ID, got, want)
		}
	}
}
