package dot

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// node writes a tile with its label as a table, so that Graphviz makes room for
// both; arrows end at the cell of the tile.
func (w *writer) node(n *diagram.Node, e *scene.Element, depth int) {
	if s, ok := w.cat.Service(n.Kind); ok && s.IsNote() {
		w.note(n, e, depth)
		return
	}
	tile, fill := e.Tile()
	if n.Collapsed {
		w.collapsed(n, e, depth)
		return
	}
	label := w.belowTile(n, e, tile, fill)
	if e.Body.Max.X > tile.Max.X && e.Body.Min.X >= tile.Min.X {
		label = w.besideTile(n, e, tile, fill)
	}
	w.line(depth, "%s [%sid=%s, class=%s, tooltip=%s, pos=\"%s!\", width=%s, height=%s, label=<%s>];",
		quote(string(n.ID)), w.marks.of(n.ID, at(e.Body.Center())), quote(string(n.ID)), class(string(n.Kind)), quote(e.Title),
		at(e.Body.Center()), inches(e.Body.W()), inches(e.Body.H()), label)
}

// note writes a remark as Graphviz's own note, with the lines that the canvas shows.
func (w *writer) note(n *diagram.Node, e *scene.Element, depth int) {
	const pad = 10
	w.line(depth, "%s [%sid=%s, class=%s, tooltip=%s, pos=\"%s!\", width=%s, height=%s, shape=note, style=filled, fillcolor=%s, color=%s, label=<%s CELLPADDING=\"%d\"><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">%s</TD></TR></TABLE>>];",
		quote(string(n.ID)), w.marks.of(n.ID, at(e.Body.Center())), quote(string(n.ID)), class(string(n.Kind)), quote(e.Title),
		at(e.Body.Center()), inches(e.Body.W()), inches(e.Body.H()), w.ink(scene.Panel.Ink()), w.ink(scene.Outline.Ink()),
		`<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0"`, pad, strings.Join(w.textOf(e), "<BR/>"))
}

// collapsed writes a container that is drawn as one box, as one node.
func (w *writer) collapsed(n *diagram.Node, e *scene.Element, depth int) {
	frame := e.Frame()
	w.line(depth, `%s [%sid=%s, class=%s, tooltip=%s, pos="%s!", width=%s, height=%s, label=<%s BORDER="1" STYLE="ROUNDED" COLOR=%s><TR><TD PORT="tile" WIDTH="%.0f" HEIGHT="%.0f">%s</TD></TR></TABLE>>];`,
		quote(string(n.ID)), w.marks.of(n.ID, at(e.Body.Center())), quote(string(n.ID)), class(string(n.Kind)), quote(e.Title),
		at(e.Body.Center()), inches(e.Body.W()), inches(e.Body.H()),
		strings.Replace(table, `BORDER="0" `, "", 1), w.ink(frame.Stroke.Ink), e.Body.W(), e.Body.H(), w.stacked(e, "CENTER", e.Body.H()))
}

// lineHeight is how far the lines of a label are apart, in pt.
const lineHeight = 16

const table = `<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"`

func (w *writer) belowTile(n *diagram.Node, e *scene.Element, tile geom.Rect, fill scene.Ink) string {
	const gap = 5
	var b strings.Builder
	fmt.Fprintf(&b, `%s WIDTH="%.0f"><TR><TD>%s</TD></TR>`, table, e.Body.W(), w.tile(n, e, tile, fill))
	rest := e.Body.Max.Y - tile.Max.Y - gap
	for i, line := range w.textOf(e) {
		if i == 0 {
			fmt.Fprintf(&b, `<TR><TD HEIGHT="%d"></TD></TR>`, gap)
		}
		fmt.Fprintf(&b, `<TR><TD HEIGHT="%d">%s</TD></TR>`, lineHeight, line)
		rest -= lineHeight
	}
	if rest >= 1 && rest < e.Body.H()-tile.H()-gap {
		fmt.Fprintf(&b, `<TR><TD HEIGHT="%.0f"></TD></TR>`, rest)
	}
	return b.String() + "</TABLE>"
}

func (w *writer) besideTile(n *diagram.Node, e *scene.Element, tile geom.Rect, fill scene.Ink) string {
	const gap = 12
	return fmt.Sprintf(`%s><TR><TD>%s</TD><TD WIDTH="%d"></TD><TD WIDTH="%.0f">%s</TD></TR></TABLE>`,
		table, w.tile(n, e, tile, fill), gap, max(e.Body.Max.X-tile.Max.X-gap, 1), w.stacked(e, "LEFT", tile.H()))
}

// stacked is the lines of text of an element below each other in the middle of a
// box as high as this, as far apart as they are on the canvas: Graphviz sets lines of
// unequal size closer, and stretches what does not fill a box.
func (w *writer) stacked(e *scene.Element, align string, high float64) string {
	lines := w.textOf(e)
	if len(lines) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(table + ">")
	space := func() {
		if rest := (high - float64(len(lines)*lineHeight)) / 2; rest >= 1 {
			fmt.Fprintf(&b, `<TR><TD HEIGHT="%.0f"></TD></TR>`, rest)
		}
	}
	space()
	for _, line := range lines {
		fmt.Fprintf(&b, `<TR><TD ALIGN="%s" HEIGHT="%d">%s</TD></TR>`, align, lineHeight, line)
	}
	space()
	return b.String() + "</TABLE>"
}

func (w *writer) tile(n *diagram.Node, e *scene.Element, tile geom.Rect, fill scene.Ink) string {
	name := n.Kind.Short()
	if s, ok := w.cat.Service(n.Kind); ok {
		name = s.Short.EN
	}
	if glyph := e.Glyph(); w.icons != "" && glyph != "" {
		return fmt.Sprintf(`%s><TR><TD PORT="tile" FIXEDSIZE="TRUE" WIDTH="%.0f" HEIGHT="%.0f"><IMG SRC="%s" SCALE="TRUE"/></TD></TR></TABLE>`,
			table, tile.W(), tile.H(), markup(w.icons+"/"+IconFile(glyph)))
	}
	letters := monogram(name)
	size := tile.H() * [...]float64{0, 0.38, 0.36, 0.32, 0.27}[utf8.RuneCountInString(letters)]
	return fmt.Sprintf(`%s STYLE="ROUNDED" BGCOLOR=%s FIXEDSIZE="TRUE" WIDTH="%.0f" HEIGHT="%.0f"><TR><TD PORT="tile" WIDTH="%.0f" HEIGHT="%.0f"><FONT COLOR=%s POINT-SIZE="%s"><B>%s</B></FONT></TD></TR></TABLE>`,
		table, w.ink(fill), tile.W(), tile.H(), tile.W(), tile.H(), w.ink(scene.White.Ink()), number(size), markup(letters))
}

// textOf is the lines of text of an element, as they are on the canvas.
func (w *writer) textOf(e *scene.Element) []string {
	var lines []string
	for _, t := range e.Texts() {
		lines = append(lines, w.font(t))
	}
	return lines
}

func (w *writer) font(t *scene.Text) string {
	text := markup(t.String)
	if text == "" {
		text = " "
	}
	if t.Weight == typeface.Semibold {
		text = "<B>" + text + "</B>"
	}
	return fmt.Sprintf(`<FONT COLOR=%s POINT-SIZE="%s">%s</FONT>`, w.ink(t.Ink), number(t.Size), text)
}

// IconFile is the name of the picture of a glyph in Options.Icons.
func IconFile(glyph string) string { return glyph + ".png" }
