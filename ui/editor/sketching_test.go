package editor_test

import (
	"reflect"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// sketched opens a drawing that is large enough to be shown with simple arrows first.
func sketched(t *testing.T) (*editor.Editor, *editortest.Queue) {
	t.Helper()
	parts, queue := editortest.Parts(t), editortest.NewQueue()
	parts.Post, parts.Sketches = queue.Post, true
	return editor.New(parts, editor.Document{Untitled: "large"}, sample.Large(200), catalog.EN), queue
}

func lines(b *scene.Builder, d *diagram.Diagram) map[diagram.ID]geom.Polyline {
	all := map[diagram.ID]geom.Polyline{}
	for _, e := range d.Edges() {
		all[e.ID] = b.Line(e.ID)
	}
	return all
}

func TestALargeDrawingIsThereAtOnceAndItsArrowsGetBetter(t *testing.T) {
	e, queue := sketched(t)
	before := lines(e.Builder, e.Diagram())
	told := 0
	e.Watch(func(topic editor.Topic) {
		if topic == editor.DrawingChanged {
			told++
		}
	})
	queue.RunNext(t)
	best := scene.NewBuilder(e.Parts.Catalog, e.Parts.Measure, catalog.EN)
	best.Build(e.Diagram(), nil)
	got, want := lines(e.Builder, e.Diagram()), lines(best, e.Diagram())
	if !reflect.DeepEqual(got, want) || reflect.DeepEqual(before, want) || told != 1 {
		t.Errorf("the best arrows are shown: %v, were shown before: %v, the views were told %d times",
			reflect.DeepEqual(got, want), reflect.DeepEqual(before, want), told)
	}
}

func TestAnEditWhileArrowsAreSimpleIsNotLost(t *testing.T) {
	e, queue := sketched(t)
	leaf := leafOf(e)
	if err := e.Do(command.Move{IDs: []diagram.ID{leaf}, By: geom.Vec{X: 16}}); err != nil {
		t.Fatal(err)
	}
	moved, _ := e.Builder.Body(leaf)
	queue.RunNext(t)
	if got, _ := e.Builder.Body(leaf); got != moved {
		t.Errorf("it is drawn at %v, expected %v", got, moved)
	}
}

func TestBetterArrowsWaitForTheEndOfAGesture(t *testing.T) {
	e, queue := sketched(t)
	e.BeginGesture()
	during := e.Builder
	queue.RunNext(t)
	if e.Builder != during {
		t.Error("all arrows changed in the middle of a drag")
	}
	e.CancelGesture()
	if e.Builder == during {
		t.Error("the arrows stay simple after it")
	}
}

func TestWhatIsFoundForADrawingThatWasDrawnAnewIsDropped(t *testing.T) {
	e, queue := sketched(t)
	e.SetLang(catalog.KO)
	queue.RunNext(t)
	queue.RunNext(t)
	leaf, _ := e.Diagram().Node(leafOf(e))
	korean := scene.NewBuilder(e.Parts.Catalog, e.Parts.Measure, catalog.KO)
	korean.Build(e.Diagram(), nil)
	_, got := e.Builder.Words(leaf)
	if _, want := korean.Words(leaf); got != want {
		t.Errorf("its kind is called %q, expected %q", got, want)
	}
}

func TestAPictureTakenEarlyHasTheBestArrows(t *testing.T) {
	e, _ := sketched(t)
	best := scene.NewBuilder(e.Parts.Catalog, e.Parts.Measure, catalog.EN)
	best.Build(e.Diagram(), nil)
	e.Unjudged(func(b *scene.Builder) {
		if !reflect.DeepEqual(lines(b, e.Diagram()), lines(best, e.Diagram())) {
			t.Error("it shows simple ones")
		}
	})
}

func TestWhileMemoryIsShortArrowsStaySimple(t *testing.T) {
	parts, queue := editortest.Parts(t), editortest.NewQueue()
	d := sample.Large(200)
	room := editor.Need(d.Len()) - 1
	parts.Post, parts.Sketches, parts.Room = queue.Post, true, func() uint64 { return room }
	e := editor.New(parts, editor.Document{Untitled: "large"}, d, catalog.EN)
	sketch := e.Builder
	e.Unjudged(func(b *scene.Builder) {
		if b != sketch {
			t.Error("a picture made a second scene")
		}
	})
	e.Hone()
	if e.Builder != sketch {
		t.Error("a second scene was made")
	}
	room++
	e.Hone()
	queue.RunNext(t)
	if e.Builder == sketch {
		t.Error("with room again the arrows stay simple")
	}
}

func leafOf(e *editor.Editor) diagram.ID {
	for _, n := range e.Diagram().Nodes() {
		if n.Kind == "lambda" {
			return n.ID
		}
	}
	return ""
}
