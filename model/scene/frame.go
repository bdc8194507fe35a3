package scene

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
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
		Role: FrameRole, Depth: b.d.Depth(n.ID), Items: append(items, header...), Words: b.fullHeader(n, s),
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
