package control

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/scene"
)

// Drawing is a picture of a scene that is as wide as there is room.
type Drawing struct {
	widget.BaseWidget
	kit   *Kit
	scene *scene.Scene
	title string
}

// The limits of a drawing: px kept free around it, and its largest height in px.
const (
	drawingPad  = 12
	drawingMost = 320
)

// NewDrawing shows a scene; title is what a screen reader says.
func NewDrawing(kit *Kit, sc *scene.Scene, title string) *Drawing {
	d := &Drawing{kit: kit, scene: sc, title: title}
	d.ExtendBaseWidget(d)
	return d
}

// AccessibilityLabel is what a screen reader says.
func (d *Drawing) AccessibilityLabel() string { return d.title }

// Height is part of Block.
func (d *Drawing) Height(width float32) float32 {
	r := d.scene.Bounds()
	return float32(math.Ceil(r.H()*d.zoom(float64(width)))) + 2*drawingPad
}

// zoom makes the whole scene fit, and nothing larger than it is.
func (d *Drawing) zoom(width float64) float64 {
	r := d.scene.Bounds()
	if r.Empty() {
		return 1
	}
	return min(1, (width-2*drawingPad)/r.W(), drawingMost/r.H())
}

// CreateRenderer is part of fyne.Widget.
func (d *Drawing) CreateRenderer() fyne.WidgetRenderer {
	picture := canvas.NewRaster(d.render)
	picture.ScaleMode = canvas.ImageScalePixels
	return widget.NewSimpleRenderer(picture)
}

// render is called with a size in device pixels.
func (d *Drawing) render(w, h int) image.Image {
	size := d.Size()
	if w < 1 || h < 1 || size.Width <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	density := float64(w) / float64(size.Width)
	zoom := d.zoom(float64(size.Width))
	middle := d.scene.Bounds().Center()
	origin := middle.Add(geom.Vec{X: -float64(size.Width) / 2 / zoom, Y: -float64(size.Height) / 2 / zoom})
	view := raster.View{Origin: origin, Zoom: zoom * density, Density: density, Theme: d.kit.Theme().Scene()}
	d.kit.painter.Ground(img, view, img.Rect, false)
	d.kit.painter.Paint(img, d.scene, view, img.Rect)
	return img
}
