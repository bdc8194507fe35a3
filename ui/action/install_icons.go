package action

import (
	"lintel/model/catalog"
)

// installIcons takes the icons of AWS from the package that AWS publishes.
func installIcons() Action {
	return Action{
		ID:    "file.installIcons",
		Title: catalog.Text{EN: "Use the AWS icon package...", KO: "AWS 아이콘 패키지 사용..."},
		Menu:  File,
		Group: 4,
		Run:   func(c Context) { c.Shell.InstallIcons() },
	}
}
