package view

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
)

// LabelField is the field in which a label is typed.
type LabelField interface {
	fyne.CanvasObject
	// Object is the widget that is shown.
	Object() fyne.CanvasObject
	Text() string
	SetText(string)
	// FocusOn puts the keyboard into the field, also when it is shown for the
	// first time and the toolkit does not know yet where it is.
	FocusOn(fyne.Canvas)
	SelectAll()
	// Bind tells the field whom to call on Enter or when it loses the focus,
	// and on Escape.
	Bind(commit func(), cancel func())
}

// labelEditor types over the label of an element, in place.
type labelEditor struct {
	canvas *Canvas
	field  LabelField
	active bool
}

func newLabelEditor(c *Canvas, field LabelField) *labelEditor {
	l := &labelEditor{canvas: c, field: field}
	field.Bind(l.commit, l.cancel)
	field.Hide()
	return l
}

func (l *labelEditor) object() fyne.CanvasObject { return l.field.Object() }

// labelFieldPx is the least width of the field.
const labelFieldPx = 144

func (l *labelEditor) open(text string, over geom.Rect) {
	v := l.canvas.editor.View
	at := v.ToScreen(over.Center())
	size := fyne.NewSize(max(labelFieldPx, float32(over.W()*v.Zoom)), l.field.MinSize().Height)
	l.field.Resize(size)
	l.field.Move(fyne.NewPos(float32(at.X)-size.Width/2, float32(at.Y)-size.Height/2))
	l.field.SetText(text)
	l.active = true
	l.field.Show()
	l.canvas.Refresh()
	if c := fyne.CurrentApp().Driver().CanvasForObject(l.canvas); c != nil {
		l.field.FocusOn(c)
	}
	l.field.SelectAll()
}

func (l *labelEditor) commit() {
	if l.active {
		l.close()
		l.canvas.focus() // else the keyboard stays with a field that is hidden
		l.canvas.onLabel(l.field.Text())
	}
}

func (l *labelEditor) cancel() {
	if l.active {
		l.close()
		l.canvas.focus()
	}
}

func (l *labelEditor) close() {
	l.active = false
	l.field.Hide()
	l.canvas.Refresh()
}
