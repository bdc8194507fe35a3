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
	// on Escape, and on Tab.
	Bind(commit, cancel, next func())
}

// LabelFields are the fields in which labels are typed.
type LabelFields struct {
	Line  LabelField // for a name
	Prose LabelField // for text of several lines
}

// labelEditor types over the label of an element, in place.
type labelEditor struct {
	canvas *Canvas
	fields LabelFields
	field  LabelField // the one of the two that is or was last in use
	active bool
}

func newLabelEditor(c *Canvas, fields LabelFields) *labelEditor {
	l := &labelEditor{canvas: c, fields: fields, field: fields.Line}
	for _, f := range []LabelField{fields.Line, fields.Prose} {
		f.Bind(l.commit, l.cancel, l.next)
		f.Hide()
	}
	return l
}

func (l *labelEditor) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{l.fields.Line.Object(), l.fields.Prose.Object()}
}

// The least size of the field in px.
const (
	labelFieldPx = 144
	proseFieldPx = 88 // high, for text of several lines
)

// nameHigh is the part of a label, in pt from its top, in which the name stands.
const nameHigh = 24

func (l *labelEditor) open(text string, over geom.Rect, prose bool) {
	l.commit()
	v := l.canvas.editor.View
	name := over
	name.Max.Y = min(over.Max.Y, over.Min.Y+nameHigh) // below it stands what it is the name of
	at := v.ToScreen(name.Center())
	l.field = l.fields.Line
	high := max(l.field.MinSize().Height, float32(name.H()*v.Zoom))
	if prose {
		at = v.ToScreen(over.Center())
		l.field = l.fields.Prose
		high = max(proseFieldPx, float32(over.H()*v.Zoom))
	}
	size := fyne.NewSize(max(labelFieldPx, float32(over.W()*v.Zoom)), high)
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

// next goes on to the label of the next element, with Shift of the previous one.
func (l *labelEditor) next() {
	if l.active {
		l.commit()
		l.canvas.cycle(mods().Shift)
		l.canvas.onKey(KeyPress{Key: fyne.KeyF2})
	}
}

func (l *labelEditor) close() {
	l.active = false
	l.field.Hide()
	l.canvas.Refresh()
}
