package action

import (
	"lintel/model/catalog"
)

// connectTool takes the tool that draws arrows.
func connectTool() Action {
	return Action{
		ID:      "tool.connect",
		Title:   catalog.Text{EN: "Connect", KO: "연결"},
		Menu:    View,
		Group:   2,
		Glyph:   "connect",
		Keys:    []Shortcut{Plain("C")},
		Checked: func(c Context) bool { return c.Shell.Tool() == ConnectTool },
		Run:     func(c Context) { c.Shell.SetTool(ConnectTool) },
	}
}
