package scene

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/typeface"
)

// The measures of the box that stands for a collapsed container, in pt. It is
// never larger than the smallest container, so that it hides no neighbour.
const (
	foldedHigh   = 52
	foldedGlyph  = 24
	foldedPad    = 14 // from the left border, past the half of the switch that lies inside
	foldedSheet  = 3  // between the box and the sheets that show behind it
	foldedMaxW   = 208
	foldSwitch   = 16
	foldSwitchAt = 14 // below the top of the container
)

// Unfolded is a builder that holds the same diagram with all containers
// expanded, for questions about the room that everything needs. It has no arrows.
func (b *Builder) Unfolded() *Builder {
	for _, n := range b.d.Nodes() {
		if n.Collapsed {
			u := NewBuilder(b.cat, b.measure, b.lang)
			u.unfolded = true
			u.Boxes(b.d)
			return u
		}
	}
	return b
}

// DrawnAs is the element that stands for a node or an edge on the drawing: the
// collapsed container around it, the arrow that it was merged into, or itself.
func (b *Builder) DrawnAs(id diagram.ID) diagram.ID {
	if e, ok := b.d.Edge(id); ok {
		from, to := b.shown(e.From), b.shown(e.To)
		if from == to && (from != e.From || to != e.To) {
			return from
		}
		return b.bundles.drawn(id)
	}
	return b.shown(id)
}

// Collapsed reports whether a container is drawn as one box.
func (b *Builder) Collapsed(id diagram.ID) bool { return b.outlines[id].folded }

// IsFrame reports whether a node is drawn as a frame that others lie in.
func (b *Builder) IsFrame(id diagram.ID) bool { return b.outlines[id].frame }

func (b *Builder) folds(n *diagram.Node) bool { return n.Collapsed && !b.unfolded }

// shown is the node that is drawn for a node.
func (b *Builder) shown(id diagram.ID) diagram.ID {
	if b.unfolded {
		return id
	}
	return b.d.ShownAs(id)
}

// putCollapsed draws a container as one box with its name, its kind and how much
// is in it, on two sheets that show behind it.
func (b *Builder) putCollapsed(n *diagram.Node, s *catalog.Service, at geom.Point) {
	look, glyph := b.frameStyle(n, s)
	name, kind := b.foldedWords(n, s)
	count := b.insideWords(n.ID)
	second := count
	if kind != "" {
		second = kind + " · " + count
	}
	text := at.X + foldedPad + foldedGlyph + 8
	width := max(b.measure.Width(name, nameSize, typeface.Semibold), b.measure.Width(second, secondSize, typeface.Regular))
	most := max(frameMinW, min(foldedMaxW, n.Size.W))
	rect := geom.XYWH(at.X, at.Y, min(max(frameMinW, text-at.X+width+headerPad), most), foldedHigh)
	room := rect.Max.X - headerPad - text
	name = b.measure.Fit(name, nameSize, typeface.Semibold, room)
	if b.measure.Width(second, secondSize, typeface.Regular) > room {
		second = count // which says more than the kind
	}
	second = b.measure.Fit(second, secondSize, typeface.Regular, room)
	middle := rect.Center().Y
	items := b.foldedSheets(rect, look)
	items = append(items,
		Item{Shape: &Icon{
			Glyph: glyph, Ink: look.label.Ink(),
			Rect: geom.Around(geom.Pt(at.X+foldedPad+foldedGlyph/2, middle), geom.Size{W: foldedGlyph, H: foldedGlyph}),
		}, MinZoom: zoomGlyphs},
		b.nameItem(geom.Pt(text, middle-3), Start, name),
		b.secondItem(geom.Pt(text, middle+13), Start, second, room),
	)
	items = append(items, FoldSwitch(FoldSwitchAt(rect), true, 1)...)
	o := outline{tile: rect, body: geom.Rect{Min: rect.Min, Max: rect.Max.Add(geom.Vec{Y: 2 * foldedSheet})}, folded: true}
	b.store(n, Element{Role: NodeRole, Items: items}, o)
}

// foldedSheets are the box and the two sheets behind it, the lowest first.
func (b *Builder) foldedSheets(rect geom.Rect, look frameLook) []Item {
	stroke := Stroke{Ink: look.stroke.Ink(), Width: look.width}
	var items []Item
	for i := 2.0; i >= 0; i-- {
		sheet := geom.Rect{Min: rect.Min.Add(geom.Vec{X: 4 * i}), Max: rect.Max.Add(geom.Vec{X: -4 * i, Y: foldedSheet * i})}
		box := &Box{Rect: sheet, Radius: look.radius, Fill: Ground.Ink(), Stroke: stroke}
		zoom := zoomGlyphs
		if i == 0 {
			zoom = 0
		}
		items = append(items, Item{Shape: box, MinZoom: zoom})
	}
	if look.fill != NoToken {
		items = append(items, Item{Shape: &Box{Rect: rect, Radius: look.radius, Fill: look.fill.Ink()}})
	}
	return items
}

// foldedWords are the name of a collapsed container and its kind, or the kind alone.
func (b *Builder) foldedWords(n *diagram.Node, s *catalog.Service) (name, second string) {
	kind := n.Kind.Short()
	if s != nil {
		kind = s.Short.In(b.lang)
		if v, ok := s.VariantOf(n.Props); ok {
			kind = v.Name.In(b.lang)
		}
	}
	if n.Name == "" {
		return kind, ""
	}
	return n.Name, kind
}

func (b *Builder) insideWords(id diagram.ID) string {
	count := 0
	for _, inner := range b.d.Descendants(id) {
		if inner.Size == (geom.Size{}) {
			count++
		}
	}
	words := catalog.Text{EN: strconv.Itoa(count) + " services", KO: "서비스 " + strconv.Itoa(count) + "개"}
	switch count {
	case 0:
		words = catalog.Text{EN: "empty", KO: "비어 있음"}
	case 1:
		words.EN = "1 service"
	}
	return words.In(b.lang)
}

// FoldSwitchAt is the middle of the switch that collapses and expands a
// container: on its left border, where it stays when the container changes.
func FoldSwitchAt(container geom.Rect) geom.Point {
	return geom.Pt(container.Min.X, container.Min.Y+foldSwitchAt)
}

// FoldSwitch is a small disc with a chevron: to the right when the container is
// collapsed, else down. scale enlarges it.
func FoldSwitch(at geom.Point, collapsed bool, scale float64) []Item {
	chevron := geom.Polyline{{X: -3.2, Y: -1.6}, {X: 0, Y: 1.6}, {X: 3.2, Y: -1.6}}
	if collapsed {
		chevron = geom.Polyline{{X: -1.4, Y: -3.2}, {X: 1.8, Y: 0}, {X: -1.4, Y: 3.2}}
	}
	for i, p := range chevron {
		chevron[i] = at.Add(p.Vec().Mul(scale))
	}
	side := foldSwitch * scale
	return []Item{
		{Shape: &Box{
			Rect: geom.Around(at, geom.Size{W: side, H: side}), Radius: side / 2,
			Fill: Panel.Ink(), Stroke: Stroke{Ink: Outline.Ink(), Width: scale},
		}, MinZoom: zoomGlyphs},
		{Shape: &Path{Points: chevron, Stroke: Stroke{Ink: Muted.Ink(), Width: 1.6 * scale}}, MinZoom: zoomGlyphs},
	}
}
