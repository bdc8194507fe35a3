package raster

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"lintel/model/geom"
)

// brush holds what one goroutine needs to paint: a target and scratch space.
type brush struct {
	dst    *image.RGBA
	clip   image.Rectangle
	vector vector.Rasterizer
	mask   []byte
	poly   []geom.Point
	points geom.Polyline // of the path that is being painted
	snap   geom.Polyline // the same, on whole pixels
	track  track
}

func (b *brush) target(dst *image.RGBA, clip image.Rectangle) { b.dst, b.clip = dst, clip }

// tile is the side of the squares that large areas are cut into: the rasterizer
// costs as much as its box is large, not as the shape.
const tile = 64

// polygon fills a closed polygon in pixels.
func (b *brush) polygon(points []geom.Point, p paint) {
	b.polygonIn(points, pixels(geom.Polyline(points).Bounds(), 0), p)
}

// polygonIn fills the part of a closed polygon that lies in box.
func (b *brush) polygonIn(points []geom.Point, box image.Rectangle, p paint) {
	if p.alpha == 0 || !box.Overlaps(b.clip) {
		return
	}
	if box.Dx() <= tile && box.Dy() <= tile {
		b.cell(points, box, p)
		return
	}
	seen := box.Intersect(b.clip)
	for y := floorTo(seen.Min.Y, tile); y < seen.Max.Y; y += tile {
		for x := floorTo(seen.Min.X, tile); x < seen.Max.X; x += tile {
			square := image.Rect(x, y, x+tile, y+tile)
			if meetsEdges(points, square) {
				b.cell(points, square.Intersect(box), p)
			}
		}
	}
}

func floorTo(v, step int) int { return int(math.Floor(float64(v)/float64(step))) * step }

// meetsEdges is false only when the polygon surely does not cover any of r.
func meetsEdges(points []geom.Point, r image.Rectangle) bool {
	var above, below, left, right = true, true, true, true
	for _, p := range points {
		above = above && p.Y < float64(r.Min.Y)
		below = below && p.Y > float64(r.Max.Y)
		left = left && p.X < float64(r.Min.X)
		right = right && p.X > float64(r.Max.X)
	}
	return !(above || below || left || right)
}

// cell fills the part of a polygon inside a small box.
func (b *brush) cell(points []geom.Point, box image.Rectangle, p paint) {
	b.begin(box)
	for i, to := range points {
		from := points[(i+len(points)-1)%len(points)]
		b.edge(from.X-float64(box.Min.X), from.Y-float64(box.Min.Y), to.X-float64(box.Min.X), to.Y-float64(box.Min.Y))
	}
	b.stamp(box, b.finish(box), p)
}

func (b *brush) begin(box image.Rectangle) { b.vector.Reset(box.Dx(), box.Dy()) }

// edge adds one directed side in coordinates of the box, cut to its height:
// the rasterizer walks every row of a side, also those above the box.
func (b *brush) edge(x0, y0, x1, y1 float64) {
	height := float64(b.vector.Size().Y)
	if y0 == y1 || max(y0, y1) <= 0 || min(y0, y1) >= height {
		return
	}
	slope := (x1 - x0) / (y1 - y0)
	cutY := func(x, y float64) (float64, float64) {
		c := min(max(y, 0), height)
		return x + (c-y)*slope, c
	}
	x0, y0 = cutY(x0, y0)
	x1, y1 = cutY(x1, y1)
	b.line(x0, y0, x1, y1)
}

// far is how far beside the box a side is kept as it is.
const far = 1 << 12

// line adds a side; what lies far beside the box is put upright at its edge,
// which covers the same pixels and keeps the rasterizer's numbers small.
func (b *brush) line(x0, y0, x1, y1 float64) {
	for _, limit := range [2]float64{-far, far} {
		if (x0 < limit) != (x1 < limit) {
			y := y0 + (limit-x0)*(y1-y0)/(x1-x0)
			b.upright(x0, y0, limit, y)
			x0, y0 = limit, y
		}
	}
	b.upright(x0, y0, x1, y1)
}

func (b *brush) upright(x0, y0, x1, y1 float64) {
	x0, x1 = min(max(x0, -far), far), min(max(x1, -far), far)
	b.vector.MoveTo(float32(x0), float32(y0))
	b.vector.LineTo(float32(x1), float32(y1))
}

// finish is the coverage of the box, valid until the next begin.
func (b *brush) finish(box image.Rectangle) []byte {
	n := box.Dx() * box.Dy()
	if cap(b.mask) < n {
		b.mask = make([]byte, n)
	}
	b.mask = b.mask[:n]
	b.vector.DrawOp = draw.Src
	size := image.Rect(0, 0, box.Dx(), box.Dy())
	b.vector.Draw(&image.Alpha{Pix: b.mask, Stride: box.Dx(), Rect: size}, size, image.Opaque, image.Point{})
	return b.mask
}

// outline adds a shape, scaled by k and moved so that its origin lies at x, y of the box.
func (b *brush) outline(o geom.Outline, k, x, y float64) {
	at := func(p geom.Point) (float32, float32) { return float32(p.X*k + x), float32(p.Y*k + y) }
	open := false
	for _, s := range o {
		x0, y0 := at(s.P[0])
		switch s.Op {
		case geom.MoveTo:
			if open {
				b.vector.ClosePath()
			}
			b.vector.MoveTo(x0, y0)
			open = true
		case geom.LineTo:
			b.vector.LineTo(x0, y0)
		case geom.QuadTo:
			x1, y1 := at(s.P[1])
			b.vector.QuadTo(x0, y0, x1, y1)
		case geom.CubeTo:
			x1, y1 := at(s.P[1])
			x2, y2 := at(s.P[2])
			b.vector.CubeTo(x0, y0, x1, y1, x2, y2)
		}
	}
	if open {
		b.vector.ClosePath()
	}
}
