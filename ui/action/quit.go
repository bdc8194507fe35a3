package action

import (
	"lintel/model/catalog"
)

// quit closes the program.
func quit() Action {
	return Action{
		ID:    "file.quit",
		Title: catalog.Text{EN: "Quit", KO: "끝내기"},
		Menu:  File,
		Group: 5,
		Keys:  []Shortcut{Ctrl("Q")},
		Run:   func(c Context) { c.Shell.Quit() },
	}
}
