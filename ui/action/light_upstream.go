package action

import (
	"lintel/model/catalog"
	"lintel/ui/editor"
)

// lightUpstream fades what does not lead to the selection.
func lightUpstream() Action {
	return Action{
		ID:      "view.upstream",
		Title:   catalog.Text{EN: "Paths upstream", KO: "상류 경로"},
		Menu:    View,
		Group:   3,
		Keys:    []Shortcut{Plain("U")},
		Checked: lightIs(editor.Upstream),
		Run:     turnLight(editor.Upstream),
	}
}
