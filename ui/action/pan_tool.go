package action

import (
	"lintel/model/catalog"
)

// panTool takes the tool that moves the paper.
func panTool() Action {
	return Action{
		ID:      "tool.pan",
		Title:   catalog.Text{EN: "Hand", KO: "손 도구"},
		Menu:    View,
		Group:   2,
		Glyph:   "hand",
		Keys:    []Shortcut{Plain("H")},
		Checked: func(c Context) bool { return c.Shell.Tool() == PanTool },
		Run:     func(c Context) { c.Shell.SetTool(PanTool) },
	}
}
