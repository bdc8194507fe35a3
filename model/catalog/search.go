package catalog

import (
	"cmp"
	"slices"
	"strings"

	"lintel/model/search"
)

// Entry is one row of the palette: a kind, or one variant of a kind.
type Entry struct {
	Service *Service
	Variant *Variant // nil for a kind without variants
}

// Name is what the palette calls the entry.
func (e Entry) Name() Text {
	if e.Variant != nil {
		return e.Variant.Name
	}
	return e.Service.Short
}

// Glyph is the name of the entry's icon.
func (e Entry) Glyph() string {
	if e.Variant != nil && e.Variant.Icon != "" {
		return e.Variant.Icon
	}
	return e.Service.Glyph()
}

// Entries lists what the palette offers, category by category. A kind that has
// variants stands there as its variants only.
func (c *Catalog) Entries() []Entry {
	var all []Entry
	for _, category := range c.categories {
		for _, kind := range category.Kinds {
			s, ok := c.Service(kind)
			if !ok {
				continue
			}
			if len(s.Variants) == 0 {
				all = append(all, Entry{Service: s})
			}
			for i := range s.Variants {
				all = append(all, Entry{s, &s.Variants[i]})
			}
		}
	}
	return all
}

// Search lists the entries that a person may mean by query, the best first and
// equal ones in palette order. Every word has to be found: in a name in either
// language (lang counts more), in an abbreviation such as ALB, in a search word
// or in the name that AWS gives the service. Hangul is found while it is being
// typed and by its initial consonants. An empty query finds everything.
func (c *Catalog) Search(query string, lang Lang) []Entry {
	typed := search.New(query)
	type hit struct {
		Entry
		rank search.Rank
	}
	var hits []hit
	for _, e := range c.Entries() {
		if r, ok := typed.Rank(e.searchTexts(lang)...); ok {
			hits = append(hits, hit{e, r})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(a.rank, b.rank) })
	found := make([]Entry, len(hits))
	for i, h := range hits {
		found[i] = h.Entry
	}
	return found
}

// searchTexts are the texts of an entry in groups, those that count most first.
func (e Entry) searchTexts(lang Lang) [][]string {
	s := e.Service
	other := EN
	if lang == EN {
		other = KO
	}
	words := append([]string{string(s.Kind)}, s.Search...)
	if e.Variant == nil {
		return [][]string{
			{s.Short.In(lang), s.Name.In(lang), abbreviation(s.Name.EN)},
			{s.Short.In(other), s.Name.In(other)},
			words,
			s.Official,
		}
	}
	for _, v := range e.Variant.Props {
		words = append(words, v.String())
	}
	return [][]string{
		nil, // a kind that is called so goes before its relatives
		{e.Variant.Name.In(lang), abbreviation(e.Variant.Name.EN)},
		{e.Variant.Name.In(other)},
		append(words, s.Name.EN, s.Name.KO),
		s.Official,
	}
}

// abbreviation is the first letters of a name of several words.
func abbreviation(name string) string {
	words := strings.Fields(name)
	if len(words) < 2 {
		return name
	}
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w[:1])
	}
	return b.String()
}
