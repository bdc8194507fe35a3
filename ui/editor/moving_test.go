package editor_test

import (
	"testing"
	"time"

	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// film is an animator whose frames a test shows; only the last one that started
// and was not stopped runs.
type film struct{ step func(float64) }

func (f *film) animate(_ time.Duration, step func(float64)) func() {
	f.step = step
	return func() { f.step = nil }
}

func filmed(t *testing.T) (*editor.Editor, *film) {
	t.Helper()
	e, f := editortest.New(t, sample.Large(60)), &film{}
	e.Parts.Animate = f.animate
	return e, f
}

func TestTheViewTravelsAndArrives(t *testing.T) {
	e, f := filmed(t)
	before, plain := e.View, editortest.New(t, sample.Large(60))
	plain.Fit()
	e.Fit()
	if e.View != before || e.AtRest() {
		t.Fatalf("the view jumps to %v, at rest: %v", e.View, e.AtRest())
	}
	f.step(0.5)
	if e.View == before || e.View == plain.View || e.View.Size != before.Size {
		t.Errorf("half way the view is %v", e.View)
	}
	f.step(1)
	if e.View != plain.View || !e.AtRest() {
		t.Errorf("the view is at %v, want %v", e.View, plain.View)
	}
}

func TestWhoTakesHoldOfTheViewHasIt(t *testing.T) {
	cases := map[string]func(*editor.Editor){
		"a press":               (*editor.Editor).Halt,
		"the wheel":             func(e *editor.Editor) { e.View.Pan(geom.Vec{X: 30}) },
		"a step of the zoom":    func(e *editor.Editor) { e.ZoomStep(1) },
		"a click on the map":    func(e *editor.Editor) { e.Center(geom.Pt(900, 400)) },
		"another size":          func(e *editor.Editor) { e.Resize(geom.Size{W: 700, H: 500}) },
		"whoever must be there": (*editor.Editor).Arrive,
	}
	for name, take := range cases {
		t.Run(name, func(t *testing.T) {
			e, f := filmed(t)
			e.Fit()
			step := f.step
			step(0.4)
			take(e)
			now := e.View
			step(0.7)
			step(1)
			if e.View != now || !e.AtRest() {
				t.Errorf("the view went on from %v to %v, at rest: %v", now, e.View, e.AtRest())
			}
		})
	}
}

// A canvas that changes its size while the drawing is being fitted fits it.
func TestADrawingThatIsBeingFittedIsFittedToTheNewSize(t *testing.T) {
	e, f := filmed(t)
	plain := editortest.New(t, sample.Large(60))
	e.Fit()
	f.step(0.4)
	e.Resize(geom.Size{W: 700, H: 500})
	plain.View.Size = geom.Size{W: 700, H: 500}
	plain.Fit()
	if e.View != plain.View {
		t.Errorf("the view is %v, want %v", e.View, plain.View)
	}
}

func TestWhatIsPlacedComesInOnce(t *testing.T) {
	e, f := filmed(t)
	e.Overlay.Ghost = &editor.Ghost{Stencil: editor.Stencil{Kind: "lambda"}, Rect: geom.XYWH(0, 0, 48, 48)}
	e.Tell(editor.ViewChanged)
	f.step(0.25)
	faint := strongest(e.OverlayItems())
	f.step(1)
	full := strongest(e.OverlayItems())
	if faint >= full/2 || !e.AtRest() {
		t.Errorf("a quarter of the way it is %v strong, at the end %v", faint, full)
	}
	f.step = nil
	e.Overlay.Ghost.Rect = geom.XYWH(80, 0, 48, 48)
	e.Tell(editor.ViewChanged)
	if f.step != nil {
		t.Error("it comes in again when it moves")
	}
}

// strongest is the opacity of the strongest ink of boxes.
func strongest(items []scene.Item) float64 {
	most := 0.0
	for _, item := range items {
		if box, ok := item.Shape.(*scene.Box); ok {
			most = max(most, box.Stroke.Ink.Opacity, box.Fill.Opacity)
		}
	}
	return most
}
