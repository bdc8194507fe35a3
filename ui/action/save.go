package action

import (
	"lintel/model/catalog"
)

// save writes the document to its file.
func save() Action {
	return Action{
		ID:    "file.save",
		Title: catalog.Text{EN: "Save", KO: "저장"},
		Menu:  File,
		Group: 2,
		On:    OnTab,
		Keys:  []Shortcut{Ctrl("S")},
		Run:   func(c Context) { c.Shell.Save() },
	}
}
