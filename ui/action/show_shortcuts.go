package action

import (
	"lintel/model/catalog"
)

// showShortcuts lists all shortcuts.
func showShortcuts() Action {
	return Action{
		ID:    "help.shortcuts",
		Title: catalog.Text{EN: "Keyboard shortcuts", KO: "키보드 단축키"},
		Menu:  Help,
		Group: 1,
		Keys:  []Shortcut{Ctrl("/")},
		Run:   func(c Context) { c.Shell.ShowShortcuts() },
	}
}
