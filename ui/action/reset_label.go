package action

import (
	"lintel/model/catalog"
)

// resetLabel lets the drawing place the labels of the selected arrows again.
func resetLabel() Action {
	return Action{
		ID:      "arrange.resetLabel",
		Title:   catalog.Text{EN: "Reset label", KO: "레이블 위치 초기화"},
		Menu:    Arrange,
		Group:   routeGroup,
		On:      OnArrow | OnSeveral,
		Enabled: func(c Context) bool { return c.Editor.CanResetLabels() },
		Run:     func(c Context) { c.Shell.Report(c.Editor.ResetLabels()) },
	}
}
