package search

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Rank orders what was found: small is good. A text that begins with a word
// goes before one that has the word inside.
type Rank int

const (
	whole       Rank = 0
	start       Rank = 1
	startOfWord Rank = 2
	perGroup    Rank = 2 // what each later group of texts adds
	inside      Rank = 10
	initials    Rank = 20
	scattered   Rank = 40
	nowhere     Rank = 100
)

// Query is what a person typed. The zero value fits everything.
type Query struct {
	words []string
	fuzzy bool
}

// New is a query whose words have to be found as they are.
func New(text string) Query { return Query{words: strings.Fields(fold(text))} }

// NewFuzzy is a query whose words are also found with other letters between
// theirs: "zmft" finds "Zoom to fit".
func NewFuzzy(text string) Query {
	q := New(text)
	q.fuzzy = true
	return q
}

// Empty reports whether nothing was typed.
func (q Query) Empty() bool { return len(q.words) == 0 }

// Rank says how well the query fits something with these texts, which come in
// groups, those that count most first; false when a word is in none of them. It
// is the rank of the worst of the words, or of all of them as one text.
func (q Query) Rank(groups ...[]string) (Rank, bool) {
	worst := Rank(0)
	for _, word := range q.words {
		worst = max(worst, q.best(word, groups))
	}
	if worst >= nowhere {
		return nowhere, false
	}
	return min(worst, q.best(strings.Join(q.words, " "), groups)), true
}

func (q Query) best(word string, groups [][]string) Rank {
	found := nowhere
	for order, group := range groups {
		for _, text := range group {
			if r := q.match(word, fold(text)); r < nowhere {
				found = min(found, r+perGroup*Rank(order))
			}
		}
	}
	return found
}

// match says how well a folded word fits a folded text.
func (q Query) match(word, text string) Rank {
	switch typed, spelled := spell(word), spell(text); {
	case word == text:
		return whole
	case strings.HasPrefix(spelled, typed):
		return start
	case strings.Contains(spelled, " "+typed):
		return startOfWord
	case strings.Contains(text, word):
		return inside
	case isInitials(word) && strings.Contains(initialsOf(text), word):
		return initials
	case q.fuzzy && hasInOrder(spelled, typed):
		return scattered
	}
	return nowhere
}

// hasInOrder reports whether the letters of a word come in a text in this order,
// the first of them at the beginning of a word: else three letters find
// everything.
func hasInOrder(text, word string) bool {
	if word == "" {
		return false
	}
	letters := []rune(word)
	next, before := 0, ' '
	for _, r := range text {
		if r == letters[next] && (next > 0 || before == ' ') {
			if next++; next == len(letters) {
				return true
			}
		}
		before = r
	}
	return false
}

// fold makes texts comparable that differ in case or in how Hangul is encoded.
func fold(s string) string { return strings.ToLower(norm.NFC.String(s)) }
