package scene

import (
	"math"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/typeface"
)

// header draws glyph, label and detail of a frame, as much of them as has room; the
// second result is the box of the text, which arrows keep clear of.
func (b *Builder) header(n *diagram.Node, s *catalog.Service, rect geom.Rect, look frameLook, glyph string) ([]Item, geom.Rect) {
	h := b.wording(n, s, look)
	place := b.headerRoom(n, rect, look, h)
	baseline := rect.Min.Y + 19
	if look.header == headerLow {
		baseline = rect.Min.Y + 15
	}
	var items []Item
	if look.glyph > 0 {
		box := geom.Around(geom.Pt(place.from+look.glyph/2, baseline-look.labelSize*0.36), geom.Size{W: look.glyph, H: look.glyph})
		items = append(items, Item{Shape: &Icon{Glyph: glyph, Rect: box, Ink: look.label.Ink()}, MinZoom: zoomHeader})
	}
	at := geom.Pt(place.from+h.mark, baseline)
	items = append(items, b.headerLines(at, place.to-at.X, h, look)...)
	return items, boundsOf(items)
}

// wording are the words of a header, from the most to the least that it may say.
type wording struct {
	// label says what the frame is, detail which one; either may be empty.
	label, detail string
	// brief says enough where there is no room for both: the code of a Region, the
	// name of a subnet whose glyph and colour tell its kind.
	brief string
	// others are the briefs of the other containers of the kind beside it: a part of
	// the brief has to differ from the same part of those.
	others func() []string
	// mark is the room of the glyph before the words, in pt.
	mark float64
	// all, fits and least are how wide everything, what says which frame it is, and the
	// brief are, with the glyph.
	all, fits, least float64
}

func (b *Builder) wording(n *diagram.Node, s *catalog.Service, look frameLook) wording {
	h := wording{others: func() []string { return b.briefsBeside(n, s) }}
	h.label, h.detail = b.headerText(n, s)
	h.brief = brief(n, s, h.label, h.detail)
	if look.glyph > 0 {
		h.mark = look.glyph + headerGap
	}
	h.all = h.mark + b.labelWidth(h.label, look)
	if h.detail != "" {
		h.all += detailGap + b.measure.Width(h.detail, secondSize, typeface.Regular)
	}
	h.least = h.mark + b.labelWidth(h.brief, look)
	h.fits = h.least
	if h.detail == "" {
		h.fits = h.all
	}
	return h
}

func (b *Builder) labelWidth(s string, look frameLook) float64 {
	return b.measure.Width(s, look.labelSize, typeface.Semibold)
}

// headerZooms are the zooms at which a header may begin to say more.
var headerZooms = []float64{zoomHeader, 0.4, 0.45, zoomNames, 0.55, 0.6, 0.65, 0.7, zoomAll, 0.8, 0.85, 0.9, 1}

// headerLines are the words of a header at every zoom. They keep their smallest size
// on the screen, so that those of all frames are equal, and say less where the
// frame is too small for them: a part of the detail, the brief, the brief without
// its middle.
func (b *Builder) headerLines(at geom.Point, room float64, h wording, look frameLook) []Item {
	var items []Item
	var said [2]string
	begun := 0
	for i, zoom := range headerZooms {
		label, detail := b.say(h, look, room, zoom)
		if i > 0 && said == [2]string{label, detail} {
			continue
		}
		for k := begun; k < len(items); k++ {
			items[k].MaxZoom = zoom
		}
		said, begun = [2]string{label, detail}, len(items)
		first := &Text{
			At: at, String: label, Size: look.labelSize, Weight: typeface.Semibold, Ink: look.label.Ink(),
			Width: b.labelWidth(label, look), MinPx: headerPx,
		}
		items = append(items, Item{Shape: first, MinZoom: zoom})
		if detail != "" {
			items = append(items, Item{Shape: &Text{
				At: geom.Pt(at.X+first.Width+detailGap, at.Y), String: detail, Size: secondSize, Ink: Muted.Ink(),
				Width: b.measure.Width(detail, secondSize, typeface.Regular), Follows: first, MinPx: headerPx,
			}, MinZoom: zoom})
		}
		if label == h.label && detail == h.detail {
			break
		}
	}
	return items
}

// say is what a header says at a zoom.
func (b *Builder) say(h wording, look frameLook, room, zoom float64) (label, detail string) {
	grown := max(1, headerPx/(look.labelSize*zoom)) // on the drawing, by its smallest size on the screen
	second := max(1, headerPx/(secondSize*zoom))
	wide := b.labelWidth(h.label, look) * grown
	switch {
	case h.detail == "" && wide <= room:
		return h.label, ""
	case zoom >= zoomNames && wide+detailGap+b.measure.Width(h.detail, secondSize, typeface.Regular)*second <= room:
		return h.label, h.detail
	case h.brief == h.label && wide <= room:
		return h.label, b.detailIn(h.detail, zoom, (room-wide-detailGap)/second)
	}
	return b.cutApart(h, look, room/grown), ""
}

// detailIn is a detail cut to its room; none where little would be left of it.
func (b *Builder) detailIn(detail string, zoom, room float64) string {
	const few = 40 // pt
	if zoom < zoomNames || room < few {
		return ""
	}
	cut, shorter := strings.CutSuffix(b.measure.Fit(detail, secondSize, typeface.Regular, room), ellipsis)
	if !shorter {
		return cut
	}
	return strings.TrimSuffix(cut, " ·") + ellipsis
}

// namesItself reports whether the detail of a frame alone says enough where there is
// no room for its label too: the code of a Region or a zone, and the name of a group
// whose glyph and colour say what it is.
func namesItself(l catalog.FrameLook) bool {
	return l == "region" || l == "zone" || l == "security" || l == "scaling"
}

// headerMost is how wide a container is made at most for its label, in pt.
const headerMost = 240

// LeastFrame is the smallest size at which a container says what it is.
func (b *Builder) LeastFrame(id diagram.ID) geom.Size {
	least := MinFrame()
	n, ok := b.d.Node(id)
	if !ok {
		return least
	}
	s, _ := b.cat.Service(n.Kind)
	look, _ := b.frameStyle(n, s)
	wide := b.wording(n, s, look).fits + 2*headerPad
	least.W = max(least.W, math.Ceil(min(wide, headerMost)/8)*8)
	return least
}

// fullHeader are the label and, where there is one, the detail of a header.
func (b *Builder) fullHeader(n *diagram.Node, s *catalog.Service) []string {
	label, detail := b.headerText(n, s)
	if detail == "" {
		return []string{label}
	}
	return []string{label, detail}
}

// headerText is the label and the detail of a frame's header.
func (b *Builder) headerText(n *diagram.Node, s *catalog.Service) (label, detail string) {
	if s == nil {
		return n.Kind.Short(), n.Name
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
