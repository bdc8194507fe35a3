package action

import (
	"lintel/model/catalog"
)

// toggleProblems shows or hides the list of problems.
func toggleProblems() Action {
	return Action{
		ID:      "view.problems",
		Title:   catalog.Text{EN: "Problems", KO: "문제"},
		Menu:    View,
		Group:   5,
		Keys:    []Shortcut{CtrlShift("M"), Ctrl("B")},
		Checked: func(c Context) bool { return c.Shell.Shown(ProblemsPanel) },
		Run:     func(c Context) { c.Shell.ShowPanel(ProblemsPanel, !c.Shell.Shown(ProblemsPanel)) },
	}
}
