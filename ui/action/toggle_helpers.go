package action

import (
	"lintel/model/catalog"
)

// toggleHelpers draws the helper resources of CloudFormation templates, or has them
// be parts of what uses them.
func toggleHelpers() Action {
	return Action{
		ID:      "file.helpers",
		Title:   catalog.Text{EN: "CloudFormation helper resources", KO: "CloudFormation 보조 리소스"},
		Menu:    File,
		Group:   1,
		Checked: func(c Context) bool { return c.Shell.Helpers() },
		Run:     func(c Context) { c.Shell.SetHelpers(!c.Shell.Helpers()) },
	}
}
