// Package editortest makes editors for tests: the shipped catalogue and
// typeface, no rules unless asked for, and everything posted runs at once.
package editortest

import (
	"os"
	"path/filepath"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/typeface"
	"lintel/ui/editor"
)

// New is an editor on d with a canvas of 1000 x 800 px at 100 %.
func New(t testing.TB, d *diagram.Diagram) *editor.Editor {
	return WithEngine(t, d, nil)
}

// WithEngine is an editor whose diagram is judged by an engine. Results arrive
// on the channel that the returned editor's Post serves; see Pump.
func WithEngine(t testing.TB, d *diagram.Diagram, engine *lint.Engine) *editor.Editor {
	t.Helper()
	fsys := os.DirFS(filepath.Join(root(t), "assets"))
	cat, err := catalog.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	family, err := typeface.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	parts := editor.Parts{Catalog: cat, Measure: family, Engine: engine, Post: func(f func()) { f() }}
	e := editor.New(parts, editor.Document{Untitled: "test"}, d, catalog.EN)
	e.View.Size = geom.Size{W: 1000, H: 800}
	return e
}

// root is the folder of the module, found upwards from where the test runs.
func root(t testing.TB) string {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		if dir == filepath.Dir(dir) {
			t.Fatal("no go.mod above the test")
		}
		dir = filepath.Dir(dir)
	}
}
