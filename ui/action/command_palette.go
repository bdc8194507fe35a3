package action

import (
	"lintel/model/catalog"
)

// commandPalette looks for anything by its name: an action, a service, an
// element of the drawing.
func commandPalette() Action {
	return Action{
		ID:    "view.commands",
		Title: catalog.Text{EN: "Command palette...", KO: "명령 팔레트..."},
		Menu:  View,
		Group: 5,
		On:    OnCanvas,
		Keys:  []Shortcut{Ctrl("K"), CtrlShift("P")},
		Run:   func(c Context) { c.Shell.ShowCommands() },
	}
}
