package scene

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/typeface"
)

// putFrame draws a container: outline, fill and a header that says what it is.
func (b *Builder) putFrame(n *diagram.Node, s *catalog.Service, at geom.Point) {
	rect := geom.XYWH(at.X, at.Y, n.Size.W, n.Size.H)
	look, glyph := b.frameStyle(n, s)
	items := []Item{{Shape: &Box{
		Rect: rect, Radius: look.radius, Fill: look.fill.Ink(),
		Stroke: Stroke{Ink: look.stroke.Ink(), Width: look.width, Dash: look.dash},
	}}}
	header, label := b.header(n, s, rect, look, glyph)
	b.store(n, Element{
		Role: FrameRole, Depth: b.d.Depth(n.ID), Items: append(items, header...),
	}, outline{tile: rect, body: rect, label: label, frame: true})
}

// GroundAt is what lies under a point of an element, the lowest ink first: the
// canvas and the fills of the containers that hold the point. For an arrow they
// are those around its ends.
func (b *Builder) GroundAt(id diagram.ID, p geom.Point) []Ink {
	inks := []Ink{Ground.Ink()}
	for _, n := range b.framesAround(id) {
		if !b.outlines[n.ID].tile.Contains(p) {
			continue
		}
		s, _ := b.cat.Service(n.Kind)
		if look, _ := b.frameStyle(n, s); look.fill != NoToken {
			inks = append(inks, look.fill.Ink())
		}
	}
	return inks
}

// framesAround are the containers of an element, of both ends of an arrow, and
// a container itself; the outermost first.
func (b *Builder) framesAround(id diagram.ID) []*diagram.Node {
	ends := []diagram.ID{id}
	if e, ok := b.d.Edge(id); ok {
		ends = []diagram.ID{e.From, e.To}
	}
	var frames []*diagram.Node
	add := func(n *diagram.Node) {
		if b.outlines[n.ID].frame && !slices.Contains(frames, n) {
			frames = append(frames, n)
		}
	}
	for _, end := range ends {
		if n, ok := b.d.Node(end); ok {
			add(n)
		}
		for n := range b.d.Ancestors(end) {
			add(n)
		}
	}
	slices.SortStableFunc(frames, func(m, n *diagram.Node) int { return b.d.Depth(m.ID) - b.d.Depth(n.ID) })
	return frames
}

func (b *Builder) frameStyle(n *diagram.Node, s *catalog.Service) (frameLook, string) {
	if s == nil {
		return lookOf(""), "unknown"
	}
	style := s.Frame
	if v, ok := s.VariantOf(n.Props); ok && v.Frame != "" {
		style = v.Frame
	}
	return lookOf(style), s.GlyphOf(n.Props)
}

// header is glyph, label and, where there is room, the detail; the second
// result is the box of the text, which arrows keep clear of.
func (b *Builder) header(n *diagram.Node, s *catalog.Service, rect geom.Rect, look frameLook, glyph string) ([]Item, geom.Rect) {
	baseline := rect.Min.Y + 19
	if look.header == headerLow {
		baseline = rect.Min.Y + 15
	}
	x := rect.Min.X + headerPad
	var items []Item
	if look.glyph > 0 {
		box := geom.Around(geom.Pt(x+look.glyph/2, baseline-look.labelSize*0.36), geom.Size{W: look.glyph, H: look.glyph})
		items = append(items, Item{Shape: &Icon{Glyph: glyph, Rect: box, Ink: look.label.Ink()}, MinZoom: zoomHeader})
		x += look.glyph + headerGap
	}
	label, detail := b.headerText(n, s)
	room := rect.Max.X - headerPad - x
	width := func(t string, size float64, w typeface.Weight) float64 { return b.measure.Width(t, size, w) }
	labelWidth := width(label, look.labelSize, typeface.Semibold)
	if detail != "" && labelWidth+detailGap+width(detail, secondSize, typeface.Regular) > room {
		// The code of a Region says more than the word.
		if s != nil && s.Frame == "region" {
			label, labelWidth = detail, width(detail, look.labelSize, typeface.Semibold)
		}
		detail = ""
	}
	label = b.measure.Fit(label, look.labelSize, typeface.Semibold, room)
	text := Text{
		At: geom.Pt(x, baseline), String: label, Size: look.labelSize, Weight: typeface.Semibold, Ink: look.label.Ink(),
		Width: width(label, look.labelSize, typeface.Semibold),
	}
	items = append(items, readable(text, room)...)
	if detail != "" {
		items = append(items, Item{Shape: &Text{
			At: geom.Pt(x+labelWidth+detailGap, baseline), String: detail, Size: secondSize, Ink: Muted.Ink(),
			Width: width(detail, secondSize, typeface.Regular),
		}, MinZoom: zoomDetail})
	}
	return items, boundsOf(items)
}

// readable is a header label that keeps its smallest size on the screen down to
// the zoom at which it would no longer fit into room; below that it shrinks with
// the drawing for as long as the names of tiles are shown.
func readable(t Text, room float64) []Item {
	fits := max(zoomHeader, t.Width*headerPx/t.Size/room)
	grown := t
	grown.MinPx = headerPx
	if fits >= headerPx/t.Size {
		return []Item{{Shape: &t, MinZoom: zoomNames}}
	}
	items := []Item{{Shape: &grown, MinZoom: fits}}
	if fits > zoomNames {
		items = append(items, Item{Shape: &t, MinZoom: zoomNames, MaxZoom: fits})
	}
	return items
}

// headerText is the label and the detail of a frame's header.
func (b *Builder) headerText(n *diagram.Node, s *catalog.Service) (label, detail string) {
	if s == nil {
		return string(n.Kind), n.Name
	}
	label = s.Short.In(b.lang)
	name := n.Name
	if v, ok := s.VariantOf(n.Props); ok {
		label = v.Name.In(b.lang)
		if brief := v.Brief.In(b.lang); brief != "" && name != "" {
			label, name = brief+" · "+name, ""
		}
	}
	var parts []string
	if name != "" {
		parts = append(parts, name)
	}
	for _, key := range s.Detail {
		if v := n.Props[key]; v.IsSet() {
			parts = append(parts, v.String())
		}
	}
	return label, strings.Join(parts, " · ")
}
