package drawio_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"html"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/diagram/sketch"
	"lintel/model/geom"
	"lintel/model/legible"
	"lintel/model/render/drawio"
	"lintel/model/scene"
	"lintel/model/typeface"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// The parts of a file of draw.io that tests look at.
type (
	file struct {
		Pages []page   `xml:"diagram"`
		Other []string `xml:",any"`
	}
	page struct {
		Name    string   `xml:"name,attr"`
		Cells   []cell   `xml:"mxGraphModel>root>mxCell"`
		Objects []object `xml:"mxGraphModel>root>object"`
	}
	object struct {
		ID      string     `xml:"id,attr"`
		Label   string     `xml:"label,attr"`
		Tooltip string     `xml:"tooltip,attr"`
		Kind    string     `xml:"kind,attr"`
		Others  []xml.Attr `xml:",any,attr"`
		Cell    cell       `xml:"mxCell"`
	}
	cell struct {
		ID        string   `xml:"id,attr"`
		Parent    string   `xml:"parent,attr"`
		Source    string   `xml:"source,attr"`
		Target    string   `xml:"target,attr"`
		Style     string   `xml:"style,attr"`
		Vertex    string   `xml:"vertex,attr"`
		Edge      string   `xml:"edge,attr"`
		Collapsed string   `xml:"collapsed,attr"`
		Geometry  geometry `xml:"mxGeometry"`
	}
	geometry struct {
		X         float64 `xml:"x,attr"`
		Y         float64 `xml:"y,attr"`
		W         float64 `xml:"width,attr"`
		H         float64 `xml:"height,attr"`
		Relative  string  `xml:"relative,attr"`
		Points    []point `xml:"Array>mxPoint"`
		Alternate *struct {
			W float64 `xml:"width,attr"`
			H float64 `xml:"height,attr"`
		} `xml:"mxRectangle"`
	}
	point struct {
		X float64 `xml:"x,attr"`
		Y float64 `xml:"y,attr"`
	}
)

// The catalogue and the typeface are read once for all tests.
var (
	shipped = sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Open(assets.FS) })
	fonts   = sync.OnceValues(func() (*typeface.Family, error) { return typeface.Load(assets.FS) })
)

