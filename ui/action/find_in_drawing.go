package action

import (
	"lintel/model/catalog"
)

// findInDrawing opens the search over the canvas.
func findInDrawing() Action {
	return Action{
		ID:      "edit.find",
		Title:   catalog.Text{EN: "Find...", KO: "찾기..."},
		Menu:    Edit,
		Group:   3,
		Keys:    []Shortcut{Ctrl("F")},
		Enabled: drawn,
		Run:     func(c Context) { c.Shell.Find() },
	}
}
