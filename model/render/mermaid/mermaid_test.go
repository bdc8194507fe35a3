package mermaid_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/geom"
	"lintel/model/legible"
	"lintel/model/render/mermaid"
	"lintel/model/scene"
	"lintel/model/typeface"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The catalogue and the typeface are read once for all tests.
var (
	shipped = sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Open(assets.FS) })
	fonts   = sync.OnceValues(func() (*typeface.Family, error) { return typeface.Load(assets.FS) })
)

func chart(t testing.TB, d *diagram.Diagram, theme *scene.Theme, lang catalog.Lang) string {
	t.Helper()
	cat, catErr := shipped()
	family, fontErr := fonts()
	if err := errors.Join(catErr, fontErr); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	sc := scene.NewBuilder(cat, family, lang).Build(d, nil)
	if err := mermaid.Write(&b, d, cat, sc, mermaid.Options{Theme: theme, Lang: lang}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func open(t testing.TB, name string) *diagram.Diagram {
	t.Helper()
	d, _, _, err := codec.Open(filepath.Join("../../../assets", name))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func parsed(t testing.TB, text string) *diagram.Diagram {
	t.Helper()
	d, _, err := codec.Read(strings.NewReader(text), "x")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheChartOfAnExampleIsTheOneThatWasReviewed(t *testing.T) {
	const golden = "testdata/shop.mmd"
	got := chart(t, open(t, "examples/shop.lintel"), scene.Light(), catalog.EN)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the chart changed; draw it and run with -update. got\n%s", got)
	}
}

// lines is everything that a line of a chart may be. What stands between quotes
// has none of the characters with which it could end.
var lines = regexp.MustCompile(`^(---|title: "[^"\\%<>{}]*(\\u00[0-9a-f]{2}[^"\\%<>{}]*)*"|flowchart LR|end` +
	`|[an]_\w*(\[|\[\(|\(\[|\[\[)"LABEL"(\]|\)\]|\]\)|\]\])` +
	`|subgraph n_\w*\["LABEL"\]` +
	`|[an]_\w* (-->|-\.->)(\|"LABEL"\|)? [an]_\w*` +
	`|classDef \w+ (fill|stroke|color|stroke-dasharray):[#\w. ]+(,(fill|stroke|color|stroke-dasharray):[#\w. ]+)*` +
	`|class [an]_\w*(,[an]_\w*)* \w+|linkStyle \d+(,\d+)* stroke-dasharray:2 4)$`)

// label is what may stand between quotes.
var label = regexp.MustCompile("\"([^\"\\\\#&<>`%;:|{}$*~@^\\n]|#\\d+;|<br/>)*\"")

func check(t testing.TB, text string) {
	t.Helper()
	for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
		line = strings.TrimLeft(line, " ")
		if !strings.HasPrefix(line, "title: ") {
			line = label.ReplaceAllString(line, `"LABEL"`)
		}
		if !lines.MatchString(line) {
			t.Errorf("line %d is nothing that a chart has: %s", i+1, line)
		}
	}
}

const odd = `{"format": 1, "nodes": [
{"id":"vpc","kind":"vpc","name":"main","at":[0,0],"size":[400,360],"collapsed":true},
{"id":"in","kind":"lambda","in":"vpc","at":[40,40]},
{"id":"end","kind":"subnet","name":"1. first","at":[500,0],"size":[200,200]},
{"id":"empty","kind":"az","at":[500,300],"size":[200,200]},
{"id":"subgraph","kind":"s3-bucket","name":"__all__ - x","in":"end","at":[40,40]},
{"id":"a.b","kind":"quantum","at":[800,0]},
{"id":"a_b","kind":"note","name":"two\n- lines","at":[800,200],"size":[160,60]}
],"edges":[
{"id":"e1","kind":"read","from":"in","to":"subgraph","label":"80%"},
{"id":"e2","kind":"route","from":"end","to":"subgraph"},
{"id":"e3","kind":"invoke","from":"a.b","to":"a.b"},
{"id":"e4","kind":"invoke","from":"end","to":"end"},
{"id":"e5","kind":"invoke","from":"empty","to":"vpc"}
]}`

func TestEveryLineIsOneThatMermaidHas(t *testing.T) {
	for name, text := range sample.HostileTexts() {
		t.Run(name, func(t *testing.T) { check(t, hostile(t, text)) })
	}
	check(t, chart(t, parsed(t, odd), scene.Dark(), catalog.KO))
	check(t, chart(t, sample.Large(60), nil, catalog.EN))
	check(t, chart(t, diagram.New(), nil, catalog.EN))
}

func hostile(t testing.TB, text string) string {
	t.Helper()
	d, err := sample.Hostile(text)
	if err != nil {
		t.Skip(err)
	}
	return chart(t, d, nil, catalog.EN)
}

func FuzzLabel(f *testing.F) {
	f.Add(`"<&>\`)
	f.Add("주문\x00\n")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 200 {
			t.Skip()
		}
		check(t, hostile(t, text))
	})
}

// found is what Mermaid's own parser found in a chart.
type found struct {
	Nodes []struct{ ID, Text string }
	Edges []struct{ From, To, Text string }
	Group []struct {
		ID, Text string
		Nodes    []string
	} `json:"groups"`
}

// mermaidModules is the folder in which npm has put mermaid and jsdom.
func mermaidModules(t *testing.T) string {
	t.Helper()
	modules := os.Getenv("MERMAID_MODULES")
	if modules == "" {
		root, err := exec.Command("npm", "root", "-g").Output()
		if err != nil {
			t.Skip("npm is not installed here")
		}
		modules = strings.TrimSpace(string(root))
	}
	for _, needed := range []string{"mermaid", "jsdom"} {
		if _, err := os.Stat(filepath.Join(modules, needed)); err != nil {
			t.Skipf("Mermaid is not installed here: npm install -g mermaid jsdom, or MERMAID_MODULES=node_modules of a folder that has both (%v)", err)
		}
	}
	return modules
}

// parse gives charts to Mermaid's own parser.
func parse(t *testing.T, charts map[string]string) map[string]found {
	t.Helper()
	names := slices.Sorted(maps.Keys(charts))
	args := []string{"testdata/parse.mjs", mermaidModules(t)}
	folder := t.TempDir()
	for i, name := range names {
		path := filepath.Join(folder, fmt.Sprint(i))
		if err := os.WriteFile(path, []byte(charts[name]), 0o644); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	out, err := exec.Command("node", args...).Output()
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			t.Fatalf("%v: %s", err, failed.Stderr)
		}
		t.Fatal(err)
	}
	all := map[string]found{}
	for i, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		var f found
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		all[names[i]] = f
	}
	return all
}

// approved are the drawings that are looked at in every format.
func approved(t *testing.T) map[string]*diagram.Diagram {
	t.Helper()
	files, err := filepath.Glob("../../export/testdata/golden/*.lintel")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no drawings", err)
	}
	all := map[string]*diagram.Diagram{}
	for _, file := range files {
		d, _, _, err := codec.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		all["drawing "+filepath.Base(file)] = d
	}
	return all
}

// shownIn is how many tiles a chart has at least and how many arrows at most: those
// in closed containers are not in it.
func shownIn(d *diagram.Diagram) (tiles, arrows int) {
	for _, n := range d.Nodes() {
		if n.Size == (geom.Size{}) && d.ShownAs(n.ID) == n.ID {
			tiles++
		}
	}
	_, arrows = d.Len()
	return tiles, arrows
}

func TestMermaidFindsWhatIsDrawn(t *testing.T) {
	charts := map[string]string{"odd": chart(t, parsed(t, odd), nil, catalog.EN), "large": chart(t, sample.Large(60), nil, catalog.EN)}
	texts := sample.HostileTexts()
	for name, text := range texts {
		charts["hostile: "+name] = hostile(t, text)
	}
	counts := map[string][2]int{}
	for name, d := range approved(t) {
		charts[name] = chart(t, d, scene.Dark(), catalog.KO)
		nodes, edges := shownIn(d)
		counts[name] = [2]int{nodes, edges}
	}
	all := parse(t, charts)
	for name, want := range counts {
		if f := all[name]; len(f.Nodes) < want[0] || len(f.Edges) > want[1] {
			t.Errorf("%s: %d nodes and %d arrows for %v", name, len(f.Nodes), len(f.Edges), want)
		}
	}
	for name, text := range texts {
		f := all["hostile: "+name]
		if len(f.Nodes) != 3 || len(f.Edges) != 1 || len(f.Group) != 1 {
			t.Fatalf("%s: %d nodes, %d arrows and %d groups", name, len(f.Nodes), len(f.Edges), len(f.Group))
		}
		want := legible.Line(text)
		if strings.TrimSpace(want) == "" {
			continue // nothing is shown
		}
		shown := strings.ReplaceAll(f.Nodes[1].Text, "<br>", "<br/>")
		if shown != want+"<br/>Lambda" && shown != want+"<br/>"+want && shown != strings.TrimSpace(want)+"<br/>Lambda" {
			t.Errorf("%s: the node says %q, want %q", name, shown, want)
		}
	}
	nodes, edges := sample.Large(60).Len()
	if f := all["large"]; len(f.Nodes)+len(f.Group) < nodes || len(f.Edges) != edges {
		t.Errorf("large: %d nodes, %d groups, %d arrows for %d and %d", len(f.Nodes), len(f.Group), len(f.Edges), nodes, edges)
	}
}
