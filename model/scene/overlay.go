package scene

import (
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/route"
)

// Px turns px on the screen into pt at the present zoom. Marks of the overlay
// that must not scale with the drawing measure themselves with it.
type Px func(px float64) float64

func ring(tile geom.Rect, out, radius, width float64, ink Ink, dash ...float64) Item {
	return Item{Shape: &Box{
		Rect: tile.Inset(-out), Radius: radius, Stroke: Stroke{Ink: ink, Width: width, Dash: dash},
	}}
}

// SelectionBox frames a selected element; with handles when it is the only one.
func SelectionBox(body geom.Rect, handles bool, px Px) []Item {
	r := body.Inset(-px(6))
	items := []Item{{Shape: &Box{Rect: r, Radius: px(2), Stroke: Stroke{Ink: Accent.Ink(), Width: px(1.5)}}}}
	if !handles {
		return items
	}
	for _, c := range [4]geom.Point{r.Min, {X: r.Max.X, Y: r.Min.Y}, r.Max, {X: r.Min.X, Y: r.Max.Y}} {
		items = append(items, handle(c, px))
	}
	return items
}

// SideHandles are the handles in the middles of the sides of a selected
// container, where the sides are long enough.
func SideHandles(body geom.Rect, px Px) []Item {
	r, c := body.Inset(-px(6)), body.Center()
	var items []Item
	if r.W() >= px(sideHandleRoom) {
		items = append(items, handle(geom.Pt(c.X, r.Min.Y), px), handle(geom.Pt(c.X, r.Max.Y), px))
	}
	if r.H() >= px(sideHandleRoom) {
		items = append(items, handle(geom.Pt(r.Min.X, c.Y), px), handle(geom.Pt(r.Max.X, c.Y), px))
	}
	return items
}

// sideHandleRoom is the length of a side from which it has a handle, in px.
const sideHandleRoom = 64

func handle(at geom.Point, px Px) Item {
	return Item{Shape: &Box{
		Rect: geom.Around(at, geom.Size{W: px(8), H: px(8)}), Radius: px(2),
		Fill: Panel.Ink(), Stroke: Stroke{Ink: Accent.Ink(), Width: px(1.5)},
	}}
}

// CommonBox frames several selected elements together.
func CommonBox(bounds geom.Rect, px Px) Item {
	return Item{Shape: &Box{
		Rect:   bounds.Inset(-px(12)),
		Stroke: Stroke{Ink: Accent.Ink(), Width: px(1), Dash: []float64{px(4), px(4)}},
	}}
}

// GroupBox frames the members of a group.
func GroupBox(bounds geom.Rect, px Px) Item {
	return Item{Shape: &Box{
		Rect: bounds.Inset(-px(9)), Radius: px(4),
		Stroke: Stroke{Ink: Accent.Fade(0.6), Width: px(1), Dash: []float64{px(2), px(3)}},
	}}
}

// LockMark tells at the corner of a selection frame that what it frames is locked.
func LockMark(body geom.Rect, px Px) []Item {
	at := body.Inset(-px(6)).Min
	disc := geom.Around(at, geom.Size{W: px(18), H: px(18)})
	return []Item{
		{Shape: &Box{Rect: disc, Radius: px(9), Fill: Panel.Ink(), Stroke: Stroke{Ink: Accent.Ink(), Width: px(1.5)}}},
		{Shape: &Icon{Glyph: "lock", Rect: disc.Inset(px(3.5)), Ink: Accent.Ink()}},
	}
}

// LineHalo marks a selected arrow; it belongs under the arrow.
func LineHalo(line geom.Polyline, px Px) Item {
	return Item{Shape: &Path{Points: line, Corner: edgeCorner, Stroke: Stroke{Ink: Accent.Fade(0.22), Width: px(9)}}}
}

// pulseReach is how far a halo goes from what it leaves, and pulseWide how wide it
// is at first, in px.
const (
	pulseReach = 22
	pulseWide  = 5
)

// Pulse is a halo that leaves a box, at a share of its way from 0 to 1.
func Pulse(body geom.Rect, share float64, px Px) Item {
	out := px(4 + pulseReach*share)
	return Item{Shape: &Box{
		Rect: body.Inset(-out), Radius: tileRadius + out,
		Stroke: Stroke{Ink: Accent.Fade(0.7 * (1 - share)), Width: px(pulseWide - 3*share)},
	}}
}

// LinePulse is a halo that leaves an arrow.
func LinePulse(line geom.Polyline, share float64, px Px) Item {
	return Item{Shape: &Path{Points: line, Corner: edgeCorner, Stroke: Stroke{
		Ink: Accent.Fade(0.3 * (1 - share)), Width: px(2*pulseWide + 2*pulseReach*share),
	}}}
}

