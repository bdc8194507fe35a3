package action

import (
	"lintel/model/catalog"
)

// insertTemplate chooses a ready drawing and puts it into this one.
func insertTemplate() Action {
	return Action{
		ID:    "file.template",
		Title: catalog.Text{EN: "Insert template…", KO: "템플릿 넣기…"},
		Menu:  File,
		Group: 1,
		Keys:  []Shortcut{CtrlShift("T")},
		Run:   func(c Context) { c.Shell.InsertTemplate() },
	}
}
