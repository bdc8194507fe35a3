package dotfile_test

import (
	"bytes"
	"errors"
	"os/exec"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/dotfile"
	"lintel/model/file"
	"lintel/model/geom"
	"lintel/model/render/dot"
	"lintel/model/scene"
	"lintel/model/typeface"
)

func read(t testing.TB, graph string) *diagram.Diagram {
	t.Helper()
	d, err := dotfile.Read(strings.NewReader(graph), "x.dot")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func node(t testing.TB, d *diagram.Diagram, id diagram.ID) *diagram.Node {
	t.Helper()
	n, ok := d.Node(id)
	if !ok {
		t.Fatalf("there is no %s", id)
	}
	return n
}

// places is a graph as Graphviz lays it out.
const places = `digraph "A plan" {
	graph [bb="0,0,300,200"];
	node [label="\N", shape=box];
	subgraph cluster_web {
		graph [bb="8,8,150,150", label=<<B>Web</B> tier<BR/>one>];
		subgraph cluster_inner {
			label="Inner \"box\"";
			bb="16,16,120,80";
			b [height=0.5, label="{<p>Back|end}", pos="60,50", shape=record, width=0.75];
		}
		a [height=0.5, pos="60,120!", width=0.75];
	}
	c [label="C\nd &amp; e\\f", pos="250,100", tooltip=x];
	a -> b [label="calls\l", pos="e,1,2 3,4 5,6 7,8 9,10"];
	a -> { b; c } -> c;
	b -> c [style=invis];
	c -> a [lhead=cluster_inner];
}`

func TestAGraphOfSomebodyElseStandsWhereItSays(t *testing.T) {
	d := read(t, places)
	if d.Meta().Title != "A plan" {
		t.Errorf("the title is %q", d.Meta().Title)
	}
	for id, want := range map[diagram.ID]struct {
		name, in string
		size     geom.Size
		at       geom.Point
	}{
		"web":   {"Web tier one", "", geom.Size{W: 142, H: 142}, geom.Pt(8, 0)},
		"inner": {`Inner "box"`, "web", geom.Size{W: 104, H: 64}, geom.Pt(8, 70)},
		"a":     {"a", "web", geom.Size{}, geom.Pt(28, 6)},
		"b":     {"Back end", "inner", geom.Size{}, geom.Pt(20, 6)},
		"c":     {`C d & e\f`, "", geom.Size{}, geom.Pt(226, 50)},
	} {
		n := node(t, d, id)
		// Only the height above the origin depends on what lies highest.
		at := d.Origin(id).Sub(d.Origin("web"))
		if n.Name != want.name || string(n.Parent) != want.in || n.Size != want.size {
			t.Errorf("%s is %q in %q, %v large", id, n.Name, n.Parent, n.Size)
		}
		if n.Parent != "" && n.Pos != want.at || n.Parent == "" && d.Origin("web").Add(at).X != want.at.X {
			t.Errorf("%s is at %v", id, n.Pos)
		}
	}
	var arrows []string
	for _, e := range d.Edges() {
		arrows = append(arrows, string(e.From)+">"+string(e.To)+":"+e.Label)
	}
	if got, want := strings.Join(arrows, " "), "a>b:calls a>b: a>c: b>c: c>c: c>inner:"; got != want {
		t.Errorf("the arrows are %q, want %q", got, want)
	}
}

func TestAGraphWithoutPlacesIsDrawnInRows(t *testing.T) {
	d := read(t, `graph { a -- b -- c; subgraph cluster_x { d; subgraph cluster_y { e } } lonely; edge [color=red] }`)
	boxes := map[diagram.ID]geom.Rect{}
	for _, n := range d.Nodes() {
		at := d.Origin(n.ID)
		size := n.Size
		if size == (geom.Size{}) {
			size = geom.Size{W: 48, H: 48}
		}
		boxes[n.ID] = geom.XYWH(at.X, at.Y, size.W, size.H)
	}
	for _, pair := range [][2]diagram.ID{{"a", "b"}, {"b", "c"}, {"a", "lonely"}, {"d", "e"}} {
		if boxes[pair[0]].Overlaps(boxes[pair[1]]) {
			t.Errorf("%s lies on %s", pair[0], pair[1])
		}
	}
	if !boxes["x"].ContainsRect(boxes["d"]) || !boxes["x"].ContainsRect(boxes["y"]) || !boxes["y"].ContainsRect(boxes["e"]) {
		t.Errorf("the containers do not hold what is in them: %v", boxes)
	}
}

func TestTroubleNamesTheFileAndThePlace(t *testing.T) {
	deep := strings.Repeat("subgraph {", 600)
	for name, c := range map[string]struct{ graph, want string }{
		"a stray character":    {"digraph {\n a -> b;\n c [label=\"x\" ;; \n}", `x.dot:3:16: expected either "]" or id, found ";"; `},
		"half a file":          {"digraph {\n a -> ", `x.dot:2:7: expected`},
		"a control character":  {"digraph {\n a \x00 }", "x.dot:2:4: expected one of"},
		"only a comment":       {"// nothing", "x.dot:1:"},
		"arrows in a graph":    {"graph { a -> b }", "x.dot: this is no graph of Graphviz: "},
		"braces in braces":     {"digraph {\n" + deep, "x.dot:2:1: expected at most 500 subgraphs in one another"},
		"a product":            {"digraph { {" + many(400) + "} -> {" + many(400) + "} }", "x.dot: the graph has more than 100000 nodes and edges"},
		"a damaged diagram":    {`digraph { graph [lintel="@@"] }`, "x.dot: the diagram inside the graph is damaged"},
		"a cut diagram":        {`digraph { graph [lintel="eJwA"] }`, "x.dot: the diagram inside the graph is damaged"},
		"no diagram inside":    {`digraph { graph [lintel="` + packed("[]") + `"] }`, "x.dot: the diagram inside the graph is damaged"},
		"a file that is cut":   {`digraph { graph [lintel="` + packed(`{"format": 1, "nodes": [`) + `"] }`, "x.dot: the diagram inside the graph is damaged"},
		"text that has no end": {"digraph { \"" + strings.Repeat("x", 1000), "x.dot:1:11: expected"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := dotfile.Read(strings.NewReader(c.graph), "x.dot")
			var syntax *codec.SyntaxError
			var trouble *file.Error
			if !errors.As(err, &syntax) && !errors.As(err, &trouble) || !strings.HasPrefix(err.Error(), c.want) || len(err.Error()) > 400 {
				t.Errorf("got %v", err)
			}
		})
	}
}

