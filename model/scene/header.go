package scene

import (
	"math"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/typeface"
)

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
	first := b.headerLabel(geom.Pt(x, baseline), label, look, room)
	trailer := Text{
		At: geom.Pt(x+first.Width+detailGap, baseline), String: detail, Size: secondSize, Ink: Muted.Ink(),
		Width: b.measure.Width(detail, secondSize, typeface.Regular), Follows: &first,
	}
	both := trailing(trailer, room)
	if s == nil || detail == "" || !namesItself(s.Frame) {
		items = append(append(items, readable(first, room)...), both...)
		return items, boundsOf(items)
	}
	code := readable(b.headerLabel(geom.Pt(x, baseline), detail, look, room), room)
	if len(both) > 0 {
		from := both[len(both)-1].MinZoom
		code = append(below(from, code), Item{Shape: &first, MinZoom: from})
	}
	items = append(append(items, code...), both...)
	return items, boundsOf(items)
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
	label, _ := b.headerText(n, s)
	wide := 2*headerPad + b.measure.Width(label, look.labelSize, typeface.Semibold)
	if look.glyph > 0 {
		wide += look.glyph + headerGap
	}
	least.W = max(least.W, math.Ceil(min(wide, headerMost)/8)*8)
	return least
}

// below are items that are drawn only below a zoom.
func below(zoom float64, items []Item) []Item {
	var kept []Item
	for _, item := range items {
		if item.MinZoom >= zoom {
			continue
		}
		if item.MaxZoom == 0 || item.MaxZoom > zoom {
			item.MaxZoom = zoom
		}
		kept = append(kept, item)
	}
	return kept
}

// headerLabel is the label of a header, cut to its room.
func (b *Builder) headerLabel(at geom.Point, label string, look frameLook, room float64) Text {
	label = b.measure.Fit(label, look.labelSize, typeface.Semibold, room)
	return Text{
		At: at, String: label, Size: look.labelSize, Weight: typeface.Semibold, Ink: look.label.Ink(),
		Width: b.measure.Width(label, look.labelSize, typeface.Semibold), MinPx: headerPx,
	}
}

// readable is a header label that keeps its smallest size on the screen down to
// the zoom at which it would no longer fit into room; below that it shrinks with
// the drawing for as long as the names of tiles are shown.
func readable(t Text, room float64) []Item {
	fits := max(zoomHeader, t.Width*headerPx/t.Size/room)
	small := t
	small.MinPx = 0
	if fits >= headerPx/t.Size {
		return []Item{{Shape: &small, MinZoom: zoomNames}}
	}
	items := []Item{{Shape: &t, MinZoom: fits}}
	if fits > zoomNames {
		items = append(items, Item{Shape: &small, MinZoom: zoomNames, MaxZoom: fits})
	}
	return items
}

// trailing is the detail behind a header label; none where both do not fit. Where
// they also fit at their smallest size on the screen, the detail keeps it as the
// label does, for as long as names are shown; else it shrinks with the drawing for
// as long as second lines are shown.
func trailing(t Text, room float64) []Item {
	label := t.Follows
	if t.String == "" || label.Width+detailGap+t.Width > room {
		return nil
	}
	still := label.Width * headerPx / label.Size // the label at its smallest, in px
	keeps := (still + t.Width*headerPx/t.Size) / (room - detailGap)
	if keeps > headerPx/label.Size { // the label grows with the drawing
		keeps = t.Width * headerPx / t.Size / (room - detailGap - label.Width)
	}
	keeps = max(zoomNames, keeps)
	grown := t
	grown.MinPx = headerPx
	items := []Item{{Shape: &grown, MinZoom: keeps}}
	if fits := max(zoomAll, still/(room-detailGap-t.Width)); fits < keeps {
		items = append(items, Item{Shape: &t, MinZoom: fits, MaxZoom: keeps})
	}
	return items
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
