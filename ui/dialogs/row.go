package dialogs

import (
	"fyne.io/fyne/v2"

	"lintel/model/scene"
	"lintel/ui/control"
)

// row is a label, a control behind it, and a note at the right end.
type row struct {
	control.Surface
	label    string
	note     string
	choice   fyne.CanvasObject
	disabled bool
}

const (
	formRow   = 36
	formLabel = 96
)

// newRow is a row whose control is as wide as its words.
func newRow(kit *control.Kit, label string, choice fyne.CanvasObject) *row {
	return newWideRow(kit, label, choice, choice.MinSize().Width)
}

// newWideRow is a row whose control has a width in px.
func newWideRow(kit *control.Kit, label string, choice fyne.CanvasObject, width float32) *row {
	r := &row{label: label, choice: choice}
	r.Init(kit, r, r.paint)
	r.SetMin(120, formRow)
	r.Contain(func(fyne.Size) {
		choice.Move(fyne.NewPos(formLabel, (formRow-control.Small)/2))
		choice.Resize(fyne.NewSize(width, control.Small))
	}, choice)
	return r
}

// indented stands where the controls of rows stand, without a label. What wraps
// gets the whole width.
func indented(kit *control.Kit, o fyne.CanvasObject) fyne.CanvasObject {
	s := &control.Surface{}
	s.Init(kit, s, func(*control.Pen) {})
	s.SetMin(formLabel, o.MinSize().Height)
	s.Contain(func(size fyne.Size) {
		width := size.Width - formLabel
		if _, wraps := o.(control.Block); !wraps {
			width = min(width, o.MinSize().Width)
		}
		o.Move(fyne.NewPos(formLabel, 0))
		o.Resize(fyne.NewSize(width, o.MinSize().Height))
	}, o)
	return s
}

// natural stands at the left border, as wide as its words.
func natural(kit *control.Kit, o fyne.CanvasObject) fyne.CanvasObject {
	s := &control.Surface{}
	s.Init(kit, s, func(*control.Pen) {})
	s.SetMin(o.MinSize().Width, o.MinSize().Height)
	s.Contain(func(fyne.Size) {
		o.Move(fyne.Position{})
		o.Resize(o.MinSize())
	}, o)
	return s
}

func (r *row) setDisabled(disabled bool) {
	r.disabled = disabled
	if c, ok := r.choice.(interface{ SetDisabled(bool) }); ok {
		c.SetDisabled(disabled)
	}
	r.Refresh()
}

func (r *row) paint(p *control.Pen) {
	ink, top := scene.Strong.Ink(), (formRow-control.Body.Line())/2
	note := r.note
	if r.disabled {
		ink, note = scene.Faint.Fade(0.6), ""
	}
	p.Text(0, top, r.label, control.Body, ink)
	p.TextEnd(p.Size.W, (formRow-control.Detail.Line())/2, note, control.Detail, scene.Muted.Ink())
}
