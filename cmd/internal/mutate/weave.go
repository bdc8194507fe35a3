package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"

	_ "embed"
)

// switchboard is the package that woven code asks. The compiler sees it at a path
// where no file lies.
//
//go:embed switchboard.go.txt
var switchboard []byte

const switchboardPath = "model/internal/switchboard"

// serve makes the tests of a package ask the switchboard.
const serve = `package %s

import (
	"testing"

	"lintel/` + switchboardPath + `"
)

func TestMain(m *testing.M) { switchboard.Serve(m.Run) }
`

// weave writes every file with places anew into a folder, each comparison in a
// form that can be spoilt, adds to the tests what shows mutants to them, and says
// for the compiler what stands for what.
func weave(places []place, tests []string, dir string) (overlay string, err error) {
	replace := map[string]string{}
	put := func(real string, code []byte) error {
		absolute, err := filepath.Abs(real)
		if err != nil {
			return err
		}
		replace[absolute] = filepath.Join(dir, strconv.Itoa(len(replace))+".go")
		return os.WriteFile(replace[absolute], code, 0o600)
	}
	if err := put(switchboardPath+"/switchboard.go", switchboard); err != nil {
		return "", err
	}
	for _, pkg := range tests {
		if err := put(pkg+"/switchboard_test.go", fmt.Appendf(nil, serve, path.Base(pkg)+"_test")); err != nil {
			return "", err
		}
	}
	files := map[string][]place{}
	for _, p := range places {
		files[p.file] = append(files[p.file], p)
	}
	for name, here := range files {
		code, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		woven, err := woven(code, here)
		if err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
		if err := put(name, woven); err != nil {
			return "", err
		}
	}
	table, err := json.Marshal(map[string]map[string]string{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(dir, "overlay.json")
	return overlay, os.WriteFile(overlay, table, 0o600)
}

// woven is code whose comparisons ask the switchboard. Lines stay where they are.
func woven(code []byte, places []place) ([]byte, error) {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, "", code, parser.PackageClauseOnly)
	if err != nil {
		return nil, err
	}
	// Of two that start or end at one place the longer one stands outside.
	before, after, instead := map[int]string{}, map[int]string{}, map[int]place{}
	longestFirst := slices.Clone(places)
	slices.SortStableFunc(longestFirst, func(a, b place) int { return (b.end - b.start) - (a.end - a.start) })
	for _, p := range longestFirst {
		open, end := brackets(p)
		before[p.start] += open
		after[p.end] = end + after[p.end]
		instead[p.offset] = p
	}
	after[set.Position(parsed.Name.End()).Offset] = `; import switchboard "lintel/` + switchboardPath + `"`

	var out bytes.Buffer
	for i := 0; i <= len(code); i++ {
		out.WriteString(after[i])
		out.WriteString(before[i])
		if p, ok := instead[i]; ok {
			out.WriteString(operator(p.is))
			i += len(p.is.String()) - 1
		} else if i < len(code) {
			out.WriteByte(code[i])
		}
	}
	return out.Bytes(), nil
}

// brackets is what stands around a comparison that can be spoilt.
func brackets(p place) (open, end string) {
	switch p.is {
	case token.EQL, token.NEQ:
		return "((", fmt.Sprintf(") != switchboard.Spoilt(%d))", p.id)
	case token.LAND, token.LOR:
		return fmt.Sprintf("switchboard.%s(%d, ", asked[p.is], p.id), ") })"
	default:
		return fmt.Sprintf("switchboard.%s(%d, ", asked[p.is], p.id), ")"
	}
}

// asked are the functions of the switchboard.
var asked = map[token.Token]string{
	token.LAND: "And", token.LOR: "Or",
	token.LSS: "Less", token.LEQ: "AtMost", token.GTR: "Greater", token.GEQ: "AtLeast",
}

func operator(is token.Token) string {
	switch is {
	case token.EQL, token.NEQ:
		return is.String()
	case token.LAND, token.LOR:
		return ", func() bool { return ("
	default:
		return ","
	}
}
