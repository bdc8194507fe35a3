package action

import (
	"lintel/model/catalog"
)

// exportAgain writes what was exported last once more.
func exportAgain() Action {
	return Action{
		ID:      "file.exportAgain",
		Title:   catalog.Text{EN: "Export again", KO: "다시 내보내기"},
		Menu:    File,
		Group:   3,
		Keys:    []Shortcut{CtrlShift("E")},
		Enabled: drawn,
		Run:     func(c Context) { c.Shell.ExportAgain() },
	}
}
