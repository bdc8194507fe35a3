package action

import (
	"lintel/model/catalog"
)

// pin keeps the selected nodes where they are when the diagram is arranged.
func pin() Action {
	return Action{
		ID:      "arrange.pin",
		Title:   catalog.Text{EN: "Keep place", KO: "위치 고정"},
		Menu:    Arrange,
		Group:   7,
		On:      OnNodes,
		Enabled: selectedNodes,
		Checked: func(c Context) bool { return c.Editor.SelectionPinned() },
		Run:     func(c Context) { c.Shell.Report(c.Editor.PinSelected(!c.Editor.SelectionPinned())) },
	}
}
