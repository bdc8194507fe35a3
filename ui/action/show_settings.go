package action

import (
	"lintel/model/catalog"
)

// showSettings opens what a person can choose once for all drawings.
func showSettings() Action {
	return Action{
		ID:    "file.settings",
		Title: catalog.Text{EN: "Settings...", KO: "설정..."},
		Menu:  File,
		Group: 4,
		Keys:  []Shortcut{Ctrl(",")},
		Run:   func(c Context) { c.Shell.ShowSettings() },
	}
}
