package action

import (
	"lintel/model/catalog"
)

// nextTab shows the next open document.
func nextTab() Action {
	return Action{
		ID:      "file.next",
		Title:   catalog.Text{EN: "Next document", KO: "다음 문서"},
		Menu:    File,
		Group:   5,
		Keys:    []Shortcut{Ctrl("Tab"), Ctrl("Next")},
		Enabled: severalDocuments,
		Run:     func(c Context) { c.Shell.TurnTab(1) },
	}
}

// severalDocuments reports whether more than one document is open.
func severalDocuments(c Context) bool { return c.Shell.Documents() > 1 }
