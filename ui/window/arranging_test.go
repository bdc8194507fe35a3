package window

import (
	"context"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/model/arrange"
	"lintel/model/layout"
	"lintel/ui/action"
	"lintel/ui/view"
)

// patient is an engine that answers when it is told to stop.
type patient struct{}

func (patient) Layout(ctx context.Context, _ layout.Graph) (layout.Placement, error) {
	<-ctx.Done()
	return nil, ctx.Err()
}

func TestEscapeStopsAnArrangementAndTheDrawingStaysAsItWas(t *testing.T) {
	w := shop(t)
	w.lay = layout.Fallback{Primary: patient{}, Secondary: patient{}}
	before := w.editor().Diagram().Snapshot()
	w.Arrange(arrange.Options{})
	if !w.Arranges() {
		t.Fatal("nothing is arranged")
	}
	w.press(view.KeyPress{Key: fyne.KeyEscape})
	if w.Arranges() || !w.editor().Diagram().Equal(before) {
		t.Error("it goes on, or has changed the drawing")
	}
}

func TestHowThingsAreArrangedIsRemembered(t *testing.T) {
	w := shop(t)
	want := action.LayoutStyle{Direction: layout.TopToBottom, Density: layout.Roomy}
	w.SetLayout(want)
	if got := w.Layout(); got != want || !w.set.Layout.Down {
		t.Errorf("got %v", got)
	}
}
