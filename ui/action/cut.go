package action

import (
	"lintel/model/catalog"
)

// cut moves the selection to the clipboard.
func cut() Action {
	return Action{
		ID:      "edit.cut",
		Title:   catalog.Text{EN: "Cut", KO: "잘라내기"},
		Menu:    Edit,
		Group:   2,
		On:      OnNodes,
		Keys:    []Shortcut{Ctrl("X")},
		Enabled: selectedNodes,
		Run: func(c Context) {
			c.Shell.SetClipboard(c.Editor.Copy())
			c.Shell.Report(c.Editor.DeleteSelected())
		},
	}
}
