package graphviz_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"lintel/model/layout/graphviz"
)

func TestLocateFindsTheWorkerInPathButNotInTheCurrentFolder(t *testing.T) {
	name := "lintel-graphviz"
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	dir := t.TempDir()
	worker := filepath.Join(dir, name)
	if err := os.WriteFile(worker, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir)
	if got, err := graphviz.Locate(); err != nil || got != worker {
		t.Errorf("in PATH: got %q and %v", got, err)
	}
	t.Chdir(dir)
	t.Setenv("PATH", ".")
	if got, err := graphviz.Locate(); !errors.Is(err, graphviz.ErrMissing) {
		t.Errorf("in the current folder: got %q and %v", got, err)
	}
}
