//go:build journey

package journey

import "testing"

// ClickCard clicks a card of the gallery. While its search has the keyboard the
// window paints all the time, so the pointer rests before it presses.
func (w *Window) ClickCard(tr Trace, template string) {
	w.t.Helper()
	at := tr.Templates[template].Center()
	w.MoveTo(Point{at[0] - 8, at[1] - 8})
	w.rest()
	w.MoveTo(at)
	w.rest()
	w.Click(at)
}

func TestATemplateIsFoundHungOnThePointerPutDownAndTakenBack(t *testing.T) {
	w := Open(t)
	w.Key("ctrl+shift+t")
	w.WaitFor("the gallery shows all templates", func(tr Trace) bool { return len(tr.Templates) > 14 })
	w.Screenshot("templates")
	w.Type("fan")
	tr := w.WaitFor("one template is found", func(tr Trace) bool { return len(tr.Templates) == 1 && tr.Templates["fan-out"] != Rect{} })
	w.ClickCard(tr, "fan-out")
	w.WaitFor("it hangs on the pointer", func(tr Trace) bool { return tr.Dialogs == 0 && tr.Tool == "insert" })
	canvas := w.Trace().Canvas
	w.MoveTo(Point{canvas.X + canvas.W/2, canvas.Y + canvas.H/2})
	w.Screenshot("template-in-hand")
	w.Click(Point{canvas.X + canvas.W/2, canvas.Y + canvas.H/2})
	after := w.WaitFor("it is drawn, selected and right", func(tr Trace) bool {
		return len(tr.Nodes) == 15 && len(tr.Selection) == 1 && tr.Tool == "select.idle" && tr.Checked
	})
	if len(after.Findings) > 0 {
		t.Errorf("it has the findings %v", after.Rules())
	}
	w.Key("ctrl+z")
	w.WaitFor("one undo takes all of it back", func(tr Trace) bool { return len(tr.Nodes) == 0 && len(tr.Edges) == 0 })
}

func TestEnterPutsATemplateIntoTheMiddleAndEscapePutsItAway(t *testing.T) {
	w := Open(t)
	w.Key("ctrl+shift+t")
	w.WaitFor("the gallery is open", func(tr Trace) bool { return len(tr.Templates) > 14 })
	w.Type("websocket")
	w.WaitFor("one template is found", func(tr Trace) bool { return len(tr.Templates) == 1 })
	w.Key("Return")
	w.WaitFor("it is in the middle of the view", func(tr Trace) bool { return len(tr.Nodes) == 7 && tr.Dialogs == 0 })
	w.Key("ctrl+shift+t")
	tr := w.WaitFor("the gallery is open again", func(tr Trace) bool { return len(tr.Templates) > 14 })
	w.ClickCard(tr, "serverless-api")
	w.WaitFor("a second one hangs on the pointer", func(tr Trace) bool { return tr.Tool == "insert" })
	w.Key("Escape")
	w.WaitFor("it is put away", func(tr Trace) bool { return tr.Tool == "select.idle" && len(tr.Nodes) == 7 })
}