// EndHandles are the handles by which the ends of a selected arrow are moved.
func EndHandles(line geom.Polyline, px Px) []Item {
	tail, head := HandlePlaces(line)
	return []Item{dot(tail, px(4), px(1.75)), dot(head, px(4), px(1.75))}
}

// HandlePlaces is where the handles of an arrow are: on the border of the tiles
// at its ends, so that they leave the head in sight.
func HandlePlaces(line geom.Polyline) (tail, head geom.Point) {
	_, out := line.At(0)
	_, in := line.At(line.Length())
	return line[0].Add(out.Mul(-Clear)), line[len(line)-1].Add(in.Mul(Clear))
}

func dot(at geom.Point, radius, width float64) Item {
	return Item{Shape: &Box{
		Rect: geom.Around(at, geom.Size{W: 2 * radius, H: 2 * radius}), Radius: radius,
		Fill: Panel.Ink(), Stroke: Stroke{Ink: Accent.Ink(), Width: width},
	}}
}

// HoverLine marks the arrow under the pointer.
func HoverLine(line geom.Polyline, px Px) Item {
	return Item{Shape: &Path{Points: line, Corner: edgeCorner, Stroke: Stroke{Ink: Accent.Fade(0.14), Width: px(6)}}}
}

// HoverRing marks the tile under the pointer.
func HoverRing(tile geom.Rect) Item { return ring(tile, 4, 13, 1.5, Accent.Fade(0.45)) }

// FocusRing marks the node that the keyboard has gone to. From afar it stays clear of
// the name below.
func (b *Builder) FocusRing(id diagram.ID, px Px) []Item {
	n, ok := b.d.Node(id)
	o, drawn := b.outlines[id]
	if !ok || !drawn {
		return nil
	}
	radius := float64(tileRadius)
	switch {
	case o.docked:
		radius = dockedRadius
	case o.frame || o.folded:
		s, _ := b.cat.Service(n.Kind)
		look, _ := b.frameStyle(n, s)
		radius = look.radius
	}
	return []Item{{Shape: &Box{
		Rect: o.tile.Inset(-min(px(6), 6)), Radius: radius + min(px(5), 5), Stroke: Stroke{Ink: Accent.Ink(), Width: px(2.5)},
	}}}
}

// PortDot is a place from which an arrow can be pulled.
func PortDot(at geom.Point, px Px) Item { return dot(at, px(5), px(2)) }

// SourceRing marks the node that an arrow is being pulled from.
func SourceRing(tile geom.Rect) Item { return ring(tile, 4, 13, 2, Accent.Ink()) }

// ValidRing marks a target that AWS can be wired to: a ring and a glow without blur.
// The glow ends at the tile, whose colour says what it is.
func ValidRing(tile geom.Rect) []Item {
	return []Item{
		ring(tile, 5, 14, 10, OK.Fade(0.12)),
		ring(tile, 5, 14, 2, OK.Ink()),
	}
}

// AlmostRing marks a target that the catalogue knows no integration to.
func AlmostRing(tile geom.Rect) []Item {
	return []Item{
		ring(tile, 2.5, 12, 5, WarningFill.Fade(0.18)),
		ring(tile, 5, 14, 2, WarningLine.Ink(), 5, 3),
	}
}

// PlusBadge marks a target that needs one thing, at the upper right of its ring.
func PlusBadge(tile geom.Rect) []Item {
	at := geom.Pt(tile.Max.X+4, tile.Min.Y-4)
	stroke := Stroke{Ink: WarningGlyph.Ink(), Width: 2}
	return []Item{
		{Shape: &Box{Rect: geom.Around(at, geom.Size{W: 2 * plusRadius, H: 2 * plusRadius}), Radius: plusRadius, Fill: WarningFill.Ink()}},
		{Shape: &Path{Points: geom.Polyline{at.Add(geom.Vec{X: -4}), at.Add(geom.Vec{X: 4})}, Stroke: stroke}},
		{Shape: &Path{Points: geom.Polyline{at.Add(geom.Vec{Y: -4}), at.Add(geom.Vec{Y: 4})}, Stroke: stroke}},
	}
}

// DropRing marks the container that would take what is dragged, or refuses it.
func (b *Builder) DropRing(id diagram.ID, takes bool, px Px) []Item {
	if takes {
		return b.frameRing(id, Accent.Fade(0.06), Stroke{Ink: Accent.Ink(), Width: px(2)})
	}
	return b.frameRing(id, Ink{}, Stroke{Ink: Error.Ink(), Width: px(2), Dash: []float64{px(4), px(4)}})
}

