package action

import (
	"lintel/model/catalog"
)

// toggleOutline shows the outline in place of the palette, or hides it.
func toggleOutline() Action {
	return Action{
		ID:      "view.outline",
		Title:   catalog.Text{EN: "Outline", KO: "개요"},
		Menu:    View,
		Group:   5,
		Keys:    []Shortcut{CtrlShift("O")},
		Checked: func(c Context) bool { return c.Shell.Shown(OutlinePanel) },
		Run:     func(c Context) { c.Shell.ShowPanel(OutlinePanel, !c.Shell.Shown(OutlinePanel)) },
	}
}
