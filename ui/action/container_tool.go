package action

import (
	"lintel/model/catalog"
)

// containerTool takes the tool that pulls a container open, for one use.
func containerTool() Action {
	return Action{
		ID:      "tool.container",
		Title:   catalog.Text{EN: "Draw a container", KO: "컨테이너 그리기"},
		Menu:    View,
		Group:   2,
		On:      OnCanvas,
		Glyph:   "frame",
		Keys:    []Shortcut{Plain("F")},
		Checked: func(c Context) bool { return c.Shell.Tool() == ContainerTool },
		Run:     func(c Context) { c.Shell.SetTool(ContainerTool) },
	}
}
