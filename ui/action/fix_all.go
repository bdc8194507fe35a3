package action

import (
	"lintel/model/catalog"
)

// fixAll applies the recommended fix of every problem as one step.
func fixAll() Action {
	return Action{
		ID:      "check.fixAll",
		Title:   catalog.Text{EN: "Fix all", KO: "모두 수정"},
		Menu:    Check,
		Group:   2,
		Enabled: hasFixes,
		Run:     func(c Context) { c.Shell.Report(c.Editor.FixAll()) },
	}
}
