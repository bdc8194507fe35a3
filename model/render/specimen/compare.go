package specimen

import (
	"image"
	"image/draw"
)

// Strangers counts the pixels of a whose colour lies outside the colours around
// the same pixel of b, by more than what antialiasing explains, and says where
// the first one is. Painters that place lines a little differently have none.
func Strangers(a, b image.Image) (n int, first image.Point) {
	ours, theirs := plain(a), plain(b)
	r := ours.Rect.Intersect(theirs.Rect).Inset(1)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if strange(ours.Pix[ours.PixOffset(x, y):], theirs, theirs.PixOffset(x, y)) {
				if n++; n == 1 {
					first = image.Pt(x, y)
				}
			}
		}
	}
	return n, first
}

// plain is a picture as bytes.
func plain(m image.Image) *image.RGBA {
	if rgba, ok := m.(*image.RGBA); ok {
		return rgba
	}
	out := image.NewRGBA(m.Bounds())
	draw.Draw(out, out.Rect, m, m.Bounds().Min, draw.Src)
	return out
}

// strange tells a pixel that is nowhere around a place of another picture.
func strange(pixel []byte, m *image.RGBA, at int) bool {
	const slack = 40
	for c := range 3 {
		v := int(pixel[c])
		if near := int(m.Pix[at+c]); near-slack <= v && v <= near+slack {
			continue // most are
		}
		lo, hi := 255, 0
		for row := at - m.Stride; row <= at+m.Stride; row += m.Stride {
			for _, o := range [...]int{row - 4, row, row + 4} {
				lo, hi = min(lo, int(m.Pix[o+c])), max(hi, int(m.Pix[o+c]))
			}
		}
		if v < lo-slack || v > hi+slack {
			return true
		}
	}
	return false
}
