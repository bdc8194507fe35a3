package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// spoilt is what each comparison becomes.
var spoilt = map[token.Token]token.Token{
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LSS: token.LEQ, token.LEQ: token.LSS,
	token.GTR: token.GEQ, token.GEQ: token.GTR, token.LAND: token.LOR, token.LOR: token.LAND,
}

// place is a comparison in a file.
type place struct {
	id         int
	file       string
	line       int
	start, end int // of the whole comparison, in bytes
	offset     int // of its operator
	is         token.Token
	text       string // on one line
}

// key is what a place is known by wherever it goes in its file: file, operator and text.
type key [3]string

func (p place) key() key { return key{p.file, p.is.String(), p.text} }

func (p place) String() string {
	return fmt.Sprintf("%s:%d: %s became %s in %s", p.file, p.line, p.is, spoilt[p.is], p.text)
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
	for i := range places {
		places[i].id = i + 1
	}
	return places, nil
}

func comparisons(name string) ([]place, error) {
	code, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	parsed, err := parser.ParseFile(set, name, code, 0)
	if err != nil {
		return nil, err
	}
	offset := func(p token.Pos) int { return set.Position(p).Offset }
	var places []place
	ast.Inspect(parsed, func(n ast.Node) bool {
		if constants, ok := n.(*ast.GenDecl); ok && constants.Tok == token.CONST {
			return false
		}
		if b, ok := n.(*ast.BinaryExpr); ok && spoilt[b.Op] != token.ILLEGAL {
			p := place{file: filepath.ToSlash(name), line: set.Position(b.OpPos).Line, is: b.Op}
			p.start, p.offset, p.end = offset(b.Pos()), offset(b.OpPos), offset(b.End())
			p.text = strings.Join(strings.Fields(string(code[p.start:p.end])), " ")
			places = append(places, p)
		}
		return true
	})
	return places, nil
}
