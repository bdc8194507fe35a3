package raster

import (
	"image"
	"math"
	"slices"

	"lintel/model/geom"
)

// piece is a straight or round part of a track.
type piece struct {
	from, to geom.Point
	dir      geom.Vec  // of a straight piece
	bend     geom.Bend // of a round piece, with
	arc      arc       // its arc; a straight one has none
	start    float64   // distance from the start of the track
	length   float64
	// Of a bar, what lies in the boxes of the knots at its ends.
	head, tail float64
}

// bar reports whether the piece runs along an axis.
func (p *piece) bar() bool { return !p.round() && (p.dir.X == 0 || p.dir.Y == 0) }

func (p *piece) round() bool { return p.bend.Radius > 0 }

func (p *piece) heading(d float64) geom.Vec {
	if !p.round() {
		return p.dir
	}
	return p.arc.heading(d / p.length)
}

func (p *piece) at(d float64) geom.Point {
	if !p.round() {
		return p.from.Lerp(p.to, d/p.length)
	}
	return p.arc.at(d / p.length)
}

// knot is a stretch of a track that is no bar (an arc, a slanted piece or a
// sharp corner) with a little of what leads there. It is painted inside box.
type knot struct {
	stretch
	box   image.Rectangle
	short bool // the box could not hold all of it
}

// track is the way of a stroke in pixels, cut into pieces.
type track struct {
	pieces []piece
	closed bool
	width  float64
	length float64
	knots  []knot
	// tangled says that the only knot is everything and that there are no bars.
	tangled bool
	right   []geom.Point // scratch space of ribbon
}

// follow makes t the track through the bends.
func (t *track) follow(bends []geom.Bend, closed bool, width float64) {
	*t = track{closed: closed, width: width, pieces: t.pieces[:0], knots: t.knots[:0], right: t.right}
	n := len(bends)
	for i := 1; i < n; i++ {
		t.straight(bends[i-1].Leave, bends[i].Enter)
		t.turn(bends[i])
	}
	if closed {
		t.straight(bends[n-1].Leave, bends[0].Enter)
		t.turn(bends[0])
	}
	t.plan()
}

func (t *track) straight(from, to geom.Point) {
	d := to.Sub(from)
	if d.Len() < 1e-9 {
		return
	}
	if n := len(t.pieces); n > 0 && !t.pieces[n-1].round() && t.pieces[n-1].dir == d.Unit() {
		last := &t.pieces[n-1] // straight on: one piece, so that no seam shows
		last.to, last.length = to, last.length+d.Len()
		t.length += d.Len()
		return
	}
	t.add(piece{from: from, to: to, dir: d.Unit(), length: d.Len()})
}

func (t *track) turn(b geom.Bend) {
	if b.Radius > 0 {
		a := arcOf(b)
		t.add(piece{from: b.Enter, to: b.Leave, bend: b, arc: a, length: a.length()})
	}
}

func (t *track) add(p piece) {
	p.start = t.length
	t.length += p.length
	t.pieces = append(t.pieces, p)
}

// plan finds the knots and the bars between them. A way that winds so much
// that their boxes would cut each other is one knot.
func (t *track) plan() {
	if first := t.firstBar(); first < 0 || !t.part(first) {
		t.knots, t.tangled = append(t.knots[:0], t.whole()), true
	}
}

// part finds the knots, starting at the first bar, and reports whether each
// keeps to its side of the bars.
func (t *track) part(first int) bool {
	n := len(t.pieces)
	begin := 0
	if t.closed {
		begin = first
	}
	run, last := begin, -1 // pieces from run on belong to the next knot, after the bar last
	for i := begin; i < begin+n; i++ {
		if !t.piece(i).bar() {
			continue
		}
		if i > run || last >= 0 {
			t.knots = append(t.knots, t.knot(run, i, last, i))
		}
		run, last = i+1, i
	}
	switch {
	case t.closed:
		t.knots = append(t.knots, t.knot(run, begin+n, last, begin+n))
	case run < n:
		t.knots = append(t.knots, t.knot(run, n, last, -1))
	}
	return !slices.ContainsFunc(t.knots, func(k knot) bool { return k.short })
}

func (t *track) firstBar() int {
	for i := range t.pieces {
		if t.pieces[i].bar() {
			return i
		}
	}
	return -1
}

// piece counts on past the end of a closed track.
func (t *track) piece(i int) *piece { return &t.pieces[i%len(t.pieces)] }

// start is the distance at which a piece begins, counted on past the end.
func (t *track) start(i int) float64 {
	return t.pieces[i%len(t.pieces)].start + t.length*float64(i/len(t.pieces))
}

