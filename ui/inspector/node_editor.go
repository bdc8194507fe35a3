package inspector

import (
	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// nodeEditor is a node that is chosen from the drawing, or one that the drawing
// does not have and whose name is written.
type nodeEditor struct {
	row   *fieldRow
	text  *control.Field
	nodes []Node
}

func newNodeEditor(r *fieldRow) *nodeEditor {
	e := &nodeEditor{row: r, text: control.NewField(r.Kit(), control.Compact)}
	e.text.OnCommit = e.committed
	e.text.OnFocus = r.explain
	e.text.OnKey = e.key
	e.text.SetOpen(e.open)
	return e
}

func (e *nodeEditor) object() fyne.CanvasObject { return e.text }
func (e *nodeEditor) height() float32           { return fieldHigh }
func (e *nodeEditor) writing() bool             { return e.text.Focused() }
func (e *nodeEditor) commit()                   { e.text.Commit() }

func (e *nodeEditor) focus(fyne.Canvas) {
	e.text.Focus()
	e.text.SelectAll()
}

// show says the name of the node, not its id.
func (e *nodeEditor) show(f Field) {
	e.nodes = f.Nodes
	text, placeholder := f.Value.String(), locale.NotSet
	if i := e.meant(text); i >= 0 {
		text = e.nodes[i].Name
	}
	if f.Mixed {
		text, placeholder = "", locale.Mixed
	}
	e.text.ShowText(text)
	e.text.SetPlaceholder(e.row.words().T(placeholder))
}

// meant is the node of the drawing with an id, else the only one with a name;
// -1 for none.
func (e *nodeEditor) meant(text string) int {
	named, count := -1, 0
	for i, n := range e.nodes {
		switch text {
		case n.ID:
			return i
		case n.Name:
			named = i
			count++
		}
	}
	if count != 1 {
		return -1
	}
	return named
}

func (e *nodeEditor) key(k fyne.KeyName) bool {
	if k == fyne.KeyDown {
		e.open()
		return true
	}
	return false
}

// open lists the nodes of the drawing.
func (e *nodeEditor) open() {
	where := fyne.CurrentApp().Driver().CanvasForObject(e.text)
	if where == nil {
		return
	}
	e.text.Commit()
	chosen := -1
	if !e.row.field.Mixed {
		chosen = e.meant(e.row.field.Value.String())
	}
	var items []control.MenuItem
	for i, n := range e.nodes {
		items = append(items, control.MenuItem{Title: n.Name, Shortcut: n.Detail, Checked: i == chosen, Run: func() {
			e.row.change(catalog.StringOf(n.ID))
		}})
	}
	if len(items) == 0 {
		items = []control.MenuItem{{Title: e.row.words().T(locale.NoNodeDrawn), Disabled: true}}
	}
	e.row.Kit().OpenMenu(where, items, control.Below(e.text), e.text.Size().Width)
}

// committed takes a name that is written; that of a node stands for it.
func (e *nodeEditor) committed(text string) {
	value, _ := parse(e.row.field.Property, text)
	if i := e.meant(value.String()); value.IsSet() && i >= 0 {
		value = catalog.StringOf(e.nodes[i].ID)
	}
	e.row.change(value)
}
