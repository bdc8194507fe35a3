//go:build journey

package journey_test

import (
	"math"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestZoomsAtThePointerPansAndFits(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	start := w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	cdn, _ := start.Node("cdn")
	at := cdn.Rect.Center()

	w.Wheel(at, 3, "ctrl")
	zoomed := w.WaitFor("it is larger", func(tr journey.Trace) bool { return tr.View.Zoom > start.View.Zoom })
	if n, _ := zoomed.Node("cdn"); !n.Rect.Center().Near(at, 2) {
		t.Errorf("what was under the pointer at %v is at %v", at, n.Rect.Center())
	}
	w.Screenshot("view-1-zoomed")

	c := canvasCenter(w)
	w.DragMiddle(c, journey.Point{c[0] - 120, c[1] - 60})
	w.WaitFor("the drawing follows the middle button", func(tr journey.Trace) bool {
		n, _ := tr.Node("cdn")
		return n.Rect.Center().Near(journey.Point{at[0] - 120, at[1] - 60}, 2)
	})

	w.Key("shift+1")
	fitted := w.WaitFor("everything fits again", allInSight)
	w.Screenshot("view-2-fitted")
	if math.Abs(fitted.View.Zoom-zoomed.View.Zoom) < 0.01 {
		t.Error("zoom to fit changed nothing")
	}
}

func allInSight(tr journey.Trace) bool {
	for _, n := range tr.Nodes {
		c, r := tr.Canvas, n.Rect
		if r[0] < c.X || r[1] < c.Y || r[0]+r[2] > c.X+c.W || r[1]+r[3] > c.Y+c.H {
			return false
		}
	}
	return len(tr.Nodes) > 0
}

func TestArrangesEverythingAsOneUndoStep(t *testing.T) {
	w := journey.Open(t, example(t, "reference"))
	before := w.WaitFor("the reference is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	w.Key("ctrl+shift+a")
	after := w.WaitFor("it is arranged", func(tr journey.Trace) bool { return tr.Document.Dirty && tr.Checked })
	w.Screenshot("view-3-arranged")
	for _, n := range before.Nodes {
		if got := after.Parent(n.ID); got != n.Parent {
			t.Errorf("arranging moved %s from %q to %q", n.ID, n.Parent, got)
		}
	}
	w.Key("ctrl+z")
	w.WaitFor("one undo restores it", func(tr journey.Trace) bool { return !tr.Document.Dirty })
}

func TestShowsTheShopInBothThemes(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	w.Key("F8")
	w.WaitFor("the problem is selected", func(tr journey.Trace) bool { return len(tr.Selection) > 0 })
	w.Screenshot("shop-light")
	w.ToggleTheme()
	w.WaitFor("the window is dark", func(tr journey.Trace) bool { return tr.Dark })
	w.Screenshot("shop-dark")
}
