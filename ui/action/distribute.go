package action

import (
	"lintel/model/align"
	"lintel/ui/editor"
)

// distribute makes the gaps between the selected nodes equal.
func distribute(a align.Axis) Action {
	keys := [...]string{"H", "V"}
	return Action{
		ID:      "arrange.distribute" + keys[a],
		Title:   editor.DistributeTitle(a),
		Menu:    Arrange,
		Group:   3,
		Keys:    []Shortcut{{Alt: true, Shift: true, Key: keys[a]}},
		Enabled: func(c Context) bool { return c.Editor.CanDistribute() },
		Run:     func(c Context) { c.Shell.Report(c.Editor.Distribute(a)) },
	}
}
