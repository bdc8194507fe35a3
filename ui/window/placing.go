package window

import (
	"slices"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/editor"
	"lintel/ui/tool"
)

// hang puts a service into the hand, to be dropped on the canvas. It counts as
// used when it is dropped: until then the palette stays as it is.
func (w *Window) hang(entry catalog.Entry) {
	w.canvas.Hang(tool.Place{Stencil: editor.StencilOf(entry), Back: w.canvas.Idle()})
	w.palette.OnDrop = func(abs fyne.Position) {
		w.canvas.Drop(abs)
		w.lately(entry)
	}
}

// place puts a service into the middle of what is shown.
func (w *Window) place(entry catalog.Entry) {
	e, s := w.editor(), editor.StencilOf(entry)
	_, err := e.Place(s, w.free(s, e.View.ToDiagram(e.View.Center())))
	w.placed(entry, err)
}

// attach puts a service to the selected node: into a container, or beside
// anything else, with an arrow where the catalogue knows an integration. When
// not one node is selected, or a container has no place in it, it goes to the
// middle of what is shown.
func (w *Window) attach(entry catalog.Entry) {
	anchor, ok := w.anchor()
	if !ok || entry.Service.IsFrame() && !slices.Contains(entry.Service.Placement, anchor.Kind) {
		w.place(entry)
		return
	}
	w.placed(entry, w.placeAt(anchor, editor.StencilOf(entry)))
}

func (w *Window) placed(entry catalog.Entry, err error) {
	w.Report(err)
	w.lately(entry)
	w.focusCanvas()
}

// anchor is the one node that is selected.
func (w *Window) anchor() (*diagram.Node, bool) {
	id, ok := w.editor().Selection.Only()
	if !ok {
		return nil, false
	}
	return w.editor().Diagram().Node(id)
}

// placeAt adds a node at another as one step of undo.
func (w *Window) placeAt(anchor *diagram.Node, s editor.Stencil) error {
	e := w.editor()
	rect, _ := e.Builder.Rect(anchor.ID)
	at := rect.Center()
	if !e.Resizable(anchor.ID) {
		at.X += placeStep
	}
	e.BeginGesture()
	id, err := e.Place(s, w.free(s, at))
	if err == nil {
		err = w.connectEither(anchor.ID, id)
	}
	if err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(command.Place{}.Title())
	e.Select(id)
	e.Reveal(id)
	return nil
}

// connectEither draws the arrow from or to a new node that the catalogue knows.
func (w *Window) connectEither(anchor, added diagram.ID) error {
	e := w.editor()
	for _, ends := range [][2]diagram.ID{{anchor, added}, {added, anchor}} {
		if fits, _ := e.Fits(ends[0], ends[1]); fits {
			_, err := e.Connect(ends[0], ends[1])
			return err
		}
	}
	return nil
}

// The distance in pt between a node and one that is placed beside it, and the
// number of places that are tried before nodes may cover each other.
const (
	placeStep  = 168
	placeTries = 24
)

// free is where a stencil is put down with its middle at p or, as long as it
// covers another node, below. A container stays, to take in what is there.
func (w *Window) free(s editor.Stencil, p geom.Point) geom.Point {
	if service, ok := w.parts.Catalog.Service(s.Kind); ok && service.IsFrame() {
		return w.editor().HoldAround(s, p)
	}
	at := p
	for range placeTries {
		if _, rect := w.editor().Preview(s, at); !w.covered(rect) {
			return at
		}
		at.Y += placeStep / 2
	}
	return p
}

func (w *Window) covered(rect geom.Rect) bool {
	found := false
	w.editor().Builder.Scene().Visit(rect, func(el *scene.Element) {
		found = found || el.Role == scene.NodeRole && !el.Body.Intersect(rect).Empty()
	})
	return found
}
