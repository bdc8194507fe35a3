// Command mutate spoils comparisons of the facts and rules one at a time and
// runs their tests: a mistake that no test notices is a survivor. Nothing in the
// working copy is changed. make mutate runs it.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// spoilt is what each comparison becomes.
var spoilt = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.LEQ, token.LEQ: token.LSS,
	token.GTR: token.GEQ, token.GEQ: token.GTR, token.LAND: token.LOR, token.LOR: token.LAND,
}

// place is a comparison in a file.
type place struct {
	file   string
	line   int
	offset int
	is     token.Token
}

func main() {
	number := flag.Int("n", 40, "how many mutants to try, drawn at random; 0 for all")
	seed := flag.Uint64("seed", 1, "equal seeds draw equal mutants")
	tests := flag.String("tests", "./model/facts ./model/lint/...", "packages whose tests have to notice")
	flag.Parse()
	if err := run(*number, *seed, strings.Fields(*tests), flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func run(number int, seed uint64, tests, dirs []string) error {
	places, err := find(dirs)
	if err != nil {
		return err
	}
	all := len(places)
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(all, func(i, j int) { places[i], places[j] = places[j], places[i] })
	if number > 0 && number < all {
		places = places[:number]
	}
	survivors := 0
	for _, p := range places {
		noticed, err := try(p, tests)
		if err != nil {
			return err
		}
		if !noticed {
			survivors++
			fmt.Printf("%s:%d: %s became %s and no test noticed\n", p.file, p.line, p.is, spoilt[p.is])
		}
	}
	fmt.Printf("%d comparisons, %d spoilt, %d survived\n", all, len(places), survivors)
	return nil
}

// find lists the comparisons in the files of some folders and below.
func find(dirs []string) ([]place, error) {
	var places []place
	for _, dir := range dirs {
		err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			here, err := comparisons(name)
			places = append(places, here...)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("looking for comparisons: %w", err)
		}
	}
	return places, nil
}

func comparisons(name string) ([]place, error) {
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, name, nil, 0)
	if err != nil {
		return nil, err
	}
	var places []place
	ast.Inspect(parsed, func(n ast.Node) bool {
		if b, ok := n.(*ast.BinaryExpr); ok && spoilt[b.Op] != token.ILLEGAL {
			at := set.Position(b.OpPos)
			places = append(places, place{name, at.Line, at.Offset, b.Op})
		}
		return true
	})
	return places, nil
}

// try runs the tests with one comparison spoilt. A mutant that hangs or does not
// compile is noticed.
func try(p place, tests []string) (noticed bool, err error) {
	dir, err := os.MkdirTemp("", "lintel-mutant-")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	code, err := os.ReadFile(p.file)
	if err != nil {
		return false, err
	}
	code = slices.Replace(code, p.offset, p.offset+len(p.is.String()), []byte(spoilt[p.is].String())...)
	real, err := filepath.Abs(p.file)
	if err != nil {
		return false, err
	}
	mutant, overlay := filepath.Join(dir, "mutant.go"), filepath.Join(dir, "overlay.json")
	table, err := json.Marshal(map[string]map[string]string{"Replace": {real: mutant}})
	if err != nil {
		return false, err
	}
	if err := os.WriteFile(mutant, code, 0o600); err != nil {
		return false, err
	}
	if err := os.WriteFile(overlay, table, 0o600); err != nil {
		return false, err
	}
	arguments := append([]string{"test", "-failfast", "-timeout", "10m", "-overlay", overlay}, tests...)
	run := exec.Command("go", arguments...)
	run.Env = append(os.Environ(), "CGO_ENABLED=0")
	_, err = run.CombinedOutput()
	return err != nil, nil
}
