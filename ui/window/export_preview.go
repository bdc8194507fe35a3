package window

import (
	"image"
	"image/color"
	"image/draw"

	"lintel/model/export"
	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/ui/dialogs"
)

// The measures of a preview, in px and pt.
const (
	previewZoom = 1.5  // px in a pt of a small drawing
	squareSide  = 8    // px of the pattern behind what is transparent
	coarse      = 0.12 // px in a pt, under which text is too small to be painted
	coarseLevel = 0.32 // the zoom whose level of detail is painted then
)

// Preview is part of dialogs.Exporting.
func (x *exporting) Preview(way dialogs.Export, size image.Point, density float64) *image.RGBA {
	sc := x.drawn(way)
	if sc.Len() == 0 {
		return nil
	}
	theme := scene.Light()
	if way.Dark && way.Format != dialogs.Drawio {
		theme = scene.Dark()
	}
	img := image.NewRGBA(image.Rectangle{Max: size})
	paper := x.paper(way)
	w, h := float64(size.X), float64(size.Y)
	zoom := min(previewZoom*density, w/paper.W(), h/paper.H())
	middle := paper.Center()
	view := raster.View{
		Origin: middle.Add(geom.Vec{X: -w / 2 / zoom, Y: -h / 2 / zoom}), Zoom: zoom, Density: zoom, Theme: theme,
	}
	if zoom < coarse*density {
		view.Density = zoom / coarseLevel
	}
	clip := pixelsOf(view, paper).Intersect(img.Rect)
	ground(img, clip, theme, way.Transparent && pictured(way.Format), int(squareSide*density))
	x.w.painter.Paint(img, sc, view, clip)
	border(img, clip, x.w.kit.Theme().Scene().Color(scene.Outline.Ink()))
	return img
}

// paper is what the picture or the page shows, in pt of the drawing.
func (x *exporting) paper(way dialogs.Export) geom.Rect {
	area := x.drawn(way).Bounds().Inset(-export.Margin)
	if way.Format != dialogs.PDF {
		return area
	}
	page, placed := x.page(way).Placed()
	k := area.W() / placed.W() // pt in a mm
	return geom.XYWH(area.Min.X-placed.Min.X*k, area.Min.Y-placed.Min.Y*k, page.W*k, page.H*k)
}

// pixelsOf is a rectangle of the drawing on the screen.
func pixelsOf(v raster.View, r geom.Rect) image.Rectangle {
	a, b := v.Pixel(r.Min), v.Pixel(r.Max)
	return image.Rect(int(a.X+0.5), int(a.Y+0.5), int(b.X+0.5), int(b.Y+0.5))
}

// border draws the border of a page, a pixel wide.
func border(img *image.RGBA, r image.Rectangle, c color.Color) {
	side := image.NewUniform(c)
	for _, line := range [4]image.Rectangle{
		{r.Min, image.Pt(r.Max.X, r.Min.Y+1)}, {image.Pt(r.Min.X, r.Max.Y-1), r.Max},
		{r.Min, image.Pt(r.Min.X+1, r.Max.Y)}, {image.Pt(r.Max.X-1, r.Min.Y), r.Max},
	} {
		draw.Draw(img, line, side, image.Point{}, draw.Over)
	}
}

// ground paints what is behind a drawing: its own ground, or the squares that
// stand for none.
func ground(img *image.RGBA, clip image.Rectangle, theme *scene.Theme, transparent bool, side int) {
	if !transparent {
		draw.Draw(img, clip, image.NewUniform(theme.Color(scene.Ground.Ink())), image.Point{}, draw.Src)
		return
	}
	shades := [2]color.Color{theme.Color(scene.Panel.Ink()), theme.Color(scene.Line.Ink())}
	side = max(side, 1)
	for y := clip.Min.Y; y < clip.Max.Y; y += side {
		for x := clip.Min.X; x < clip.Max.X; x += side {
			square := image.Rect(x, y, x+side, y+side).Intersect(clip)
			draw.Draw(img, square, image.NewUniform(shades[((x-clip.Min.X)/side+(y-clip.Min.Y)/side)&1]), image.Point{}, draw.Src)
		}
	}
}
