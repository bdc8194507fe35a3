package editor

import (
	"errors"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
)

// maxFit is the largest zoom that fitting gives: a small drawing stays at its size.
const maxFit = 1

// ZoomStep zooms in (1) or out (-1) around the middle of the canvas, to the next
// of the usual zooms, so that a step in and a step out lead back.
func (e *Editor) ZoomStep(step int) { e.ZoomTo(nextZoom(e.View.Zoom, step)) }

// ZoomTo sets the zoom around the middle of the canvas.
func (e *Editor) ZoomTo(zoom float64) {
	e.View.SetZoom(e.View.Center(), zoom)
	e.Tell(ViewChanged)
}

// Fit shows all of the drawing.
func (e *Editor) Fit() {
	to := e.View
	to.Fit(e.Builder.Scene().Bounds(), maxFit)
	e.fitted = to
	e.travelTo(to)
}

// Resize tells the editor the size of its canvas. A drawing that was fitted and
// then left alone is fitted again.
func (e *Editor) Resize(size geom.Size) {
	if size == e.View.Size {
		return
	}
	e.Arrive()
	untouched := e.View == e.fitted
	e.View.Size = size
	if untouched {
		e.Fit()
		e.Arrive()
	}
}

// FitSelection shows all of the selection.
func (e *Editor) FitSelection() {
	to := e.View
	to.Fit(e.Bounds(e.Selection.IDs()), maxFit)
	e.travelTo(to)
}

// Reveal selects elements and moves the paper until they can be seen. Collapsed
// containers around them are expanded.
func (e *Editor) Reveal(ids ...diagram.ID) {
	e.Report(e.expandAround(ids))
	e.Select(ids...)
	e.reveal(e.Bounds(e.Selection.IDs()))
}

// reveal moves the paper until an area can be seen.
func (e *Editor) reveal(area geom.Rect) {
	to := e.View
	to.Reveal(area)
	e.travelTo(to)
}

// PasteAt is where pasted things go: under the pointer when it is over the
// canvas, else in the middle.
func (e *Editor) PasteAt() geom.Point {
	if e.Overlay.Pointer != nil {
		return *e.Overlay.Pointer
	}
	return e.View.ToDiagram(e.View.Center())
}

// SelectedEdge is the selected arrow when nothing else is selected.
func (e *Editor) SelectedEdge() *diagram.Edge {
	id, ok := e.Selection.Only()
	if !ok {
		return nil
	}
	edge, _ := e.d.Edge(id)
	return edge
}

// ReverseSelected turns the selected arrow around; its claim becomes the usual
// one for the new direction.
func (e *Editor) ReverseSelected() error {
	edge := e.SelectedEdge()
	if edge == nil {
		return errors.New("select one arrow to reverse it")
	}
	reconnect := command.Reconnect{ID: edge.ID, From: edge.To, To: edge.From}
	kind := command.SetEdgeKind{ID: edge.ID, Kind: e.Suggest(edge.To, edge.From)}
	name := catalog.Text{EN: "Reverse arrow", KO: "화살표 뒤집기"}
	return e.Do(command.Sequence{Name: name, Commands: []command.Command{reconnect, kind}})
}

// SelectionPinned reports whether all selected nodes keep their place.
func (e *Editor) SelectionPinned() bool {
	nodes := e.SelectedNodes()
	for _, id := range nodes {
		if n, ok := e.d.Node(id); ok && !n.Pinned {
			return false
		}
	}
	return len(nodes) > 0
}

// PinSelected makes the selected nodes keep their place, or no longer.
func (e *Editor) PinSelected(pinned bool) error {
	return e.Do(command.Pin{IDs: e.SelectedNodes(), Pinned: pinned})
}

// Choose picks a finding from the list, selects what it is about and shows it.
// That of a crashed rule is about nothing and leaves the selection.
func (e *Editor) Choose(i int) {
	if i < 0 || i >= len(e.Judgement.Findings) {
		return
	}
	if subject := e.Judgement.Findings[i].Subject(); subject != "" {
		e.Reveal(subject)
		e.pulseAt(subject)
	}
	e.Chosen = i
	e.Tell(FindingsChanged)
}

// Label is what is typed over when the label of an element is edited, and where.
func (e *Editor) Label(id diagram.ID) (string, geom.Rect) {
	if n, ok := e.d.Node(id); ok {
		return n.Name, e.Builder.LabelPlace(id)
	}
	if edge, ok := e.d.Edge(id); ok {
		return edge.Label, e.Builder.LabelPlace(id)
	}
	return "", geom.Rect{}
}

// SelectedFinding is the finding the person is looking at: the chosen one if
// its subject is still selected, else the first about the selected element.
func (e *Editor) SelectedFinding() *lint.Finding {
	id, ok := e.Selection.Only()
	if !ok {
		return nil
	}
	if e.Chosen >= 0 && concerns(&e.Judgement.Findings[e.Chosen], id) {
		return &e.Judgement.Findings[e.Chosen]
	}
	for i := range e.Judgement.Findings {
		if f := &e.Judgement.Findings[i]; f.Active() && concerns(f, id) {
			return f
		}
	}
	return nil
}

func concerns(f *lint.Finding, id diagram.ID) bool {
	return slices.Contains(f.Subjects, id)
}

// Fixable is the finding that Fix would mend: the selected one, or the only
// one there is.
func (e *Editor) Fixable() *lint.Finding {
	f := e.SelectedFinding()
	if f == nil && len(e.Judgement.Findings) == 1 {
		f = &e.Judgement.Findings[0]
	}
	if f == nil || len(f.Fixes) == 0 {
		return nil
	}
	return f
}

// FixSelected shows the recommended fix of the selected finding; once it is
// shown, it applies it.
func (e *Editor) FixSelected() error {
	if e.proposal != nil {
		return e.AcceptProposal()
	}
	f := e.Fixable()
	if f == nil {
		return errors.New("select a problem that has a fix")
	}
	return e.Propose(*f, 0)
}

// ApplyFix makes a fix as one undo step. Containers that would hide what it changes
// are expanded, as when the fix is shown.
func (e *Editor) ApplyFix(f lint.Fix) error {
	changes, after, err := e.changesOf(f)
	if err != nil {
		return err
	}
	hiding := collapsedAround(after, subjects(changes))
	return e.Do(command.Sequence{Name: f.Title, Commands: []command.Command{f.Command, command.Collapse{IDs: hiding}}})
}

// Center moves the paper until a point is in the middle of the canvas.
func (e *Editor) Center(p geom.Point) {
	v := e.View.Visible()
	e.View.Origin = p.Add(geom.Vec{X: -v.W() / 2, Y: -v.H() / 2})
	e.Tell(ViewChanged)
}
