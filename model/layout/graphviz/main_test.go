package graphviz_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The test binary also plays broken workers: a worker is started under the name
// of the part it plays. The real worker is built once, into a folder of its own.
var realWorker, sharedCache string

func TestMain(m *testing.M) {
	if part, ok := parts[strings.TrimSuffix(filepath.Base(os.Args[0]), ".exe")]; ok {
		part()
		return
	}
	os.Exit(withWorker(m))
}

func withWorker(m *testing.M) int {
	dir, err := os.MkdirTemp("", "lintel-graphviz-test-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	realWorker, sharedCache = filepath.Join(dir, "lintel-graphviz.exe"), filepath.Join(dir, "cache")
	build := exec.Command("go", "build", "-o", realWorker, "lintel/cmd/lintel-graphviz")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "building the worker: %v\n%s", err, out)
		return 1
	}
	return m.Run()
}

// parts are the workers that the tests need, by the name under which they run.
var parts = map[string]func(){
	"hangs":       func() { time.Sleep(time.Hour) },
	"garbage":     func() { fmt.Println("Hello!") },
	"silent":      func() {},
	"endless":     endless,
	"nan":         func() { fmt.Println(`digraph g { n0 [pos="nan,1"]; }`) },
	"forgets":     func() { fmt.Println(`digraph g { n0 [pos="1,1"]; }`) },
	"heaps":       func() { fmt.Println(`digraph g { n0 [pos="0,0"]; n1 [pos="0,0"]; }`) },
	"good":        good,
	"dies":        func() { fmt.Fprintln(os.Stderr, "panic: out of bounds"); os.Exit(2) },
	"refuses":     func() { fmt.Fprintln(os.Stderr, "lintel-graphviz: bad line 7"); os.Exit(2) },
	"poisoned":    poisoned,
	"environment": func() { fmt.Fprintln(os.Stderr, "lintel-graphviz:", os.Environ()); os.Exit(2) },
}

func good() { fmt.Println(`digraph g { n0 [pos="48,44"]; n1 [pos="184,44"]; }`) }

func endless() {
	for {
		if _, err := os.Stdout.Write(make([]byte, 1<<20)); err != nil {
			return
		}
	}
}

// poisoned dies as long as its cache is there.
func poisoned() {
	if _, err := os.Stat(filepath.Join(os.TempDir(), "go-graphviz")); err == nil {
		fmt.Fprintln(os.Stderr, "panic: compilationcache: invalid magic number")
		os.Exit(2)
	}
	good()
}

// actor is the path of a worker that plays that part.
func actor(tb testing.TB, part string) string {
	tb.Helper()
	self, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	path := filepath.Join(tb.TempDir(), part+".exe")
	if err := os.Symlink(self, path); err != nil {
		tb.Fatal(err)
	}
	return path
}
