package action

import (
	"lintel/model/catalog"
)

// previousProblem selects the previous problem.
func previousProblem() Action {
	return Action{
		ID:      "check.previous",
		Title:   catalog.Text{EN: "Previous problem", KO: "이전 문제"},
		Menu:    Check,
		Group:   2,
		Keys:    []Shortcut{Shift("F8")},
		Enabled: hasProblems,
		Run:     func(c Context) { c.Shell.Problem(-1) },
	}
}
