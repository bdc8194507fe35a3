package action

import (
	"lintel/model/catalog"
)

// open opens a file.
func open() Action {
	return Action{
		ID:    "file.open",
		Title: catalog.Text{EN: "Open...", KO: "열기..."},
		Menu:  File,
		Group: 1,
		Keys:  []Shortcut{Ctrl("O")},
		Run:   func(c Context) { c.Shell.Open() },
	}
}
