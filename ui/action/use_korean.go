package action

import (
	"lintel/model/catalog"
)

// useKorean switches to Korean.
func useKorean() Action {
	return Action{
		ID:      "view.korean",
		Title:   catalog.Text{EN: "한국어", KO: "한국어"},
		Menu:    View,
		Group:   7,
		Checked: func(c Context) bool { return c.Shell.Lang() == catalog.KO },
		Run:     func(c Context) { c.Shell.SetLang(catalog.KO) },
	}
}
