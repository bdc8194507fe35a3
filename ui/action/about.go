package action

import (
	"lintel/model/catalog"
)

// about shows name and version.
func about() Action {
	return Action{
		ID:    "help.about",
		Title: catalog.Text{EN: "About Lintel", KO: "Lintel 정보"},
		Menu:  Help,
		Group: 1,
		Run:   func(c Context) { c.Shell.About() },
	}
}
