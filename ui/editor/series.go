package editor

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// BeginGesture starts a series of edits that will be one undo step. A series
// within a series, such as pasting while something is dragged, becomes part of
// the outer one.
func (e *Editor) BeginGesture() { e.marks = append(e.marks, e.History.Mark()) }

// EndGesture makes one undo step of the edits since BeginGesture.
func (e *Editor) EndGesture(title catalog.Text) {
	mark, ok := e.popMark()
	if !ok || e.gesturing() {
		return
	}
	e.History.Squash(mark, title)
	e.settle()
	e.Tell(DrawingChanged)
}

// CancelGesture takes the edits since BeginGesture back.
func (e *Editor) CancelGesture() {
	if len(e.marks) == 0 {
		return
	}
	e.History.Bail(e.marks[len(e.marks)-1])
	e.popMark()
	if e.gesturing() {
		return
	}
	e.settle()
	e.Tell(DrawingChanged)
}

func (e *Editor) popMark() (command.Mark, bool) {
	last := len(e.marks) - 1
	if last < 0 {
		return command.Mark{}, false
	}
	mark := e.marks[last]
	e.marks = e.marks[:last]
	return mark, true
}

// gesturing reports whether a series of edits is under way.
func (e *Editor) gesturing() bool { return len(e.marks) > 0 }

// settleAll is the number of arrows up to which all of them are routed again
// after an edit that moved something; above it only those that it touched.
const settleAll = 80

// settle does what is too slow to do while something is dragged.
func (e *Editor) settle() {
	if _, edges := e.d.Len(); edges > settleAll {
		e.Builder.Smooth()
	} else if e.reshaped {
		e.Builder.Settle()
	}
	if e.refolded {
		e.mark()
		e.Tell(FindingsChanged)
	}
	e.reshaped, e.refolded = false, false
	e.refine()
	e.judge()
}

// bodies are the places of the changed nodes on the drawing.
func (e *Editor) bodies(c diagram.Changes) []geom.Rect {
	rects := make([]geom.Rect, len(c.Nodes))
	for i, change := range c.Nodes {
		rects[i], _ = e.Builder.Body(change.ID())
	}
	return rects
}

// rewires reports whether a change is about arrows, or about what stands in what.
func rewires(c diagram.Changes) bool {
	return len(c.Edges) > 0 || slices.ContainsFunc(c.Nodes, func(n diagram.NodeChange) bool {
		return n.Before == nil || n.After == nil || n.Before.Parent != n.After.Parent || n.Before.Kind != n.After.Kind
	})
}
