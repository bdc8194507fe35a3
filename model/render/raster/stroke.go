package raster

import (
	"image"
	"math"

	"lintel/model/geom"
	"lintel/model/scene"
)

// Limits in px under which detail is left out because it would only blur.
const (
	thinnest   = 0.6  // narrower lines keep this weight
	finestDash = 2.5  // shorter patterns become a paler solid line
	finestBend = 0.75 // smaller corners are sharp
	hairline   = 1.0  // lines up to this are runs of pixels when they follow the axes
)

// stroke draws a line along the points of the brush, which are in pixels.
func (b *brush) stroke(corner float64, closed bool, s scene.Stroke, v *lens) {
	width := max(s.Width*v.Zoom, thinnest)
	ink, dash, round := s.Ink, scaled(s.Dash, v.Zoom), s.Round
	if period := sum(dash); len(dash) > 0 && period < finestDash {
		ink, dash, round = ink.Fade(duty(dash, round, width)), nil, false
	}
	p := newPaint(v.Theme.Color(ink))
	b.points = dedupe(b.points, closed)
	b.snap = appendSnapped(b.snap[:0], b.points, width, closed)
	points := b.snap
	if p.alpha == 0 || len(points) < 2 {
		return
	}
	if !(corner >= finestBend) {
		corner = 0
	}
	if corner == 0 && dash == nil && width <= hairline && !closed && upright(points) {
		b.hairline(points, width, p)
		return
	}
	t := &b.track
	t.follow(points.Bends(corner, closed), closed, width)
	if round {
		b.dots(t, dash, p)
		return
	}
	b.butt(t, dash, p)
}

func scaled(dash []float64, k float64) []float64 {
	if sum(dash) <= 0 {
		return nil
	}
	out := make([]float64, 0, 2*len(dash))
	for _, d := range dash {
		out = append(out, max(d, 0)*k)
	}
	if len(out)%2 == 1 { // as in SVG: an odd pattern is read twice
		out = append(out, out...)
	}
	return out
}

func sum(lengths []float64) (total float64) {
	for _, l := range lengths {
		total += l
	}
	return total
}

// duty is the share of a dashed line that is drawn.
func duty(dash []float64, round bool, width float64) float64 {
	on := 0.0
	for i := 0; i < len(dash); i += 2 {
		on += dash[i]
		if round {
			on += width
		}
	}
	return min(1, on/sum(dash))
}

// dedupe drops repeated points in place.
func dedupe(l geom.Polyline, closed bool) geom.Polyline {
	out := l[:0]
	for _, p := range l {
		if len(out) == 0 || out[len(out)-1].Dist(p) > 1e-6 {
			out = append(out, p)
		}
	}
	if closed && len(out) > 1 && out[0].Dist(out[len(out)-1]) < 1e-6 {
		out = out[:len(out)-1]
	}
	return out
}

// appendSnapped moves the segments along an axis to where they are crisp.
func appendSnapped(out, l geom.Polyline, width float64, closed bool) geom.Polyline {
	out = append(out, l...)
	for i := range l {
		next := (i + 1) % len(l)
		if next == 0 && !closed {
			break
		}
		switch a, c := l[i], l[next]; {
		case math.Abs(a.Y-c.Y) < slack:
			y := lineCentre(a.Y, width)
			out[i].Y, out[next].Y = y, y
		case math.Abs(a.X-c.X) < slack:
			x := lineCentre(a.X, width)
			out[i].X, out[next].X = x, x
		}
	}
	return out
}

func upright(l geom.Polyline) bool {
	for i := 1; i < len(l); i++ {
		if l[i].X != l[i-1].X && l[i].Y != l[i-1].Y {
			return false
		}
	}
	return true
}

// hairline draws runs of single pixels, each corner once.
func (b *brush) hairline(l geom.Polyline, width float64, p paint) {
	m := byteOf(width)
	at := func(p geom.Point) image.Point {
		return image.Pt(int(math.Floor(p.X)), int(math.Floor(p.Y)))
	}
	for i := 1; i < len(l); i++ {
		from, to := at(l[i-1]), at(l[i])
		run := image.Rectangle{from, to}.Canon()
		run.Max = run.Max.Add(image.Pt(1, 1))
		if i > 1 {
			run = without(run, from)
		}
		b.rect(run, p, m)
	}
}

// without is a run of pixels less its end at p.
func without(run image.Rectangle, p image.Point) image.Rectangle {
	switch {
	case run.Dx() > 1 && run.Min.X == p.X:
		run.Min.X++
	case run.Dx() > 1:
		run.Max.X--
	case run.Min.Y == p.Y:
		run.Min.Y++
	default:
		run.Max.Y--
	}
	return run
}

