package inspector

import (
	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// switchEditor is yes, no, or not chosen.
type switchEditor struct {
	row  *fieldRow
	flag *control.Switch
}

func newSwitchEditor(r *fieldRow) *switchEditor {
	return &switchEditor{row: r, flag: control.NewSwitch(r.Kit(),
		func(on bool) { r.change(catalog.BoolOf(on)) }, func() { r.change(catalog.Value{}) })}
}

func (e *switchEditor) object() fyne.CanvasObject { return e.flag }
func (e *switchEditor) height() float32           { return fieldHigh }
func (e *switchEditor) focus(c fyne.Canvas)       { c.Focus(e.flag) }
func (e *switchEditor) writing() bool             { return false }
func (e *switchEditor) commit()                   {}

func (e *switchEditor) show(f Field) {
	value := f.Value
	set := value.IsSet() && !f.Mixed
	if !set {
		value = f.Property.Default
	}
	on, known := value.Bool()
	known = known && !f.Mixed
	e.flag.SetState(control.SwitchState{On: on, Known: known, Set: set, Note: e.note(f.Mixed, on, known, set)})
}

func (e *switchEditor) note(mixed, on, known, set bool) string {
	words := e.row.words()
	word := words.T(locale.No)
	if on {
		word = words.T(locale.Yes)
	}
	switch {
	case mixed:
		return words.T(locale.Mixed)
	case !known:
		return words.T(locale.NotSet)
	case !set:
		return words.T(locale.DefaultIs, word)
	}
	return word
}
