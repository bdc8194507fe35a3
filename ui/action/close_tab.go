package action

import (
	"lintel/model/catalog"
)

// closeTab closes the document in front.
func closeTab() Action {
	return Action{
		ID:    "file.close",
		Title: catalog.Text{EN: "Close", KO: "닫기"},
		Menu:  File,
		Group: 5,
		On:    OnTab,
		Keys:  []Shortcut{Ctrl("W")},
		Run:   func(c Context) { c.Shell.CloseTab() },
	}
}
