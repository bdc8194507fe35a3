package action

import (
	"lintel/model/catalog"
)

// closeOthers closes every document but the one in front.
func closeOthers() Action {
	return Action{
		ID:      "file.closeOthers",
		Title:   catalog.Text{EN: "Close the others", KO: "다른 문서 닫기"},
		Menu:    File,
		Group:   5,
		On:      OnTab,
		Enabled: severalDocuments,
		Run:     func(c Context) { c.Shell.CloseOthers() },
	}
}
