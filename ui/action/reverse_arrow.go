package action

import (
	"lintel/model/catalog"
)

// reverseArrow turns the selected arrow around.
func reverseArrow() Action {
	return Action{
		ID:      "arrange.reverse",
		Title:   catalog.Text{EN: "Reverse arrow", KO: "화살표 뒤집기"},
		Menu:    Arrange,
		Group:   7,
		On:      OnArrow,
		Enabled: func(c Context) bool { return c.Editor.SelectedEdge() != nil },
		Run:     func(c Context) { c.Shell.Report(c.Editor.ReverseSelected()) },
	}
}
