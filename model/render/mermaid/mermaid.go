package mermaid

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/scene"
)

// Options say how a diagram becomes a flowchart.
type Options struct {
	Theme *scene.Theme // nil is the light theme
	Lang  catalog.Lang // of the words
}

// Write writes the flowchart of d; sc must be its scene.
func Write(w io.Writer, d *diagram.Diagram, cat *catalog.Catalog, sc *scene.Scene, o Options) error {
	if o.Theme == nil {
		o.Theme = scene.Light()
	}
	out := &writer{
		b: bufio.NewWriter(w), d: d, cat: cat, sc: sc, theme: o.Theme, lang: o.Lang,
		names: namesOf(d), classes: map[string]string{}, styles: map[string][]string{},
	}
	out.chart()
	if err := out.b.Flush(); err != nil {
		return fmt.Errorf("writing the flowchart: %w", err)
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
	lang  catalog.Lang

	names   map[diagram.ID]string
	classes map[string]string   // what a class looks like
	styles  map[string][]string // who has it
	arrows  int                 // written so far
	dotted  []string            // the numbers of those with dots
}

func (w *writer) chart() {
	if title := w.d.Meta().Title; title != "" {
		w.line(0, "---")
		w.line(0, "title: %s", yaml(title))
		w.line(0, "---")
	}
	w.line(0, "flowchart LR")
	w.children("", 1)
	for _, e := range w.d.Edges() {
		w.edge(e)
	}
	for _, class := range slices.Sorted(maps.Keys(w.classes)) {
		w.line(1, "classDef %s %s", class, w.classes[class])
		w.line(1, "class %s %s", strings.Join(w.styles[class], ","), class)
	}
	if len(w.dotted) > 0 {
		w.line(1, "linkStyle %s stroke-dasharray:2 4", strings.Join(w.dotted, ","))
	}
}

// children writes what is drawn directly in a container: nodes, then subgraphs.
func (w *writer) children(container diagram.ID, depth int) {
	for _, frames := range [2]bool{false, true} {
		for n := range w.d.Children(container) {
			e, drawn := w.sc.Element(string(n.ID))
			if !drawn || (e.Role == scene.FrameRole) != frames {
				continue
			}
			if frames {
				w.subgraph(n, e, depth)
				continue
			}
			w.node(n, e, depth)
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

// give gives an element a class; all of one class look alike.
func (w *writer) give(name, class, look string) {
	w.classes[class] = look
	w.styles[class] = append(w.styles[class], name)
}
