package action

import (
	"lintel/model/catalog"
)

// nextProblem selects the next problem.
func nextProblem() Action {
	return Action{
		ID:      "check.next",
		Title:   catalog.Text{EN: "Next problem", KO: "다음 문제"},
		Menu:    Check,
		Group:   2,
		Keys:    []Shortcut{Plain("F8")},
		Enabled: hasProblems,
		Run:     func(c Context) { c.Shell.Problem(1) },
	}
}
