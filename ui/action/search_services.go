package action

import (
	"lintel/model/catalog"
)

// searchServices puts the cursor into the search field of the palette.
func searchServices() Action {
	return Action{
		ID:    "view.search",
		Title: catalog.Text{EN: "Search services", KO: "서비스 검색"},
		Menu:  View,
		Group: 5,
		On:    OnCanvas,
		Keys:  []Shortcut{Plain("/")},
		Run:   func(c Context) { c.Shell.SearchServices() },
	}
}
