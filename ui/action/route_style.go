package action

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
)

// routeGroup is the part of the menu Arrange that is about the ways of arrows.
const routeGroup = 9

// routeStyle makes the selected arrows run in a style.
func routeStyle(style diagram.EdgeStyle) Action {
	id := "arrange.route." + string(style)
	title := catalog.Text{EN: "Curved arrow", KO: "곡선 화살표"}
	switch style {
	case diagram.Orthogonal:
		id += "orthogonal"
		title = catalog.Text{EN: "Arrow at right angles", KO: "직각 화살표"}
	case diagram.Straight:
		title = catalog.Text{EN: "Straight arrow", KO: "직선 화살표"}
	}
	return Action{
		ID:      id,
		Title:   title,
		Menu:    Arrange,
		Group:   routeGroup,
		On:      OnArrow | OnSeveral,
		Enabled: func(c Context) bool { return c.Editor.CanStyleEdges() },
		Checked: func(c Context) bool { return c.Editor.HasEdgeStyle(style) },
		Run:     func(c Context) { c.Shell.Report(c.Editor.SetEdgeStyle(style)) },
	}
}
