package action

import (
	"lintel/model/catalog"
)

// updateFromStack brings the drawing up to date with its CloudFormation template.
func updateFromStack() Action {
	return Action{
		ID:      "file.update",
		Title:   catalog.Text{EN: "Update from CloudFormation", KO: "CloudFormation에서 업데이트"},
		Menu:    File,
		Group:   1,
		Enabled: func(c Context) bool { return c.Shell.DrawnFromStack() },
		Run:     func(c Context) { c.Shell.UpdateFromStack() },
	}
}
