package action

import (
	"cmp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/search"
)

// Match is an action that was found, and how well it fits.
type Match struct {
	Action
	Rank search.Rank
}

// Search lists the actions that a person may mean, the best first. Among equal
// ones those used lately come first, in the order of recent, which holds ids and
// begins with the latest; the rest follow in the order of the menus.
func Search(query string, lang catalog.Lang, recent []string) []Match {
	typed := search.NewFuzzy(query)
	var found []Match
	for _, a := range All() {
		if rank, ok := typed.Rank(a.searchTexts(lang)...); ok {
			found = append(found, Match{a, rank})
		}
	}
	lately := func(m Match) int {
		if i := slices.Index(recent, m.ID); i >= 0 {
			return i
		}
		return len(recent)
	}
	slices.SortStableFunc(found, func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.Rank, b.Rank), cmp.Compare(lately(a), lately(b)))
	})
	return found
}

// searchTexts are the texts of an action in groups, those that count most first.
func (a Action) searchTexts(lang catalog.Lang) [][]string {
	other := catalog.EN
	if lang == catalog.EN {
		other = catalog.KO
	}
	words := []string{a.Menu.Title().EN, a.Menu.Title().KO}
	for _, k := range a.Keys {
		words = append(words, k.String())
	}
	return [][]string{{a.Title.In(lang)}, {a.Title.In(other)}, words}
}
