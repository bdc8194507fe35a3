package motion_test

import (
	"slices"
	"testing"
	"time"

	"lintel/ui/motion"
)

// film is an animator whose frames a test shows.
type film struct {
	step    func(float64)
	stopped int
}

func (f *film) animate(_ time.Duration, step func(float64)) func() {
	f.step = step
	return func() { f.stopped++ }
}

func TestAMoveEndsWhereItShouldOrWhereItIsHalted(t *testing.T) {
	cases := map[string]struct {
		frames func(f *film, m *motion.Move)
		seen   []float64
		moves  bool
		stops  int
	}{
		"on its way":           {func(f *film, _ *motion.Move) { f.step(0.2); f.step(0.6) }, []float64{0.2, 0.6}, true, 0},
		"to its end":           {func(f *film, _ *motion.Move) { f.step(0.5); f.step(1) }, []float64{0.5, 1}, false, 0},
		"halted":               {func(f *film, m *motion.Move) { f.step(0.5); m.Halt(); f.step(0.9) }, []float64{0.5}, false, 1},
		"halted twice":         {func(f *film, m *motion.Move) { m.Halt(); m.Halt() }, nil, false, 1},
		"frames after the end": {func(f *film, _ *motion.Move) { f.step(1); f.step(1) }, []float64{1}, false, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var f film
			var m motion.Move
			var seen []float64
			m.Start(f.animate, motion.Travel, func(share float64) { seen = append(seen, share) })
			c.frames(&f, &m)
			if !slices.Equal(seen, c.seen) || m.Moves() != c.moves || f.stopped != c.stops {
				t.Errorf("saw %v, moves %v, stopped %d times", seen, m.Moves(), f.stopped)
			}
		})
	}
}

func TestWhatStartsAnewForgetsWhatMovedBefore(t *testing.T) {
	var first, second film
	var m motion.Move
	var seen []string
	m.Start(first.animate, motion.Fade, func(float64) { seen = append(seen, "first") })
	m.Start(second.animate, motion.Fade, func(float64) { seen = append(seen, "second") })
	first.step(0.5)
	second.step(0.5)
	if !slices.Equal(seen, []string{"second"}) || first.stopped != 1 {
		t.Errorf("saw %v, the first was stopped %d times", seen, first.stopped)
	}
}

func TestWithoutAnAnimatorEverythingIsThereAtOnce(t *testing.T) {
	var m motion.Move
	var seen []float64
	m.Start(nil, motion.Travel, func(share float64) { seen = append(seen, share) })
	if !slices.Equal(seen, []float64{1}) || m.Moves() {
		t.Errorf("saw %v, moves %v", seen, m.Moves())
	}
}
