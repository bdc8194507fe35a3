//go:build journey

package journey_test

import (
	"slices"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestCopiesPastesDuplicatesDeletesAndUndoesItAll(t *testing.T) {
	w := journey.Open(t)
	first := w.DragFromPalette("lambda", canvasCenter(w))
	w.Key("ctrl+c")
	for i, step := range []struct{ name, key string }{
		{"pasted", "ctrl+v"}, {"pasted again", "ctrl+v"}, {"duplicated", "ctrl+d"},
	} {
		w.Key(step.key)
		tr := w.WaitFor("a function is "+step.name, func(tr journey.Trace) bool { return len(tr.Of("lambda")) == i+2 })
		if len(tr.Selection) != 1 || tr.Selection[0] == first.ID {
			t.Errorf("%s: %v is selected, not the copy", step.name, tr.Selection)
		}
	}
	if places := rects(w.Trace()); len(slices.Compact(places)) != 4 {
		t.Errorf("copies lie on each other: %v", places)
	}
	w.Screenshot("edit-1-copies")

	w.Key("ctrl+a")
	w.WaitFor("all are selected", func(tr journey.Trace) bool { return len(tr.Selection) == 4 })
	w.Key("Delete")
	w.WaitFor("all are gone", func(tr journey.Trace) bool { return len(tr.Nodes) == 0 })
	w.Key("ctrl+z")
	w.WaitFor("one undo brings all four back", func(tr journey.Trace) bool { return len(tr.Nodes) == 4 })
	for range 4 {
		w.Key("ctrl+z")
	}
	w.WaitFor("the canvas is empty as in the beginning", func(tr journey.Trace) bool { return len(tr.Nodes) == 0 && !tr.Document.Dirty })
	for range 4 {
		w.Key("ctrl+shift+z")
	}
	w.WaitFor("redo draws them again", func(tr journey.Trace) bool { return len(tr.Nodes) == 4 })
}

func TestCutsAndPastesANodeWithItsArrowKept(t *testing.T) {
	w := journey.Open(t)
	c := canvasCenter(w)
	a := w.DragFromPalette("lambda", journey.Point{c[0] - 150, c[1]})
	b := w.DragFromPalette("sqs-queue", journey.Point{c[0] + 150, c[1]})
	w.Connect(a.ID, b.ID)
	w.Key("ctrl+a")
	w.Key("ctrl+x")
	w.WaitFor("both and the arrow are gone", func(tr journey.Trace) bool { return len(tr.Nodes) == 0 && len(tr.Edges) == 0 })
	w.Key("ctrl+v")
	w.WaitFor("both and the arrow are back", func(tr journey.Trace) bool { return len(tr.Nodes) == 2 && len(tr.Edges) == 1 })
}

func TestSelectsWithAMarqueeAndMovesTheSelectionInOneStep(t *testing.T) {
	w := journey.Open(t)
	c := canvasCenter(w)
	a := w.DragFromPalette("lambda", journey.Point{c[0] - 100, c[1]})
	b := w.DragFromPalette("sqs-queue", journey.Point{c[0] + 100, c[1]})
	w.DragFromPalette("sns-topic", journey.Point{c[0], c[1] + 200})

	w.Drag(journey.Point{c[0] - 200, c[1] - 120}, journey.Point{c[0] + 200, c[1] + 100})
	before := w.WaitFor("the two in the marquee are selected", func(tr journey.Trace) bool {
		return len(tr.Selection) == 2 && slices.Contains(tr.Selection, a.ID) && slices.Contains(tr.Selection, b.ID)
	})
	w.Screenshot("edit-2-marquee")

	w.DragNode(a.ID, journey.Point{c[0] - 100, c[1] - 96})
	w.WaitFor("both have moved together", func(tr journey.Trace) bool {
		was, _ := before.Node(a.ID)
		is, _ := tr.Node(a.ID)
		// It may line up with what is near on its way.
		dx, dy := is.Rect[0]-was.Rect[0], is.Rect[1]-was.Rect[1]
		return dy < -48 && moved(before, tr, b.ID, dx, dy)
	})
	w.Key("ctrl+z")
	w.WaitFor("one undo moves both back", func(tr journey.Trace) bool {
		return moved(before, tr, a.ID, 0, 0) && moved(before, tr, b.ID, 0, 0)
	})
}

func TestResizesAContainerByItsCorner(t *testing.T) {
	w := journey.Open(t)
	canvas := w.Trace().Canvas
	vpc := w.DragFromPalette("vpc", journey.Point{canvas.X + 80, canvas.Y + 60})
	corner := journey.Point{vpc.Rect[0] + vpc.Rect[2] + 6, vpc.Rect[1] + vpc.Rect[3] + 6}
	w.Drag(corner, journey.Point{corner[0] - 160, corner[1] - 80})
	w.WaitFor("the VPC is smaller", func(tr journey.Trace) bool {
		n, _ := tr.Node(vpc.ID)
		return n.Rect[2] == vpc.Rect[2]-160 && n.Rect[3] == vpc.Rect[3]-80 && n.Rect[0] == vpc.Rect[0]
	})
	w.Screenshot("edit-3-resized")
}

func TestEditsANameInPlace(t *testing.T) {
	w := journey.Open(t)
	fn := w.DragFromPalette("lambda", canvasCenter(w))
	w.DoubleClick(fn.Rect.Center())
	w.Type("orders")
	w.Screenshot("edit-4-name")
	w.Key("Return")
	w.WaitFor("the function is called orders", func(tr journey.Trace) bool {
		n, _ := tr.Node(fn.ID)
		return n.Name == "orders"
	})
	w.Key("F2")
	w.Type("other")
	w.Key("Escape")
	w.WaitFor("Escape keeps the old name", func(tr journey.Trace) bool {
		n, _ := tr.Node(fn.ID)
		return n.Name == "orders"
	})
}

func TestSelectsAnArrowLooksAtItsMenuAndDeletesIt(t *testing.T) {
	w := journey.Open(t)
	c := canvasCenter(w)
	a := w.DragFromPalette("lambda", journey.Point{c[0] - 150, c[1]})
	b := w.DragFromPalette("sqs-queue", journey.Point{c[0] + 150, c[1]})
	arrow := w.Connect(a.ID, b.ID)
	w.Select(a.ID)
	w.SelectArrow(arrow.ID)
	w.RightClick(c)
	w.WaitFor("its menu is open", func(tr journey.Trace) bool { return tr.Dialogs == 1 })
	w.Screenshot("edit-5-menu")
	w.Key("Escape")
	w.WaitFor("its menu is closed", func(tr journey.Trace) bool { return tr.Dialogs == 0 })
	w.Key("Delete")
	w.WaitFor("only the arrow is gone", func(tr journey.Trace) bool { return len(tr.Edges) == 0 && len(tr.Nodes) == 2 })
}

func moved(before, after journey.Trace, id string, dx, dy float64) bool {
	a, _ := before.Node(id)
	b, _ := after.Node(id)
	return b.Rect[0]-a.Rect[0] == dx && b.Rect[1]-a.Rect[1] == dy
}

func rects(tr journey.Trace) []string {
	var all []string
	for _, n := range tr.Nodes {
		all = append(all, n.Rect.Center().String())
	}
	slices.Sort(all)
	return all
}