// LeaveRing marks the container that what is dragged would leave.
func (b *Builder) LeaveRing(id diagram.ID, px Px) []Item {
	return b.frameRing(id, Ink{}, Stroke{Ink: Accent.Fade(0.6), Width: px(1.5), Dash: []float64{px(4), px(4)}})
}

// frameRing is another outline on that of a container.
func (b *Builder) frameRing(id diagram.ID, fill Ink, stroke Stroke) []Item {
	n, ok := b.d.Node(id)
	if !ok {
		return nil
	}
	s, _ := b.cat.Service(n.Kind)
	look, _ := b.frameStyle(n, s)
	return []Item{{Shape: &Box{Rect: b.outlines[id].tile, Radius: look.radius, Fill: fill, Stroke: stroke}}}
}

// MarqueeBox is the rubber band; dashed when it takes also what it only touches.
func MarqueeBox(r geom.Rect, touching bool, px Px) Item {
	outline := Stroke{Ink: Accent.Ink(), Width: px(1)}
	if touching {
		outline.Dash = []float64{px(5), px(4)}
	}
	return Item{Shape: &Box{Rect: r, Fill: Accent.Fade(0.08), Stroke: outline}}
}

// Trial says what the arrow being pulled would come to.
type Trial uint8

// What it would come to.
const (
	TrialFits   Trial = iota // it could work, or leads to nothing yet
	TrialAlmost              // it needs one thing
	TrialNever               // it cannot work
)

// TrialArrow is the arrow being pulled; dashed when it does not fit, in amber
// where one thing would mend that.
func TrialArrow(line geom.Polyline, t Trial) []Item {
	if len(line) < 2 {
		return nil
	}
	s := Stroke{Ink: Accent.Ink(), Width: brokenWidth}
	switch t {
	case TrialAlmost:
		s = Stroke{Ink: WarningLine.Ink(), Width: brokenWidth, Dash: []float64{6, 4}}
	case TrialNever:
		s = Stroke{Ink: Wire.Ink(), Width: brokenWidth, Dash: []float64{6, 4}}
	}
	return Arrow(line, s, false, false, 1)
}

// Trial is the way an arrow would take from a node to another, or to a point
// when there is no other; with head it leads back to the node.
func (b *Builder) Trial(from, to diagram.ID, p geom.Point, head bool) geom.Polyline {
	end := route.FreeEnd(p)
	if to != "" {
		end = route.Node(string(to))
	}
	b.router.SetBudget(dragBudget)
	defer b.router.SetBudget(0)
	line := b.router.Route(route.Request{ID: trialID, From: route.Node(string(from)), To: end})
	b.router.Forget(trialID)
	if head {
		slices.Reverse(line)
	}
	return line
}

// trialID is not the id of any element: the file format allows no spaces in ids.
const trialID = " trial"

// GhostItems is what would be placed: a pale tile with a dashed outline, or the
// outline of a new container.
func (b *Builder) GhostItems(n *diagram.Node, rect geom.Rect) []Item {
	s, ok := b.cat.Service(n.Kind)
	dashed := Stroke{Ink: Accent.Ink(), Width: 1.5, Dash: []float64{5, 3}}
	if ok && s.IsFrame() {
		look, glyph := b.frameStyle(n, s)
		header, _ := b.header(n, s, rect, look, glyph)
		frame := Item{Shape: &Box{Rect: rect, Radius: look.radius, Fill: Accent.Fade(0.08), Stroke: dashed}}
		return append([]Item{frame}, header...)
	}
	if ok && s.IsNote() {
		return append([]Item{{Shape: &Box{Rect: rect, Radius: noteRadius, Fill: Accent.Fade(0.08), Stroke: dashed}}}, b.noteText(n, s, rect)...)
	}
	token, glyph := GeneralTile, "unknown"
	if ok {
		token, glyph = b.tileToken(s), s.GlyphOf(n.Props)
	}
	side := rect.W() * glyphShare
	items := []Item{
		{Shape: &Box{Rect: rect, Radius: rect.W() * tileRadius / TileSize, Fill: token.Fade(0.28), Stroke: dashed}},
		{Shape: &Icon{Glyph: glyph, Rect: geom.Around(rect.Center(), geom.Size{W: side, H: side}), Ink: token.Fade(0.95)}},
	}
	if rect.W() < TileSize {
		return items
	}
	name, _ := b.names(n, s)
	label := b.nameItem(geom.Pt(rect.Center().X, rect.Max.Y+nameBaseline), Middle, name)
	label.Shape.(*Text).Ink = Accent.Ink()
	return append(items, label)
}
