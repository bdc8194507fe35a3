package action

import (
	"lintel/model/catalog"
)

// newDocument opens an empty document.
func newDocument() Action {
	return Action{
		ID:    "file.new",
		Title: catalog.Text{EN: "New", KO: "새로 만들기"},
		Menu:  File,
		Group: 1,
		Keys:  []Shortcut{Ctrl("N")},
		Run:   func(c Context) { c.Shell.New() },
	}
}
