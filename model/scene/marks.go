package scene

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/typeface"
)

// The measures of what shows distances and hangs on the pointer, in px.
const (
	gapCap     = 4  // half of the line across the end of a distance
	gapPill    = 16 // height of the pill with the number
	gapPillPad = 5
	tipWidth   = 320
	tipPadX    = 12
	tipPadY    = 8
	tipLine    = 17
	tipOff     = 18 // from the pointer
	guideLeast = 4  // in pt: what is left between a tile and its name is no line
	plusOff    = 16
	plusRadius = 8
)

// MarkItems show what a dragged element is in line with, and gaps that are equal.
// spared is what the lines leave free beside tiles and names.
func (b *Builder) MarkItems(guides, gaps []geom.Polyline, spared []geom.Rect, px Px) []Item {
	var items []Item
	for _, g := range guides {
		for _, part := range b.besideTiles(g[0], g[1], spared) {
			items = append(items, guideLine(px, part...))
		}
	}
	for _, g := range gaps {
		items = append(items, b.gapItems(g[0], g[1], px)...)
	}
	return items
}

// besideTiles are the parts of a guide that run over no tile and no name: a line
// through a glyph looks like a part of it.
func (b *Builder) besideTiles(from, to geom.Point, spared []geom.Rect) []geom.Polyline {
	across := geom.Rect{Min: from, Max: to}.Inset(-0.5)
	var over []geom.Rect
	spare := func(r geom.Rect) {
		if r = r.Inset(1).Intersect(across); !r.Empty() {
			over = append(over, r)
		}
	}
	b.scene.Visit(across, func(el *Element) {
		if el.Role == NodeRole || el.Role == DockedRole {
			o := b.outlines[diagram.ID(el.ID)]
			spare(o.tile)
			spare(o.label)
		}
	})
	for _, r := range spared {
		spare(r)
	}
	slices.SortFunc(over, func(a, b geom.Rect) int { return cmp.Compare(a.Min.X+a.Min.Y, b.Min.X+b.Min.Y) })
	var parts []geom.Polyline
	for _, tile := range over {
		in, out := levelWith(from, to, tile.Min), levelWith(from, to, tile.Max)
		if in.Sub(from).Len() > guideLeast && (from.X < in.X || from.Y < in.Y) {
			parts = append(parts, geom.Polyline{from, in})
		}
		if out.X > from.X || out.Y > from.Y { // tiles may lie on each other
			from = out
		}
	}
	if from.X < to.X || from.Y < to.Y {
		parts = append(parts, geom.Polyline{from, to})
	}
	return parts
}

// levelWith is the point of a level or upright line beside another point.
func levelWith(from, to, p geom.Point) geom.Point {
	if from.Y == to.Y {
		return geom.Pt(p.X, from.Y)
	}
	return geom.Pt(from.X, p.Y)
}

func guideLine(px Px, points ...geom.Point) Item {
	return Item{Shape: &Path{Points: points, Stroke: Stroke{Ink: Guide.Ink(), Width: px(1)}}}
}

// gapItems are a capped line with its length in pt on a pill; where the line is
// too short for the pill, the pill stands beside it.
func (b *Builder) gapItems(from, to geom.Point, px Px) []Item {
	out := to.Sub(from).Unit().Perp().Mul(px(gapCap))
	items := []Item{
		guideLine(px, from, to),
		guideLine(px, from.Add(out), from.Add(out.Neg())),
		guideLine(px, to.Add(out), to.Add(out.Neg())),
	}
	number := strconv.FormatFloat(math.Round(from.Dist(to)*10)/10, 'f', -1, 64)
	size := px(secondSize)
	width := b.measure.Width(number, size, typeface.Semibold)
	at := from.Lerp(to, 0.5)
	pill := geom.Size{W: width + 2*px(gapPillPad), H: px(gapPill)}
	if room := from.Dist(to) - px(2*gapCap); from.Y == to.Y && room < pill.W {
		at = at.Add(geom.Vec{Y: -px(gapPill)})
	} else if from.X == to.X && room < pill.H {
		at = at.Add(geom.Vec{X: pill.W})
	}
	return append(items,
		Item{Shape: &Box{Rect: geom.Around(at, pill), Radius: pill.H / 2, Fill: Guide.Ink()}},
		Item{Shape: &Text{
			At: at.Add(geom.Vec{Y: size * 0.36}), Align: Middle, String: number, Size: size,
			Weight: typeface.Semibold, Ink: Ground.Ink(), Width: width,
		}})
}

// PlusMark hangs beside the pointer at a point: what is dragged is a copy.
func PlusMark(at geom.Point, px Px) []Item {
	at = at.Add(geom.Vec{X: px(plusOff), Y: px(plusOff)})
	bar := func(v geom.Vec) Item {
		return Item{Shape: &Path{Points: geom.Polyline{at.Add(v), at.Add(v.Neg())}, Stroke: Stroke{Ink: White.Ink(), Width: px(1.75)}}}
	}
	return []Item{
		{Shape: &Box{
			Rect: geom.Around(at, geom.Size{W: px(2 * plusRadius), H: px(2 * plusRadius)}), Radius: px(plusRadius),
			Fill: AccentFill.Ink(), Stroke: Stroke{Ink: Ground.Ink(), Width: px(1.5)},
		}},
		bar(geom.Vec{X: px(4)}), bar(geom.Vec{Y: px(4)}),
	}
}

// TipItems are a text in a card below and right of a point.
func (b *Builder) TipItems(at geom.Point, text string, px Px) []Item {
	size := px(nameSize)
	lines := b.measure.Wrap(text, size, typeface.Regular, px(tipWidth-2*tipPadX), 3)
	wide := 0.0
	for _, line := range lines {
		wide = max(wide, b.measure.Width(line, size, typeface.Regular))
	}
	corner := at.Add(geom.Vec{X: px(tipOff), Y: px(tipOff)})
	items := []Item{{Shape: &Box{
		Rect:   geom.XYWH(corner.X, corner.Y, wide+px(2*tipPadX), px(2*tipPadY)+px(tipLine)*float64(len(lines))),
		Radius: px(8), Fill: Tip.Ink(),
	}}}
	for i, line := range lines {
		items = append(items, Item{Shape: &Text{
			At:     corner.Add(geom.Vec{X: px(tipPadX), Y: px(tipPadY + 13 + float64(i)*tipLine)}),
			String: line, Size: size, Ink: TipText.Ink(), Width: b.measure.Width(line, size, typeface.Regular),
		}})
	}
	return items
}
