package dot

import (
	"bufio"
	"fmt"
	"image/color"
	"io"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// fonts are asked for in this order.
const fonts = "Lintel Sans,Pretendard,Noto Sans KR,Helvetica,Arial,sans-serif"

// pointsPerInch turns pt into the unit of Graphviz sizes.
const pointsPerInch = 72

// Options say how a diagram becomes a graph.
type Options struct {
	Theme *scene.Theme // nil is the light theme
	// Source is the file of the diagram, carried inside; nil carries nothing, and
	// the graph then opens as one of somebody else.
	Source []byte
	// Icons is the folder with a picture for every glyph, see [IconFile], as
	// Graphviz finds it; empty draws letters instead.
	Icons string
}

// Write writes the graph of d; sc must be its scene.
func Write(w io.Writer, d *diagram.Diagram, cat *catalog.Catalog, sc *scene.Scene, o Options) error {
	if o.Theme == nil {
		o.Theme = scene.Light()
	}
	out := &writer{b: bufio.NewWriter(w), d: d, cat: cat, sc: sc, theme: o.Theme, icons: o.Icons}
	if o.Source != nil {
		out.source, out.marks = o.Source, marksOf(d)
	}
	out.graph()
	if err := out.b.Flush(); err != nil {
		return fmt.Errorf("writing the graph: %w", err)
	}
	return nil
}

// writer collects the text; bufio keeps the first error until the end.
type writer struct {
	b     *bufio.Writer
	d     *diagram.Diagram
	cat   *catalog.Catalog
	sc    *scene.Scene
	theme *scene.Theme

	source []byte
	marks  marks
	icons  string
}

func (w *writer) graph() {
	w.line(0, "digraph %s {", quote(w.d.Meta().Title))
	w.line(1, "graph [charset=\"UTF-8\", rankdir=LR, compound=true, outputorder=edgesfirst, nodesep=0.4, ranksep=0.8, pad=0.25, labeljust=l, bgcolor=%s, fontname=%s, tooltip=%s];",
		w.ink(scene.Ground.Ink()), quote(fonts), quote(w.d.Meta().Title))
	if w.source != nil {
		w.line(1, "graph [%s=%s];", Mark, quote(pack(w.source)))
	}
	w.line(1, "node [shape=none, margin=0, fontname=%s];", quote(fonts))
	w.line(1, "edge [color=%s, penwidth=1.75, fontname=%s];", w.ink(scene.Wire.Ink()), quote(fonts))
	w.children("", 1)
	for _, e := range w.d.Edges() {
		w.edge(e)
	}
	w.line(0, "}")
}

// children writes what is drawn directly in a container: nodes, then clusters.
func (w *writer) children(container diagram.ID, depth int) {
	for n := range w.d.Children(container) {
		if e, ok := w.sc.Element(string(n.ID)); ok && e.Role != scene.FrameRole {
			w.node(n, e, depth)
		}
	}
	for n := range w.d.Children(container) {
		if e, ok := w.sc.Element(string(n.ID)); ok && e.Role == scene.FrameRole {
			w.cluster(n, e, depth)
		}
	}
}

func (w *writer) line(depth int, format string, args ...any) {
	for range depth {
		w.b.WriteString("  ")
	}
	fmt.Fprintf(w.b, format, args...)
	w.b.WriteByte('\n')
}

// ink is a colour as Graphviz reads it; what draws nothing is transparent.
func (w *writer) ink(i scene.Ink) string {
	if !i.Visible() {
		return `"transparent"`
	}
	return hex(w.theme.Color(i))
}

func hex(c color.NRGBA) string {
	if c.A == 255 {
		return fmt.Sprintf(`"#%02x%02x%02x"`, c.R, c.G, c.B)
	}
	return fmt.Sprintf(`"#%02x%02x%02x%02x"`, c.R, c.G, c.B, c.A)
}

// at is a position; y grows upwards in Graphviz.
func at(p geom.Point) string { return number(p.X) + "," + number(-p.Y) }

func inches(pt float64) string { return number(pt / pointsPerInch) }
