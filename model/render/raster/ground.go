package raster

import (
	"image"
	"math"

	"lintel/model/geom"
	"lintel/model/scene"
)

// The grid: dots of this radius every gridStep pt, hidden under gridZoom.
const (
	gridStep = 16
	gridDot  = 0.75
	gridZoom = 0.5
)

// Ground fills clip with the ground of the diagram, and with the dots of the
// grid when asked and when the zoom leaves room for them.
func (p *Painter) Ground(dst *image.RGBA, v View, clip image.Rectangle, grid bool) {
	clip = clip.Intersect(dst.Rect)
	if clip.Empty() {
		return
	}
	p.strips(dst, clip, func(b *brush) {
		b.flood(newPaint(v.Theme.Color(scene.Ground.Ink())))
		if grid && v.Detail() >= gridZoom {
			b.dotGrid(v)
		}
	})
}

// flood fills the clip, every row as a copy of the first.
func (b *brush) flood(p paint) {
	first := b.dst.PixOffset(b.clip.Min.X, b.clip.Min.Y)
	row := b.dst.Pix[first : first+4*b.clip.Dx()]
	fill(row, p.word)
	for y := b.clip.Min.Y + 1; y < b.clip.Max.Y; y++ {
		copy(b.dst.Pix[b.dst.PixOffset(b.clip.Min.X, y):], row)
	}
}

// dotGrid stamps equal dots, each round the middle of a pixel.
func (b *brush) dotGrid(v View) {
	radius := max(gridDot*v.Zoom, gridDot)
	reach := int(math.Ceil(radius))
	box := image.Rect(-reach, -reach, reach+1, reach+1)
	dot := rounded{geom.Around(geom.Pt(0.5, 0.5), geom.Size{W: 2 * radius, H: 2 * radius}), radius}
	mask := make([]byte, 0, box.Dx()*box.Dy())
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			mask = append(mask, byte(byteOf(dot.at(x, y))))
		}
	}
	ink := newPaint(v.Theme.Color(scene.GridDot.Ink()))
	seen := v.Area(b.clip.Inset(-reach - 1))
	for row := math.Ceil(seen.Min.Y / gridStep); row <= seen.Max.Y/gridStep; row++ {
		for col := math.Ceil(seen.Min.X / gridStep); col <= seen.Max.X/gridStep; col++ {
			at := v.Pixel(geom.Pt(col*gridStep, row*gridStep))
			b.stamp(box.Add(image.Pt(int(math.Floor(at.X+slack)), int(math.Floor(at.Y+slack)))), mask, ink)
		}
	}
}
