package action

import (
	"lintel/model/catalog"
)

// pasteStyle gives the selected elements the properties that were copied.
func pasteStyle() Action {
	return Action{
		ID:      "edit.pasteStyle",
		Title:   catalog.Text{EN: "Paste style", KO: "스타일 붙여넣기"},
		Menu:    Edit,
		Group:   4,
		On:      OnSelection,
		Keys:    []Shortcut{{Ctrl: true, Alt: true, Key: "V"}},
		Enabled: func(c Context) bool { return c.Editor.TakesStyle(c.Shell.Style()) },
		Run:     func(c Context) { c.Shell.Report(c.Editor.PasteStyle(c.Shell.Style())) },
	}
}
