package drawio

import (
	"fmt"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// edge writes an arrow with its corners and its words.
func (w *writer) edge(e *diagram.Edge) {
	element, drawn := w.sc.Element(string(e.ID))
	var label, tooltip string
	var line geom.Polyline
	if drawn {
		label, tooltip, line = words(element), element.Title, element.Line
	} else {
		label = markup(e.Label)
	}
	ends := ""
	if len(line) > 1 {
		ends = w.end("exit", e.From, line[0]) + w.end("entry", e.To, line[len(line)-1])
	}
	w.open(e.ID, label, tooltip, string(e.Kind))
	w.line(5, `<mxCell parent="%s" source=%s target=%s style=%s edge="1">`, layerID,
		attribute(cellID(e.From)), attribute(cellID(e.To)), attribute(w.edgeStyle(e)+ends))
	at, off := place(element, line)
	if len(line) < 3 && off == "" {
		w.line(6, `<mxGeometry relative="1" as="geometry"/>`)
		w.close()
		return
	}
	w.line(6, `<mxGeometry%s relative="1" as="geometry">`, at)
	if len(line) > 2 {
		w.line(7, `<Array as="points">`)
		for _, p := range line[1 : len(line)-1] {
			w.line(8, `<mxPoint x="%s" y="%s"/>`, number(p.X), number(p.Y))
		}
		w.line(7, `</Array>`)
	}
	if off != "" {
		w.line(7, `%s`, off)
	}
	w.line(6, `</mxGeometry>`)
	w.close()
}

// words is what stands on an arrow.
func words(e *scene.Element) string {
	var parts []string
	for _, t := range e.Texts() {
		parts = append(parts, t.String)
	}
	return markup(strings.Join(parts, " "))
}

// place is where the words stand: how far along the arrow, from -1 to 1, and
// how far from there.
func place(e *scene.Element, line geom.Polyline) (along, off string) {
	if e == nil || len(e.Texts()) == 0 || len(line) < 2 || line.Length() == 0 {
		return "", ""
	}
	chip, _ := e.Tile()
	nearest, share, _ := line.Nearest(chip.Center())
	by := chip.Center().Sub(nearest)
	return fmt.Sprintf(` x="%s"`, number(2*share/line.Length()-1)),
		fmt.Sprintf(`<mxPoint x="%s" y="%s" as="offset"/>`, number(by.X), number(by.Y))
}

// end ties an end of an arrow to the place at its node where it is drawn, in
// shares of the size of the node and a rest in pt.
func (w *writer) end(name string, id diagram.ID, at geom.Point) string {
	n, ok := w.d.Node(id)
	if !ok {
		return ""
	}
	r := w.rect(n)
	if r.Empty() {
		return ""
	}
	r = r.Translate(w.d.Origin(id).Sub(r.Min))
	near := geom.Pt(min(max(at.X, r.Min.X), r.Max.X), min(max(at.Y, r.Min.Y), r.Max.Y))
	return fmt.Sprintf("%[1]sX=%[2]s;%[1]sY=%[3]s;%[1]sDx=%[4]s;%[1]sDy=%[5]s;%[1]sPerimeter=0;", name,
		number((near.X-r.Min.X)/r.W()), number((near.Y-r.Min.Y)/r.H()), number(at.X-near.X), number(at.Y-near.Y))
}

func (w *writer) edgeStyle(e *diagram.Edge) string {
	style := "html=1;fontSize=11;labelBackgroundColor=#FFFFFF;fontColor=#5A6C86;strokeColor=#545B64;strokeWidth=1.75;"
	switch e.Style {
	case diagram.Straight:
		style += "edgeStyle=none;rounded=0;"
	case diagram.Curved:
		style += "edgeStyle=none;curved=1;"
	default:
		style += "edgeStyle=orthogonalEdgeStyle;rounded=1;arcSize=12;"
	}
	family := catalog.Request
	if kind, ok := w.cat.Edge(e.Kind); ok {
		family = kind.Family
	}
	switch family {
	case catalog.Event:
		return style + "dashed=1;dashPattern=6 4;endArrow=open;endFill=0;endSize=8;"
	case catalog.Control:
		return style + "dashed=1;dashPattern=1 3;endArrow=open;endFill=0;endSize=8;"
	case catalog.Data:
		return style + "endArrow=block;endFill=1;endSize=6;startArrow=oval;startFill=1;startSize=5;"
	}
	return style + "endArrow=block;endFill=1;endSize=6;"
}
