package raster

import (
	"encoding/binary"
	"image"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/scene"
)

// box paints a rectangle, or the picture that stands in for a tile, on a light
// ground where it would be lost on the dark theme.
func (p *Painter) box(b *brush, s *scene.Box, v *lens) {
	if picture, ok := p.icons.Load().Picture(s.Glyph); ok && s.Glyph != "" {
		if picture.Inky() && v.Theme.Dark() {
			b.box(&scene.Box{Rect: s.Rect, Radius: s.Radius, Fill: scene.White.Fade(s.Fill.Opacity)}, v)
		}
		p.picture(b, picture, s.Rect, s.Fill.Opacity, v)
		return
	}
	b.box(s, v)
}

// pictureKey is a picture at a size in pixels.
type pictureKey struct {
	of   *icon.Picture
	side int
}

// picture paints an icon in its own colours into a square, at an opacity.
func (p *Painter) picture(b *brush, of *icon.Picture, place geom.Rect, opacity float64, v *lens) {
	if place.Empty() || opacity <= 0 {
		return
	}
	r := centred(v.rect(place), 2)
	side, corner := int(r.W()), image.Pt(int(r.Min.X), int(r.Min.Y))
	strength := uint32(min(opacity, 1)*255 + 0.5)
	square := image.Rect(0, 0, side, side)
	if side > largestIcon {
		seen := square.Intersect(b.clip.Sub(corner))
		for y := floorTo(seen.Min.Y, largeTile); y < seen.Max.Y; y += largeTile {
			for x := floorTo(seen.Min.X, largeTile); x < seen.Max.X; x += largeTile {
				part := image.Rect(x, max(y, seen.Min.Y), x+largeTile, min(y+largeTile, seen.Max.Y)).Intersect(square)
				b.print(part.Add(corner), spriteOf(of, side, part), strength)
			}
		}
		return
	}
	s := p.pictures.stencil(pictureKey{of, side}, func() *stencil {
		return &stencil{square, spriteOf(of, side, square)}
	})
	b.print(s.box.Add(corner), s.mask, strength)
}

// spriteOf paints a part of a picture, side px wide as a whole, into words of
// four bytes a pixel, premultiplied.
func spriteOf(of *icon.Picture, side int, part image.Rectangle) []byte {
	pixels := make([]byte, 4*part.Dx()*part.Dy())
	if part.Empty() {
		return pixels
	}
	k := float64(side) / of.Side
	for _, layer := range of.Layers {
		source := newInk(layer.Fill, k)
		newScan(layer.Shape, k, geom.Point{}, part).rows(layer.EvenOdd, func(y int, coverage []float32) {
			row := pixels[4*(y-part.Min.Y)*part.Dx():]
			for i, c := range coverage {
				if m := uint32(c*255/scanRows + 0.5); m > 0 {
					put(row[4*i:], source.at(part.Min.X+i, y).covered(min(m, 255)))
				}
			}
		})
	}
	return pixels
}

// pictureInk is the colour of a layer at a pixel.
type pictureInk struct {
	flat     paint
	gradient *icon.Gradient
	k        float64
}

func newInk(f icon.Fill, k float64) pictureInk { return pictureInk{newPaint(f.Color), f.Gradient, k} }

func (i pictureInk) at(x, y int) paint {
	if i.gradient == nil {
		return i.flat
	}
	return newPaint(i.gradient.Color(geom.Pt((float64(x)+0.5)/i.k, (float64(y)+0.5)/i.k)))
}

// print puts pixels of its own over those of a box, at a strength of 0..255.
func (b *brush) print(box image.Rectangle, pixels []byte, strength uint32) {
	seen := box.Intersect(b.clip)
	for y := seen.Min.Y; y < seen.Max.Y; y++ {
		from := pixels[4*((y-box.Min.Y)*box.Dx()+seen.Min.X-box.Min.X):]
		to := b.dst.Pix[b.dst.PixOffset(seen.Min.X, y):]
		for x := range seen.Dx() {
			word := binary.LittleEndian.Uint32(from[4*x:])
			put(to[4*x:], paint{word, word >> 24}.covered(strength))
		}
	}
}

// put paints one pixel.
func put(pixel []byte, p paint) {
	binary.LittleEndian.PutUint32(pixel, p.over(binary.LittleEndian.Uint32(pixel)))
}
