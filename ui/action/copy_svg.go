package action

import (
	"lintel/model/catalog"
)

// copySVG puts the selection, or everything, onto the clipboard as SVG text.
func copySVG() Action {
	return Action{
		ID:      "edit.copySVG",
		Title:   catalog.Text{EN: "Copy as SVG", KO: "SVG로 복사"},
		Menu:    Edit,
		Group:   4,
		On:      OnNodes | OnCanvas,
		Enabled: drawn,
		Run:     func(c Context) { c.Shell.CopyDrawing() },
	}
}
