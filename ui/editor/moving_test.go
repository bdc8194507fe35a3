package editor_test

import (
	"testing"
	"time"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
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

// moved is an edit that takes something to another place.
func moved(e *editor.Editor, id diagram.ID, by geom.Vec) command.Command {
	r, _ := e.Builder.Rect(id)
	return command.Arrange{Places: map[diagram.ID]geom.Rect{id: r.Translate(by)}}
}

func TestWhatIsArrangedGoesThereBeforeTheEyesAsOneStep(t *testing.T) {
	d := draw(t, tile("a", 0, 0), tile("b", 300, 0))
	e, f := editortest.New(t, d), &film{}
	e.Parts.Animate = f.animate
	e.Fit()
	f.step(1)
	place := func() geom.Rect {
		el, ok := e.Shown().Element("a")
		if !ok {
			t.Fatal("it is not shown")
		}
		return el.Body
	}
	before := place()
	if err := e.Rearrange(moved(e, "a", geom.Vec{Y: 100})); err != nil {
		t.Fatal(err)
	}
	f.step(0.25)
	if at := place().Min.Y - before.Min.Y; at != 25 || e.AtRest() || len(e.OverlayItems()) > 0 {
		t.Errorf("a quarter of the way it is %v down, at rest: %v", at, e.AtRest())
	}
	if r, _ := e.Builder.Rect("a"); r.Min.Y != 100 {
		t.Errorf("a pointer finds it at %v", r.Min)
	}
	f.step(1)
	if at := place().Min.Y - before.Min.Y; at != 100 || !e.AtRest() || e.Shown() != e.Builder.Scene() {
		t.Errorf("at the end it is %v down, at rest: %v", at, e.AtRest())
	}
	if !e.Undo() || place() != before || e.Undo() {
		t.Error("it is not one step back")
	}
}

func TestAnEditEndsWhatIsOnItsWay(t *testing.T) {
	cases := map[string]func(e *editor.Editor){
		"undo": func(e *editor.Editor) { e.Undo() },
		"another edit": func(e *editor.Editor) {
			if err := e.Do(command.Delete{IDs: []diagram.ID{"b"}}); err != nil {
				t.Error(err)
			}
		},
		"another language": func(e *editor.Editor) { e.SetLang(catalog.KO) },
		"arranged again": func(e *editor.Editor) {
			e.Parts.Animate = nil
			if err := e.Rearrange(moved(e, "b", geom.Vec{X: 30})); err != nil {
				t.Error(err)
			}
		},
	}
	for name, edit := range cases {
		t.Run(name, func(t *testing.T) {
			e, f := editortest.New(t, draw(t, tile("a", 0, 0), tile("b", 300, 0))), &film{}
			e.Parts.Animate = f.animate
			e.Fit()
			f.step(1)
			if err := e.Rearrange(moved(e, "a", geom.Vec{Y: 100})); err != nil {
				t.Fatal(err)
			}
			late := f.step
			late(0.5)
			edit(e)
			late(0.75) // comes too late
			if !e.AtRest() || e.Shown() != e.Builder.Scene() {
				t.Error("something is still on its way")
			}
		})
	}
}

func TestALargeDrawingIsThereAtOnce(t *testing.T) {
	e, f := editortest.New(t, sample.Large(900)), &film{}
	e.Parts.Animate = f.animate
	var id diagram.ID
	for _, n := range e.Diagram().Nodes() {
		if n.Parent == "" && n.Size == (geom.Size{}) {
			id = n.ID
		}
	}
	if err := e.Rearrange(moved(e, id, geom.Vec{Y: 100})); err != nil {
		t.Fatal(err)
	}
	if !e.AtRest() || e.Shown() != e.Builder.Scene() {
		t.Error("a drawing of 900 services moves before the eyes")
	}
}
