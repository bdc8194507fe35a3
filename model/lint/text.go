package lint

import (
	"strings"

	"lintel/model/catalog"
)

// Fill puts args into the placeholders of a template, in every language, and
// chooses Korean particles by the sound before them. A placeholder without an
// argument stays as it is written. An element without a name is called by its kind;
// where the template has said that just before, it is said once.
func Fill(template catalog.Text, args Args) catalog.Text {
	return catalog.Text{
		EN: fill(template.EN, args, catalog.EN),
		KO: fill(template.KO, args, catalog.KO),
	}
}

// endsWith reports whether a text ends with a word, or several, and a space.
func endsWith(text, word string) bool {
	before, ok := strings.CutSuffix(text, word+" ")
	return ok && word != "" && (before == "" || strings.HasSuffix(before, " "))
}

func fill(template string, args Args, lang catalog.Lang) string {
	var b strings.Builder
	for {
		open := strings.IndexByte(template, '{')
		if open < 0 {
			break
		}
		length := strings.IndexByte(template[open:], '}')
		if length < 0 {
			break
		}
		said, name := template[:open], template[open+1:open+length]
		rest := template[open+length+1:]
		value, ok := args[name]
		if !ok {
			b.WriteString(template[:open+length+1])
			template = rest
			continue
		}
		if word := value.In(lang); endsWith(said, word) {
			b.WriteString(strings.TrimSuffix(said, " "))
		} else {
			b.WriteString(said)
			b.WriteString(word)
		}
		if lang == catalog.KO {
			var chosen string
			chosen, rest = particle(value.KO, rest)
			b.WriteString(chosen)
		}
		template = rest
	}
	b.WriteString(template)
	return b.String()
}
