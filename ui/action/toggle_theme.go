package action

import (
	"lintel/model/catalog"
)

// toggleTheme switches between the light and the dark theme.
func toggleTheme() Action {
	return Action{
		ID:      "view.dark",
		Title:   catalog.Text{EN: "Dark theme", KO: "어두운 테마"},
		Menu:    View,
		Group:   6,
		Glyph:   "sun",
		Keys:    []Shortcut{{Alt: true, Shift: true, Key: "D"}},
		Checked: func(c Context) bool { return c.Shell.Dark() },
		Run:     func(c Context) { c.Shell.SetDark(!c.Shell.Dark()) },
	}
}
