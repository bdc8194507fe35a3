package action

import (
	"lintel/model/catalog"
)

// paste adds what is on the clipboard at the pointer.
func paste() Action {
	return Action{
		ID:    "edit.paste",
		Title: catalog.Text{EN: "Paste", KO: "붙여넣기"},
		Menu:  Edit,
		Group: 2,
		On:    OnCanvas | OnNodes,
		Keys:  []Shortcut{Ctrl("V")},
		Run:   func(c Context) { c.Shell.Report(c.Editor.Paste(c.Shell.Clipboard(), c.Editor.PasteAt())) },
	}
}
