package scene

import (
	"lintel/model/geom"
	"lintel/model/typeface"
)

// The measures of a tip beside a tile, in px.
const (
	tipGap    = 14 // to what it is about
	tipEdge   = 8  // to the edge of what is seen
	tipRadius = 8
)

// TileTip is a tip about a tile: a title and a text of a few lines, beside the
// tile, on the side that is away from a point, and within what is seen. It has
// the same size at every zoom.
func (b *Builder) TileTip(title, text string, about geom.Rect, away geom.Point, seen geom.Rect, px Px) []Item {
	titles := b.measure.Wrap(title, nameSize, typeface.Semibold, tipWidth-2*tipPadX, 2)
	var lines []string
	if text != "" {
		lines = b.measure.Wrap(text, nameSize, typeface.Regular, tipWidth-2*tipPadX, 5)
	}
	wide := 0.0
	for _, line := range titles {
		wide = max(wide, b.measure.Width(line, nameSize, typeface.Semibold))
	}
	for _, line := range lines {
		wide = max(wide, b.measure.Width(line, nameSize, typeface.Regular))
	}
	size := geom.Size{W: px(wide + 2*tipPadX), H: px(float64(len(titles)+len(lines))*tipLine + 2*tipPadY)}
	box := geom.XYWH(about.Max.X+px(tipGap), about.Center().Y-size.H/2, size.W, size.H)
	left := box.Translate(geom.Vec{X: about.Min.X - px(tipGap) - box.Max.X})
	fitsRight, fitsLeft := box.Max.X <= seen.Max.X-px(tipEdge), left.Min.X >= seen.Min.X+px(tipEdge)
	if fitsLeft && (!fitsRight || away.X > about.Center().X) {
		box = left
	}
	box = box.Translate(geom.Vec{
		X: max(0, seen.Min.X+px(tipEdge)-box.Min.X),
		Y: max(0, seen.Min.Y+px(tipEdge)-box.Min.Y) + min(0, seen.Max.Y-px(tipEdge)-box.Max.Y),
	})
	items := []Item{{Shape: &Box{Rect: box, Radius: px(tipRadius), Fill: Tip.Ink()}}}
	at := geom.Pt(box.Min.X+px(tipPadX), box.Min.Y+px(tipPadY))
	say := func(line string, w typeface.Weight) {
		items = append(items, Item{Shape: &Text{
			At: geom.Pt(at.X, at.Y+px(tipLine*0.74)), String: line, Size: px(nameSize), Weight: w, Ink: TipText.Ink(),
			Width: px(b.measure.Width(line, nameSize, w)),
		}})
		at.Y += px(tipLine)
	}
	for _, line := range titles {
		say(line, typeface.Semibold)
	}
	for _, line := range lines {
		say(line, typeface.Regular)
	}
	return items
}
