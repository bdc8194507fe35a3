//go:build journey

package journey_test

import (
	"slices"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestDragsThePaperWithSpaceHeld(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	start := w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked && tr.Rest })
	cdn, _ := start.Node("cdn")
	from := cdn.Rect.Center()
	to := journey.Point{from[0] + 90, from[1] - 40}
	w.Hold("space")
	w.Drag(from, to)
	w.Free("space")
	moved := w.WaitFor("the paper is elsewhere", func(tr journey.Trace) bool {
		n, _ := tr.Node("cdn")
		return n.Rect.Center().Near(to, 3)
	})
	if moved.Document.Dirty || len(moved.Selection) > 0 {
		t.Errorf("the drawing was changed: %v, selected is %v", moved.Document.Dirty, moved.Selection)
	}
	w.Click(to)
	w.WaitFor("without Space a click selects", func(tr journey.Trace) bool { return slices.Equal(tr.Selection, []string{"cdn"}) })
}

func TestTheMenuIsAboutWhatIsUnderThePointer(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	start := w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked && tr.Rest })
	vpc := start.Nodes[slices.IndexFunc(start.Nodes, func(n journey.Node) bool { return n.Kind == "vpc" })]

	w.RightClick(journey.Point{vpc.Rect[0] + 6, vpc.Rect[1] + vpc.Rect[3]/2})
	wantMenu(w, "a container", "Collapse container", "Duplicate")
	w.Screenshot("menu-1-container")
	w.Key("Escape")

	w.Key("ctrl+a")
	all := w.WaitFor("all is selected", func(tr journey.Trace) bool { return len(tr.Selection) > 5 })
	cdn, _ := all.Node("cdn")
	w.RightClick(cdn.Rect.Center())
	wantMenu(w, "several elements", "Group", "Arrange selection")
	w.Screenshot("menu-2-several")
	w.Key("Escape")
	w.WaitFor("the menu is gone and they are selected still", func(tr journey.Trace) bool {
		return len(tr.Menu) == 0 && len(tr.Selection) == len(all.Selection)
	})
}

func TestPastesIntoAnotherWindow(t *testing.T) {
	first := journey.Open(t, example(t, "shop"))
	shop := first.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked && tr.Rest })
	first.Key("ctrl+a")
	first.WaitFor("all is selected", func(tr journey.Trace) bool { return len(tr.Selection) > 5 })
	first.Key("ctrl+c")

	second := first.Beside()
	second.Click(canvasCenter(second))
	second.Key("ctrl+v")
	pasted := second.WaitFor("the drawing is in the other window", func(tr journey.Trace) bool { return len(tr.Nodes) == len(shop.Nodes) && tr.Checked })
	second.Screenshot("clipboard-1-other-window")
	if len(pasted.Edges) != len(shop.Edges) || len(pasted.Findings) != len(shop.Findings) {
		t.Errorf("pasted are %d arrows with %d findings, copied were %d with %d", len(pasted.Edges), len(pasted.Findings), len(shop.Edges), len(shop.Findings))
	}
	second.Key("ctrl+z")
	second.WaitFor("one undo takes them back", func(tr journey.Trace) bool { return len(tr.Nodes) == 0 })
}

// wantMenu waits for a menu with these rows, all of which can be chosen.
func wantMenu(w *journey.Window, of string, titles ...string) {
	w.WaitFor("the menu of "+of+" is open", func(tr journey.Trace) bool {
		return !slices.ContainsFunc(titles, func(title string) bool {
			return !slices.ContainsFunc(tr.Menu, func(i journey.Item) bool { return i.Title == title && !i.Disabled })
		})
	})
}

// A hand may be quicker than the program: all events of a drag in one frame.
func TestQuickHandsHitWhatTheyAimAt(t *testing.T) {
	w := journey.Open(t, example(t, "shop"))
	start := w.WaitFor("the shop is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked && tr.Rest })
	cdn, _ := start.Node("cdn")
	report, _ := start.Node("daily-report")
	for _, n := range []journey.Node{cdn, report, cdn} {
		w.Dash(n.Rect.Center())
		w.WaitFor(n.Name+" is selected", func(tr journey.Trace) bool { return slices.Equal(tr.Selection, []string{n.ID}) })
	}
	to := journey.Point{report.Rect.Center()[0], report.Rect.Center()[1] - 160}
	w.Dash(report.Rect.Center(), to)
	w.WaitFor("the function is elsewhere", func(tr journey.Trace) bool {
		n, _ := tr.Node("daily-report")
		return n.Rect.Center().Near(to, 24) && tr.Tool == "select.idle"
	})
}
