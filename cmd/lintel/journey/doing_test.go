//go:build journey

package journey_test

import (
	"slices"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestTypesHangulIntoALabelAndGoesOnToTheNextWithTab(t *testing.T) {
	w := journey.Open(t)
	c := canvasCenter(w)
	a := w.DragFromPalette("lambda", journey.Point{c[0] - 150, c[1]})
	b := w.DragFromPalette("sqs-queue", journey.Point{c[0] + 150, c[1]})
	w.Select(a.ID)
	w.Key("F2")
	w.WaitFor("the label is open", func(tr journey.Trace) bool { return tr.Label })
	w.Type("주문")
	w.Key("Tab")
	w.WaitFor("the function has the name, and the label of the queue is open", func(tr journey.Trace) bool {
		n, _ := tr.Node(a.ID)
		return n.Name == "주문" && tr.Label && slices.Equal(tr.Selection, []string{b.ID})
	})
	w.Type("queue")
	w.Screenshot("doing-1-label")
	w.Click(journey.Point{c[0], c[1] - 150})
	w.WaitFor("a click elsewhere takes the name", func(tr journey.Trace) bool {
		n, _ := tr.Node(b.ID)
		return n.Name == "queue" && !tr.Label
	})
}

func TestTabsAreDraggedAndClosedWithTheMiddleButton(t *testing.T) {
	w := journey.Open(t, example(t, "shop"), example(t, "reference"))
	tr := w.WaitFor("both are open", func(tr journey.Trace) bool { return len(tr.Tabs) == 2 })
	w.Drag(tr.Tabs[0].Center(), journey.Point{tr.Tabs[1][0] + tr.Tabs[1][2] - 6, tr.Tabs[1].Center()[1]})
	tr = w.WaitFor("they have changed places", func(tr journey.Trace) bool {
		return slices.Equal(tr.Documents, []string{"reference", "shop"})
	})
	w.RightClick(tr.Tabs[0].Center())
	w.WaitFor("the menu of the tab is open", func(tr journey.Trace) bool { return tr.Dialogs == 1 && len(tr.Menu) > 3 })
	w.Screenshot("doing-2-tab-menu")
	w.Key("Escape")
	tr = w.WaitFor("it is closed", func(tr journey.Trace) bool { return tr.Dialogs == 0 })
	w.MiddleClick(tr.Tabs[0].Center())
	w.WaitFor("only the shop is left", func(tr journey.Trace) bool { return slices.Equal(tr.Documents, []string{"shop"}) })
}

func TestTheHintAboutArrowsGoesWithTheFirstArrow(t *testing.T) {
	w := journey.Open(t)
	c := canvasCenter(w)
	a := w.DragFromPalette("lambda", journey.Point{c[0] - 150, c[1]})
	b := w.DragFromPalette("sqs-queue", journey.Point{c[0] + 150, c[1]})
	w.WaitFor("the hint is there", func(tr journey.Trace) bool { return tr.Hint != "" })
	w.Screenshot("doing-3-hint")
	w.Connect(a.ID, b.ID)
	w.WaitFor("the hint is gone", func(tr journey.Trace) bool { return tr.Hint == "" })
}
