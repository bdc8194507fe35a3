package inspector

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// nodesEditor is a list of nodes that are chosen from the drawing.
type nodesEditor struct {
	row    *fieldRow
	picker *control.Picker
	ids    []string // of what is offered
	chosen []string
}

func newNodesEditor(r *fieldRow) *nodesEditor {
	e := &nodesEditor{row: r}
	e.picker = control.NewPicker(r.Kit(), e.pick)
	return e
}

func (e *nodesEditor) object() fyne.CanvasObject { return e.picker }
func (e *nodesEditor) height() float32           { return fieldHigh }
func (e *nodesEditor) focus(c fyne.Canvas)       { c.Focus(e.picker) }
func (e *nodesEditor) writing() bool             { return false }
func (e *nodesEditor) commit()                   {}

// show offers the nodes of the drawing and behind them those that the list
// names and the drawing does not have, so that they can be taken out.
func (e *nodesEditor) show(f Field) {
	e.chosen, _ = f.Value.List()
	if f.Mixed {
		e.chosen = nil
	}
	e.ids = nil
	var picks []control.Pick
	for _, n := range f.Nodes {
		e.ids = append(e.ids, n.ID)
		picks = append(picks, control.Pick{Title: n.Name, Detail: n.Detail, On: slices.Contains(e.chosen, n.ID)})
	}
	for _, id := range e.chosen {
		if !slices.Contains(e.ids, id) {
			e.ids = append(e.ids, id)
			picks = append(picks, control.Pick{Title: e.row.words().T(locale.NodeMissing, id), On: true})
		}
	}
	e.picker.SetPicks(picks, e.row.words().T(locale.NoNodeDrawn))
	e.picker.SetWords(e.summary(f, picks))
}

// summary is what the closed field says, and whether that is no value.
func (e *nodesEditor) summary(f Field, picks []control.Pick) (string, bool) {
	if f.Mixed {
		return e.row.words().T(locale.Mixed), true
	}
	var names []string
	for _, id := range e.chosen {
		names = append(names, picks[slices.Index(e.ids, id)].Title)
	}
	if len(names) == 0 {
		return e.row.words().T(locale.NotSet), true
	}
	return strings.Join(names, ", "), false
}

func (e *nodesEditor) pick(i int, on bool) {
	id := e.ids[i]
	list := slices.DeleteFunc(slices.Clone(e.chosen), func(s string) bool { return s == id })
	if on {
		list = append(list, id)
	}
	value := catalog.Value{}
	if len(list) > 0 {
		value = catalog.ListOf(list...)
	}
	e.row.change(value)
}
