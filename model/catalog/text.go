package catalog

// Lang is a language of the user interface and of findings.
type Lang string

// The languages that every text exists in.
const (
	EN Lang = "en"
	KO Lang = "ko"
)

// Langs lists all languages.
func Langs() []Lang { return []Lang{EN, KO} }

// Text is one text in every language.
type Text struct {
	EN string `yaml:"en"`
	KO string `yaml:"ko"`
}

// In is the text in the given language.
func (t Text) In(l Lang) string {
	if l == KO {
		return t.KO
	}
	return t.EN
}

// Complete reports whether no language is missing.
func (t Text) Complete() bool { return t.EN != "" && t.KO != "" }
