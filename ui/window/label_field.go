package window

import (
	"fyne.io/fyne/v2"

	"lintel/ui/control"
	"lintel/ui/view"
)

// labelField is the field of the kit as the canvas wants it for typing labels.
type labelField struct {
	*control.Field
	commit func()
	cancel func()
	next   func()
}

var _ view.LabelField = (*labelField)(nil)

func newLabelFields(kit *control.Kit) view.LabelFields {
	line, prose := newLabelField(kit, control.Compact), newLabelField(kit, control.Lines)
	line.TakeTab()
	line.OnKey = func(k fyne.KeyName) bool {
		switch k {
		case fyne.KeyReturn, fyne.KeyEnter:
			line.commit()
		case fyne.KeyEscape:
			line.cancel()
		case fyne.KeyTab:
			line.next()
		default:
			return false
		}
		return true
	}
	// A paragraph is too much to lose by a key that also means "done".
	prose.OnKey = func(k fyne.KeyName) bool {
		if k != fyne.KeyEscape {
			return false
		}
		prose.commit()
		return true
	}
	return view.LabelFields{Line: line, Prose: prose}
}

func newLabelField(kit *control.Kit, look control.FieldLook) *labelField {
	f := &labelField{Field: control.NewField(kit, look)}
	f.OnFocus = func(gained bool) {
		if !gained {
			f.commit()
		}
	}
	return f
}

// Object is part of view.LabelField. The toolkit finds the focus only in the
// field itself, not in what wraps it.
func (f *labelField) Object() fyne.CanvasObject { return f.Field }

// Bind is part of view.LabelField.
func (f *labelField) Bind(commit, cancel, next func()) {
	f.commit, f.cancel, f.next = commit, cancel, next
}
