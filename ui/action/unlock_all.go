package action

import (
	"lintel/model/catalog"
)

// unlockAll unlocks everything in the drawing.
func unlockAll() Action {
	return Action{
		ID:      "arrange.unlockAll",
		Title:   catalog.Text{EN: "Unlock all", KO: "모두 잠금 해제"},
		Menu:    Arrange,
		Group:   6,
		On:      OnCanvas,
		Enabled: func(c Context) bool { return len(c.Editor.Locks()) > 0 },
		Run:     func(c Context) { c.Shell.Report(c.Editor.UnlockAll()) },
	}
}
