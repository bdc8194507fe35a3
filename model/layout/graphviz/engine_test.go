package graphviz_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/layout/graphviz"
	"lintel/model/layout/layouttest"
	"lintel/model/layout/tiers"
)

// pair is the graph that the actors answer: two leaves, named n0 and n1 for them.
var pair = layout.Graph{
	Nodes: []layout.Node{layouttest.Leaf("a", ""), layouttest.Leaf("b", "")},
	Edges: []layout.Edge{{From: "a", To: "b"}},
}

func TestABrokenWorkerIsAnErrorThatSaysHow(t *testing.T) {
	cases := map[string]struct {
		is   error
		says string
	}{
		"hangs":   {graphviz.ErrLate, "more than 300ms"},
		"garbage": {graphviz.ErrGarbage, "last brace"},
		"silent":  {graphviz.ErrGarbage, "last brace"},
		"endless": {graphviz.ErrGarbage, "too long"},
		"nan":     {graphviz.ErrGarbage, `"nan,1" is no position`},
		"forgets": {graphviz.ErrGarbage, `no position for "b"`},
		"heaps":   {graphviz.ErrGarbage, `"b" lies on top`},
		"dies":    {nil, "panic: out of bounds"},
		"refuses": {nil, "graphviz: bad line 7"},
	}
	for part, c := range cases {
		t.Run(part, func(t *testing.T) {
			timeout := 10 * time.Second
			if part == "hangs" {
				timeout = 300 * time.Millisecond
			}
			e := graphviz.Engine{Worker: actor(t, part), Timeout: timeout, CacheDir: privateDir(t)}
			began := time.Now()
			p, err := e.Layout(context.Background(), pair)
			if err == nil || p != nil {
				t.Fatalf("got %v and error %v", p, err)
			}
			if c.is != nil && !errors.Is(err, c.is) {
				t.Errorf("%v is not %v", err, c.is)
			}
			if !strings.Contains(err.Error(), c.says) {
				t.Errorf("the error %q does not say %q", err, c.says)
			}
			if took := time.Since(began); took > 9*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

func TestAGoodWorkerPlacesTheLeaves(t *testing.T) {
	e := graphviz.Engine{Worker: actor(t, "good"), CacheDir: privateDir(t)}
	p, err := e.Layout(context.Background(), pair)
	if err != nil {
		t.Fatal(err)
	}
	if d := p["b"].Min.Sub(p["a"].Min); d != (geom.Vec{X: 136}) {
		t.Errorf("b is %v from a", d)
	}
}

func TestAPoisonedCacheIsThrownAwayOnce(t *testing.T) {
	dir := privateDir(t)
	if err := os.MkdirAll(filepath.Join(dir, "go-graphviz"), 0o700); err != nil {
		t.Fatal(err)
	}
	e := graphviz.Engine{Worker: actor(t, "poisoned"), CacheDir: dir}
	if _, err := e.Layout(context.Background(), pair); err != nil {
		t.Fatal(err)
	}
}

func TestAWorkerSeesOnlyAFolderOfOurs(t *testing.T) {
	open := t.TempDir()
	if err := os.Chmod(open, 0o777); err != nil {
		t.Fatal(err)
	}
	closed := privateDir(t)
	t.Setenv("AWS_SECRET_ACCESS_KEY", "hunter2")
	cases := map[string]struct {
		dir  string
		uses bool
	}{
		"a private cache is used":                 {closed, true},
		"a cache that others may write to is not": {open, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			e := graphviz.Engine{Worker: actor(t, "environment"), CacheDir: c.dir}
			_, err := e.Layout(context.Background(), pair)
			if err == nil || !strings.Contains(err.Error(), "TMPDIR=") || strings.Contains(err.Error(), "hunter2") {
				t.Fatalf("the worker sees %v", err)
			}
			if uses := strings.Contains(err.Error(), "TMPDIR="+c.dir+"]"); uses != c.uses {
				t.Errorf("uses the folder: %v, want %v (%v)", uses, c.uses, err)
			}
		})
	}
}

func TestCancellingEndsTheWorkerAtOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, cancel)
	e := graphviz.Engine{Worker: actor(t, "hangs"), CacheDir: privateDir(t)}
	began := time.Now()
	if _, err := e.Layout(ctx, pair); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if took := time.Since(began); took > 5*time.Second {
		t.Errorf("it took %v", took)
	}
}

func TestGraphsThatGraphvizCannotDoAreNotSent(t *testing.T) {
	deep := layout.Graph{Nodes: []layout.Node{layouttest.Frame("0", "", 24, 8)}}
	for i := range 60 {
		parent := deep.Nodes[i].ID
		deep.Nodes = append(deep.Nodes, layouttest.Frame(parent+"0", parent, 24, 8))
	}
	cases := map[string]layout.Graph{
		"too many nodes": layouttest.Services(4000),
		"too deep":       deep,
	}
	for name, g := range cases {
		t.Run(name, func(t *testing.T) {
			e := graphviz.Engine{Worker: actor(t, "good"), CacheDir: privateDir(t)}
			if _, err := e.Layout(context.Background(), g); !errors.Is(err, graphviz.ErrTooLarge) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestAMissingWorkerIsSaid(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	for name, path := range map[string]string{"named": "/nowhere/worker", "looked for": ""} {
		t.Run(name, func(t *testing.T) {
			_, err := graphviz.Engine{Worker: path}.Layout(context.Background(), pair)
			if !errors.Is(err, graphviz.ErrMissing) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestTheRealWorkerKeepsThePromisesOfEveryEngine(t *testing.T) {
	e := real()
	reference, downwards := layouttest.Reference(), layouttest.Reference()
	downwards.Direction = layout.TopToBottom
	for name, g := range map[string]layout.Graph{
		"reference": reference, "downwards": downwards,
		"thirty": layouttest.Services(30), "empty": {}, "pair": pair,
	} {
		t.Run(name, func(t *testing.T) {
			p, err := e.Layout(context.Background(), g)
			if err != nil {
				t.Fatal(err)
			}
			for _, problem := range layouttest.Broken(g, p) {
				t.Error(problem)
			}
		})
	}
}

func TestTheRealWorkerDoesAnyGraph(t *testing.T) {
	e := real()
	rapid.Check(t, func(t *rapid.T) {
		g := layouttest.Graphs().Draw(t, "graph")
		p, err := e.Layout(context.Background(), g)
		if err != nil {
			t.Fatal(err)
		}
		for _, problem := range layouttest.Broken(g, p) {
			t.Error(problem)
		}
	})
}

func TestUsersStandBeforeTheAccountAndZonesShareTheirSides(t *testing.T) {
	e := real()
	p, err := e.Layout(context.Background(), layouttest.Reference())
	if err != nil {
		t.Fatal(err)
	}
	if p["users"].Max.X >= p["account"].Min.X {
		t.Errorf("users %v are not left of the account %v", p["users"], p["account"])
	}
	if a, c := p["az-a"], p["az-c"]; a.Min.X != c.Min.X || a.Max.X != c.Max.X || a.Max.Y >= c.Min.Y {
		t.Errorf("az-a %v is not above az-c %v with the same sides", a, c)
	}
}

func TestADamagedCompiledGraphvizIsCompiledAnew(t *testing.T) {
	e := real()
	e.CacheDir = privateDir(t)
	if _, err := e.Layout(context.Background(), pair); err != nil {
		t.Fatal(err)
	}
	var damaged int
	err := filepath.WalkDir(filepath.Join(e.CacheDir, "go-graphviz"), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		damaged++
		return os.Truncate(path, 1000)
	})
	if err != nil || damaged == 0 {
		t.Fatalf("damaged %d files: %v", damaged, err)
	}
	if _, err := e.Layout(context.Background(), pair); err != nil {
		t.Error(err)
	}
}

func TestATangleThatGraphvizCannotSolveIsGivenUpInTime(t *testing.T) {
	var tangle layout.Graph
	id := func(i int) string { return fmt.Sprint("service ", i) }
	for i := range 200 {
		tangle.Nodes = append(tangle.Nodes, layouttest.Leaf(id(i), ""))
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range 1600 {
		tangle.Edges = append(tangle.Edges, layout.Edge{From: id(random.IntN(200)), To: id(random.IntN(200))})
	}
	e := graphviz.Engine{Worker: realWorker, CacheDir: sharedCache, Timeout: time.Second}
	f := layout.Fallback{Primary: e, Secondary: tiers.Engine{}}
	began := time.Now()
	r, err := f.Arrange(context.Background(), tangle)
	if err != nil || !errors.Is(r.Reason, graphviz.ErrLate) {
		t.Fatalf("reason %v, error %v", r.Reason, err)
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("it took %v", took)
	}
	for _, problem := range layouttest.Broken(tangle, r.Placement) {
		t.Error(problem)
	}
}

func BenchmarkLayout300(b *testing.B) {
	e := real()
	g := layouttest.Services(300)
	for b.Loop() {
		if _, err := e.Layout(context.Background(), g); err != nil {
			b.Fatal(err)
		}
	}
}

// real is the real worker, with time enough on a machine that does much else.
func real() graphviz.Engine {
	return graphviz.Engine{Worker: realWorker, CacheDir: sharedCache, Timeout: 3 * time.Minute}
}

// privateDir is a new folder that only we may enter.
func privateDir(tb testing.TB) string {
	tb.Helper()
	dir := filepath.Join(tb.TempDir(), "cache")
	if err := os.Mkdir(dir, 0o700); err != nil {
		tb.Fatal(err)
	}
	return dir
}
