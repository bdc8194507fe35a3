package editor

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/journal"
	"lintel/model/layout"
	"lintel/model/lint"
	"lintel/model/proof"
	"lintel/model/scene"
	"lintel/ui/motion"
)

// Parts are what all documents share.
type Parts struct {
	Catalog *catalog.Catalog
	Measure scene.Measurer
	Engine  *lint.Engine
	Layout  layout.Engine
	// Prover tells which arrows nobody can say of whether they work; nil for none.
	Prover *proof.Prover
	// Post runs a function on the goroutine that owns the editors, later; the
	// window's event loop in the program, at once in tests.
	Post func(func())
	// Sketches shows a large drawing with simple arrows until the best are found;
	// without it a drawing is shown only then.
	Sketches bool
	// Room is how much memory the program may still take, in bytes; nil where
	// nothing limits it.
	Room func() uint64
	// Animate moves what moves by itself; nil takes no time.
	Animate motion.Animator
}

// Topic says what has changed since the watchers last looked.
type Topic uint8

// The topics.
const (
	DrawingChanged   Topic = iota // the diagram itself
	SelectionChanged              // what is selected
	FindingsChanged               // what the judgement says
	ViewChanged                   // viewport, hover or another part of the overlay
	DocumentChanged               // path, title or saved state
	NoticeChanged                 // something to tell the person
	ProposalChanged               // a fix is shown, or no longer
	WireChanged                   // an arrow is pulled from somewhere, or to another target
	ToolChanged                   // a tool that was taken for one use is put back
	LabelWanted                   // the label of the selected element is to be typed
	NextAsked                     // what should follow is asked for, at the end of a wire
)

// Editor is one open document and what a person is doing in it. It is used by
// one goroutine.
type Editor struct {
	Parts     Parts
	Document  Document
	History   *command.History
	Selection Selection
	View      Viewport
	Overlay   Overlay
	Builder   *scene.Builder
	Judgement Judgement
	// Chosen is the finding picked from the list, -1 for none.
	Chosen int
	// Notice is the last thing that did not go as asked, nil after a success.
	Notice error

	d        *diagram.Diagram
	recorder *journal.Recorder // nil where nothing is kept
	proposal *Proposal
	sketch   *scene.Builder // the builder while arrows are simple; nil else
	honing   *scene.Builder // the sketch whose best arrows are being found; nil else
	finer    *scene.Builder // has the best arrows and waits for the end of a gesture; nil else
	drawn    diagram.ID     // the arrow that was just drawn, and not taken hold of since
	lang     catalog.Lang
	marks    []command.Mark // where the gestures under way began, the outermost first
	refolded bool           // something may be drawn as another element than before
	reshaped bool           // something an arrow may have to go around changed since they settled
	fitted   Viewport       // as Fit left it
	badges   badges
	doubts   doubts
	hunt     hunt
	light    light
	moving   moving
	told     uint64 // what the diagram says, counted up with every change of it
	watchers []func(Topic)
}

// New opens an editor on a diagram.
func New(parts Parts, doc Document, d *diagram.Diagram, lang catalog.Lang) *Editor {
	e := &Editor{Parts: parts, Document: doc, d: d, lang: lang, View: Viewport{Zoom: 1}, Chosen: -1}
	e.Selection = Selection{d: d, ids: map[diagram.ID]bool{}}
	e.History = command.NewHistory(d, e.follow)
	e.draw()
	e.Judgement.on = true
	e.judgeAnew()
	return e
}

// Diagram is the diagram being edited; it changes only through History.
func (e *Editor) Diagram() *diagram.Diagram { return e.d }

// Lang is the language of the names in the drawing.
func (e *Editor) Lang() catalog.Lang { return e.lang }

// Watch calls f after every change of a topic.
func (e *Editor) Watch(f func(Topic)) { e.watchers = append(e.watchers, f) }

// Tell lets everybody know that a topic changed.
func (e *Editor) Tell(t Topic) {
	switch t {
	case DrawingChanged, SelectionChanged:
		e.light.stale = true
	}
	e.setStage()
	if e.hunt.query != "" && (t == FindingsChanged || t == DrawingChanged && !e.gesturing()) {
		e.match()
	}
	for _, f := range e.watchers {
		f(t)
	}
}

// Told counts up whenever the diagram says something else; that something only
// moved does not count.
func (e *Editor) Told() uint64 { return e.told }

// Gesturing reports whether a series of edits is under way, such as a drag.
func (e *Editor) Gesturing() bool { return e.gesturing() }

// Report tells the person what went wrong in a gesture; nil is ignored.
func (e *Editor) Report(err error) {
	if err == nil {
		return
	}
	e.Notice = err
	e.Tell(NoticeChanged)
}

// follow keeps everything in step with a change of the diagram.
func (e *Editor) follow(c diagram.Changes) {
	e.keep(c)
	e.moving.glide.arrive()
	deselected := e.Selection.prune()
	e.Overlay.forget(e.d)
	bodies := e.bodies(c)
	e.Builder.Update(c, e.gesturing())
	e.refolded = e.refolded || e.refolds(c)
	e.reshaped = e.reshaped || rewires(c) || !slices.Equal(bodies, e.bodies(c))
	e.Judgement.stale = e.Judgement.stale || !c.OnlyLooks()
	if !c.OnlyLooks() {
		e.told++
	}
	e.dropLostFindings()
	e.DropProposal()
	if !e.gesturing() {
		e.settle()
		e.hoverAgain()
	}
	e.Tell(DrawingChanged)
	if deselected {
		e.Tell(SelectionChanged)
	}
}

// hoverAgain notes what lies under a pointer that did not move while the drawing did.
func (e *Editor) hoverAgain() {
	if e.Overlay.Pointer != nil {
		e.HoverAt(*e.Overlay.Pointer)
	}
}

// Do makes one edit.
func (e *Editor) Do(c command.Command) error { return e.History.Do(c) }

// Undo takes the last step back; not in the middle of a gesture.
func (e *Editor) Undo() bool { return !e.gesturing() && e.History.Undo() }

// Redo makes the last undone step again; not in the middle of a gesture.
func (e *Editor) Redo() bool { return !e.gesturing() && e.History.Redo() }

// Select selects exactly these elements.
func (e *Editor) Select(ids ...diagram.ID) {
	e.Selection.Set(ids...)
	e.drawn = ""
	e.DropProposal()
	e.Tell(SelectionChanged)
}

// selectDrawn selects an arrow that was just drawn. Where it begins another may be
// wanted: the port there comes before the end of the arrow, until somebody picks it.
func (e *Editor) selectDrawn(id diagram.ID) {
	e.Select(id)
	e.drawn = id
}

// SetLang changes the language of the names in the drawing.
func (e *Editor) SetLang(l catalog.Lang) {
	e.DropProposal()
	e.moving.glide.arrive()
	e.lang = l
	e.draw()
	e.Tell(DrawingChanged)
}

// Bounds is the area of some elements, labels included.
func (e *Editor) Bounds(ids []diagram.ID) geom.Rect {
	var r geom.Rect
	for _, id := range ids {
		id = e.Builder.DrawnAs(id)
		if body, ok := e.Builder.Body(id); ok {
			r = r.Union(body)
		} else if line := e.Builder.Line(id); len(line) > 0 {
			r = r.Union(line.Bounds().Inset(-1))
		}
	}
	return r
}

// Name is what a list calls an element: its label, or the two ends of an arrow.
func (e *Editor) Name(id diagram.ID) string { return e.Builder.Title(id) }
