package main

import (
	"go/format"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const sample = "package a\n\nfunc f(x, y int) bool {\n\treturn x < y && x+1 != y ||\n\t\t\"a == b\" == \"\"\n}\n"

func places(t *testing.T, code string) []place {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.go")
	if err := os.WriteFile(name, []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	places, err := find([]string{filepath.Dir(name)})
	if err != nil {
		t.Fatal(err)
	}
	return places
}

func TestEveryComparisonIsFoundWhereItStands(t *testing.T) {
	found := map[token.Token]place{}
	for _, p := range places(t, sample) {
		found[p.is] = p
		if text := sample[p.offset : p.offset+len(p.is.String())]; text != p.is.String() {
			t.Errorf("%s stands at %q", p.is, text)
		}
	}
	for op, text := range map[token.Token]string{
		token.LSS: "x < y", token.NEQ: "x+1 != y", token.LAND: "x < y && x+1 != y",
		token.EQL: `"a == b" == ""`, token.LOR: `x < y && x+1 != y || "a == b" == ""`,
	} {
		if found[op].text != text {
			t.Errorf("%s was found as %q, want %q", op, found[op].text, text)
		}
	}
	if len(found) != 5 || found[token.LSS].line != 4 || found[token.EQL].line != 5 {
		t.Errorf("found %v", found)
	}
}

func TestConstantsAreLeftAlone(t *testing.T) {
	if found := places(t, "package a\n\nconst x = 1 < 2\n"); len(found) > 0 {
		t.Errorf("found %v", found)
	}
}

func TestWovenCodeIsGoAndItsLinesStay(t *testing.T) {
	code, err := woven([]byte(sample), places(t, sample))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := format.Source(code); err != nil {
		t.Fatalf("%v\n%s", err, code)
	}
	if strings.Count(string(code), "\n") != strings.Count(sample, "\n") {
		t.Errorf("lines moved:\n%s", code)
	}
	want := `return switchboard.Or(1, switchboard.And(2, switchboard.Less(3, x , y) , func() bool { return ( ((x+1 != y) != switchboard.Spoilt(4))) }) , func() bool { return (`
	if !strings.Contains(string(code), want) {
		t.Errorf("the comparisons became\n%s\nwant\n%s", code, want)
	}
}

func TestAnEquivalentMutantNeedsAReason(t *testing.T) {
	name := filepath.Join(t.TempDir(), "equivalent.txt")
	for line, good := range map[string]bool{
		"# a remark":                        true,
		"a.go\t<\tx < y\tthey never are so": true,
		"a.go\t<\tx < y\t":                  false,
		"a.go\t<\tx < y":                    false,
	} {
		if err := os.WriteFile(name, []byte(line+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		known, err := readEquivalents(name)
		if (err == nil) != good {
			t.Errorf("%q: %v", line, err)
		}
		p := place{file: "a.go", is: token.LSS, text: "x < y"}
		if known.has(p) != strings.Contains(line, "never") {
			t.Errorf("%q is known: %v", line, known)
		}
	}
}

func TestSurvivorsOfAnEarlierRunAreKnownAgainOnOtherLines(t *testing.T) {
	all := places(t, sample)
	name := filepath.Join(t.TempDir(), "survivors")
	text := trial{place: all[0], reached: true}.String() + "\n" + trial{place: all[1]}.String() + "\n2 comparisons, 2 spoilt\n"
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	moved := slices.Clone(all)
	for i := range moved {
		moved[i].line++
	}
	drawn, err := options{again: name}.draw(moved)
	if err != nil || len(drawn) != 2 || drawn[0].key() != all[0].key() || drawn[1].key() != all[1].key() {
		t.Errorf("drawn again: %v, %v", drawn, err)
	}
}
