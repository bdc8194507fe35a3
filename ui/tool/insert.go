package tool

import (
	"lintel/model/geom"
	"lintel/ui/editor"
)

// Insert hangs a template on the pointer until it is put down.
type Insert struct {
	Template *editor.Insertion
	Back     State
}

// Name is "insert".
func (Insert) Name() string { return "insert" }

// Cursor is a cross-hair.
func (Insert) Cursor(*editor.Editor, geom.Point) Cursor { return Crosshair }

// On shows the ghost and adds the drawing where the button goes down.
func (i Insert) On(e *editor.Editor, ev Event) State {
	switch ev := ev.(type) {
	case Move:
		e.AimInsertion(i.Template, ev.At)
	case Press:
		if ev.Button != Primary {
			return i
		}
		e.PutAway()
		e.Report(e.Insert(i.Template, ev.At))
		return i.Back
	case Cancel:
		e.PutAway()
		return i.Back
	}
	return i
}
