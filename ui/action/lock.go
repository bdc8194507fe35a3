package action

import (
	"lintel/model/catalog"
)

// lock keeps the selected elements from being moved, resized or deleted.
func lock() Action {
	return Action{
		ID:      "arrange.lock",
		Title:   catalog.Text{EN: "Lock", KO: "잠금"},
		Menu:    Arrange,
		Group:   6,
		On:      OnSelection,
		Keys:    []Shortcut{CtrlShift("L")},
		Enabled: selected,
		Checked: func(c Context) bool { return c.Editor.SelectionLocked() },
		Run:     func(c Context) { c.Shell.Report(c.Editor.LockSelected(!c.Editor.SelectionLocked())) },
	}
}
