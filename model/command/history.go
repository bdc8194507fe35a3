package command

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// History does commands on one diagram and remembers how to take them back.
//
// A gesture that changes the diagram many times takes a Mark first and then
// either Squashes everything since into one step or Bails out to the mark.
type History struct {
	d       *diagram.Diagram
	done    []Step
	undone  []Step
	saved   int // length of done when the diagram was last saved; -1 when that state is gone
	observe func(diagram.Changes)
}

// Step is what one undo takes back.
type Step struct {
	Title   catalog.Text
	Changes diagram.Changes
}

// NewHistory starts an empty history of d, which counts as saved. observe is
// told of every change, once, after it was made; it must not change the diagram.
func NewHistory(d *diagram.Diagram, observe func(diagram.Changes)) *History {
	if observe == nil {
		observe = func(diagram.Changes) {}
	}
	return &History{d: d, observe: observe}
}

// Do makes an edit as one undo step. An edit that changes nothing leaves no step.
func (h *History) Do(c Command) error {
	changes, err := h.d.Update(c.Apply)
	if err != nil {
		return err
	}
	if changes.Empty() {
		return nil
	}
	h.push(Step{c.Title(), changes})
	h.observe(changes)
	return nil
}

func (h *History) push(s Step) {
	if h.saved > len(h.done) {
		h.saved = -1 // the saved state was undone and can no longer be redone
	}
	h.done = append(h.done, s)
	h.undone = nil
}

// Undo takes the last step back; false when there is none.
func (h *History) Undo() bool {
	if len(h.done) == 0 {
		return false
	}
	last := h.done[len(h.done)-1]
	h.apply(last.Changes.Inverse())
	h.done = h.done[:len(h.done)-1]
	h.undone = append(h.undone, last)
	return true
}

// Redo makes the last undone step again; false when there is none.
func (h *History) Redo() bool {
	if len(h.undone) == 0 {
		return false
	}
	last := h.undone[len(h.undone)-1]
	h.apply(last.Changes)
	h.undone = h.undone[:len(h.undone)-1]
	h.done = append(h.done, last)
	return true
}

func (h *History) apply(c diagram.Changes) {
	if err := h.d.Apply(c); err != nil {
		panic("history does not fit the diagram: " + err.Error())
	}
	h.observe(c)
}

// UndoTitle names the step that Undo would take back.
func (h *History) UndoTitle() (catalog.Text, bool) { return top(h.done) }

// RedoTitle names the step that Redo would make again.
func (h *History) RedoTitle() (catalog.Text, bool) { return top(h.undone) }

func top(steps []Step) (catalog.Text, bool) {
	if len(steps) == 0 {
		return catalog.Text{}, false
	}
	return steps[len(steps)-1].Title, true
}

// Steps lists all steps, the oldest first, and says how many of them are done;
// those behind were undone.
func (h *History) Steps() (steps []Step, done int) {
	steps = slices.Concat(h.done, h.undone)
	slices.Reverse(steps[len(h.done):])
	return steps, len(h.done)
}

// Saved notes that the diagram as it is now was saved.
func (h *History) Saved() { h.saved = len(h.done) }

// Unsaved notes that the diagram as it is now is in no file, though nothing was
// done yet.
func (h *History) Unsaved() { h.saved = -1 }

// Dirty reports whether the diagram differs from what was last saved.
func (h *History) Dirty() bool { return h.saved != len(h.done) }

// Mark is a place in the history, with what a step from there would discard.
type Mark struct {
	done   int
	undone []Step
	saved  int
}

// Mark is the place after the last step.
func (h *History) Mark() Mark { return Mark{len(h.done), h.undone, h.saved} }

// Squash makes one step of everything done since the mark; when it cancels out
// there is no step at all.
func (h *History) Squash(m Mark, title catalog.Text) {
	if m.done >= len(h.done) {
		return
	}
	sum := h.since(m)
	if sum.Empty() {
		h.forget(m)
		return
	}
	switch {
	case h.saved == len(h.done):
		h.saved = m.done + 1
	case h.saved > m.done:
		h.saved = -1
	}
	h.done = append(h.done[:m.done], Step{title, sum})
}

// Bail takes back everything done since the mark, without a trace and in one
// change, however many steps there were.
func (h *History) Bail(m Mark) {
	if m.done >= len(h.done) {
		return
	}
	if sum := h.since(m); !sum.Empty() {
		h.apply(sum.Inverse())
	}
	h.forget(m)
}

// since is all that was done since the mark.
func (h *History) since(m Mark) diagram.Changes {
	var steps []diagram.Changes
	for _, s := range h.done[m.done:] {
		steps = append(steps, s.Changes)
	}
	return diagram.Sum(steps)
}

// forget drops the steps since the mark, whose changes are gone already. What
// could be redone then can be redone again.
func (h *History) forget(m Mark) {
	switch {
	case h.saved > m.done:
		h.saved = -1
	case h.saved == -1:
		h.saved = m.saved
	}
	h.done, h.undone = h.done[:m.done], m.undone
}
