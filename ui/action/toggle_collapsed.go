package action

import (
	"lintel/model/catalog"
)

// toggleCollapsed collapses the selected containers, or expands them.
func toggleCollapsed() Action {
	return Action{
		ID:      "view.collapse",
		Title:   catalog.Text{EN: "Collapse container", KO: "컨테이너 접기"},
		Menu:    View,
		Group:   3,
		On:      OnContainer,
		Keys:    []Shortcut{Ctrl("E")},
		Enabled: func(c Context) bool { return len(c.Editor.Collapsible()) > 0 },
		Checked: func(c Context) bool { return c.Editor.AllCollapsed(c.Editor.Collapsible()) },
		Run: func(c Context) {
			ids := c.Editor.Collapsible()
			c.Shell.Report(c.Editor.SetCollapsed(ids, !c.Editor.AllCollapsed(ids)))
		},
	}
}
