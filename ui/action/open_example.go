package action

import (
	"lintel/model/catalog"
)

// openExample opens a copy of the reference example.
func openExample() Action {
	return Action{
		ID:    "file.example",
		Title: catalog.Text{EN: "Open the example", KO: "예제 열기"},
		Menu:  File,
		Group: 1,
		Run:   func(c Context) { c.Shell.OpenExample() },
	}
}
