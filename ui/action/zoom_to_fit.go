package action

import (
	"lintel/model/catalog"
)

// zoomToFit shows all of the drawing.
func zoomToFit() Action {
	return Action{
		ID:      "view.fit",
		Title:   catalog.Text{EN: "Zoom to fit", KO: "화면에 맞추기"},
		Menu:    View,
		Group:   1,
		On:      OnCanvas,
		Glyph:   "fit",
		Keys:    []Shortcut{Shift("1"), Ctrl("1")},
		Enabled: drawn,
		Run:     func(c Context) { c.Editor.Fit() },
	}
}
