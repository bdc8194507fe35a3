package action

import (
	"lintel/model/catalog"
)

// toggleMinimap shows or hides the small picture of the whole drawing.
func toggleMinimap() Action {
	return Action{
		ID:      "view.minimap",
		Title:   catalog.Text{EN: "Minimap", KO: "미니맵"},
		Menu:    View,
		Group:   4,
		Keys:    []Shortcut{Shift("M")},
		Checked: func(c Context) bool { return c.Shell.Aided(MinimapAid) },
		Run:     func(c Context) { c.Shell.Aid(MinimapAid, !c.Shell.Aided(MinimapAid)) },
	}
}
