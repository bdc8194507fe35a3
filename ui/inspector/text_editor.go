package inspector

import (
	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// textEditor is a text or a number that is written.
type textEditor struct {
	row  *fieldRow
	text *control.Field
}

func newTextEditor(r *fieldRow) *textEditor {
	e := &textEditor{row: r, text: control.NewField(r.Kit(), control.Compact)}
	e.text.OnCommit = e.committed
	e.text.OnChange = func(string) { r.setWrong("") }
	e.text.OnFocus = r.explain
	e.text.OnKey = e.key
	return e
}

func (e *textEditor) object() fyne.CanvasObject { return e.text }
func (e *textEditor) height() float32           { return fieldHigh }
func (e *textEditor) writing() bool             { return e.text.Focused() }
func (e *textEditor) commit()                   { e.text.Commit() }

func (e *textEditor) focus(fyne.Canvas) {
	e.text.Focus()
	e.text.SelectAll()
}

// trailingMax is the width in px that a range may take of a field; longer ones
// stand in the help line only.
const trailingMax = 84

func (e *textEditor) show(f Field) {
	p := f.Property
	text, placeholder := f.Value.String(), p.Default.String()
	if f.Mixed {
		text, placeholder = "", e.row.words().T(locale.Mixed)
	}
	e.text.ShowText(text)
	e.text.SetPlaceholder(placeholder)
	trailing := rangeOf(p)
	if e.row.Kit().Width(trailing, control.Detail) > trailingMax {
		trailing = p.Unit
	}
	e.text.SetTrailing(trailing)
}

// key steps through numbers with the arrow keys, by tens with Shift, and goes
// back to the value with Escape, also after one that could not be taken.
func (e *textEditor) key(k fyne.KeyName) bool {
	p := e.row.field.Property
	numeric := p.Type == catalog.IntType || p.Type == catalog.NumberType
	switch {
	case k == fyne.KeyEscape:
		e.text.SetText("")
		e.show(e.row.field)
		e.text.SetText(e.shown())
		e.row.setWrong(e.row.judge())
		return false
	case numeric && k == fyne.KeyUp:
		e.step(stepOf(p))
	case numeric && k == fyne.KeyDown:
		e.step(-stepOf(p))
	default:
		return false
	}
	return true
}

// shown is the text of the value.
func (e *textEditor) shown() string {
	if e.row.field.Mixed {
		return ""
	}
	return e.row.field.Value.String()
}

func (e *textEditor) step(by float64) {
	e.row.setWrong("")
	e.text.Rewrite(stepped(e.row.field.Property, e.text.Text(), by))
}

func (e *textEditor) committed(text string) {
	value, wrong := parse(e.row.field.Property, text)
	if wrong != (complaint{}) {
		e.row.setWrong(wrong.in(e.row.words()))
		return
	}
	e.row.change(value)
}
