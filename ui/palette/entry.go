package palette

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"lintel/model/scene"
)

// Entry is one thing that can be drawn.
type Entry struct {
	Title    string
	Subtitle string // full name, for the tooltip
	Glyph    string
	// Tile is the colour of the tile behind the glyph. A frame has none: its
	// glyph stands bare in the colour Ink.
	Tile, Ink scene.Token
	Search    []string // other words that find it
	Key       any      // what the window knows it by; has to be comparable
}

// Section is a category of entries.
type Section struct {
	Title   string
	Entries []Entry
}

// The ranks of a match, best first.
const (
	titleStarts = iota
	wordStarts
	otherWordStarts
	somewhere
	noMatch
)

// find lists the entries that match every word of a query, the best first and
// otherwise in the order of the sections.
func find(sections []Section, query string) []Entry {
	type hit struct {
		entry Entry
		rank  int
	}
	words := strings.Fields(plain(query))
	var hits []hit
	for _, s := range sections {
		for _, e := range s.Entries {
			if r := e.rank(words); r < noMatch {
				hits = append(hits, hit{e, r})
			}
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return a.rank - b.rank })
	entries := make([]Entry, len(hits))
	for i, h := range hits {
		entries[i] = h.entry
	}
	return entries
}

// rank is the worst rank among the words.
func (e Entry) rank(words []string) int {
	worst := titleStarts
	for _, w := range words {
		worst = max(worst, e.rankWord(w))
	}
	return worst
}

func (e Entry) rankWord(word string) int {
	title := plain(e.Title)
	switch {
	case strings.HasPrefix(title, word):
		return titleStarts
	case anyWordStarts(title, word):
		return wordStarts
	}
	best := noMatch
	for _, other := range append([]string{e.Subtitle}, e.Search...) {
		other = plain(other)
		switch {
		case anyWordStarts(other, word):
			best = min(best, otherWordStarts)
		case strings.Contains(other, word):
			best = min(best, somewhere)
		}
	}
	if strings.Contains(title, word) {
		best = min(best, somewhere)
	}
	return best
}

func anyWordStarts(text, word string) bool {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" -/@()·", r) }) {
		if strings.HasPrefix(w, word) {
			return true
		}
	}
	return strings.HasPrefix(text, word)
}

func plain(s string) string { return strings.ToLower(norm.NFC.String(s)) }
