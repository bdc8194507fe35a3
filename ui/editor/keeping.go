package editor

import (
	"lintel/model/diagram"
	"lintel/model/journal"
)

// Keep has every edit from now on kept where a crash cannot take it.
func (e *Editor) Keep(r *journal.Recorder) { e.recorder = r }

// Subject is what a journal calls the document.
func (e *Editor) Subject() journal.Subject {
	return journal.Subject{Path: e.Document.Path, Untitled: e.Document.Untitled, Stamp: e.Document.Stamp}
}

// Rescued says that the document comes from a journal: it is unsaved, and the
// journal goes once this editor has its own.
func (e *Editor) Rescued(file string) {
	e.History.Unsaved()
	if e.recorder != nil {
		e.recorder.Adopt(file, e.d)
	}
	e.Tell(DocumentChanged)
}

// KeepAnew has the whole document kept again after that had failed.
func (e *Editor) KeepAnew() { e.keep(diagram.Changes{}) }

// Forget removes what was kept of the document, because it was closed in order.
func (e *Editor) Forget() error {
	if e.recorder == nil {
		return nil
	}
	return e.recorder.Close()
}

// Abandon leaves what was kept of the document for the next start.
func (e *Editor) Abandon() error {
	if e.recorder == nil {
		return nil
	}
	return e.recorder.Abandon()
}

// keep takes note of changes that were just made.
func (e *Editor) keep(c diagram.Changes) {
	if e.recorder != nil {
		e.recorder.Note(c, e.d)
	}
}

// kept says that the document is in its file.
func (e *Editor) kept() {
	if e.recorder != nil {
		e.recorder.Saved(e.Subject())
	}
}
