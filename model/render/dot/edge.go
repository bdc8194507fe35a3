package dot

import (
	"fmt"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

const (
	headLength = 10 // of an arrow of Graphviz at its usual size, in pt
	tailLength = 8  // of a dot at the tail
	corner     = 6  // radius of a bend
	openScale  = 0.8
)

// edge writes an arrow with its way on the canvas.
func (w *writer) edge(e *diagram.Edge) {
	element, drawn := w.sc.Element(string(e.ID))
	shown := *e
	shown.From, shown.To = w.d.ShownAs(e.From), w.d.ShownAs(e.To)
	if !drawn && (shown.From != e.From || shown.To != e.To) {
		return // in a collapsed container, or drawn as another arrow
	}
	e = &shown
	line := w.direct(e)
	title := string(e.ID)
	if drawn {
		title = element.Title
		if len(element.Line) > 1 {
			line = element.Line
		}
	}
	family := catalog.Request
	if kind, ok := w.cat.Edge(e.Kind); ok {
		family = kind.Family
	}
	look := lookOf(family)
	attributes := []string{
		w.marks.of(e.ID, "") + "id=" + quote(string(e.ID)), "class=" + class(string(e.Kind)), "tooltip=" + quoteLines(title, w.permissions(e)),
		look.attributes, fmt.Sprintf("pos=%q", spline(line, look)),
	}
	attributes = append(attributes, w.ends(e)...)
	if drawn {
		attributes = append(attributes, w.chip(element)...)
	}
	w.line(1, "%s -> %s [%s];", w.port(e.From), w.port(e.To), strings.Join(attributes, ", "))
}

// permissions are the actions of IAM that the arrow needs; empty for none.
func (w *writer) permissions(e *diagram.Edge) string {
	from, ok := w.d.Node(e.From)
	to, found := w.d.Node(e.To)
	if !ok || !found {
		return ""
	}
	var actions []string
	for _, need := range w.cat.Needs(e.Kind, from.Kind, to.Kind) {
		actions = append(actions, need.All...)
		if len(need.Some) > 0 {
			actions = append(actions, strings.Join(need.Some, " / "))
		}
	}
	if len(actions) == 0 {
		return ""
	}
	return "IAM: " + strings.Join(actions, ", ")
}

// direct is the straight way between two nodes, for an arrow that has no other.
func (w *writer) direct(e *diagram.Edge) geom.Polyline {
	var line geom.Polyline
	for _, id := range [2]diagram.ID{e.From, e.To} {
		if end, ok := w.sc.Element(string(id)); ok {
			line = append(line, end.Body.Center())
		}
	}
	return line
}

// edgeLook is how a family of arrows is drawn.
type edgeLook struct {
	attributes string
	head, tail float64 // lengths of what is at the ends, in pt
}

func lookOf(f catalog.Family) edgeLook {
	switch f {
	case catalog.Event:
		return edgeLook{fmt.Sprintf("style=dashed, arrowhead=vee, arrowsize=%v", openScale), headLength * openScale, 0}
	case catalog.Control:
		return edgeLook{fmt.Sprintf("style=dotted, arrowhead=vee, arrowsize=%v", openScale), headLength * openScale, 0}
	case catalog.Data:
		return edgeLook{"dir=both, arrowtail=dot", headLength, tailLength}
	}
	return edgeLook{"style=solid", headLength, 0}
}

// port is an end of an arrow: the tile of a node, or the anchor of a container.
func (w *writer) port(id diagram.ID) string {
	if e, ok := w.sc.Element(string(id)); ok && e.Role != scene.FrameRole {
		return quote(string(id)) + ":tile"
	}
	return quote(string(id))
}

// ends lets an arrow at a container end at its border. Between a container and
// what is in it there is no border to cross.
func (w *writer) ends(e *diagram.Edge) []string {
	var attributes []string
	add := func(name string, end, other diagram.ID) {
		if el, ok := w.sc.Element(string(end)); ok && el.Role == scene.FrameRole && end != other && !w.d.Inside(other, end) {
			attributes = append(attributes, name+"="+clusterName(end))
		}
	}
	add("ltail", e.From, e.To)
	add("lhead", e.To, e.From)
	return attributes
}

// chip is the words on an arrow.
func (w *writer) chip(e *scene.Element) []string {
	text := strings.Join(w.textOf(e), " ")
	if text == "" {
		return nil
	}
	box, _ := e.Tile()
	return []string{
		fmt.Sprintf(`label=<<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0" STYLE="ROUNDED" COLOR=%s BGCOLOR=%s><TR><TD WIDTH="%.0f" HEIGHT="%.0f">%s</TD></TR></TABLE>>`,
			w.ink(scene.Outline.Ink()), w.ink(scene.Ground.Ink()), box.W(), box.H(), text),
		fmt.Sprintf("lp=%q", at(box.Center())),
	}
}

// spline is a way as cubic curves with the room for head and tail left out.
func spline(line geom.Polyline, look edgeLook) string {
	if len(line) < 2 {
		return ""
	}
	length := line.Length()
	start, end := line[0], line[len(line)-1]
	from, to := min(look.tail, length/4), max(length-look.head, length/2)
	var b strings.Builder
	if look.tail > 0 {
		b.WriteString("s," + at(start) + " ")
	}
	b.WriteString("e," + at(end))
	way := line.Cut(from, to)
	if len(way) < 2 {
		way = geom.Polyline{start, end}
	}
	b.WriteString(" " + at(way[0]))
	here := way[0]
	for _, bend := range way.Bends(corner, false)[1:] {
		b.WriteString(curve(here.Lerp(bend.Enter, 1.0/3), here.Lerp(bend.Enter, 2.0/3), bend.Enter))
		if bend.Radius > 0 {
			// Control points at 0.55 of the way to the corner make a quarter of a circle.
			b.WriteString(curve(bend.Enter.Lerp(bend.Corner, 0.55), bend.Leave.Lerp(bend.Corner, 0.55), bend.Leave))
		}
		here = bend.Leave
	}
	return b.String()
}

// curve is the rest of a cubic curve whose start was written already.
func curve(control1, control2, end geom.Point) string {
	return " " + at(control1) + " " + at(control2) + " " + at(end)
}
