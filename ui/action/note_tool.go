package action

import (
	"lintel/model/catalog"
)

// noteTool takes the tool that places a note and lets one write, for one use.
func noteTool() Action {
	return Action{
		ID:      "tool.note",
		Title:   catalog.Text{EN: "Write a note", KO: "메모 쓰기"},
		Menu:    View,
		Group:   2,
		On:      OnCanvas,
		Glyph:   "text",
		Keys:    []Shortcut{Plain("T")},
		Checked: func(c Context) bool { return c.Shell.Tool() == NoteTool },
		Run:     func(c Context) { c.Shell.SetTool(NoteTool) },
	}
}
