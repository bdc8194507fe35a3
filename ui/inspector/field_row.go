package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/catalog"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// fieldRow is a label, the control that fits the type of the property, and a
// line about what is wrong with the value. A dot before the label tells that
// the value was set; under the pointer it becomes a cross that takes it back.
type fieldRow struct {
	control.Surface
	panel   *Panel
	field   Field
	editor  editor
	wrong   string // what is wrong with the text in the field
	hovered bool
	aimed   bool // the pointer is on the cross
}

// The measures of a row in px.
const (
	side      = 16
	fieldHigh = 28
	rowGap    = 8
	labelWide = 96
	wrongGap  = 2 // between the field and what is wrong with it
)

func newFieldRow(p *Panel, f Field) *fieldRow {
	r := &fieldRow{panel: p}
	r.Init(p.Kit(), r, r.paint)
	r.editor = newEditor(r, f.Property)
	r.Contain(r.placeEditor, r.editor.object())
	r.show(f)
	return r
}

// show puts another value of the same property into the row.
func (r *fieldRow) show(f Field) {
	r.field = f
	r.editor.show(f)
	if r.wrong == "" || !r.editor.writing() {
		r.wrong = r.judge()
	}
	r.mark()
	r.Refresh()
}

// judge is what is wrong with the value that is shown.
func (r *fieldRow) judge() string {
	p, text := r.field.Property, r.field.Value.String()
	switch {
	case r.field.Problem != "":
		return r.field.Problem
	case !inRange(p, r.field.Value):
		return r.words().T(locale.OutOfRange, rangeOf(p))
	case p.Type == catalog.StringType && text != "" && !r.field.Mixed:
		if wrong := wrongFormat(p.Format, text); wrong != (complaint{}) {
			return wrong.in(r.words())
		}
	}
	return ""
}

func (r *fieldRow) change(v catalog.Value) {
	r.field.Value, r.field.Mixed = v, false
	r.show(r.field)
	r.panel.change(r.field.Property.Key, v)
}

func (r *fieldRow) setWrong(wrong string) {
	if r.wrong != wrong {
		r.wrong = wrong
		r.mark()
		r.panel.relayout()
	}
}

// mark outlines a field in red whose value is an error; advice has only its line.
func (r *fieldRow) mark() {
	wrong := r.wrong != "" && r.wrongInk() == scene.Error
	switch e := r.editor.(type) {
	case *textEditor:
		e.text.SetWrong(wrong)
	case *nodeEditor:
		e.text.SetWrong(wrong)
	}
}

// wrongInk is the colour of the line: that of what was found, red for what AWS
// does not take.
func (r *fieldRow) wrongInk() scene.Token {
	if r.field.Problem == "" || r.wrong != r.field.Problem {
		return scene.Error
	}
	_, _, ink := lookOf(r.field.Mark)
	return ink
}

// canReset reports whether there is a value to take back.
func (r *fieldRow) canReset() bool {
	return (r.field.Value.IsSet() || r.field.Mixed) && !r.field.Required
}

// Tapped before the label takes the value back.
func (r *fieldRow) Tapped(e *fyne.PointEvent) {
	if e.Position.X < side && e.Position.Y < fieldHigh && r.canReset() {
		r.Kit().Tips().Dismiss()
		r.change(catalog.Value{})
	}
}

// Height is part of control.Block.
func (r *fieldRow) Height(width float32) float32 {
	h := r.editor.height() + rowGap
	if lines := len(r.wrongLines(float64(width))); lines > 0 {
		h += wrongGap + float32(lines)*float32(control.Caption.Line())
	}
	return h
}

func (r *fieldRow) wrongLines(width float64) []string {
	return r.Kit().Wrap(r.wrong, control.Caption, width-2*side-labelWide, 3)
}

func (r *fieldRow) words() *locale.Printer { return r.panel.words }

func (r *fieldRow) placeEditor(size fyne.Size) {
	o := r.editor.object()
	o.Move(fyne.NewPos(side+labelWide, 0))
	o.Resize(fyne.NewSize(max(1, size.Width-2*side-labelWide), r.editor.height()))
}

// MouseIn is part of desktop.Hoverable.
func (r *fieldRow) MouseIn(e *desktop.MouseEvent) {
	r.hovered = true
	r.explain(true)
	r.MouseMoved(e)
	r.Refresh()
}

// MouseMoved is part of desktop.Hoverable.
func (r *fieldRow) MouseMoved(e *desktop.MouseEvent) {
	aimed := e.Position.X < side && r.canReset()
	if aimed && !r.aimed {
		r.Kit().Tips().Await(control.Tip{Title: r.words().T(locale.ResetField)}, r)
	}
	r.aimed = aimed
}

// MouseOut is part of desktop.Hoverable.
func (r *fieldRow) MouseOut() {
	r.hovered, r.aimed = false, false
	r.Kit().Tips().Dismiss()
	r.Refresh()
}

func (r *fieldRow) explain(on bool) {
	if on {
		r.panel.explain(r.field.Property)
	}
}

func (r *fieldRow) paint(p *control.Pen) {
	if r.canReset() {
		r.paintReset(p)
	}
	label := r.field.Property.Name.In(r.words().Lang())
	const wide = labelWide - 8
	if r.Kit().Width(label, control.Detail) <= wide {
		p.Text(side, (fieldHigh-control.Detail.Line())/2, label, control.Detail, scene.Muted.Ink())
	} else {
		lines := r.Kit().Wrap(label, control.Caption, wide, 2)
		y := (fieldHigh - float64(len(lines))*control.Caption.Line()) / 2
		for i, line := range lines {
			p.Text(side, y+float64(i)*control.Caption.Line(), line, control.Caption, scene.Muted.Ink())
		}
	}
	at := geom.Pt(side+labelWide, float64(r.editor.height())+wrongGap)
	for _, line := range r.wrongLines(p.Size.W) {
		p.Text(at.X, at.Y, line, control.Caption, r.wrongInk().Ink())
		at.Y += control.Caption.Line()
	}
}

func (r *fieldRow) paintReset(p *control.Pen) {
	at := geom.Pt(side/2, fieldHigh/2)
	if r.hovered {
		p.Glyph("close", at, 10, scene.Accent.Ink())
		return
	}
	p.Fill(geom.Around(at, geom.Size{W: 4, H: 4}), 2, scene.Accent.Ink())
}

// takeFocus puts the keyboard into the control of the row.
func (r *fieldRow) takeFocus() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	if c == nil {
		return false
	}
	r.editor.focus(c)
	return true
}
