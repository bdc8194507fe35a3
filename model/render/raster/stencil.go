package raster

import (
	"image"

	"lintel/model/geom"
)

// stencil is the coverage of an outline scaled by k with its origin at a place
// inside the first pixel.
func (b *brush) stencil(shape geom.Outline, k float64, origin geom.Point) *stencil {
	box := hull(shape, k, origin)
	if box.Empty() {
		return &stencil{}
	}
	b.begin(box)
	b.outline(shape, k, origin.X-float64(box.Min.X), origin.Y-float64(box.Min.Y))
	return &stencil{box, append([]byte(nil), b.finish(box)...)}
}

// hull is a box of pixels around an outline, its curves' controls included.
func hull(shape geom.Outline, k float64, origin geom.Point) image.Rectangle {
	var points geom.Polyline
	for _, s := range shape {
		for _, p := range s.P[:s.Op.Points()] {
			points = append(points, geom.Pt(p.X*k+origin.X, p.Y*k+origin.Y))
		}
	}
	return pixels(points.Bounds(), 0)
}

// largeTile is the side of the squares in which large outlines are painted.
const largeTile = 256

// large paints an outline that is too big to remember, square by square.
func (b *brush) large(shape geom.Outline, k float64, origin geom.Point, p paint) {
	box := hull(shape, k, origin)
	seen := box.Intersect(b.clip)
	for y := floorTo(seen.Min.Y, largeTile); y < seen.Max.Y; y += largeTile {
		for x := floorTo(seen.Min.X, largeTile); x < seen.Max.X; x += largeTile {
			square := image.Rect(x, y, x+largeTile, y+largeTile).Intersect(box)
			b.begin(square)
			b.outline(shape, k, origin.X-float64(square.Min.X), origin.Y-float64(square.Min.Y))
			b.stamp(square, b.finish(square), p)
		}
	}
}
