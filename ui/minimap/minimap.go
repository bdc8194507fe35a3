package minimap

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/ui/control"
)

// The measures in px.
const (
	wide, high = 200, 132
	pad        = 8
	radius     = 8
	dotSide    = 5
	leastFrame = 6 // the frame of a canvas that shows little can still be seen
)

// Dot is a place at which something was found.
type Dot struct {
	At  geom.Point // pt of the diagram
	Ink scene.Ink
}

// Minimap shows a drawing as a whole.
type Minimap struct {
	widget.BaseWidget
	kit     *control.Kit
	painter *raster.Painter
	card    *control.Surface
	picture *canvas.Raster
	frame   *canvas.Rectangle

	scene  *scene.Scene
	dots   []Dot
	bounds geom.Rect // of the drawing, pt
	seen   geom.Rect // what the canvas shows, pt
	image  *image.RGBA
	shots  int // pictures painted so far
	hold   geom.Vec

	// OnMove is told which point of the diagram should be in the middle of the canvas.
	OnMove func(geom.Point)
}

var (
	_ desktop.Mouseable = (*Minimap)(nil)
	_ fyne.Draggable    = (*Minimap)(nil)
)

// New is a minimap without a drawing.
func New(kit *control.Kit, painter *raster.Painter) *Minimap {
	m := &Minimap{kit: kit, painter: painter, card: &control.Surface{}, frame: &canvas.Rectangle{StrokeWidth: 1.5, CornerRadius: 2}}
	m.card.Init(kit, m.card, func(p *control.Pen) {
		p.Frame(p.Bounds(), radius, scene.Panel.Ink(), 1, scene.Outline.Ink())
	})
	m.picture = canvas.NewRaster(m.paint)
	m.picture.ScaleMode = canvas.ImageScalePixels
	m.ExtendBaseWidget(m)
	return m
}

// SetDrawing shows another drawing, or the same one after it has changed.
func (m *Minimap) SetDrawing(s *scene.Scene, dots []Dot) {
	m.scene, m.dots, m.bounds, m.image = s, dots, s.Bounds().Inset(-pad), nil
	m.Refresh()
}

// SetSeen moves the frame to what the canvas shows.
func (m *Minimap) SetSeen(seen geom.Rect) {
	if m.seen != seen {
		m.seen = seen
		m.placeFrame()
	}
}

// Shots is the number of pictures that were painted.
func (m *Minimap) Shots() int { return m.shots }

// zoom is px per pt of the picture.
func (m *Minimap) zoom() float64 {
	if m.bounds.Empty() {
		return 1
	}
	return math.Min(1, math.Min((wide-2*pad)/m.bounds.W(), (high-2*pad)/m.bounds.H()))
}

// origin is the diagram point in the upper left corner.
func (m *Minimap) origin() geom.Point {
	c, z := m.bounds.Center(), m.zoom()
	return geom.Pt(c.X-wide/2/z, c.Y-high/2/z)
}

func (m *Minimap) toDiagram(p fyne.Position) geom.Point {
	z := m.zoom()
	return m.origin().Add(geom.Vec{X: float64(p.X) / z, Y: float64(p.Y) / z})
}

// paint is asked for the picture in device pixels; it makes a new one only when
// the drawing changed.
func (m *Minimap) paint(w, h int) image.Image {
	if w < 1 || h < 1 || m.scene == nil {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	if m.image != nil && m.image.Rect.Dx() == w && m.image.Rect.Dy() == h {
		return m.image
	}
	m.shots++
	m.image = image.NewRGBA(image.Rect(0, 0, w, h))
	density := float64(w) / float64(m.picture.Size().Width)
	z := m.zoom()
	inset := m.origin().Add(geom.Vec{X: 1 / z, Y: 1 / z})
	view := raster.View{Origin: inset, Zoom: z * density, Density: density, Theme: m.kit.Theme().Scene()}
	m.painter.Ground(m.image, view, m.image.Rect, false)
	m.painter.Paint(m.image, m.scene, view, m.image.Rect)
	var items []scene.Item
	for _, d := range m.dots {
		items = append(items, scene.Item{Shape: &scene.Box{
			Rect: geom.Around(d.At, geom.Size{W: dotSide / z, H: dotSide / z}), Radius: dotSide / z / 2, Fill: d.Ink,
		}})
	}
	m.painter.Items(m.image, items, view, m.image.Rect)
	return m.image
}

// placeFrame puts the frame over what the canvas shows, within the card.
func (m *Minimap) placeFrame() {
	z, o := m.zoom(), m.origin()
	at := geom.Rect{
		Min: geom.Pt((m.seen.Min.X-o.X)*z, (m.seen.Min.Y-o.Y)*z), Max: geom.Pt((m.seen.Max.X-o.X)*z, (m.seen.Max.Y-o.Y)*z),
	}
	if at.W() < leastFrame || at.H() < leastFrame {
		at = geom.Around(at.Center(), geom.Size{W: max(at.W(), leastFrame), H: max(at.H(), leastFrame)})
	}
	at = at.Intersect(geom.XYWH(0, 0, wide, high).Inset(2))
	if at.Empty() {
		m.frame.Hide()
		return
	}
	m.frame.Show()
	m.frame.Move(fyne.NewPos(float32(at.Min.X), float32(at.Min.Y)))
	m.frame.Resize(fyne.NewSize(float32(at.W()), float32(at.H())))
	m.frame.Refresh()
}

// MouseDown takes hold of the frame, or brings it under the pointer first.
func (m *Minimap) MouseDown(e *desktop.MouseEvent) {
	at := m.toDiagram(e.Position)
	m.hold = geom.Vec{}
	if m.seen.Contains(at) {
		m.hold = m.seen.Center().Sub(at)
	}
	m.move(at)
}

// MouseUp is part of desktop.Mouseable.
func (m *Minimap) MouseUp(*desktop.MouseEvent) {}

// Dragged is part of fyne.Draggable.
func (m *Minimap) Dragged(e *fyne.DragEvent) { m.move(m.toDiagram(e.Position)) }

// DragEnd is part of fyne.Draggable.
func (m *Minimap) DragEnd() {}

func (m *Minimap) move(at geom.Point) {
	if m.OnMove != nil {
		m.OnMove(at.Add(m.hold))
	}
}

// MinSize is part of fyne.CanvasObject.
func (m *Minimap) MinSize() fyne.Size { return fyne.NewSize(wide, high) }

// CreateRenderer is part of fyne.Widget.
func (m *Minimap) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{m}
	r.dress()
	return r
}

type renderer struct{ m *Minimap }

func (r *renderer) Destroy() {}

func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(wide, high) }

func (r *renderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.m.card, r.m.picture, r.m.frame}
}

func (r *renderer) Layout(size fyne.Size) {
	r.m.card.Resize(size)
	r.m.picture.Move(fyne.NewPos(1, 1))
	r.m.picture.Resize(fyne.NewSize(size.Width-2, size.Height-2))
	r.m.placeFrame()
}

func (r *renderer) Refresh() {
	r.dress()
	r.m.card.Refresh()
	r.m.picture.Refresh()
	r.m.placeFrame()
}

func (r *renderer) dress() {
	t := r.m.kit.Theme()
	r.m.frame.StrokeColor, r.m.frame.FillColor = t.Ink(scene.Accent.Ink()), t.Ink(scene.Accent.Fade(0.08))
}
