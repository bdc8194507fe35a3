package action

import (
	"lintel/model/catalog"
)

// expandAll expands every container.
func expandAll() Action {
	return Action{
		ID:      "view.expand.all",
		Title:   catalog.Text{EN: "Expand all", KO: "모두 펼치기"},
		Menu:    View,
		Group:   3,
		Enabled: func(c Context) bool { return c.Editor.AnyCollapsed() },
		Run:     func(c Context) { c.Shell.Report(c.Editor.ExpandAll()) },
	}
}
