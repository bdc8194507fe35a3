package action

import (
	"lintel/model/catalog"
)

// toggleChecking switches the judgement on or off.
func toggleChecking() Action {
	return Action{
		ID:      "check.on",
		Title:   catalog.Text{EN: "Check while drawing", KO: "그리는 동안 검사"},
		Menu:    Check,
		Group:   1,
		Checked: func(c Context) bool { return c.Shell.Checking() },
		Run:     func(c Context) { c.Shell.SetChecking(!c.Shell.Checking()) },
	}
}
