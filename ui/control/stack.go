package control

import "fyne.io/fyne/v2"

// Block is a widget whose height follows from its width, such as a paragraph.
type Block interface {
	fyne.CanvasObject
	// Height is the height in px that the block needs at a width in px.
	Height(width float32) float32
}

// Column is a layout that sets widgets below each other over the whole width.
// A width is set before the column is asked how high it is.
type Column struct {
	Width float32 // px
}

// Layout is part of fyne.Layout.
func (c *Column) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := c.height(o)
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(c.Width, h))
		y += h
	}
}

// MinSize is part of fyne.Layout.
func (c *Column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	h := float32(0)
	for _, o := range objects {
		if o.Visible() {
			h += c.height(o)
		}
	}
	return fyne.NewSize(1, h)
}

func (c *Column) height(o fyne.CanvasObject) float32 {
	if b, ok := o.(Block); ok {
		return b.Height(c.Width)
	}
	return o.MinSize().Height
}