func many(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(" n" + strings.Repeat("x", i))
	}
	return b.String()
}

func TestWhatBeginsLikeAGraphIsRead(t *testing.T) {
	for head, want := range map[string]bool{
		"digraph x {": true, " \n\tGRAPH {": true, "strict graph {": true, "/* by x */ digraph": true, "// x": true,
		"# 1": true, "\xef\xbb\xbfdigraph {": true,
		"{": false, "<svg": false, "": false, "di": false, "\x89PNG": false, "paragraph": false,
	} {
		if got := dotfile.IsGraph([]byte(head)); got != want {
			t.Errorf("%q: %v", head, got)
		}
	}
}

// written is the graph that Lintel writes.
func written(t testing.TB, d *diagram.Diagram, source bool) string {
	t.Helper()
	cat, catErr := catalog.Open(assets.FS)
	family, fontErr := typeface.Load(assets.FS)
	if err := errors.Join(catErr, fontErr); err != nil {
		t.Fatal(err)
	}
	o := dot.Options{}
	if source {
		o.Source = codec.Marshal(d)
	}
	var b bytes.Buffer
	if err := dot.Write(&b, d, cat, scene.NewBuilder(cat, family, catalog.EN).Build(d, nil), o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// packed is a text as a graph carries it.
func packed(text string) string {
	var b bytes.Buffer
	if err := dot.Write(&b, diagram.New(), &catalog.Catalog{}, scene.New(), dot.Options{Source: []byte(text)}); err != nil {
		panic(err)
	}
	_, after, _ := strings.Cut(b.String(), `lintel="`)
	value, _, _ := strings.Cut(after, `"`)
	return value
}

const folded = `{"format": 1, "meta": {"title": "Shop"}, "nodes": [
{"id":"vpc","kind":"vpc","name":"main","at":[0.25,-40],"size":[400,360],"collapsed":true,"props":{"cidr":"10.0.0.0/16"}},
{"id":"in","kind":"lambda","name":"주문","in":"vpc","at":[40,40],"props":{"timeoutSec":30},"waivers":[{"rule":"X","reason":"y"}]},
{"id":"net","kind":"subnet","in":"vpc","at":[100,40],"size":[200,200]},
{"id":"deep","kind":"ec2-instance","in":"net","at":[40,40],"order":3},
{"id":"acl","kind":"subnet","at":[500,200],"size":[200,200],"props":{"kind":"private"}},
{"id":"say","kind":"note","name":"two\nlines","at":[800,0],"size":[160,60]},
{"id":"out","kind":"s3-bucket","name":"out","in":"acl","at":[500.5,40],"props":{"labelSide":"right"}}
],"edges":[
{"id":"e1","kind":"read","from":"in","to":"out","label":"get"},
{"id":"e2","kind":"read","from":"deep","to":"out","via":[[300,300]]},
{"id":"e3","kind":"invoke","from":"in","to":"deep"},
{"id":"e4","kind":"route","from":"acl","to":"out","style":"curved"}
]}`

func parsed(t testing.TB, text string) *diagram.Diagram {
	t.Helper()
	d, _, err := codec.Read(strings.NewReader(text), "x")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAGraphOfOursOpensAsTheDiagramThatItWas(t *testing.T) {
	diagrams := map[string]*diagram.Diagram{
		"folded": parsed(t, folded), "large": sample.Large(200), "empty": diagram.New(),
	}
	for name, text := range sample.HostileTexts() {
		d, err := sample.Hostile(text)
		if err != nil {
			t.Fatal(err)
		}
		diagrams["hostile: "+name] = parsed(t, string(codec.Marshal(d)))
	}
	for name, d := range diagrams {
		t.Run(name, func(t *testing.T) {
			if got := read(t, written(t, d, true)); !got.Equal(d) {
				t.Errorf("got\n%s\nwant\n%s", codec.Marshal(got), codec.Marshal(d))
			}
		})
	}
}

func TestAGraphOfOursWithoutTheDiagramIsOneOfSomebodyElse(t *testing.T) {
	d := read(t, written(t, parsed(t, folded), false))
	if n := node(t, d, "out"); n.Kind != dotfile.NodeKind || n.Parent != "acl" {
		t.Errorf("a bucket is %+v", n)
	}
	if n := node(t, d, "acl"); n.Kind != dotfile.ClusterKind || n.Size != (geom.Size{W: 200, H: 200}) {
		t.Errorf("a subnet is %+v", n)
	}
}

// laidOut lets a program of Graphviz write the graph anew.
func laidOut(t *testing.T, graph string, program string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		t.Skip("Graphviz is not installed here")
	}
	c := exec.Command(path, append(args, "-Tdot")...)
	c.Stdin = strings.NewReader(graph)
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestWhatGraphvizOnlyCopiedStaysAsItWas(t *testing.T) {
	d := parsed(t, folded)
	if got := read(t, laidOut(t, written(t, d, true), "neato", "-n2")); !got.Equal(d) {
		t.Errorf("got\n%s\nwant\n%s", codec.Marshal(got), codec.Marshal(d))
	}
}

func TestWhatGraphvizMovedStandsWhereItPutIt(t *testing.T) {
	d := read(t, laidOut(t, written(t, parsed(t, folded), true), "dot"))
	out, acl := node(t, d, "out"), node(t, d, "acl")
	if out.Kind != "s3-bucket" || out.Parent != "acl" || acl.Kind != "subnet" || len(out.Props) != 1 {
		t.Errorf("what is known of the bucket is lost: %+v", out)
	}
	inside := geom.XYWH(0, 0, acl.Size.W, acl.Size.H)
	if !inside.ContainsRect(geom.XYWH(out.Pos.X, out.Pos.Y, 48, 48)) {
		t.Errorf("the bucket is at %v in a container of %v", out.Pos, acl.Size)
	}
	if deep := node(t, d, "deep"); deep.Parent != "net" || deep.Order != 3 {
		t.Errorf("what the collapsed container hides is %+v", deep)
	}
	if _, edges := d.Len(); edges != 4 {
		t.Errorf("%d arrows, want 4", edges)
	}
}

func TestAGraphOfOursCanBeChangedByHand(t *testing.T) {
	graph := written(t, parsed(t, folded), true)
	var kept []string
	for line := range strings.Lines(graph) {
		if !strings.Contains(line, `"say" [`) && !strings.Contains(line, `id="e4"`) {
			kept = append(kept, line)
		}
	}
	changed := strings.TrimSuffix(strings.TrimSpace(strings.Join(kept, "")), "}") +
		`  queue [label="a queue", pos="900,-40"]; "out":tile -> queue [label=sends]; }`
	d := read(t, changed)
	if d.Has("say") || d.Has("e4") {
		t.Error("what was taken away is still there")
	}
	if n := node(t, d, "queue"); n.Kind != dotfile.NodeKind || n.Name != "a queue" {
		t.Errorf("the new node is %+v", n)
	}
	want := parsed(t, folded)
	if got := node(t, d, "out"); got.Pos != node(t, want, "out").Pos || got.Kind != "s3-bucket" {
		t.Errorf("what nobody touched is %+v", got)
	}
	if e, ok := d.Edge("out->queue"); !ok || e.Label != "sends" {
		t.Errorf("the new arrow is %+v", e)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(places)
	f.Add(`strict digraph { a:b:n -> {c d} [x=y,z=2;w="q\"r"] subgraph cluster_ { node [shape=box]; b [pos="nan,inf"] } }`)
	f.Add(`graph { a [pos="1e300,1" style=invis]; cluster_a; subgraph cluster_a { a; graph [bb="5,5,1,1"] } a -- a [ltail=cluster_a] }`)
	f.Add(written(f, parsed(f, folded), true))
	f.Add(written(f, parsed(f, folded), false))
	f.Fuzz(func(t *testing.T, graph string) {
		d, err := dotfile.Read(strings.NewReader(graph), "x.dot")
		if err != nil {
			return
		}
		again, _, err := codec.Read(bytes.NewReader(codec.Marshal(d)), "x")
		if err != nil {
			t.Fatalf("what was read cannot be saved: %v", err)
		}
		if n, m := d.Len(); true {
			if n2, m2 := again.Len(); n != n2 || m != m2 {
				t.Fatalf("%d nodes and %d arrows are %d and %d when they were saved", n, m, n2, m2)
			}
		}
	})
}
