package control

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"lintel/model/geom"
	"lintel/model/scene"
)

// PictureCard is one of several choices, shown by a picture with a name and,
// where there is one, a sentence below.
type PictureCard struct {
	Clickable
	name, about string
	picture     *canvas.Raster
	chosen      bool
}

// Picture is asked for a picture in device pixels, for a screen with so many of
// them in a px; nil while there is none yet.
type Picture func(size image.Point, density float64) *image.RGBA

// The measures of a card in px.
const (
	cardPictureShare = 0.58 // height of the picture by its width
	cardTextGap      = 8
	cardTextSide     = 10
	cardAboutLines   = 2
	cardFoot         = 10
	pictureInset     = 8
)

// NewPictureCard is a card; choose is told that it was clicked.
func NewPictureCard(kit *Kit, name, about string, picture Picture, choose func()) *PictureCard {
	c := &PictureCard{name: name, about: about}
	c.InitClickable(kit, c, c.paint, choose)
	c.picture = canvas.NewRaster(func(w, h int) image.Image {
		if width := c.picture.Size().Width; width > 0 && w > 0 {
			if img := picture(image.Pt(w, h), float64(w)/float64(width)); img != nil {
				return img
			}
		}
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	})
	c.picture.ScaleMode = canvas.ImageScalePixels
	c.Contain(c.place, c.picture)
	return c
}

// SetChosen marks the card that the keyboard would choose.
func (c *PictureCard) SetChosen(chosen bool) { c.set(&c.chosen, chosen) }

// Name is what the card is called.
func (c *PictureCard) Name() string { return c.name }

// AccessibilityLabel is what a screen reader says.
func (c *PictureCard) AccessibilityLabel() string { return c.name }

// Height is part of Block.
func (c *PictureCard) Height(width float32) float32 {
	high := c.pictureHigh(width) + cardTextGap + float32(Strong.Line()) + cardFoot
	if c.about != "" {
		high += 2 + cardAboutLines*float32(Caption.Line())
	}
	return high
}

func (c *PictureCard) pictureHigh(width float32) float32 {
	return float32(int(width * cardPictureShare))
}

func (c *PictureCard) place(size fyne.Size) {
	c.picture.Move(fyne.NewSquareOffsetPos(pictureInset))
	c.picture.Resize(fyne.NewSize(size.Width-2*pictureInset, c.pictureHigh(size.Width)-2*pictureInset))
}

// Refresh paints the card and its picture anew.
func (c *PictureCard) Refresh() {
	c.Clickable.Refresh()
	c.picture.Refresh()
}

func (c *PictureCard) paint(p *Pen) {
	outline, width := scene.Line.Ink(), 1.0
	fill := scene.Raised.Ink()
	switch {
	case c.chosen:
		outline, width, fill = scene.Accent.Ink(), 2, scene.AccentTint.Ink()
	case c.hovered:
		outline, fill = scene.Accent.Fade(0.6), scene.Hover.Ink()
	}
	const radius = 8
	p.Frame(p.Bounds(), radius, fill, width, outline)
	high := float64(c.pictureHigh(float32(p.Size.W)))
	p.Fill(geom.XYWH(pictureInset/2, pictureInset/2, p.Size.W-pictureInset, high-pictureInset), radius-2, scene.Ground.Ink())
	text := p.Size.W - 2*cardTextSide
	y := high + cardTextGap - 2
	p.Text(cardTextSide, y, p.kit.Fit(c.name, Strong, text), Strong, scene.Strong.Ink())
	if c.about != "" {
		y += Strong.Line() + 2
		for _, line := range p.kit.Wrap(c.about, Caption, text, cardAboutLines) {
			p.Text(cardTextSide, y, line, Caption, scene.Muted.Ink())
			y += Caption.Line()
		}
	}
	if c.focused {
		p.Focus(p.Bounds(), radius)
	}
}