// whole is the only knot of a track without bars. A closed one starts in the
// middle of a piece, so that its first corner is whole.
func (t *track) whole() knot {
	k := knot{stretch: stretch{0, t.length}, box: pixels(t.bounds(0, len(t.pieces)), t.width*2+1)}
	if t.closed && len(t.pieces) > 0 {
		k.from = t.pieces[0].length / 2
		k.to += k.from
	}
	return k
}

// knot joins the pieces run..end-1 with the bars before and after; -1 is none.
func (t *track) knot(run, end, before, after int) knot {
	reach := t.width/2 + 1
	area, slanted := t.bounds(run, end), false
	for i := run; i < end; i++ {
		slanted = slanted || !t.piece(i).round()
	}
	if run == end {
		at := t.piece(after).from
		area = geom.Rect{Min: at, Max: at}
	}
	if slanted {
		reach = t.width*2 + 1
	}
	more := min(reach+2, t.length/2) // of what leads there
	k := knot{box: pixels(area, reach), stretch: stretch{t.start(run) - more, t.start(end) + more}}
	if before >= 0 {
		p := t.piece(before)
		k.limit(p.from.Lerp(p.to, 0.5), p.dir.Neg())
	}
	if after >= 0 {
		p := t.piece(after)
		k.limit(p.from.Lerp(p.to, 0.5), p.dir)
		p.head = max(0, k.depth(p.from, p.dir))
	}
	if before >= 0 {
		p := t.piece(before)
		p.tail = max(0, k.depth(p.to, p.dir.Neg()))
	}
	k.short = !pixels(area, -1).In(k.box)
	if t.closed && k.from < 0 {
		k.from, k.to = k.from+t.length, k.to+t.length
	}
	return k
}

// limit keeps the box on this side of the middle of a bar that leaves it in direction dir.
func (k *knot) limit(middle geom.Point, dir geom.Vec) {
	x, y := int(round(middle.X)), int(round(middle.Y))
	switch {
	case dir.X > 0:
		k.box.Max.X = min(k.box.Max.X, x)
	case dir.X < 0:
		k.box.Min.X = max(k.box.Min.X, x)
	case dir.Y > 0:
		k.box.Max.Y = min(k.box.Max.Y, y)
	default:
		k.box.Min.Y = max(k.box.Min.Y, y)
	}
}

// depth is how far a bar at p that leaves in direction dir runs inside the box.
func (k *knot) depth(p geom.Point, dir geom.Vec) float64 {
	switch {
	case dir.X > 0:
		return float64(k.box.Max.X) - p.X
	case dir.X < 0:
		return p.X - float64(k.box.Min.X)
	case dir.Y > 0:
		return float64(k.box.Max.Y) - p.Y
	default:
		return p.Y - float64(k.box.Min.Y)
	}
}

func (t *track) bounds(run, end int) geom.Rect {
	var points geom.Polyline
	for i := run; i < end; i++ {
		p := t.piece(i)
		points = append(points, p.from, p.to)
		if p.round() {
			points = append(points, p.bend.Corner)
		}
	}
	return points.Bounds()
}

// seen lists the stretches of a track that may lie in clip, at least gap apart.
func (t *track) seen(clip image.Rectangle, gap float64) []stretch {
	var all []stretch
	for i := range t.pieces {
		s, ok := t.pieces[i].seen(clip, t.width)
		switch {
		case !ok:
		case len(all) > 0 && s.from-all[len(all)-1].to <= gap:
			all[len(all)-1].to = s.to
		default:
			all = append(all, s)
		}
	}
	return all
}

// seen is the stretch of a piece that may lie in clip, and whether there is one.
func (p *piece) seen(clip image.Rectangle, width float64) (stretch, bool) {
	all := stretch{p.start, p.start + p.length}
	reach := int(math.Ceil(width)) + 2
	area := clip.Inset(-reach)
	if p.round() {
		return all, pixels(geom.Polyline{p.from, p.to, p.bend.Corner}.Bounds(), 1).Overlaps(area)
	}
	s := all
	s = s.within(p.start, p.from.X, p.dir.X, area.Min.X, area.Max.X)
	s = s.within(p.start, p.from.Y, p.dir.Y, area.Min.Y, area.Max.Y)
	return s, s.to > s.from
}

// within keeps the part of a straight way that lies between lo and hi on one axis.
func (s stretch) within(start, from, dir float64, lo, hi int) stretch {
	a, b := float64(lo)-from, float64(hi)-from
	switch {
	case dir > 0:
		return s.cut(start+a/dir, start+b/dir)
	case dir < 0:
		return s.cut(start+b/dir, start+a/dir)
	case a > 0 || b < 0:
		return stretch{}
	}
	return s
}
