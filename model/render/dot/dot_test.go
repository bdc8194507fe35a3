package dot_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"html"
	"io"
	"math"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/render/dot"
	"lintel/model/scene"
	"lintel/model/typeface"
)

var update = flag.Bool("update", false, "rewrite the golden files")

const shop = `{"format": 1, "meta": {"title": "Shop & \"more\""},
"nodes": [
{"id":"api","kind":"apigw-rest","name":"shop-api","in":"region","at":[32,48]},
{"id":"empty","kind":"subnet","name":"spare","in":"vpc","at":[16,160],"size":[200,88],"props":{"kind":"private"}},
{"id":"endpoint","kind":"vpc-endpoint","in":"vpc","at":[100,346],"props":{"service":"dynamodb","type":"gateway"}},
{"id":"orders","kind":"lambda","name":"주문 처리","in":"subnet","at":[40,32]},
{"id":"region","kind":"region","at":[0,0],"size":[640,520],"props":{"region":"ap-northeast-2"}},
{"id":"subnet","kind":"subnet","in":"vpc","at":[16,32],"size":[200,118],"props":{"kind":"private"}},
{"id":"table","kind":"dynamodb-table","name":"carts","in":"region","at":[280,440],"props":{"labelSide":"right"}},
{"id":"unknown","kind":"quantum","name":"new","at":[700,40]},
{"id":"vpc","kind":"vpc","name":"main","in":"region","at":[200,40],"size":[400,360]}
],
"edges": [
{"id":"e1","kind":"invoke","from":"api","to":"orders"},
{"id":"e2","kind":"read","from":"orders","to":"table","label":"read"},
{"id":"e3","kind":"teleport","from":"unknown","to":"vpc"},
{"id":"e4","kind":"route","from":"subnet","to":"endpoint"},
{"id":"e5","kind":"route","from":"vpc","to":"orders"},
{"id":"e6","kind":"invoke","from":"orders","to":"orders"}
]}
`

// graph is the DOT of a file.
func graph(t testing.TB, file string, theme *scene.Theme) string {
	t.Helper()
	d, _, err := codec.Read(strings.NewReader(file), "test.lintel")
	if err != nil {
		t.Fatal(err)
	}
	return graphOf(t, d, theme)
}

func graphOf(t testing.TB, d *diagram.Diagram, theme *scene.Theme) string {
	t.Helper()
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	family, err := typeface.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	sc := scene.NewBuilder(cat, family, catalog.EN).Build(d, nil)
	var b bytes.Buffer
	if err := dot.Write(&b, d, cat, sc, dot.Options{Theme: theme}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// run gives a graph to a program of Graphviz, which must not complain.
func run(t testing.TB, graph string, program string, args ...string) []byte {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skip("Graphviz is not installed here")
	}
	c := exec.Command(path, args...)
	c.Stdin = strings.NewReader(graph)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	if err := c.Run(); err != nil || errs.Len() > 0 {
		t.Fatalf("%s %s: %v %s\n%s", program, strings.Join(args, " "), err, errs.String(), graph)
	}
	return out.Bytes()
}

func TestTheGraphOfAnExampleIsTheOneThatWasReviewed(t *testing.T) {
	const golden = "testdata/shop.dot"
	got := graph(t, shop, scene.Light())
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
		t.Errorf("the graph changed; look at it and run with -update. got\n%s", got)
	}
}

func TestGraphvizTakesTheGraphWithoutAWord(t *testing.T) {
	for name, theme := range map[string]*scene.Theme{"light": scene.Light(), "dark": scene.Dark()} {
		t.Run(name, func(t *testing.T) {
			text := graph(t, shop, theme)
			for _, drawn := range [][]byte{run(t, text, "dot", "-Tsvg"), run(t, text, "neato", "-n2", "-Tsvg")} {
				for _, want := range []string{"주문 처리", "shop-api", "DynamoDB", ">read<", `class="cluster vpc"`, `class="node lambda"`, `class="edge invoke"`, `Shop & "more"`} {
					if !strings.Contains(html.UnescapeString(string(drawn)), want) {
						t.Errorf("the drawing lacks %s", want)
					}
				}
			}
		})
	}
}

// TestNeatoKeepsEverythingWhereItIsOnTheCanvas compares distances, because
// Graphviz moves the whole drawing into its corner.
func TestNeatoKeepsEverythingWhereItIsOnTheCanvas(t *testing.T) {
	d, _, err := codec.Read(strings.NewReader(shop), "test.lintel")
	if err != nil {
		t.Fatal(err)
	}
	places := map[string][2]float64{}
	for line := range strings.Lines(string(run(t, graphOf(t, d, nil), "neato", "-n2", "-Tplain"))) {
		if f := strings.Fields(line); f[0] == "node" {
			x, errX := strconv.ParseFloat(f[2], 64)
			y, errY := strconv.ParseFloat(f[3], 64)
			if err := errors.Join(errX, errY); err != nil {
				t.Fatal(err)
			}
			places[f[1]] = [2]float64{x * 72, -y * 72}
		}
	}
	from, to := d.Origin("api"), d.Origin("orders")
	a, b := places["api"], places["orders"]
	if math.Abs(b[0]-a[0]-(to.X-from.X)) > 1 || math.Abs(b[1]-a[1]-(to.Y-from.Y)) > 1 {
		t.Errorf("the lambda is at %v from the gateway, on the canvas at %v", [2]float64{b[0] - a[0], b[1] - a[1]}, to.Sub(from))
	}
}

// hostile is a diagram in which everything is called text.
func hostile(t testing.TB, text string) *diagram.Diagram {
	t.Helper()
	d, err := sample.Hostile(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// wellFormed reads a whole SVG.
func wellFormed(t testing.TB, drawn []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(drawn))
	decoder.Strict = true
	for {
		if _, err := decoder.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%v in\n%s", err, drawn)
		}
	}
}

func TestAnyLabelIsOnlyText(t *testing.T) {
	for name, text := range sample.HostileTexts() {
		t.Run(name, func(t *testing.T) {
			text := graphOf(t, hostile(t, text), nil)
			wellFormed(t, run(t, text, "dot", "-Tsvg"))
			wellFormed(t, run(t, text, "neato", "-n2", "-Tsvg"))
		})
	}
}

func FuzzLabel(f *testing.F) {
	f.Add(`"<&>\`)
	f.Add("주문\x00\n")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 200 {
			t.Skip()
		}
		wellFormed(t, run(t, graphOf(t, hostile(t, text), nil), "neato", "-n2", "-Tsvg"))
	})
}

func TestACollapsedContainerIsOneNodeAndHidesWhatIsInIt(t *testing.T) {
	text := graph(t, strings.Replace(shop, `"size":[400,360]}`, `"size":[400,360],"collapsed":true}`, 1), nil)
	for _, hidden := range []string{`"orders"`, `"subnet"`, `"cluster_vpc"`, `"e4"`, `"e6"`} {
		if strings.Contains(text, hidden) {
			t.Errorf("%s is written", hidden)
		}
	}
	for _, drawn := range []string{`"vpc" [id="vpc"`, `"api":tile -> "vpc":tile`, `"vpc":tile -> "table":tile`} {
		if !strings.Contains(text, drawn) {
			t.Errorf("%s is missing", drawn)
		}
	}
}
