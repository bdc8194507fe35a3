package action

import (
	"lintel/model/catalog"
	"lintel/ui/editor"
)

// lightDownstream fades what the selection does not lead to.
func lightDownstream() Action {
	return Action{
		ID:      "view.downstream",
		Title:   catalog.Text{EN: "Paths downstream", KO: "하류 경로"},
		Menu:    View,
		Group:   3,
		Keys:    []Shortcut{Plain("D")},
		Checked: lightIs(editor.Downstream),
		Run:     turnLight(editor.Downstream),
	}
}
