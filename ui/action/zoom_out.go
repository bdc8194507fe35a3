package action

import (
	"lintel/model/catalog"
	"lintel/ui/editor"
)

// zoomOut shrinks the drawing around the middle of the canvas.
func zoomOut() Action {
	return Action{
		ID:    "view.zoomOut",
		Title: catalog.Text{EN: "Zoom out", KO: "축소"},
		Menu:  View,
		Group: 1,
		Keys:  []Shortcut{Ctrl("-")},
		Run:   func(c Context) { c.Editor.ZoomBy(1 / editor.ZoomStep) },
	}
}
