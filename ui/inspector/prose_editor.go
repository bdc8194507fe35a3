package inspector

import (
	"fyne.io/fyne/v2"

	"lintel/ui/control"
)

// proseEditor is text of several lines.
type proseEditor struct {
	row  *fieldRow
	text *control.Field
}

// proseHigh is the height of the field in px.
const proseHigh = 120

func newProseEditor(r *fieldRow) *proseEditor {
	e := &proseEditor{row: r, text: control.NewField(r.Kit(), control.Lines)}
	e.text.OnCommit = e.committed
	e.text.OnFocus = r.explain
	return e
}

func (e *proseEditor) object() fyne.CanvasObject { return e.text }
func (e *proseEditor) height() float32           { return proseHigh }
func (e *proseEditor) writing() bool             { return e.text.Focused() }
func (e *proseEditor) commit()                   { e.text.Commit() }
func (e *proseEditor) focus(fyne.Canvas)         { e.text.Focus() }
func (e *proseEditor) show(f Field)              { e.text.ShowText(f.Value.String()) }

func (e *proseEditor) committed(text string) {
	value, _ := parse(e.row.field.Property, text)
	e.row.change(value)
}
