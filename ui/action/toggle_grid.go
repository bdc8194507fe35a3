package action

import (
	"lintel/model/catalog"
)

// toggleGrid shows or hides the dots of the grid.
func toggleGrid() Action {
	return Action{
		ID:      "view.grid",
		Title:   catalog.Text{EN: "Grid", KO: "격자"},
		Menu:    View,
		Group:   4,
		Keys:    []Shortcut{Ctrl("'")},
		Checked: func(c Context) bool { return c.Shell.Aided(GridAid) },
		Run:     func(c Context) { c.Shell.Aid(GridAid, !c.Shell.Aided(GridAid)) },
	}
}
