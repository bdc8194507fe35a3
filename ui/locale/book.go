package locale

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"lintel/model/catalog"
)

// Key names one text of the window.
type Key string

// Book is the words of the window in every language. It does not change.
type Book struct {
	texts map[catalog.Lang]map[Key]string
}

// Load reads locales/<language>.yaml for every language. The error names the
// file and what is missing in it.
func Load(fsys fs.FS) (*Book, error) {
	b := &Book{texts: map[catalog.Lang]map[Key]string{}}
	for _, lang := range catalog.Langs() {
		file := "locales/" + string(lang) + ".yaml"
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, fmt.Errorf("reading the words of the window: %w", err)
		}
		var texts map[Key]string
		if err := yaml.Unmarshal(data, &texts); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		b.texts[lang] = texts
	}
	return b, b.compare()
}

// compare says where two languages disagree about keys or placeholders.
func (b *Book) compare() error {
	for _, lang := range catalog.Langs() {
		for key, text := range b.texts[catalog.EN] {
			other, ok := b.texts[lang][key]
			if !ok {
				return fmt.Errorf("locales/%s.yaml: %q is missing", lang, key)
			}
			if want, got := placeholders(text), placeholders(other); !slices.Equal(want, got) {
				return fmt.Errorf("locales/%s.yaml: %q has the placeholders %v, not %v", lang, key, got, want)
			}
		}
		for key := range b.texts[lang] {
			if _, ok := b.texts[catalog.EN][key]; !ok {
				return fmt.Errorf("locales/%s.yaml: %q is in no other language", lang, key)
			}
		}
	}
	return nil
}

func placeholders(text string) []string {
	found := regexp.MustCompile(`\{\d+\}`).FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// In is the words in one language.
func (b *Book) In(lang catalog.Lang) *Printer { return &Printer{lang, b.texts[lang]} }

// Keys lists the keys of the book in order.
func (b *Book) Keys() []Key {
	var keys []Key
	for key := range b.texts[catalog.EN] {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// Both is a text in every language, for places that take a catalog.Text.
func (b *Book) Both(key Key) catalog.Text {
	return catalog.Text{EN: b.In(catalog.EN).T(key), KO: b.In(catalog.KO).T(key)}
}

// Printer gives the words in one language.
type Printer struct {
	lang  catalog.Lang
	texts map[Key]string
}

// Lang is the language.
func (p *Printer) Lang() catalog.Lang { return p.lang }

// T is the text of a key with {0}, {1}, ... replaced by the arguments. A key
// without a text shows itself.
func (p *Printer) T(key Key, args ...any) string {
	text, ok := p.texts[key]
	if !ok {
		return string(key)
	}
	return fill(text, args)
}

// N is a text about n things: "{0} error|{0} errors" has a form for one and a
// form for any other number. {0} is the number; arguments begin at {1}.
func (p *Printer) N(key Key, n int, args ...any) string {
	text, ok := p.texts[key]
	if !ok {
		return string(key)
	}
	one, many, plural := strings.Cut(text, "|")
	if plural && n != 1 {
		one = many
	}
	return fill(one, append([]any{n}, args...))
}

func fill(text string, args []any) string {
	for i, arg := range args {
		text = strings.ReplaceAll(text, "{"+strconv.Itoa(i)+"}", fmt.Sprint(arg))
	}
	return text
}
