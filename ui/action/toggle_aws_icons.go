package action

import (
	"lintel/model/catalog"
)

// toggleAWSIcons switches between the installed icons of AWS and our own.
func toggleAWSIcons() Action {
	return Action{
		ID:      "file.awsIcons",
		Title:   catalog.Text{EN: "AWS icons", KO: "AWS 아이콘"},
		Menu:    File,
		Group:   4,
		Enabled: func(c Context) bool { return c.Shell.HasAWSIcons() },
		Checked: func(c Context) bool { return c.Shell.AWSIcons() },
		Run:     func(c Context) { c.Shell.SetAWSIcons(!c.Shell.AWSIcons()) },
	}
}
