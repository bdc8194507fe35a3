package action

import (
	"lintel/model/catalog"
)

// zoomIn enlarges the drawing around the middle of the canvas.
func zoomIn() Action {
	return Action{
		ID:    "view.zoomIn",
		Title: catalog.Text{EN: "Zoom in", KO: "확대"},
		Menu:  View,
		Group: 1,
		Keys:  []Shortcut{Ctrl("="), Ctrl("+"), CtrlShift("=")},
		Run:   func(c Context) { c.Editor.ZoomStep(1) },
	}
}
