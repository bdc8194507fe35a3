package raster

import (
	"encoding/binary"
	"image"
	"image/color"
)

// paint is a colour ready to blend: premultiplied, one byte a channel in the
// order of image.RGBA.
type paint struct {
	word  uint32 // the four channels as they lie in memory
	alpha uint32
}

func newPaint(c color.NRGBA) paint {
	a := uint32(c.A)
	channel := func(v uint8) uint32 { return div255(uint32(v) * a) }
	return paint{channel(c.R) | channel(c.G)<<8 | channel(c.B)<<16 | a<<24, a}
}

// covered is p at a coverage of m of 255.
func (p paint) covered(m uint32) paint {
	switch m {
	case 255:
		return p
	case 0:
		return paint{}
	}
	w := scale(p.word, m)
	return paint{w, w >> 24}
}

func div255(v uint32) uint32 { return (v + 128 + (v+128)>>8) >> 8 }

// lanes are every second byte of a word, with room to multiply by a byte.
const lanes = 0x00FF00FF

// scale multiplies the four bytes of w by m/255.
func scale(w, m uint32) uint32 {
	even, odd := (w&lanes)*m+0x00800080, (w>>8&lanes)*m+0x00800080
	even += even >> 8 & lanes
	odd += odd >> 8 & lanes
	return even>>8&lanes | odd&^lanes
}

// over is the pixel d with the covered paint on it.
func (p paint) over(d uint32) uint32 { return p.word + scale(d, 255-p.alpha) }

// span paints a run of pixels, two at a time. Neighbours are mostly equal, so
// the last result is kept.
func (p paint) span(row []byte) {
	if p.alpha == 0 {
		return
	}
	if p.alpha == 255 {
		fill(row, p.word)
		return
	}
	const pair = 8
	if len(row) >= pair {
		last := binary.LittleEndian.Uint64(row)
		result := p.overPair(last)
		for ; len(row) >= pair; row = row[pair:] {
			if d := binary.LittleEndian.Uint64(row); d != last {
				last, result = d, p.overPair(d)
			}
			binary.LittleEndian.PutUint64(row, result)
		}
	}
	if len(row) >= 4 {
		binary.LittleEndian.PutUint32(row, p.over(binary.LittleEndian.Uint32(row)))
	}
}

func (p paint) overPair(d uint64) uint64 {
	return uint64(p.over(uint32(d>>32)))<<32 | uint64(p.over(uint32(d)))
}

func fill(row []byte, word uint32) {
	if len(row) < 4 {
		return
	}
	binary.LittleEndian.PutUint32(row, word)
	for done := 4; done < len(row); done *= 2 {
		copy(row[done:], row[:done])
	}
}

// mask blends p through a row of coverage onto a row of pixels.
func (p paint) mask(row, coverage []byte) {
	for _, m := range coverage {
		switch {
		case m == 0:
		case m == 255 && p.alpha == 255:
			binary.LittleEndian.PutUint32(row, p.word)
		default:
			c := p.covered(uint32(m))
			binary.LittleEndian.PutUint32(row, c.over(binary.LittleEndian.Uint32(row)))
		}
		row = row[4:]
	}
}

// rect paints whole pixels at a coverage of m of 255.
func (b *brush) rect(r image.Rectangle, p paint, m uint32) {
	r = r.Intersect(b.clip)
	if r.Empty() || m == 0 {
		return
	}
	p = p.covered(m)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		i := b.dst.PixOffset(r.Min.X, y)
		p.span(b.dst.Pix[i : i+4*r.Dx()])
	}
}

// stamp paints through a mask whose first pixel lies at the corner of box.
func (b *brush) stamp(box image.Rectangle, mask []byte, p paint) {
	seen := box.Intersect(b.clip)
	if seen.Empty() {
		return
	}
	for y := seen.Min.Y; y < seen.Max.Y; y++ {
		m := (y-box.Min.Y)*box.Dx() + seen.Min.X - box.Min.X
		i := b.dst.PixOffset(seen.Min.X, y)
		p.mask(b.dst.Pix[i:i+4*seen.Dx()], mask[m:m+seen.Dx()])
	}
}
