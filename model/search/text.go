package search

import "strings"

// Text is some texts in one in which [Words] are found fast, however often they
// are looked for: Hangul is spelled, and its initial consonants stand behind it.
func Text(texts ...string) string {
	var b strings.Builder
	for _, text := range texts {
		if text == "" {
			continue
		}
		folded := fold(text)
		b.WriteByte('\n')
		b.WriteString(spell(folded))
		if initials := initialsOf(folded); initials != folded {
			b.WriteByte('\n')
			b.WriteString(initials)
		}
	}
	return b.String()
}

// Words are the words of a query as they stand in a [Text].
type Words []string

// WordsOf splits a query.
func WordsOf(query string) Words {
	words := strings.Fields(fold(query))
	for i, word := range words {
		words[i] = spell(word)
	}
	return words
}

// In reports whether all words are in a [Text].
func (w Words) In(text string) bool {
	for _, word := range w {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}
