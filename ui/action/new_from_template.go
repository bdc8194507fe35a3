package action

import (
	"lintel/model/catalog"
)

// newFromTemplate opens a copy of a ready drawing.
func newFromTemplate() Action {
	return Action{
		ID:    "file.newTemplate",
		Title: catalog.Text{EN: "New from template…", KO: "템플릿으로 새로 만들기…"},
		Menu:  File,
		Group: 1,
		Run:   func(c Context) { c.Shell.NewFromTemplate() },
	}
}
