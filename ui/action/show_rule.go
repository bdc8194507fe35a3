package action

import (
	"lintel/model/catalog"
)

// showRule opens the page of the rule behind the selected problem.
func showRule() Action {
	return Action{
		ID:      "check.rule",
		Title:   catalog.Text{EN: "About this rule", KO: "규칙 설명"},
		Menu:    Check,
		Group:   2,
		On:      OnOne,
		Keys:    []Shortcut{Plain("F1")},
		Enabled: func(c Context) bool { return c.Editor.SelectedFinding() != nil || c.Editor.Proposal() != nil },
		Run:     func(c Context) { c.Shell.ShowRule() },
	}
}
