package scene

import (
	"slices"
	"strconv"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/typeface"
)

// Mark says which badge an element carries.
type Mark struct {
	Kind  MarkKind
	Count int // findings; from 2 on the number stands instead of the glyph
}

// MarkKind is the worst that was found on an element.
type MarkKind uint8

// The kinds of badge, from harmless to bad.
const (
	NoMark MarkKind = iota
	WaivedMark
	AdviceMark
	WarningMark
	ErrorMark
	ProvenMark
	UnknownMark
)

// Badge draws a mark centred on a point. size is its height in pt, 18 in the
// style sheet; the inks of the ground around it, the lowest first, paint its rim.
func Badge(m Mark, at geom.Point, size float64, ground ...Ink) []Item {
	k := size / badgeSize
	disc := func(r float64) geom.Rect { return geom.Around(at, geom.Size{W: 2 * r * k, H: 2 * r * k}) }
	var items []Item
	add := func(s Shape) { items = append(items, Item{Shape: s}) }
	rim := func(r, radius float64) {
		for _, ink := range ground {
			add(&Box{Rect: disc(r), Radius: radius * k, Fill: ink})
		}
	}
	switch m.Kind {
	case ErrorMark:
		rim(11, 11)
		add(&Box{Rect: disc(9), Radius: 9 * k, Fill: ErrorFill.Ink()})
		items = append(items, badgeGlyph(m, at, k, "cross", White)...)
	case WarningMark:
		for _, ink := range ground {
			add(warningTriangle(at, k, 2.2, ink))
		}
		body := warningTriangle(at, k, 0, WarningFill.Ink())
		body.Stroke = Stroke{Ink: Warning.Ink(), Width: k} // the same colour as the fill in the dark
		add(body)
		items = append(items, badgeGlyph(m, at.Add(geom.Vec{Y: 2 * k}), k, "bang", WarningGlyph)...)
	case AdviceMark:
		rim(10.5, 6.5)
		add(&Box{Rect: disc(8.5), Radius: 5 * k, Fill: AdviceFill.Ink()})
		items = append(items, badgeGlyph(m, at, k, "letter-i", White)...)
	case WaivedMark:
		rim(10.2, 10.2)
		add(&Box{Rect: disc(8.2), Radius: 8.2 * k, Fill: Panel.Ink(),
			Stroke: Stroke{Ink: Faint.Ink(), Width: 1.6 * k, Dash: []float64{3 * k, 2 * k}}})
		items = append(items, badgeGlyph(m, at, k, "check", Faint)...)
	case ProvenMark:
		add(&Box{Rect: disc(9), Radius: 9 * k, Fill: OKFill.Ink()})
		items = append(items, badgeGlyph(m, at, k, "check", White)...)
	case UnknownMark:
		add(&Box{Rect: disc(8.2), Radius: 8.2 * k, Fill: Panel.Ink(),
			Stroke: Stroke{Ink: Faint.Ink(), Width: 1.4 * k, Dash: []float64{3 * k, 2 * k}}})
		items = append(items, badgeText("?", at, k, Faint)...)
	}
	return items
}

// warningTriangle is 20 x 18 with rounded corners, grown by rim on every side.
func warningTriangle(at geom.Point, k, rim float64, fill Ink) *Path {
	corner := func(x, y float64) geom.Point { return at.Add(geom.Vec{X: x * k, Y: y * k}) }
	return &Path{
		Points: geom.Polyline{corner(0, -11.2-1.7*rim), corner(12+1.55*rim, 9+rim), corner(-12-1.55*rim, 9+rim)},
		Corner: (3 + rim) * k, Closed: true, Fill: fill,
	}
}

func badgeGlyph(m Mark, at geom.Point, k float64, glyph string, ink Token) []Item {
	if m.Count > 9 {
		return badgeText("9+", at, k, ink)
	}
	if m.Count > 1 {
		return badgeText(strconv.Itoa(m.Count), at, k, ink)
	}
	at2 := func(x, y float64) geom.Point { return at.Add(geom.Vec{X: x * k, Y: y * k}) }
	bar := func(width float64, points ...geom.Point) Item {
		return Item{Shape: &Path{Points: points, Stroke: Stroke{Ink: ink.Ink(), Width: width * k}}}
	}
	switch glyph {
	case "cross":
		return []Item{bar(2, at2(-3.2, -3.2), at2(3.2, 3.2)), bar(2, at2(-3.2, 3.2), at2(3.2, -3.2))}
	case "check":
		return []Item{bar(2, at2(-3.9, 0.2), at2(-1.2, 3), at2(4, -2.8))}
	case "bang":
		return []Item{bar(2, at2(0, -5.4), at2(0, 0.6)), bar(2, at2(0, 2.6), at2(0, 4.8))}
	}
	return []Item{bar(2, at2(0, -4.6), at2(0, -2.5)), bar(2, at2(0, -0.8), at2(0, 4.6))}
}

