package raster

import (
	"math"

	"lintel/model/geom"
)

// How things along an axis meet the pixels:
//
//   - The centre of a line lies on the border of two pixels when its width is
//     nearer to an even number of pixels, on the middle of a pixel when nearer
//     to an odd one. So equal lines look equal, are symmetric, and a hairline
//     is one pixel. A wide line, such as a halo, keeps to half pixels instead:
//     that is near the middle of whatever thin line lies on it.
//   - The sides of a filled area lie on borders of pixels.
//   - A square keeps its centre and has an even side, so that a glyph in a tile
//     on a patch stays in the middle at every zoom.
//   - A disc is left where it is.

// slack keeps numbers that are whole but for rounding on their side.
const slack = 1e-6

func round(v float64) float64 { return math.Floor(v + 0.5 + slack) }

// wide is the width in px from which crisp borders matter less than the middle.
const wide = 4

// lineCentre moves the centre of a line of this width to where it is crisp.
func lineCentre(v, width float64) float64 {
	if width >= wide {
		return round(2*v) / 2
	}
	if math.Mod(max(1, round(width)), 2) == 1 {
		return math.Floor(v+slack) + 0.5
	}
	return round(v)
}

// even rounds a length to an even number of pixels, but not to none.
func even(v float64) float64 { return max(2, 2*round(v/2)) }

// square is the side that a snapped square has at most; larger ones are areas.
const square = 256

// snapped moves the sides of a rectangle that is outlined by a line of this width.
func snapped(r geom.Rect, width float64) geom.Rect {
	if w := r.W(); math.Abs(w-r.H()) < 0.01 && w >= 4 && w <= square {
		return centred(r, width)
	}
	return geom.Rect{
		Min: geom.Pt(lineCentre(r.Min.X, width), lineCentre(r.Min.Y, width)),
		Max: geom.Pt(lineCentre(r.Max.X, width), lineCentre(r.Max.Y, width)),
	}
}

// outlined is snapped for a rectangle with an outline; one whose four lines are
// crisp already stays, whatever its side.
func outlined(r geom.Rect, width float64) geom.Rect {
	crisp := func(v float64) bool { return math.Abs(lineCentre(v, width)-v) < slack }
	if crisp(r.Min.X) && crisp(r.Min.Y) && crisp(r.Max.X) && crisp(r.Max.Y) {
		return r
	}
	return snapped(r, width)
}

func centred(r geom.Rect, width float64) geom.Rect {
	c, side := r.Center(), even(r.W())
	return geom.XYWH(lineCentre(c.X-side/2, width), lineCentre(c.Y-side/2, width), side, side)
}

// area is snapped for something filled without an outline, at least a pixel wide and high.
func area(r geom.Rect) geom.Rect {
	s := snapped(r, 2)
	s.Max.X, s.Max.Y = max(s.Max.X, s.Min.X+1), max(s.Max.Y, s.Min.Y+1)
	return s
}
