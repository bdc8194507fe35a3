package action

import (
	"lintel/model/arrange"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/layout"
)

// arrangeGroup is the part of the menu Arrange that lays diagrams out.
const arrangeGroup = 1

// arrangeAll lays the whole diagram out.
func arrangeAll() Action {
	return Action{
		ID:      "arrange.all",
		Title:   catalog.Text{EN: "Arrange all", KO: "모두 정렬"},
		Menu:    Arrange,
		Group:   arrangeGroup,
		On:      OnCanvas,
		Glyph:   "arrange",
		Keys:    []Shortcut{CtrlShift("A")},
		Enabled: drawn,
		Run:     func(c Context) { c.Shell.Arrange(arrange.Options{}) },
	}
}

// arrangeSelection lays out what is selected; all else stays.
func arrangeSelection() Action {
	return Action{
		ID:      "arrange.selection",
		Title:   catalog.Text{EN: "Arrange selection", KO: "선택 항목 정렬"},
		Menu:    Arrange,
		Group:   arrangeGroup,
		On:      OnSeveral,
		Enabled: func(c Context) bool { return len(c.Editor.SelectedNodes()) > 1 },
		Run:     func(c Context) { c.Shell.Arrange(arrange.Options{Only: c.Editor.SelectedNodes()}) },
	}
}

// arrangeInside lays out what is in the selected container; all else stays, and
// makes way where the container has to grow.
func arrangeInside() Action {
	return Action{
		ID:      "arrange.inside",
		Title:   catalog.Text{EN: "Arrange inside container", KO: "컨테이너 안 정렬"},
		Menu:    Arrange,
		Group:   arrangeGroup,
		On:      OnContainer,
		Enabled: func(c Context) bool { return selectedFrame(c) != "" },
		Run:     func(c Context) { c.Shell.Arrange(arrange.Options{Inside: selectedFrame(c)}) },
	}
}

// selectedFrame is the container that is selected alone and holds something.
func selectedFrame(c Context) diagram.ID {
	id, ok := c.Editor.Selection.Only()
	if !ok || !c.Editor.IsContainer(id) {
		return ""
	}
	for range c.Editor.Diagram().Children(id) {
		return id
	}
	return ""
}

// arrangeTowards lays the whole diagram out with its arrows in a direction, in
// which later arrangements are made too.
func arrangeTowards(d layout.Direction) Action {
	id, title := "arrange.right", catalog.Text{EN: "Arrange from left to right", KO: "왼쪽에서 오른쪽으로 정렬"}
	if d == layout.TopToBottom {
		id, title = "arrange.down", catalog.Text{EN: "Arrange from top to bottom", KO: "위에서 아래로 정렬"}
	}
	return Action{
		ID:      id,
		Title:   title,
		Menu:    Arrange,
		Group:   arrangeGroup,
		Enabled: drawn,
		Checked: func(c Context) bool { return c.Shell.Layout().Direction == d },
		Run: func(c Context) {
			style := c.Shell.Layout()
			style.Direction = d
			c.Shell.SetLayout(style)
			c.Shell.Arrange(arrange.Options{})
		},
	}
}

// arrangeWith lays the whole diagram out with as much room between things, which
// later arrangements have too.
func arrangeWith(d layout.Density) Action {
	id, title := "arrange.normal", catalog.Text{EN: "Arrange with usual gaps", KO: "보통 간격으로 정렬"}
	switch d {
	case layout.Compact:
		id, title = "arrange.compact", catalog.Text{EN: "Arrange compactly", KO: "촘촘하게 정렬"}
	case layout.Roomy:
		id, title = "arrange.airy", catalog.Text{EN: "Arrange with much room", KO: "넉넉하게 정렬"}
	}
	return Action{
		ID:      id,
		Title:   title,
		Menu:    Arrange,
		Group:   arrangeGroup,
		Enabled: drawn,
		Checked: func(c Context) bool { return c.Shell.Layout().Density == d },
		Run: func(c Context) {
			style := c.Shell.Layout()
			style.Density = d
			c.Shell.SetLayout(style)
			c.Shell.Arrange(arrange.Options{})
		},
	}
}

// stopArranging gives up an arrangement that takes too long.
func stopArranging() Action {
	return Action{
		ID:      "arrange.stop",
		Title:   catalog.Text{EN: "Stop arranging", KO: "정렬 중지"},
		Menu:    Arrange,
		Group:   arrangeGroup,
		Enabled: func(c Context) bool { return c.Shell.Arranges() },
		Run:     func(c Context) { c.Shell.StopArranging() },
	}
}
