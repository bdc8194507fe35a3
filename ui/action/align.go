package action

import (
	"lintel/model/align"
	"lintel/ui/editor"
)

// alignAt lines the selected nodes up at a side.
func alignAt(s align.Side) Action {
	names := [...]string{"Left", "Center", "Right", "Top", "Middle", "Bottom"}
	keys := [...]Shortcut{Alt("A"), Alt("H"), Alt("D"), Alt("W"), Alt("V"), Alt("S")}
	return Action{
		ID:      "arrange.align" + names[s],
		Title:   editor.AlignTitle(s),
		Menu:    Arrange,
		Group:   2,
		Keys:    []Shortcut{keys[s]},
		Enabled: func(c Context) bool { return c.Editor.CanAlign() },
		Run:     func(c Context) { c.Shell.Report(c.Editor.Align(s)) },
	}
}
