package action

import (
	"lintel/model/catalog"
)

// zoomActual shows the drawing at its own size.
func zoomActual() Action {
	return Action{
		ID:    "view.zoomActual",
		Title: catalog.Text{EN: "100 %", KO: "100 %"},
		Menu:  View,
		Group: 1,
		Keys:  []Shortcut{Ctrl("0"), Shift("0")},
		Run:   func(c Context) { c.Editor.ZoomTo(1) },
	}
}
