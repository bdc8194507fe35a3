package action

import (
	"lintel/model/catalog"
)

// zoomToSelection shows all of the selection.
func zoomToSelection() Action {
	return Action{
		ID:      "view.fitSelection",
		Title:   catalog.Text{EN: "Zoom to selection", KO: "선택 항목에 맞추기"},
		Menu:    View,
		Group:   1,
		On:      OnContainer | OnSeveral,
		Keys:    []Shortcut{Shift("2")},
		Enabled: selected,
		Run:     func(c Context) { c.Editor.FitSelection() },
	}
}
