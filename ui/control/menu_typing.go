package control

import (
	"strings"
	"time"
	"unicode"
)

// typingPause ends a word that is typed to find a row: what follows is another word.
const typingPause = time.Second

// typed is the word that a person types to find a row.
type typed struct {
	word string
	last time.Time
}

// going reports whether a letter typed now belongs to the word.
func (t *typed) going(now time.Time) bool { return t.word != "" && now.Sub(t.last) < typingPause }

// add takes one more letter, at a time.
func (t *typed) add(r rune, now time.Time) {
	if !t.going(now) {
		t.word = ""
	}
	t.word, t.last = t.word+string(unicode.ToLower(r)), now
}

// TypedRune points at the row that begins with what is typed or, where none does,
// at one that has it somewhere.
func (m *Menu) TypedRune(r rune) {
	m.typed.add(r, time.Now())
	for _, fits := range []func(title, word string) bool{strings.HasPrefix, strings.Contains} {
		for i, item := range m.items {
			if item.usable() && fits(strings.ToLower(item.Title), m.typed.word) {
				m.point(i)
				m.reveal(i)
				return
			}
		}
	}
}
