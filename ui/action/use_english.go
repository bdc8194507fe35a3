package action

import (
	"lintel/model/catalog"
)

// useEnglish switches to English.
func useEnglish() Action {
	return Action{
		ID:      "view.english",
		Title:   catalog.Text{EN: "English", KO: "English"},
		Menu:    View,
		Group:   7,
		Checked: func(c Context) bool { return c.Shell.Lang() == catalog.EN },
		Run:     func(c Context) { c.Shell.SetLang(catalog.EN) },
	}
}
