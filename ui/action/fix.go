package action

import (
	"lintel/model/catalog"
)

// fix applies the recommended fix of the selected problem as one step.
func fix() Action {
	return Action{
		ID:      "check.fix",
		Title:   catalog.Text{EN: "Fix", KO: "수정"},
		Menu:    Check,
		Group:   2,
		On:      OnOne,
		Keys:    []Shortcut{Ctrl(".")},
		Enabled: func(c Context) bool { return c.Editor.Fixable() != nil },
		Run:     func(c Context) { c.Shell.Report(c.Editor.FixSelected()) },
	}
}
