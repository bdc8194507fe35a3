package action

import (
	"lintel/model/catalog"
)

// history lists the steps that were done, to go back to any of them.
func history() Action {
	return Action{
		ID:      "edit.history",
		Title:   catalog.Text{EN: "History...", KO: "작업 내역..."},
		Menu:    Edit,
		Group:   1,
		Keys:    []Shortcut{CtrlShift("H")},
		Enabled: func(c Context) bool { steps, _ := c.Editor.History.Steps(); return len(steps) > 0 },
		Run:     func(c Context) { c.Shell.ShowHistory() },
	}
}
