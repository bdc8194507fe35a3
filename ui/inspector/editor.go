package inspector

import (
	"fyne.io/fyne/v2"

	"lintel/model/catalog"
)

// editor is the control that fits the type of a property.
type editor interface {
	// object is the widget in the window; the toolkit finds the focus only there.
	object() fyne.CanvasObject
	// height is what the editor needs, in px.
	height() float32
	// show puts a value into the control; one that is being written in stays.
	show(Field)
	// focus puts the keyboard into the control.
	focus(fyne.Canvas)
	// writing reports whether somebody is writing in it.
	writing() bool
	// commit hands over what was written.
	commit()
}

func newEditor(r *fieldRow, p catalog.Property) editor {
	switch {
	case p.Type == catalog.EnumType:
		return newChoiceEditor(r)
	case p.Type == catalog.BoolType:
		return newSwitchEditor(r)
	case p.Type == catalog.ListType && len(p.Of) > 0:
		return newNodesEditor(r)
	case p.Type == catalog.ListType:
		return newListEditor(r)
	case p.Format == catalog.Prose:
		return newProseEditor(r)
	case p.Type == catalog.StringType && len(p.Of) > 0:
		return newNodeEditor(r)
	}
	return newTextEditor(r)
}
