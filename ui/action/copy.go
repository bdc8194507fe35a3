package action

import (
	"lintel/model/catalog"
)

// copySelection puts the selection on the clipboard.
func copySelection() Action {
	return Action{
		ID:      "edit.copy",
		Title:   catalog.Text{EN: "Copy", KO: "복사"},
		Menu:    Edit,
		Group:   2,
		On:      OnNodes,
		Keys:    []Shortcut{Ctrl("C")},
		Enabled: selectedNodes,
		Run:     func(c Context) { c.Shell.SetClipboard(c.Editor.Copy()) },
	}
}
