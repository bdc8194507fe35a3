package action

import (
	"lintel/model/catalog"
	"lintel/ui/editor"
)

// lightConnected fades what is not connected to the selection.
func lightConnected() Action {
	return Action{
		ID:      "view.focus",
		Title:   catalog.Text{EN: "Focus on connections", KO: "연결된 것만 강조"},
		Menu:    View,
		Group:   3,
		Keys:    []Shortcut{Shift("F")},
		Checked: lightIs(editor.Connected),
		Run:     turnLight(editor.Connected),
	}
}
