package raster

import (
	"image"
	"math"

	"lintel/model/geom"
	"lintel/model/scene"
)

// round corners under this radius in px are drawn sharp.
const sharpUnder = 0.5

// box paints a rectangle: its inside up to the middle of the outline, then the outline.
func (b *brush) box(s *scene.Box, v *lens) {
	width := s.Stroke.Width * v.Zoom
	hasOutline := s.Stroke.Ink.Visible() && width > 0
	r, disc := v.rect(s.Rect), isDisc(s)
	switch {
	case disc:
	case hasOutline:
		r = outlined(r, width)
	default:
		r = area(r)
	}
	radius := max(0, min(s.Radius*v.Zoom, r.W()/2, r.H()/2))
	if s.Fill.Visible() {
		b.fillRounded(rounded{r, radius}, newPaint(v.Theme.Color(s.Fill)))
	}
	if !hasOutline {
		return
	}
	dash := scaled(s.Stroke.Dash, v.Zoom)
	if sum(dash) >= finestDash {
		b.points = appendOutline(b.points[:0], r)
		b.stroke(radius, true, s.Stroke, v)
		return
	}
	ink := s.Stroke.Ink
	width = max(width, thinnest)
	if dash != nil {
		ink = ink.Fade(duty(dash, s.Stroke.Round, width))
	}
	b.ring(rounded{r, radius}, width, newPaint(v.Theme.Color(ink)))
}

func isDisc(s *scene.Box) bool {
	return math.Abs(s.Rect.W()-s.Rect.H()) < 0.01 && s.Radius >= s.Rect.W()/2-0.01
}

// appendOutline walks a rectangle clockwise from the left of its top side, as SVG does.
func appendOutline(points geom.Polyline, r geom.Rect) geom.Polyline {
	return append(points, r.Min, geom.Pt(r.Max.X, r.Min.Y), r.Max, geom.Pt(r.Min.X, r.Max.Y))
}

// rounded is a rectangle in pixels with round corners.
type rounded struct {
	geom.Rect
	radius float64
}

func (r rounded) grown(d float64) rounded {
	g := rounded{r.Inset(-d), max(0, r.radius+d)}
	if r.radius < sharpUnder {
		g.radius = 0
	}
	return g
}

// at is how much of the pixel x, y lies inside, 0..1.
func (r rounded) at(x, y int) float64 {
	cx, cy := float64(x)+0.5, float64(y)+0.5
	dx := max(r.Min.X+r.radius-cx, cx-r.Max.X+r.radius)
	dy := max(r.Min.Y+r.radius-cy, cy-r.Max.Y+r.radius)
	if r.radius >= sharpUnder && dx > 0 && dy > 0 {
		return min(max(r.radius-math.Hypot(dx, dy)+0.5, 0), 1)
	}
	return overlap(r.Min.X, r.Max.X, x) * overlap(r.Min.Y, r.Max.Y, y)
}

// overlap is the part of the pixel [i, i+1] between lo and hi.
func overlap(lo, hi float64, i int) float64 {
	return max(0, min(hi, float64(i+1))-max(lo, float64(i)))
}

func (b *brush) fillRounded(r rounded, p paint) {
	if p.alpha == 0 || r.Empty() {
		return
	}
	box := pixels(r.Rect, 0)
	if r.radius < sharpUnder && whole(r.Rect) {
		b.rect(box, p, 255)
		return
	}
	b.rows(box, r.radius, p, r.at)
}

func whole(r geom.Rect) bool {
	return r.Min.X == math.Floor(r.Min.X) && r.Min.Y == math.Floor(r.Min.Y) &&
		r.Max.X == math.Floor(r.Max.X) && r.Max.Y == math.Floor(r.Max.Y)
}

// ring paints an outline of this width centred on the border of r.
func (b *brush) ring(r rounded, width float64, p paint) {
	outer, inner := r.grown(width/2), r.grown(-width/2)
	if p.alpha == 0 || outer.Empty() {
		return
	}
	box := pixels(outer.Rect, 0)
	if inner.Empty() {
		b.fillRounded(outer, p)
		return
	}
	cover := func(x, y int) float64 { return max(0, outer.at(x, y)-inner.at(x, y)) }
	edge := int(math.Ceil(outer.radius+width)) + 1
	if box.Dx() <= 2*edge || box.Dy() <= 2*edge {
		b.shade(box, p, cover)
		return
	}
	b.frame(box, edge, p, cover)
}

// frame paints the four corners of a ring pixel by pixel and its sides as bars.
func (b *brush) frame(box image.Rectangle, edge int, p paint, cover func(x, y int) float64) {
	inner := box.Inset(edge)
	for _, y := range [2][2]int{{box.Min.Y, inner.Min.Y}, {inner.Max.Y, box.Max.Y}} {
		b.shade(image.Rect(box.Min.X, y[0], inner.Min.X, y[1]), p, cover)
		b.shade(image.Rect(inner.Max.X, y[0], box.Max.X, y[1]), p, cover)
		for row := max(y[0], b.clip.Min.Y); row < min(y[1], b.clip.Max.Y); row++ {
			b.rect(image.Rect(inner.Min.X, row, inner.Max.X, row+1), p, byteOf(cover(inner.Min.X, row)))
		}
	}
	for _, x := range [2][2]int{{box.Min.X, inner.Min.X}, {inner.Max.X, box.Max.X}} {
		for col := max(x[0], b.clip.Min.X); col < min(x[1], b.clip.Max.X); col++ {
			b.rect(image.Rect(col, inner.Min.Y, col+1, inner.Max.Y), p, byteOf(cover(col, inner.Min.Y)))
		}
	}
}

// rows paints a filled area: its corners pixel by pixel, the rest as bars.
func (b *brush) rows(box image.Rectangle, radius float64, p paint, cover func(x, y int) float64) {
	edge := int(math.Ceil(radius)) + 1
	if box.Dx() <= 2*edge || box.Dy() <= 2*edge {
		b.shade(box, p, cover)
		return
	}
	b.frame(box, edge, p, cover)
	inner := box.Inset(edge)
	b.rect(inner, p, byteOf(cover(inner.Min.X, inner.Min.Y)))
}

// shade paints every pixel of box by its coverage.
func (b *brush) shade(box image.Rectangle, p paint, cover func(x, y int) float64) {
	box = box.Intersect(b.clip)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		b.mask = b.mask[:0]
		for x := box.Min.X; x < box.Max.X; x++ {
			b.mask = append(b.mask, byte(byteOf(cover(x, y))))
		}
		i := b.dst.PixOffset(box.Min.X, y)
		p.mask(b.dst.Pix[i:i+4*box.Dx()], b.mask)
	}
}

func byteOf(share float64) uint32 { return uint32(min(max(share, 0), 1)*255 + 0.5) }