func write(t testing.TB, d *diagram.Diagram, lang catalog.Lang) []byte {
	t.Helper()
	cat, catErr := shipped()
	family, fontErr := fonts()
	if err := errors.Join(catErr, fontErr); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := drawio.Write(&b, d, cat, scene.NewBuilder(cat, family, lang).Build(d, nil), lang); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read reads a written file the way draw.io does and checks its shape: one
// page, ids used once, parents that stand before their children, ends that exist.
func read(t testing.TB, data []byte) page {
	t.Helper()
	var f file
	if err := xml.Unmarshal(data, &f); err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	if len(f.Pages) != 1 || len(f.Other) != 0 || len(f.Pages[0].Cells) != 2 {
		t.Fatalf("not one page with a root and a layer: %+v", f)
	}
	p := f.Pages[0]
	vertices := map[string]bool{"1": true}
	for _, o := range p.Objects {
		if o.ID == "0" || vertices[o.ID] || len(o.Others) > 0 {
			t.Errorf("%q is used twice, or has more data than we wrote: %v", o.ID, o.Others)
		}
		c := o.Cell
		switch {
		case c.Vertex == "1" && c.Edge == "":
			if !vertices[c.Parent] || c.Geometry.W <= 0 || c.Geometry.H <= 0 {
				t.Errorf("%q lies in %q with %+v", o.ID, c.Parent, c.Geometry)
			}
			vertices[o.ID] = true
		case c.Edge == "1" && c.Vertex == "":
			if !vertices[c.Source] || !vertices[c.Target] || c.Geometry.Relative != "1" {
				t.Errorf("%q leads from %q to %q", o.ID, c.Source, c.Target)
			}
		default:
			t.Errorf("%q is neither a vertex nor an edge", o.ID)
		}
		style(t, c.Style)
	}
	return p
}

// style takes a style apart and checks that it is one.
func style(t testing.TB, text string) map[string]string {
	t.Helper()
	keys := map[string]string{}
	for part := range strings.SplitSeq(strings.TrimSuffix(text, ";"), ";") {
		key, value, ok := strings.Cut(part, "=")
		if !ok || !regexp.MustCompile(`^[A-Za-z]+$`).MatchString(key) || !regexp.MustCompile(`^[#A-Za-z0-9_. ,\[\]-]*$`).MatchString(value) {
			t.Errorf("%q is no part of a style", part)
		}
		keys[key] = value
	}
	return keys
}

func (p page) object(t testing.TB, id string) object {
	t.Helper()
	for _, o := range p.Objects {
		if o.ID == "lintel-"+id {
			return o
		}
	}
	t.Fatalf("%s is not in the file", id)
	return object{}
}

func shop(t testing.TB) *diagram.Diagram {
	t.Helper()
	d, _, _, err := codec.Open("../../../assets/examples/shop.lintel")
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheFileOfAnExampleIsTheOneThatWasReviewed(t *testing.T) {
	const golden = "testdata/shop.drawio"
	got := write(t, shop(t), catalog.EN)
	read(t, got)
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the file changed; open it in draw.io and run with -update. got\n%s", got)
	}
}

func TestEveryKindIsAShapeOfDrawioInItsColour(t *testing.T) {
	cat, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range cat.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			s, _ := cat.Service(kind)
			d := one(t, &diagram.Node{ID: "it", Kind: kind, Name: "it", Size: sizeOf(s)})
			keys := style(t, read(t, write(t, d, catalog.EN)).object(t, "it").Cell.Style)
			stencil := s.StencilOf(nil)
			switch {
			case stencil.Icon != "" && (keys["shape"] != "mxgraph.aws4.resourceIcon" || keys["resIcon"] != "mxgraph.aws4."+stencil.Icon),
				stencil.Shape != "" && keys["shape"] != "mxgraph.aws4."+stencil.Shape,
				stencil.Group != "" && (!strings.HasPrefix(keys["shape"], "mxgraph.aws4.group") || keys["grIcon"] != "mxgraph.aws4."+stencil.Group),
				s.IsFrame() && (keys["container"] != "1" || keys["strokeColor"] == "" || keys["aspect"] != ""),
				!s.IsFrame() && !s.IsNote() && (keys["aspect"] != "fixed" || !strings.HasPrefix(keys["fillColor"], "#")),
				s.IsNote() && keys["shape"] != "note":
				t.Errorf("%+v is drawn as %v", stencil, keys)
			}
		})
	}
}

func one(t testing.TB, n *diagram.Node) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error { return tx.PutNode(n) }); err != nil {
		t.Fatal(err)
	}
	return d
}

func sizeOf(s *catalog.Service) geom.Size {
	if s.HasSize() {
		return geom.Size{W: 240, H: 160}
	}
	return geom.Size{}
}

func TestEverythingStandsWhereItIsOnTheCanvas(t *testing.T) {
	d := shop(t)
	p := read(t, write(t, d, catalog.KO))
	nodes, edges := d.Len()
	if len(p.Objects) != nodes+edges {
		t.Errorf("%d objects for %d nodes and %d arrows", len(p.Objects), nodes, edges)
	}
	for _, n := range d.Nodes() {
		o := p.object(t, string(n.ID))
		if o.Kind != string(n.Kind) || o.Cell.Geometry.X != n.Pos.X || o.Cell.Geometry.Y != n.Pos.Y {
			t.Errorf("%s is a %s at %+v", n.ID, o.Kind, o.Cell.Geometry)
		}
	}
	bent := 0
	for _, e := range d.Edges() {
		bent += len(p.object(t, string(e.ID)).Cell.Geometry.Points)
	}
	if bent == 0 {
		t.Error("no arrow has a corner")
	}
}

