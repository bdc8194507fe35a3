package action

import (
	"lintel/model/catalog"
)

// zoomOut shrinks the drawing around the middle of the canvas.
func zoomOut() Action {
	return Action{
		ID:    "view.zoomOut",
		Title: catalog.Text{EN: "Zoom out", KO: "축소"},
		Menu:  View,
		Group: 1,
		Keys:  []Shortcut{Ctrl("-")},
		Run:   func(c Context) { c.Editor.ZoomStep(-1) },
	}
}
