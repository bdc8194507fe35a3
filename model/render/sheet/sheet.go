package sheet

import (
	"image"
	"image/draw"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// Icon is a glyph and the tile that it stands on.
type Icon struct {
	Glyph string
	Tile  scene.Token
}

// Sides of the icons in px: tiles of a large screen, of the canvas and of the
// palette. Below them the glyph stands alone.
const (
	largest = 256
	canvas  = 64
	palette = 32
	bare    = 16
)

// Measures of the sheet in px.
const (
	gap     = 12
	caption = 20
	columns = 5 // of each half
	width   = largest + gap + canvas + 2*gap
	height  = largest + caption + 2*gap
	text    = 12
)

// Paint paints icons in rows, on the light ground and to its right on the dark one.
func Paint(p *raster.Painter, family *typeface.Family, icons []Icon) *image.RGBA {
	rows := (len(icons) + columns - 1) / columns
	half := image.Rect(0, 0, columns*width, rows*height)
	whole := image.NewRGBA(image.Rect(0, 0, 2*half.Dx(), half.Dy()))
	for i, theme := range []*scene.Theme{scene.Light(), scene.Dark()} {
		at := half.Add(image.Pt(i*half.Dx(), 0))
		draw.Draw(whole, at, paintHalf(p, family, icons, theme, half), image.Point{}, draw.Src)
	}
	return whole
}

func paintHalf(p *raster.Painter, family *typeface.Family, icons []Icon, theme *scene.Theme, area image.Rectangle) *image.RGBA {
	half := image.NewRGBA(area)
	view := raster.View{Zoom: 1, Theme: theme}
	p.Ground(half, view, area, false)
	for i, icon := range icons {
		corner := geom.Pt(float64(i%columns*width+gap), float64(i/columns*height+gap))
		p.Items(half, cell(family, icon, corner), view, area)
	}
	return half
}

// cell is one icon in all sizes: the largest on the left, the others in a
// column beside it, the name below.
func cell(family *typeface.Family, icon Icon, at geom.Point) []scene.Item {
	beside := at.Add(geom.Vec{X: largest + gap})
	items := tile(icon, at, largest)
	items = append(items, tile(icon, beside, canvas)...)
	items = append(items, tile(icon, beside.Add(geom.Vec{Y: canvas + gap}), palette)...)
	small := beside.Add(geom.Vec{Y: canvas + palette + 2*gap})
	return append(items,
		scene.Item{Shape: &scene.Icon{Glyph: icon.Glyph, Rect: square(small, bare), Ink: scene.Strong.Ink()}},
		scene.Item{Shape: &scene.Text{
			At: at.Add(geom.Vec{Y: largest + caption}), String: icon.Glyph, Size: text, Ink: scene.Muted.Ink(),
			Width: family.Width(icon.Glyph, text, typeface.Regular),
		}},
	)
}

func tile(icon Icon, at geom.Point, side float64) []scene.Item {
	const corner, margin = 10.0 / 48, 1.0 / 8 // of the side, as on the canvas
	return []scene.Item{
		{Shape: &scene.Box{Rect: square(at, side), Radius: side * corner, Fill: icon.Tile.Ink()}},
		{Shape: &scene.Icon{
			Glyph: icon.Glyph, Rect: square(at, side).Inset(side * margin), Ink: scene.White.Ink(),
		}},
	}
}

func square(at geom.Point, side float64) geom.Rect { return geom.XYWH(at.X, at.Y, side, side) }
