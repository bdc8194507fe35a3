package action

import (
	"lintel/model/catalog"
)

// togglePalette shows or hides the palette.
func togglePalette() Action {
	return Action{
		ID:      "view.palette",
		Title:   catalog.Text{EN: "Services", KO: "서비스"},
		Menu:    View,
		Group:   5,
		Checked: func(c Context) bool { return c.Shell.Shown(PalettePanel) },
		Run:     func(c Context) { c.Shell.ShowPanel(PalettePanel, !c.Shell.Shown(PalettePanel)) },
	}
}