func TestACollapsedContainerCanBeExpandedThere(t *testing.T) {
	d, _, err := codec.Read(strings.NewReader(`{"format": 1, "nodes": [
{"id":"vpc","kind":"vpc","name":"main","at":[0,0],"size":[400,360],"collapsed":true},
{"id":"in","kind":"lambda","in":"vpc","at":[40,40]},
{"id":"out","kind":"s3-bucket","at":[500,40]}
],"edges":[{"id":"e","kind":"read","from":"in","to":"out"}]}`), "x")
	if err != nil {
		t.Fatal(err)
	}
	p := read(t, write(t, d, catalog.EN))
	vpc := p.object(t, "vpc").Cell
	if vpc.Collapsed != "1" || vpc.Geometry.W >= 400 || vpc.Geometry.Alternate == nil || vpc.Geometry.Alternate.W != 400 || vpc.Geometry.Alternate.H != 360 {
		t.Errorf("the container is %+v", vpc)
	}
	if in := p.object(t, "in").Cell; in.Parent != "lintel-vpc" || in.Geometry.W != scene.TileSize {
		t.Errorf("what is in it is %+v", in)
	}
	p.object(t, "e")
}

func TestAnyLabelIsOnlyText(t *testing.T) {
	for name, text := range sample.HostileTexts() {
		t.Run(name, func(t *testing.T) { onlyText(t, text) })
	}
}

func FuzzLabel(f *testing.F) {
	f.Add(`"<&>\`)
	f.Add("주문\x00\n")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || len(text) > 200 {
			t.Skip()
		}
		onlyText(t, text)
	})
}

// onlyText checks that a text is found again as text in everything that is
// called so, and that nothing else came into the file with it.
func onlyText(t *testing.T, text string) {
	t.Helper()
	d, err := sample.Hostile(text)
	if err != nil {
		t.Skip(err)
	}
	p := read(t, write(t, d, catalog.EN))
	if len(p.Objects) != 5 {
		t.Fatalf("%d objects, want 5", len(p.Objects))
	}
	if text == "" {
		return
	}
	tags := regexp.MustCompile(`<[^>]*>`)
	for _, o := range p.Objects {
		for _, tag := range tags.FindAllString(o.Label, -1) {
			switch tag {
			case "<b>", "</b>", "<br>", `<font style="font-size: 11px" color="#5A6C86">`, "</font>":
			default:
				t.Errorf("the label of %s has the tag %s", o.ID, tag)
			}
		}
	}
	shown := html.UnescapeString(tags.ReplaceAllString(p.Objects[2].Label, "\n"))
	if want := legible.Line(text); !strings.Contains(shown, want) && !strings.Contains(p.Objects[2].Tooltip, want) {
		t.Errorf("the label is %q, want %q in it", shown, want)
	}
	if p.Name != legible.Line(text) {
		t.Errorf("the page is called %q", p.Name)
	}
}

func TestAWriterThatFailsIsTold(t *testing.T) {
	cat, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	full := errors.New("disk full")
	err = drawio.Write(failing{full}, diagram.New(), cat, scene.New(), catalog.EN)
	if !errors.Is(err, full) || !strings.HasPrefix(err.Error(), "writing the draw.io file: ") {
		t.Errorf("got %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// TestWordsStandWhereOurCanvasPutsThem holds headers to one line at the left, off
// arrows that come straight down, and names of gateways to the outside.
func TestWordsStandWhereOurCanvasPutsThem(t *testing.T) {
	d := sketch.Draw(t, `
		users: users at=60,0
		vpc: vpc name=shop at=20,120 size=400x300
		zone: az in=vpc at=20,60 size=300x200 az=ap-northeast-2a
		igw: internet-gateway name=InternetGateway in=vpc at=-14,100
		alb: alb name=web in=vpc at=40,40
		users -route-> alb`)
	p := read(t, write(t, d, catalog.EN))
	zone, igw := p.object(t, "zone"), p.object(t, "igw")
	if z := style(t, zone.Cell.Style); z["align"] != "left" || z["whiteSpace"] != "" {
		t.Errorf("the words of a zone stand in the middle, or break into lines: %v", z)
	}
	if g := style(t, igw.Cell.Style); g["align"] != "right" || igw.Label != "<b>Internet<br>Gateway</b>" {
		t.Errorf("the name of a gateway at the left border is %s, %v", igw.Label, g)
	}
	if v := style(t, p.object(t, "vpc").Cell.Style); v["spacingLeft"] == "30" {
		t.Errorf("the words of the VPC stand in the way of the arrow: %v", v)
	}
}
