// Package editortest makes editors for tests: the shipped catalogue and
// typeface, and no rules unless asked for.
package editortest

import (
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/lint/rules"
	"lintel/model/typeface"
	"lintel/ui/editor"
)

// New is an editor on d with a canvas of 1000 x 800 px at 100 %, without rules.
func New(t testing.TB, d *diagram.Diagram) *editor.Editor {
	t.Helper()
	return open(Parts(t), d)
}

// Judged is an editor whose diagram is judged by an engine. The results wait in
// the queue until the test lets them in.
func Judged(t testing.TB, d *diagram.Diagram, engine *lint.Engine) (*editor.Editor, *Queue) {
	t.Helper()
	parts, queue := Parts(t), NewQueue()
	parts.Engine, parts.Post = engine, queue.Post
	return open(parts, d), queue
}

func open(parts editor.Parts, d *diagram.Diagram) *editor.Editor {
	e := editor.New(parts, editor.Document{Untitled: "test"}, d, catalog.EN)
	e.View.Size = geom.Size{W: 1000, H: 800}
	return e
}

// Parts are the shipped catalogue and typeface, without rules.
func Parts(t testing.TB) editor.Parts {
	t.Helper()
	parts, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return parts
}

// loaded reads the parts once, for that takes longer than most tests.
var loaded = sync.OnceValues(func() (editor.Parts, error) {
	dir, err := assets()
	if err != nil {
		return editor.Parts{}, err
	}
	cat, err := catalog.Load(os.DirFS(dir))
	if err != nil {
		return editor.Parts{}, err
	}
	family, err := typeface.Load(os.DirFS(dir))
	return editor.Parts{Catalog: cat, Measure: family, Post: func(f func()) { f() }}, err
})

// ShippedRules is the engine of the program, with all rules.
func ShippedRules(t testing.TB) *lint.Engine {
	t.Helper()
	dir, err := assets()
	if err != nil {
		t.Fatal(err)
	}
	docs, err := lint.LoadDocs(os.DirFS(dir))
	if err != nil {
		t.Fatal(err)
	}
	return lint.NewEngine(Parts(t).Catalog, docs, rules.All())
}

// assets is the folder of the shipped assets, found upwards from where the test runs.
func assets() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(dir, "assets"), nil
		}
		if dir == filepath.Dir(dir) {
			return "", errors.New("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}
