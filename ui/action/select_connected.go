package action

import (
	"lintel/model/catalog"
)

// selectConnected adds what the selection is connected with by one arrow.
func selectConnected() Action {
	return Action{
		ID:      "edit.selectConnected",
		Title:   catalog.Text{EN: "Select connected", KO: "연결된 요소 선택"},
		Menu:    Edit,
		Group:   3,
		Enabled: selected,
		Run:     func(c Context) { c.Editor.SelectConnected() },
	}
}
