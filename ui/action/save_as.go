package action

import (
	"lintel/model/catalog"
)

// saveAs writes the document to another file.
func saveAs() Action {
	return Action{
		ID:    "file.saveAs",
		Title: catalog.Text{EN: "Save as...", KO: "다른 이름으로 저장..."},
		Menu:  File,
		Group: 2,
		On:    OnTab,
		Keys:  []Shortcut{CtrlShift("S")},
		Run:   func(c Context) { c.Shell.SaveAs() },
	}
}
