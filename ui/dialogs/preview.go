package dialogs

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// preview shows what an export will look like, with its size below.
type preview struct {
	control.Surface
	picture     *canvas.Raster
	size, wrong string
}

// The measures of a preview in px.
const (
	previewInset = 8
	previewFoot  = 28
)

func newPreview(kit *control.Kit, paint func(size image.Point, density float64) *image.RGBA) *preview {
	p := &preview{}
	p.picture = canvas.NewRaster(func(w, h int) image.Image {
		if width := p.picture.Size().Width; width > 0 && w > 0 && h > 0 {
			if img := paint(image.Pt(w, h), float64(w)/float64(width)); img != nil {
				return img
			}
		}
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	})
	p.picture.ScaleMode = canvas.ImageScalePixels
	p.Init(kit, p, p.draw)
	p.SetMin(1, exportHigh)
	p.Contain(func(size fyne.Size) {
		p.picture.Move(fyne.NewSquareOffsetPos(previewInset))
		p.picture.Resize(fyne.NewSize(size.Width-2*previewInset, size.Height-previewFoot-2*previewInset))
	}, p.picture)
	return p
}

// show paints the picture anew and says how large the file will be.
func (p *preview) show(size, wrong string) {
	p.size, p.wrong = size, wrong
	p.Refresh()
	p.picture.Refresh()
}

// AccessibilityLabel is what a screen reader says.
func (p *preview) AccessibilityLabel() string { return p.size + p.wrong }

func (p *preview) draw(pen *control.Pen) {
	box := geom.XYWH(0, 0, pen.Size.W, pen.Size.H-previewFoot)
	pen.Frame(box, 8, scene.Sunken.Ink(), 1, scene.Line.Ink())
	text, ink := p.size, scene.Muted.Ink()
	if p.wrong != "" {
		text, ink = p.wrong, scene.Error.Ink()
	}
	pen.TextMiddle(pen.Size.W/2, box.Max.Y+8, pen.Kit().Fit(text, control.Detail, pen.Size.W), control.Detail, ink)
}

// sides are two things beside each other, the right one as wide as there is room.
type sides struct {
	control.Surface
	left  *fyne.Container
	right fyne.CanvasObject
}

func newSides(kit *control.Kit, left *fyne.Container, right fyne.CanvasObject) *sides {
	s := &sides{left: left, right: right}
	s.Init(kit, s, func(*control.Pen) {})
	s.Contain(func(size fyne.Size) {
		left.Move(fyne.Position{})
		left.Resize(fyne.NewSize(exportLeft, size.Height))
		right.Move(fyne.NewPos(exportLeft+exportApart, 0))
		right.Resize(fyne.NewSize(size.Width-exportLeft-exportApart, size.Height))
	}, left, right)
	return s
}

// Height is part of control.Block.
func (s *sides) Height(float32) float32 { return max(exportHigh, s.left.MinSize().Height) }

// MinSize is part of fyne.CanvasObject.
func (s *sides) MinSize() fyne.Size { return fyne.NewSize(1, s.Height(0)) }
