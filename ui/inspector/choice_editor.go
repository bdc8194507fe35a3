package inspector

import (
	"slices"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// choiceEditor is one of a fixed set of values.
type choiceEditor struct {
	row    *fieldRow
	choice *control.Choice
	first  []string // the entry that takes the choice back, if any
	values []string
}

func newChoiceEditor(r *fieldRow) *choiceEditor {
	e := &choiceEditor{row: r}
	e.choice = control.NewChoice(r.Kit(), e.chosen)
	return e
}

func (e *choiceEditor) object() fyne.CanvasObject { return e.choice }
func (e *choiceEditor) height() float32           { return fieldHigh }
func (e *choiceEditor) focus(c fyne.Canvas)       { c.Focus(e.choice) }
func (e *choiceEditor) writing() bool             { return false }
func (e *choiceEditor) commit()                   {}

// show lists the values behind an entry that takes the choice back.
func (e *choiceEditor) show(f Field) {
	e.values = slices.Clone(f.Property.Values)
	e.first = nil
	if !f.Required {
		e.first = []string{e.unset(f)}
	}
	chosen := 0
	if v, ok := f.Value.Text(); ok {
		if !slices.Contains(e.values, v) { // a value that the catalogue does not know
			e.values = append(e.values, v)
		}
		chosen = len(e.first) + slices.Index(e.values, v)
	}
	if f.Mixed {
		chosen = -1
		e.choice.SetPlaceholder(e.row.words().T(locale.Mixed))
	}
	e.choice.SetPale(len(e.first) - 1)
	names := slices.Clone(e.values)
	copy(names, f.Choices)
	e.choice.SetOptions(slices.Concat(e.first, names), chosen)
}

// unset is what the entry that takes the choice back is called.
func (e *choiceEditor) unset(f Field) string {
	if !f.Property.Default.IsSet() {
		return e.row.words().T(locale.NotSet)
	}
	name := f.Property.Default.String()
	if i := slices.Index(f.Property.Values, name); i >= 0 && i < len(f.Choices) {
		name = f.Choices[i]
	}
	return e.row.words().T(locale.DefaultIs, name)
}

func (e *choiceEditor) chosen(i int) {
	if i < len(e.first) {
		e.row.change(catalog.Value{})
		return
	}
	e.row.change(catalog.StringOf(e.values[i-len(e.first)]))
}
