package drawio

import (
	"bufio"
	"fmt"
	"io"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/scene"
)

// The ids that a file of draw.io starts with: its root and its one layer.
const (
	rootID  = "0"
	layerID = "1"
)

// Write writes the file of d; sc must be its scene, and lang the language of the
// words in it.
func Write(w io.Writer, d *diagram.Diagram, cat *catalog.Catalog, sc *scene.Scene, lang catalog.Lang) error {
	out := &writer{b: bufio.NewWriter(w), d: d, cat: cat, sc: sc, lang: lang}
	out.file()
	if err := out.b.Flush(); err != nil {
		return fmt.Errorf("writing the draw.io file: %w", err)
	}
	return nil
}

// writer collects the text; bufio keeps the first error until the end.
type writer struct {
	b    *bufio.Writer
	d    *diagram.Diagram
	cat  *catalog.Catalog
	sc   *scene.Scene
	lang catalog.Lang
}

func (w *writer) file() {
	w.line(0, `<?xml version="1.0" encoding="UTF-8"?>`)
	w.line(0, `<mxfile host="Lintel">`)
	w.line(1, `<diagram id="lintel" name=%s>`, attribute(w.title()))
	// Without math nothing in a label is taken for a formula.
	w.line(2, `<mxGraphModel grid="1" gridSize="8" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="0" math="0" shadow="0">`)
	w.line(3, `<root>`)
	w.line(4, `<mxCell id="%s"/>`, rootID)
	w.line(4, `<mxCell id="%s" parent="%s"/>`, layerID, rootID)
	w.children("")
	for _, e := range w.d.Edges() {
		w.edge(e)
	}
	w.line(3, `</root>`)
	w.line(2, `</mxGraphModel>`)
	w.line(1, `</diagram>`)
	w.line(0, `</mxfile>`)
}

// title names the page; draw.io shows it on a tab.
func (w *writer) title() string {
	if title := w.d.Meta().Title; title != "" {
		return title
	}
	return "Lintel"
}

// children writes what is drawn directly in a container: containers first, so
// that they lie below, each with what is in it.
func (w *writer) children(container diagram.ID) {
	for _, frames := range [2]bool{true, false} {
		for n := range w.d.Children(container) {
			if w.isFrame(n) == frames {
				w.node(n)
				w.children(n.ID)
			}
		}
	}
}

// isFrame reports whether a node is a container; one of a kind that the
// catalogue does not know is, when it has a size.
func (w *writer) isFrame(n *diagram.Node) bool {
	if s, ok := w.cat.Service(n.Kind); ok {
		return s.IsFrame()
	}
	return n.Size.W > 0 && n.Size.H > 0
}

func (w *writer) line(depth int, format string, args ...any) {
	for range depth {
		w.b.WriteString("  ")
	}
	fmt.Fprintf(w.b, format, args...)
	w.b.WriteByte('\n')
}
