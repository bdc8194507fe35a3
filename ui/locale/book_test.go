package locale_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/ui/locale"
)

func TestEveryKeyHasATextInEveryLanguageAndEveryTextAKey(t *testing.T) {
	book, err := locale.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	declared, written := declaredKeys(t), book.Keys()
	for _, key := range declared {
		if !slices.Contains(written, key) {
			t.Errorf("keys.go declares %q, and no language has it", key)
		}
	}
	for _, key := range written {
		if !slices.Contains(declared, key) {
			t.Errorf("the languages have %q, and keys.go does not declare it", key)
		}
		for _, lang := range catalog.Langs() {
			if text := book.In(lang).T(key); strings.TrimSpace(text) == "" {
				t.Errorf("%s: %q is empty", lang, key)
			}
		}
	}
}

func declaredKeys(t *testing.T) []locale.Key {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "keys.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var keys []locale.Key
	ast.Inspect(file, func(n ast.Node) bool {
		if spec, ok := n.(*ast.ValueSpec); ok {
			text, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			keys = append(keys, locale.Key(text))
		}
		return true
	})
	return keys
}

func TestPrinterFillsPlaceholdersAndPicksThePlural(t *testing.T) {
	book := load(t, "a: '{0} of {1}'\nb: '{0} error|{0} errors in {1}'\n", "a: '{1} 중 {0}'\nb: '{1}의 오류 {0}'\n")
	en, ko := book.In(catalog.EN), book.In(catalog.KO)
	tests := map[string]struct{ got, want string }{
		"arguments in order":                {en.T("a", 3, "seven"), "3 of seven"},
		"arguments in another order":        {ko.T("a", 3, "seven"), "seven 중 3"},
		"one thing":                         {en.N("b", 1, "shop"), "1 error"},
		"several things":                    {en.N("b", 2, "shop"), "2 errors in shop"},
		"nothing is several":                {en.N("b", 0, "shop"), "0 errors in shop"},
		"a language without plural":         {ko.N("b", 2, "shop"), "shop의 오류 2"},
		"a key without a text shows itself": {en.T("nowhere"), "nowhere"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if test.got != test.want {
				t.Errorf("got %q, want %q", test.got, test.want)
			}
		})
	}
}

func TestLoadNamesTheFileAndWhatIsWrongInIt(t *testing.T) {
	tests := map[string]struct{ en, ko, want string }{
		"a missing text":        {"a: x\nb: y\n", "a: x\n", `locales/ko.yaml: "b" is missing`},
		"a text too many":       {"a: x\n", "a: x\nb: y\n", `locales/ko.yaml: "b" is in no other language`},
		"another placeholder":   {"a: '{0}'\n", "a: '{1}'\n", `locales/ko.yaml: "a" has the placeholders`},
		"a file that is no map": {"a: x\n", "- x\n", "locales/ko.yaml: "},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := locale.Load(files(test.en, test.ko))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("got error %v, want one with %q", err, test.want)
			}
		})
	}
}

func load(t *testing.T, en, ko string) *locale.Book {
	t.Helper()
	book, err := locale.Load(files(en, ko))
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func files(en, ko string) fstest.MapFS {
	return fstest.MapFS{
		"locales/en.yaml": {Data: []byte(en)},
		"locales/ko.yaml": {Data: []byte(ko)},
	}
}
