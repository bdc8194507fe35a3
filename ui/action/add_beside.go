package action

import (
	"lintel/model/catalog"
	"lintel/model/geom"
)

// addBeside asks what should follow the selected service, in the direction of an
// arrow key.
func addBeside(key string) Action {
	way, title := geom.Vec{X: 1}, catalog.Text{EN: "Add connected, right", KO: "오른쪽에 연결해 추가"}
	switch key {
	case "Left":
		way, title = geom.Vec{X: -1}, catalog.Text{EN: "Add connected, left", KO: "왼쪽에 연결해 추가"}
	case "Up":
		way, title = geom.Vec{Y: -1}, catalog.Text{EN: "Add connected, above", KO: "위에 연결해 추가"}
	case "Down":
		way, title = geom.Vec{Y: 1}, catalog.Text{EN: "Add connected, below", KO: "아래에 연결해 추가"}
	}
	return Action{
		ID:      "arrange.add" + key,
		Title:   title,
		Menu:    Arrange,
		Group:   addGroup,
		Keys:    []Shortcut{{Ctrl: true, Alt: true, Key: key}},
		Enabled: func(c Context) bool { return len(c.Editor.SelectedNodes()) == 1 && c.Editor.Selection.Len() == 1 },
		Run:     func(c Context) { c.Shell.Report(c.Editor.AskNextBeside(way)) },
	}
}

// addGroup is the part of the menu Arrange that adds what follows.
const addGroup = 10
