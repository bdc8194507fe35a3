package action

import (
	"lintel/model/catalog"
)

// arrangeAll lays the whole diagram out.
func arrangeAll() Action {
	return Action{
		ID:      "arrange.all",
		Title:   catalog.Text{EN: "Arrange all", KO: "모두 정렬"},
		Menu:    Arrange,
		Group:   1,
		On:      OnCanvas,
		Glyph:   "arrange",
		Keys:    []Shortcut{CtrlShift("A")},
		Enabled: drawn,
		Run:     func(c Context) { c.Shell.Arrange() },
	}
}