// stretch is a part of a track between two distances.
type stretch struct{ from, to float64 }

func (s stretch) cut(from, to float64) stretch {
	return stretch{max(s.from, from), min(s.to, to)}
}

// dashes calls f for the dashes that touch s; dash nil is one dash over all.
func dashes(dash []float64, length float64, s stretch, f func(from, to float64)) {
	if dash == nil {
		f(0, length)
		return
	}
	if s.to < s.from {
		return
	}
	period := sum(dash)
	for start := math.Floor(max(s.from, 0)/period) * period; start < min(s.to, length); start += period {
		at := start
		for i := 0; i < len(dash); i += 2 {
			if from, to := at, min(at+dash[i], length); from < length && to >= s.from && from <= s.to {
				f(from, to)
			}
			at += dash[i] + dash[i+1]
		}
	}
}

// dots draws every dash with round ends as a shape of its own.
func (b *brush) dots(t *track, dash []float64, p paint) {
	draw := func(from, to float64) {
		b.poly = t.ribbon(b.poly[:0], from, to, true)
		b.polygon(b.poly, p)
	}
	if dash == nil {
		draw(0, t.length)
		return
	}
	for _, s := range t.seen(b.clip, sum(dash)) {
		dashes(dash, t.length, s, draw)
	}
}

// butt draws straight pieces along an axis as bars and everything between
// them inside boxes of whole pixels, so that no seam shows where they meet.
func (b *brush) butt(t *track, dash []float64, p paint) {
	for _, k := range t.knots {
		if k.box.Overlaps(b.clip) {
			b.knot(k, t, dash, p)
		}
	}
	for i := range t.pieces {
		if s := &t.pieces[i]; s.bar() && !t.tangled {
			b.bar(s, t, dash, p)
		}
	}
}

func (b *brush) knot(k knot, t *track, dash []float64, p paint) {
	if !t.closed {
		k.stretch = k.cut(0, t.length)
	}
	draw := func(from, to float64) {
		if s := k.cut(from, to); s.to > s.from {
			b.poly = t.ribbon(b.poly[:0], s.from, s.to, false)
			b.polygonIn(b.poly, k.box.Intersect(pixels(geom.Polyline(b.poly).Bounds(), 0)), p)
		}
	}
	if dash == nil {
		draw(k.from, k.to)
		return
	}
	seen := t.seen(b.clip, sum(dash))
	// A knot may lie across the place where the pattern of a closed track starts anew.
	for turn := 0.0; turn <= k.to; turn += t.length {
		for _, s := range seen {
			dashes(dash, t.length, s.cut(k.from-turn, k.to-turn), func(from, to float64) { draw(from+turn, to+turn) })
		}
	}
}

// bar draws the dashes of a piece along an axis between the boxes at its ends.
func (b *brush) bar(s *piece, t *track, dash []float64, p paint) {
	seen, ok := s.seen(b.clip, t.width)
	seen = seen.cut(s.start+s.head, s.start+s.length-s.tail)
	if !ok || seen.to <= seen.from {
		return
	}
	half := geom.Vec{X: math.Abs(s.dir.Y), Y: math.Abs(s.dir.X)}.Mul(t.width / 2)
	dashes(dash, t.length, seen, func(from, to float64) {
		if d := seen.cut(from, to); d.to > d.from {
			r := geom.Spanning(s.at(d.from-s.start), s.at(d.to-s.start))
			b.soft(geom.Rect{Min: r.Min.Add(half.Neg()), Max: r.Max.Add(half)}, p)
		}
	})
}

// soft paints a rectangle whose sides may lie inside pixels.
func (b *brush) soft(r geom.Rect, p paint) {
	xs, ys := stops(r.Min.X, r.Max.X), stops(r.Min.Y, r.Max.Y)
	for i := 1; i < len(ys); i++ {
		for k := 1; k < len(xs); k++ {
			cover := overlap(r.Min.X, r.Max.X, xs[k-1]) * overlap(r.Min.Y, r.Max.Y, ys[i-1])
			b.rect(image.Rect(xs[k-1], ys[i-1], xs[k], ys[i]), p, byteOf(cover))
		}
	}
}

// stops cuts lo..hi into a first pixel, whole pixels and a last pixel.
func stops(lo, hi float64) [4]int {
	first, end := int(math.Floor(lo)), int(math.Ceil(hi))
	return [4]int{first, min(first+1, end), max(end-1, min(first+1, end)), end}
}
