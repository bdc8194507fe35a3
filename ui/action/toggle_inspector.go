package action

import (
	"lintel/model/catalog"
)

// toggleInspector shows or hides the inspector.
func toggleInspector() Action {
	return Action{
		ID:      "view.inspector",
		Title:   catalog.Text{EN: "Inspector", KO: "속성 창"},
		Menu:    View,
		Group:   5,
		Keys:    []Shortcut{Ctrl("P")},
		Checked: func(c Context) bool { return c.Shell.Shown(InspectorPanel) },
		Run:     func(c Context) { c.Shell.ShowPanel(InspectorPanel, !c.Shell.Shown(InspectorPanel)) },
	}
}
