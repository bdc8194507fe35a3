package action

import (
	"lintel/model/catalog"
)

// previousTab shows the previous open document.
func previousTab() Action {
	return Action{
		ID:      "file.previous",
		Title:   catalog.Text{EN: "Previous document", KO: "이전 문서"},
		Menu:    File,
		Group:   5,
		Keys:    []Shortcut{CtrlShift("Tab"), Ctrl("Prior")},
		Enabled: severalDocuments,
		Run:     func(c Context) { c.Shell.TurnTab(-1) },
	}
}
