package main

import (
	"go/token"
	"os"
	"path/filepath"
	"testing"
)

func TestEveryComparisonIsFoundWhereItStands(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.go")
	code := "package a\n\nfunc f(x, y int) bool { return x < y && x+1 != y || \"a == b\" == \"\" }\n"
	if err := os.WriteFile(name, []byte(code), 0o600); err != nil {
		t.Fatal(err)
	}
	places, err := find([]string{filepath.Dir(name)})
	if err != nil {
		t.Fatal(err)
	}
	found := map[token.Token]int{}
	for _, p := range places {
		found[p.is]++
		if text := code[p.offset : p.offset+len(p.is.String())]; text != p.is.String() || p.line != 3 {
			t.Errorf("%s stands at line %d: %q", p.is, p.line, text)
		}
	}
	for _, op := range []token.Token{token.LSS, token.LAND, token.NEQ, token.LOR, token.EQL} {
		if found[op] != 1 {
			t.Errorf("%s was found %d times", op, found[op])
		}
	}
}
