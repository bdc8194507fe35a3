package action

import (
	"lintel/model/catalog"
)

// collapseAll collapses every container.
func collapseAll() Action {
	return Action{
		ID:    "view.collapse.all",
		Title: catalog.Text{EN: "Collapse all", KO: "모두 접기"},
		Menu:  View,
		Group: 3,
		Enabled: func(c Context) bool {
			return len(c.Editor.Containers()) > 0 && !c.Editor.AllCollapsed(c.Editor.Containers())
		},
		Run: func(c Context) { c.Shell.Report(c.Editor.SetCollapsed(c.Editor.Containers(), true)) },
	}
}
