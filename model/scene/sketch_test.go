package scene_test

import (
	"reflect"
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
)

func TestASketchHasAllElementsAtTheirPlacesAndEveryArrow(t *testing.T) {
	p := load(t)
	d := sample.Large(60)
	sketch, best := p.builder(), p.builder()
	sketch.Sketch(d, nil)
	best.Build(d, nil)
	for _, n := range d.Nodes() {
		got, _ := sketch.Body(n.ID)
		if want, _ := best.Body(n.ID); got != want {
			t.Errorf("%s is at %v, expected %v", n.ID, got, want)
		}
	}
	for _, e := range d.Edges() {
		if got, want := len(sketch.Line(e.ID)) > 1, len(best.Line(e.ID)) > 1; got != want {
			t.Errorf("%s is drawn: %v, expected %v", e.ID, got, want)
		}
	}
}

func TestABuilderGoesOnWithWhatItsDiagramHasBecome(t *testing.T) {
	p := load(t)
	d := sample.Large(60)
	b := p.builder()
	b.Build(d.Snapshot(), nil)
	var leaf *diagram.Node
	for _, n := range d.Nodes() {
		if n.Kind == "lambda" {
			leaf = n
		}
	}
	h := command.NewHistory(d, func(diagram.Changes) {})
	by := geom.Vec{X: 8, Y: 8}
	before, _ := b.Body(leaf.ID)
	if err := h.Do(command.Move{IDs: []diagram.ID{leaf.ID}, By: by}); err != nil {
		t.Fatal(err)
	}
	b.Rebase(d)
	if got, _ := b.Body(leaf.ID); got != before.Translate(by) {
		t.Errorf("it is at %v, expected %v", got, before.Translate(by))
	}
	h = command.NewHistory(d, func(c diagram.Changes) { b.Update(c, false) })
	if err := h.Do(command.Delete{IDs: []diagram.ID{leaf.ID}}); err != nil {
		t.Fatal(err)
	}
	if _, ok := b.Body(leaf.ID); ok {
		t.Error("it does not follow the diagram after that")
	}
}

func TestWhatMovesAsAWholeKeepsItsWays(t *testing.T) {
	p := load(t)
	d := sample.Large(60)
	b := p.builder()
	b.Build(d, nil)
	before := map[diagram.ID]geom.Polyline{}
	for _, e := range d.Edges() {
		before[e.ID] = b.Line(e.ID)
	}
	var all []diagram.ID
	for _, n := range d.Nodes() {
		all = append(all, n.ID)
	}
	by := geom.Vec{X: 16, Y: 48}
	h := command.NewHistory(d, func(c diagram.Changes) { b.Update(c, false) })
	if err := h.Do(command.Move{IDs: all, By: by}); err != nil {
		t.Fatal(err)
	}
	for _, e := range d.Edges() {
		if got, want := b.Line(e.ID), before[e.ID].Translate(by); !reflect.DeepEqual(got, want) {
			t.Errorf("%s runs %v, expected %v", e.ID, got, want)
		}
	}
}
