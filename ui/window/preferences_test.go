package window

import (
	"context"
	"testing"

	"lintel/ui/settings"
)

func TestTheSystemDecidesAboutMotionUntilThePersonDoes(t *testing.T) {
	for name, c := range map[string]struct {
		system bool
		person func(*Window)
		still  bool
	}{
		"the system moves":           {false, func(*Window) {}, false},
		"the system is still":        {true, func(*Window) {}, true},
		"the person wants motion":    {true, func(w *Window) { w.SetReduceMotion(false) }, false},
		"the person wants no motion": {false, func(w *Window) { w.SetReduceMotion(true) }, true},
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			done := make(chan func(), 1)
			w.config.Post = func(f func()) { done <- f }
			w.config.Still = func(context.Context) bool { return true }
			if c.system {
				w.askStill()
				(<-done)()
			}
			c.person(w)
			if w.ReduceMotion() != c.still {
				t.Errorf("it is still: %v", w.ReduceMotion())
			}
		})
	}
}

func TestTheSystemIsNotAskedWhereThePersonHasDecided(t *testing.T) {
	w := open(t)
	w.set.Motion = settings.FullMotion
	w.config.Still = func(context.Context) bool { panic("asked") }
	w.askStill()
	if w.ReduceMotion() {
		t.Error("it is still")
	}
}