func badgeText(s string, at geom.Point, k float64, ink Token) []Item {
	return []Item{{Shape: &Text{
		At: at.Add(geom.Vec{Y: 3.9 * k}), Align: Middle, String: s, Size: 11 * k, Weight: typeface.Semibold, Ink: ink.Ink(),
	}}}
}

// BadgeAt is where the badge of an element sits: the upper right corner of a
// tile, the header of a frame, the block point of an arrow or its middle, beside
// its words.
func (b *Builder) BadgeAt(id diagram.ID) (geom.Point, bool) {
	if p, ok := b.BlockPoint(id); ok {
		return p, true
	}
	if at, ok := b.MarkAt(id); ok {
		return at, true
	}
	tile, ok := b.Rect(id)
	if !ok {
		return geom.Point{}, false
	}
	if b.outlines[id].frame {
		return geom.Pt(tile.Max.X-16, tile.Min.Y+14), true
	}
	return geom.Pt(tile.Max.X-1, tile.Min.Y+1), true
}

// badgeClear is how far the middle of a badge of 18 pt stays from words, and
// badgeBare how far from tiles and the words of others.
const badgeClear, badgeBare = 12, 11

// MarkAt is the place nearest to the middle of an arrow where a badge leaves its
// words, its ends, tiles and what is to be spared alone. Where the arrow is too short
// for that it is above, below or beside the words. False for what is no arrow.
func (b *Builder) MarkAt(id diagram.ID, spare ...geom.Point) (geom.Point, bool) {
	line := b.Line(id)
	if len(line) < 2 {
		return geom.Point{}, false
	}
	middle := line.Length() / 2
	chip, worded := b.Chip(b.bundles.drawn(id))
	words := chip.Inset(-badgeClear)
	bare := func(at geom.Point) bool {
		near := func(p geom.Point) bool { return p.Dist(at) < badgeClear }
		return !(worded && words.Contains(at)) && !slices.ContainsFunc(spare, near) && b.bare(at)
	}
	const step = 4
	for off := 0.0; off <= max(0, middle-2*badgeClear); off += step {
		for _, along := range [2]float64{middle - off, middle + off} {
			if at, _ := line.At(along); bare(at) {
				return at, true
			}
		}
	}
	around, _ := line.At(middle)
	up := geom.Vec{Y: 2 * badgeClear}
	side := up.Perp()
	if worded {
		around = chip.Center()
		up, side = geom.Vec{Y: chip.H()/2 + badgeClear + 1}, geom.Vec{X: chip.W()/2 + badgeClear + 1}
	}
	for far := 1.0; far <= 2; far++ {
		for _, off := range [4]geom.Vec{up.Neg(), up, side, side.Neg()} {
			if at := around.Add(off.Mul(far)); bare(at) {
				return at, true
			}
		}
	}
	if worded {
		return around.Add(side), true
	}
	return around, true
}

// bare reports whether a badge would cover no tile, no label and no words of arrows.
func (b *Builder) bare(at geom.Point) bool {
	covers := false
	b.scene.Visit(geom.Around(at, geom.Size{W: 2 * badgeBare, H: 2 * badgeBare}), func(e *Element) {
		o := b.outlines[diagram.ID(e.ID)]
		switch {
		case e.Role == EdgeRole:
			chip, ok := b.Chip(diagram.ID(e.ID))
			covers = covers || ok && reaches(at, chip)
		case o.frame:
			covers = covers || reaches(at, o.label)
		default:
			covers = covers || reaches(at, o.tile) || reaches(at, o.label)
		}
	})
	return !covers
}

// reaches reports whether a badge at a point comes near a box.
func reaches(at geom.Point, box geom.Rect) bool {
	return !box.Empty() && box.Inset(-badgeBare).Contains(at)
}

// The room that an element needs for a badge, in sizes of the badge.
const (
	badgeRoom     = 1   // the side of a tile
	badgeRoomIn   = 1.8 // the side of a frame, which has the badge inside
	badgeRoomLine = 3   // the length of an arrow
)

// BadgeHost is the element that carries the badge of another when a badge is
// size pt high on the drawing: the element itself, or the innermost container
// around it that is large enough; that of an arrow holds both its ends.
func (b *Builder) BadgeHost(id diagram.ID, size float64) diagram.ID {
	if e, ok := b.d.Edge(id); ok {
		if b.Line(id).Length() >= badgeRoomLine*size {
			return id
		}
		id = b.shown(e.From)
		for id != "" && id != e.To && !b.d.Inside(e.To, id) {
			n, _ := b.d.Node(id)
			if n.Parent == "" {
				break
			}
			id = n.Parent
		}
	}
	for {
		n, ok := b.d.Node(id)
		if !ok || n.Parent == "" || b.roomy(id, size) {
			return id
		}
		id = n.Parent
	}
}

func (b *Builder) roomy(id diagram.ID, size float64) bool {
	o := b.outlines[id]
	room := badgeRoom * size
	if o.frame {
		room = badgeRoomIn * size
	}
	return min(o.tile.W(), o.tile.H()) >= room
}
