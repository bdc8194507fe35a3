package action

import (
	"lintel/model/catalog"
)

// toggleLegend shows or hides what the arrows mean.
func toggleLegend() Action {
	return Action{
		ID:      "view.legend",
		Title:   catalog.Text{EN: "Legend", KO: "범례"},
		Menu:    View,
		Group:   4,
		Keys:    []Shortcut{Shift("L")},
		Checked: func(c Context) bool { return c.Shell.Aided(LegendAid) },
		Run:     func(c Context) { c.Shell.Aid(LegendAid, !c.Shell.Aided(LegendAid)) },
	}
}
