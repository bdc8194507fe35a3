package action

import (
	"lintel/model/catalog"
)

// selectTool takes the tool that selects and moves.
func selectTool() Action {
	return Action{
		ID:      "tool.select",
		Title:   catalog.Text{EN: "Select", KO: "선택"},
		Menu:    View,
		Group:   2,
		Glyph:   "select",
		Keys:    []Shortcut{Plain("V")},
		Checked: func(c Context) bool { return c.Shell.Tool() == SelectTool },
		Run:     func(c Context) { c.Shell.SetTool(SelectTool) },
	}
}
