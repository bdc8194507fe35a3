package window

import (
	"testing"

	"fyne.io/fyne/v2"

	"lintel/ui/view"
)

// fanOut is the number of nodes of the template with that name.
const fanOut = 15

func (w *Window) nodes() int {
	nodes, _ := w.editor().Diagram().Len()
	return nodes
}

func TestATemplateConfirmedWithEnterIsInTheMiddleAsOneStep(t *testing.T) {
	w := open(t)
	w.InsertTemplate()
	w.gallery.OnConfirm("fan-out")
	if w.nodes() != fanOut || w.editor().Selection.Len() != 1 || len(w.win.Canvas().Overlays().List()) > 0 {
		t.Fatalf("there are %d nodes, %d selected", w.nodes(), w.editor().Selection.Len())
	}
	w.editor().Undo()
	if w.nodes() != 0 {
		t.Errorf("one undo leaves %d nodes", w.nodes())
	}
}

func TestAClickedTemplateHangsOnThePointer(t *testing.T) {
	for name, c := range map[string]struct {
		key   fyne.KeyName
		nodes int
	}{
		"until Enter puts it into the middle": {fyne.KeyReturn, fanOut},
		"until Escape puts it away":           {fyne.KeyEscape, 0},
	} {
		t.Run(name, func(t *testing.T) {
			w := open(t)
			w.InsertTemplate()
			w.gallery.OnChoose("fan-out", fyne.NewPos(700, 400))
			if got := w.canvas.State().Name(); got != "insert" || w.editor().Overlay.Insertion == nil {
				t.Fatalf("the tool is %s", got)
			}
			w.canvas.TypedKey(&fyne.KeyEvent{Name: c.key})
			if w.nodes() != c.nodes || w.canvas.State().Name() != w.canvas.Idle().Name() || w.editor().Overlay.Insertion != nil {
				t.Errorf("%d nodes, the tool is %s", w.nodes(), w.canvas.State().Name())
			}
		})
	}
}

func TestEnterDoesNotInsertWithoutATemplateInTheHand(t *testing.T) {
	w := open(t)
	w.key(view.KeyPress{Key: fyne.KeyReturn})
	if w.nodes() != 0 {
		t.Errorf("%d nodes came from nowhere", w.nodes())
	}
}

func TestANewDocumentFromATemplateTakesThePlaceOfTheUntouchedOne(t *testing.T) {
	w := open(t)
	w.NewFromTemplate()
	w.gallery.OnConfirm("fan-out")
	w.NewFromTemplate()
	w.gallery.OnChoose("websocket-chat", fyne.NewPos(700, 400))
	if got := w.titles(); len(got) != 2 || got[0] != "Fan-out" || got[1] != "WebSocket chat" {
		t.Errorf("documents %q", got)
	}
	for _, e := range w.editors {
		if e.History.Dirty() || e.History.Undo() {
			t.Errorf("%s has something to undo", e.Document.Title())
		}
	}
}

func TestAnEmptyCanvasOffersTheFirstTemplates(t *testing.T) {
	w := open(t)
	cards := w.welcome.Cards()
	if len(cards) != welcomeTemplates || cards[0].Name() != "Serverless API" {
		t.Fatalf("there are %d cards", len(cards))
	}
	w.SetLang("ko")
	w.refresh()
	if got := w.welcome.Cards()[0].Name(); got != "서버리스 API" {
		t.Errorf("in Korean the first is called %q", got)
	}
	cards[1].Tapped(nil)
	if w.nodes() == 0 {
		t.Error("a click draws nothing")
	}
}
