package control

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"lintel/model/geom"
)

// Surface is a widget that is painted into one picture at the resolution of the
// screen, with child widgets on top where it has any. Controls embed it.
type Surface struct {
	widget.BaseWidget
	kit      *Kit
	self     fyne.Widget
	paint    func(*Pen)
	min      fyne.Size
	children []fyne.CanvasObject
	arrange  func(fyne.Size)
}

// Init tells the surface who it is part of and how it looks. paint is called
// again after every Refresh and has to be a pure function of the widget's state.
func (s *Surface) Init(kit *Kit, self fyne.Widget, paint func(*Pen)) {
	s.kit, s.self, s.paint = kit, self, paint
	s.ExtendBaseWidget(self)
}

// Kit is the kit the surface was made with.
func (s *Surface) Kit() *Kit { return s.kit }

// SetMin sets the smallest size in px.
func (s *Surface) SetMin(w, h float32) { s.min = fyne.NewSize(w, h) }

// Contain puts widgets on the surface; arrange places them when its size changes.
func (s *Surface) Contain(arrange func(fyne.Size), children ...fyne.CanvasObject) {
	s.arrange, s.children = arrange, children
}

// Arrange places the children again, after something but the size has changed.
func (s *Surface) Arrange() {
	if s.arrange != nil {
		s.arrange(s.Size())
	}
}

// MinSize is the smallest size in px.
func (s *Surface) MinSize() fyne.Size { return s.min }

// CreateRenderer is part of fyne.Widget.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	r := &surfaceRenderer{surface: s}
	r.picture = canvas.NewRaster(s.render)
	r.picture.ScaleMode = canvas.ImageScalePixels
	return r
}

// render is called with a size in device pixels, and again whenever the toolkit
// has dropped the texture.
func (s *Surface) render(w, h int) image.Image {
	size := s.Size()
	if w < 1 || h < 1 || size.Width <= 0 || size.Height <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	pen := &Pen{kit: s.kit, Size: geom.Size{W: float64(size.Width), H: float64(size.Height)}}
	s.paint(pen)
	return pen.picture(w, h)
}

type surfaceRenderer struct {
	surface *Surface
	picture *canvas.Raster
}

func (r *surfaceRenderer) Destroy() {}

func (r *surfaceRenderer) Layout(size fyne.Size) {
	r.picture.Resize(size)
	if r.surface.arrange != nil {
		r.surface.arrange(size)
	}
}

func (r *surfaceRenderer) MinSize() fyne.Size { return r.surface.min }

func (r *surfaceRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.picture}, r.surface.children...)
}

func (r *surfaceRenderer) Refresh() { r.picture.Refresh() }
