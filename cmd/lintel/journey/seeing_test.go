//go:build journey

package journey_test

import (
	"testing"

	"lintel/cmd/lintel/journey"
)

// foldSwitch is where the switch of a container is, in px below and beside its
// upper left corner at 100 %.
const foldSwitch = 14

func TestCollapsesAndExpandsAContainerByItsSwitch(t *testing.T) {
	w := journey.Open(t, example(t, "reference"))
	start := w.WaitFor("the reference is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
	vpc, _ := start.Node("vpc")
	header := journey.Point{vpc.Rect[0] + 60, vpc.Rect[1] + 10}
	at := journey.Point{vpc.Rect[0], vpc.Rect[1] + foldSwitch*start.View.Zoom}

	w.MoveTo(header)
	w.Click(at)
	w.WaitFor("the VPC is one box", func(tr journey.Trace) bool {
		n, _ := tr.Node("vpc")
		return n.Rect[3] < 80 && n.Rect[0] == vpc.Rect[0] && tr.Document.Dirty
	})
	w.Screenshot("see-1-collapsed")

	w.Click(at)
	w.WaitFor("everything is back", func(tr journey.Trace) bool {
		for _, n := range start.Nodes {
			if now, ok := tr.Node(n.ID); !ok || now.Rect != n.Rect {
				return false
			}
		}
		return true
	})
	w.Key("ctrl+z")
	w.Key("ctrl+z")
	w.WaitFor("two steps take both back", func(tr journey.Trace) bool { return !tr.Document.Dirty })
}

func opened(t *testing.T, name string) (*journey.Window, journey.Trace) {
	t.Helper()
	w := journey.Open(t, example(t, name))
	return w, w.WaitFor("the drawing is shown", func(tr journey.Trace) bool { return len(tr.Nodes) > 0 && tr.Checked })
}

func TestFindsInTheDrawingFromMatchToMatch(t *testing.T) {
	w, _ := opened(t, "shop")
	w.Key("ctrl+f")
	w.Type("aurora")
	w.WaitFor("two databases are found", func(tr journey.Trace) bool { return tr.Found[0] == 1 && tr.Found[1] >= 2 })
	w.Screenshot("see-2-find")
	w.Key("Return")
	first := w.WaitFor("the first is selected", func(tr journey.Trace) bool { return len(tr.Selection) == 1 })
	w.Key("Return")
	w.WaitFor("the second is selected", func(tr journey.Trace) bool {
		return tr.Found[0] == 2 && len(tr.Selection) == 1 && tr.Selection[0] != first.Selection[0]
	})
	w.Key("shift+Return")
	w.WaitFor("the first is selected again", func(tr journey.Trace) bool {
		return len(tr.Selection) == 1 && tr.Selection[0] == first.Selection[0]
	})
	w.Key("Escape")
	w.WaitFor("the search is over", func(tr journey.Trace) bool { return tr.Found == [2]int{} })
	w.Key("F2")
	w.Type("main-db")
	w.Key("Return")
	w.WaitFor("the keyboard is back at the canvas", func(tr journey.Trace) bool {
		n, _ := tr.Node(first.Selection[0])
		return n.Name == "main-db"
	})
}

func TestMovesTheViewByTheMinimap(t *testing.T) {
	w, start := opened(t, "shop")
	w.Key("shift+m")
	// It has a size before it has its place.
	w.WaitFor("the minimap is there", func(tr journey.Trace) bool { return tr.Minimap[0] > 0 })
	at := start.Nodes[0].Rect.Center()
	w.Wheel(at, 6, "ctrl")
	// Before the last notch the frame is so large that the corner lies within it.
	before := w.WaitFor("all notches have arrived", func(now journey.Trace) bool {
		return now.View.Zoom > 2.4*start.View.Zoom && now.Minimap[0] > 0
	})
	w.Screenshot("see-3-minimap")
	corner := journey.Point{before.Minimap[0] + 40, before.Minimap[1] + 40}
	w.Click(corner)
	clicked := w.WaitFor("the view jumps", func(now journey.Trace) bool { return now.View.X != before.View.X })
	w.Drag(corner, journey.Point{corner[0] + 60, corner[1] + 30})
	w.WaitFor("the view follows", func(now journey.Trace) bool {
		return now.View.X > clicked.View.X && now.View.Y > clicked.View.Y && now.View.Zoom == clicked.View.Zoom
	})
}

func TestWalksThroughTheOutline(t *testing.T) {
	w, _ := opened(t, "shop")
	w.Key("ctrl+shift+o")
	tr := w.WaitFor("the outline is there", func(tr journey.Trace) bool { return len(tr.Outline) > 5 })
	w.Screenshot("see-4-outline")
	w.Key("Down")
	w.Key("Down")
	w.Key("Return")
	w.WaitFor("the third row is selected", func(now journey.Trace) bool {
		return len(now.Selection) == 1 && now.Selection[0] == tr.Outline[2].ID
	})
	w.Key("Left")
	w.WaitFor("its branch is closed", func(now journey.Trace) bool { return len(now.Outline) < len(tr.Outline) })
	w.Key("F2")
	w.Type("shop-net")
	w.Key("Return")
	w.WaitFor("it has the new name", func(now journey.Trace) bool {
		n, _ := now.Node(tr.Outline[2].ID)
		return n.Name == "shop-net"
	})
	w.Select("orders-a")
	w.WaitFor("the branch around what is selected is open", func(now journey.Trace) bool {
		for _, row := range now.Outline {
			if row.ID == "orders-a" {
				return true
			}
		}
		return false
	})
}

func TestFadesWhatIsNotConnected(t *testing.T) {
	w, _ := opened(t, "shop")
	w.Select("cdn")
	w.Key("shift+f")
	near := w.WaitFor("the rest is faded", func(tr journey.Trace) bool { return tr.Lit > 0 })
	w.Screenshot("see-5-focus")
	w.Key("d")
	far := w.WaitFor("the paths downstream are in the light", func(tr journey.Trace) bool { return tr.Lit > near.Lit })
	w.Screenshot("see-6-downstream")
	w.Key("u")
	w.WaitFor("the paths upstream are in the light", func(tr journey.Trace) bool { return tr.Lit > 0 && tr.Lit < far.Lit })
	w.Key("u")
	w.WaitFor("nothing is faded", func(tr journey.Trace) bool { return tr.Lit == 0 })
}

func TestTellsAboutWhatThePointerRestsOn(t *testing.T) {
	w, start := opened(t, "shop")
	report, _ := start.Node("daily-report")
	w.MoveTo(report.Rect.Center())
	w.WaitFor("there is a card", func(tr journey.Trace) bool { return tr.Card == "daily-report" })
	w.Screenshot("see-7-card")
	w.Click(report.Rect.Center())
	w.WaitFor("a press takes it away", func(tr journey.Trace) bool { return tr.Card == "" })
}

func TestSaysWhatTheArrowsMean(t *testing.T) {
	w, _ := opened(t, "shop")
	w.Key("shift+l")
	w.WaitFor("the legend is there", func(tr journey.Trace) bool { return tr.Legend[2] > 0 })
	w.Screenshot("see-8-legend")
	w.Key("ctrl+apostrophe")
	w.Key("shift+l")
	w.WaitFor("the legend is gone", func(tr journey.Trace) bool { return tr.Legend[2] == 0 })
}
