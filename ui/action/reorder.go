package action

import (
	"lintel/ui/editor"
)

// reorder puts the selected nodes above or below others that they lie on.
func reorder(l editor.Layer) Action {
	ids := [...]string{"arrange.front", "arrange.forward", "arrange.backward", "arrange.back"}
	keys := [...]Shortcut{CtrlShift("]"), Ctrl("]"), Ctrl("["), CtrlShift("[")}
	return Action{
		ID:      ids[l],
		Title:   l.Title(),
		Menu:    Arrange,
		Group:   4,
		On:      OnNodes,
		Keys:    []Shortcut{keys[l]},
		Enabled: func(c Context) bool { return c.Editor.CanReorder(l) },
		Run:     func(c Context) { c.Shell.Report(c.Editor.Reorder(l)) },
	}
}
