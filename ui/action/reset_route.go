package action

import (
	"lintel/model/catalog"
)

// resetRoute hands the ways of the selected arrows back to the drawing.
func resetRoute() Action {
	return Action{
		ID:      "arrange.resetRoute",
		Title:   catalog.Text{EN: "Reset route", KO: "경로 초기화"},
		Menu:    Arrange,
		Group:   routeGroup,
		On:      OnArrow | OnSeveral,
		Enabled: func(c Context) bool { return c.Editor.CanResetRoutes() },
		Run:     func(c Context) { c.Shell.Report(c.Editor.ResetRoutes()) },
	}
}
