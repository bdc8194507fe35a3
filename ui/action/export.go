package action

import (
	"lintel/model/catalog"
)

// export writes a picture, or a file for another program.
func export() Action {
	return Action{
		ID:      "file.export",
		Title:   catalog.Text{EN: "Export...", KO: "내보내기..."},
		Menu:    File,
		Group:   3,
		On:      OnTab,
		Glyph:   "export",
		Enabled: drawn,
		Run:     func(c Context) { c.Shell.Export() },
	}
}
