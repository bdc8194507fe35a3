package action

import (
	"lintel/model/catalog"
)

// copyPNG puts the selection, or everything, onto the clipboard as a picture.
func copyPNG() Action {
	return Action{
		ID:      "edit.copyPNG",
		Title:   catalog.Text{EN: "Copy as PNG", KO: "PNG로 복사"},
		Menu:    Edit,
		Group:   4,
		On:      OnNodes | OnCanvas,
		Keys:    []Shortcut{CtrlShift("C")},
		Enabled: drawn,
		Run:     func(c Context) { c.Shell.CopyPicture() },
	}
}
