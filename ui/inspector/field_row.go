package inspector

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/catalog"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// fieldRow is a label, the control that fits the type of the property, and a
// line about what is wrong with the value.
type fieldRow struct {
	control.Surface
	panel *Panel
	field Field
	wrong string // what is wrong with the text in the field

	text   *control.Field
	choice *control.Choice
	flag   *control.Switch
}

const (
	side      = 16
	rowHigh   = 36
	fieldHigh = 28
	labelWide = 96
	wrongTop  = 30
)

func newFieldRow(p *Panel, f Field) *fieldRow {
	r := &fieldRow{panel: p}
	r.Init(p.Kit(), r, r.paint)
	switch f.Property.Type {
	case catalog.EnumType:
		r.choice = control.NewChoice(p.Kit(), r.chosen)
		r.Contain(func(s fyne.Size) { r.placeEditor(r.choice, s) }, r.choice)
	case catalog.BoolType:
		r.flag = control.NewSwitch(p.Kit(), func(on bool) { r.change(catalog.BoolOf(on)) }, func() { r.change(catalog.Value{}) })
		r.Contain(func(s fyne.Size) { r.placeEditor(r.flag, s) }, r.flag)
	default:
		r.text = control.NewField(p.Kit(), control.Compact)
		r.text.OnCommit = r.committed
		r.text.OnChange = func(string) { r.setWrong("") }
		r.text.OnFocus = func(gained bool) { r.explain(gained) }
		r.Contain(func(s fyne.Size) { r.placeEditor(r.text, s) }, r.text)
	}
	r.show(f)
	return r
}

// show puts another value of the same property into the row.
func (r *fieldRow) show(f Field) {
	r.field = f
	switch {
	case r.choice != nil:
		r.showChoice()
	case r.flag != nil:
		r.showFlag()
	default:
		r.showText()
	}
	if r.wrong == "" || r.text == nil || !r.text.Focused() {
		r.wrong = r.judge()
	}
	r.mark()
	r.Refresh()
}

func (r *fieldRow) showText() {
	p := r.field.Property
	r.text.ShowText(r.field.Value.String())
	placeholder := p.Default.String()
	if r.field.Mixed {
		placeholder = r.words().T(locale.Mixed)
	}
	r.text.SetPlaceholder(placeholder)
	trailing := rangeOf(p)
	if r.Kit().Width(trailing, control.Detail) > trailingMax {
		trailing = p.Unit
	}
	r.text.SetTrailing(trailing)
}

// trailingMax is the width in px that a range may take of a field; longer ones
// stand in the help line only.
const trailingMax = 84

// showChoice lists the values behind an entry that takes the choice back.
func (r *fieldRow) showChoice() {
	p := r.field.Property
	first := r.words().T(locale.NotSet)
	if p.Default.IsSet() {
		first = r.words().T(locale.DefaultIs, p.Default)
	}
	options := append([]string{first}, p.Values...)
	chosen := 0
	if v, ok := r.field.Value.Text(); ok {
		chosen = slices.Index(p.Values, v) + 1
		if chosen == 0 { // a value that the catalogue does not know
			options = append(options, v)
			chosen = len(options) - 1
		}
	}
	if r.field.Mixed {
		chosen = -1
		r.choice.SetPlaceholder(r.words().T(locale.Mixed))
	}
	r.choice.SetOptions(options, chosen)
}

func (r *fieldRow) showFlag() {
	value := r.field.Value
	set := value.IsSet() && !r.field.Mixed
	if !set {
		value = r.field.Property.Default
	}
	on, known := value.Bool()
	known = known && !r.field.Mixed
	r.flag.SetState(control.SwitchState{On: on, Known: known, Set: set, Note: r.flagNote(on, known, set)})
}

func (r *fieldRow) flagNote(on, known, set bool) string {
	word := r.words().T(locale.No)
	if on {
		word = r.words().T(locale.Yes)
	}
	switch {
	case r.field.Mixed:
		return r.words().T(locale.Mixed)
	case !known:
		return r.words().T(locale.NotSet)
	case !set:
		return r.words().T(locale.DefaultIs, word)
	}
	return word
}

// judge is what is wrong with the value that is shown.
func (r *fieldRow) judge() string {
	if r.field.Problem != "" {
		return r.field.Problem
	}
	if !inRange(r.field.Property, r.field.Value) {
		return r.words().T(locale.OutOfRange, rangeOf(r.field.Property))
	}
	return ""
}

func (r *fieldRow) committed(text string) {
	value, wrong := parse(r.field.Property, text)
	if wrong != "" {
		r.setWrong(r.words().T(wrong))
		return
	}
	r.change(value)
}

func (r *fieldRow) chosen(i int) {
	if i == 0 {
		r.change(catalog.Value{})
		return
	}
	r.change(catalog.StringOf(r.choice.Options()[i]))
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

func (r *fieldRow) mark() {
	if r.text != nil {
		r.text.SetWrong(r.wrong != "")
	}
}

// Height is part of control.Block.
func (r *fieldRow) Height(width float32) float32 {
	lines := len(r.wrongLines(float64(width)))
	if lines == 0 {
		return rowHigh
	}
	return wrongTop + float32(lines)*float32(control.Caption.Line()) + 8
}

func (r *fieldRow) wrongLines(width float64) []string {
	return r.Kit().Wrap(r.wrong, control.Caption, width-2*side-labelWide, 3)
}

func (r *fieldRow) words() *locale.Printer { return r.panel.words }

func (r *fieldRow) placeEditor(o fyne.CanvasObject, size fyne.Size) {
	o.Move(fyne.NewPos(side+labelWide, 0))
	o.Resize(fyne.NewSize(max(1, size.Width-2*side-labelWide), fieldHigh))
}

// MouseIn is part of desktop.Hoverable.
func (r *fieldRow) MouseIn(*desktop.MouseEvent) { r.explain(true) }

// MouseMoved is part of desktop.Hoverable.
func (r *fieldRow) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (r *fieldRow) MouseOut() { r.explain(false) }

func (r *fieldRow) explain(on bool) {
	if on {
		r.panel.explain(r.field.Property)
	}
}

func (r *fieldRow) paint(p *control.Pen) {
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
	at := geom.Pt(side+labelWide, wrongTop)
	for _, line := range r.wrongLines(p.Size.W) {
		p.Text(at.X, at.Y, line, control.Caption, scene.Error.Ink())
		at.Y += control.Caption.Line()
	}
}

// takeFocus puts the keyboard into the control of the row.
func (r *fieldRow) takeFocus() bool {
	c := fyne.CurrentApp().Driver().CanvasForObject(r)
	switch {
	case c == nil:
		return false
	case r.text != nil:
		r.text.Focus()
		r.text.SelectAll()
	case r.choice != nil:
		c.Focus(r.choice)
	default:
		c.Focus(r.flag)
	}
	return true
}
