package room

import (
	"math"
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
)

// container is a frame with what stands in it; without a frame it is the canvas.
type container struct {
	frame *diagram.Node
	inset inset
	taken []geom.Rect // footprints of what stands in it, borders left out
}

func open(d *diagram.Diagram, parent diagram.ID, except ...diagram.ID) container {
	c := container{inset: inset{}}
	if frame, ok := d.Node(parent); ok {
		c.frame, c.inset = frame, insetOf(frame)
	}
	for n := range d.Children(parent) {
		if slices.Contains(except, n.ID) || onBorder(n, c.frame) {
			continue
		}
		c.taken = append(c.taken, footprint(n))
	}
	return c
}

// area is where a footprint of a size may go: inside the borders of the frame,
// a little nearer to the lower one than where the frame grows for it, or on the
// canvas anywhere around what is there.
func (c container) area(size geom.Size) geom.Rect {
	if c.frame != nil {
		return geom.Rect{
			Min: geom.Pt(c.inset.side, c.inset.top),
			Max: geom.Pt(c.frame.Size.W-c.inset.side, c.frame.Size.H-min(c.inset.side, grid)),
		}
	}
	around := c.all()
	around.Min = around.Min.Add(geom.Vec{X: -size.W - canvasGap, Y: -size.H - canvasGap}).Snap(grid)
	around.Max = around.Max.Add(geom.Vec{X: size.W + canvasGap, Y: size.H + canvasGap})
	return around
}

// all is the smallest rectangle around everything in the container.
func (c container) all() geom.Rect {
	r := geom.Rect{}
	for _, t := range c.taken {
		r = r.Union(t)
	}
	return r
}

// spot is a place for a footprint of a size: the free one nearest to wish, else
// one beside what is there, for which the frame has to grow.
func (c container) spot(size geom.Size, wish geom.Point) geom.Rect {
	if r, ok := c.free(size, wish); ok {
		return r
	}
	return c.beside(size)
}

func (c container) free(size geom.Size, wish geom.Point) (geom.Rect, bool) {
	area := c.area(size)
	best, found := geom.Rect{}, false
	bestDist := math.Inf(1)
	for y := area.Min.Y; y+size.H <= area.Max.Y; y += grid {
		for x := area.Min.X; x+size.W <= area.Max.X; x += grid {
			dist := math.Abs(x-wish.X) + 2*math.Abs(y-wish.Y) // a row is worth keeping
			if dist >= bestDist {
				continue
			}
			if r := geom.XYWH(x, y, size.W, size.H); c.clear(r) {
				best, found, bestDist = r, true, dist
			}
		}
	}
	return best, found
}

// inRow tells whether a place beside a node is free. It may be off the grid and
// nearer to the borders than a free spot, as the node itself may be.
func (c container) inRow(r geom.Rect) bool {
	return c.frame != nil && r.Min.X >= c.inset.side/2 && c.clear(r)
}

func (c container) clear(r geom.Rect) bool {
	x, y := gapX, gapY
	switch {
	case c.frame == nil:
		x, y = canvasGap, canvasGap
	case r.H() > blockH:
		y = gapX // frames keep the same distance all around
	}
	wide := geom.XYWH(r.Min.X-x, r.Min.Y-y, r.W()+2*x, r.H()+2*y)
	for _, t := range c.taken {
		if wide.Overlaps(t) {
			return false
		}
	}
	return true
}

// beside is the place right of or below everything, whichever keeps the
// container smaller.
func (c container) beside(size geom.Size) geom.Rect {
	all := c.all()
	if all.Empty() {
		return geom.XYWH(c.inset.side, c.inset.top, size.W, size.H)
	}
	right := geom.XYWH(roundUp(all.Max.X+gapX), all.Min.Y, size.W, size.H)
	below := geom.XYWH(all.Min.X, roundUp(all.Max.Y+gapX), size.W, size.H)
	if area(all.Union(below)) < area(all.Union(right)) {
		return below
	}
	return right
}

func area(r geom.Rect) float64 { return r.W() * r.H() }
