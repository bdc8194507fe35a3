package action

import (
	"lintel/model/catalog"
)

// copyStyle remembers the properties of the selected element for others of its kind.
func copyStyle() Action {
	return Action{
		ID:      "edit.copyStyle",
		Title:   catalog.Text{EN: "Copy style", KO: "스타일 복사"},
		Menu:    Edit,
		Group:   4,
		On:      OnOne,
		Keys:    []Shortcut{{Ctrl: true, Alt: true, Key: "C"}},
		Enabled: func(c Context) bool { return !c.Editor.Style().Empty() },
		Run:     func(c Context) { c.Shell.SetStyle(c.Editor.Style()) },
	}
}
