package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
)

// Splitter is the line between two panels that can be dragged.
type Splitter struct {
	Surface
	upright bool
	hovered bool
	drag    func(to fyne.Position)
}

// SplitterGrip is the width in px in which the line can be caught; it lies over
// the panels, half on each side of the line.
const SplitterGrip = 7

// NewSplitter is an upright or a lying line; drag is told where the pointer that
// holds it is on the canvas.
func NewSplitter(kit *Kit, upright bool, drag func(to fyne.Position)) *Splitter {
	s := &Splitter{upright: upright, drag: drag}
	s.Init(kit, s, s.paint)
	s.SetMin(SplitterGrip, SplitterGrip)
	return s
}

// Dragged is part of fyne.Draggable.
func (s *Splitter) Dragged(e *fyne.DragEvent) { s.drag(e.AbsolutePosition) }

// DragEnd is part of fyne.Draggable.
func (s *Splitter) DragEnd() {}

// MouseIn is part of desktop.Hoverable.
func (s *Splitter) MouseIn(*desktop.MouseEvent) { s.hover(true) }

// MouseMoved is part of desktop.Hoverable.
func (s *Splitter) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is part of desktop.Hoverable.
func (s *Splitter) MouseOut() { s.hover(false) }

// Cursor says that the line can be moved.
func (s *Splitter) Cursor() desktop.Cursor {
	if s.upright {
		return desktop.HResizeCursor
	}
	return desktop.VResizeCursor
}

func (s *Splitter) hover(on bool) {
	s.hovered = on
	s.Refresh()
}

func (s *Splitter) paint(p *Pen) {
	width, ink := 1.0, scene.Line.Ink()
	if s.hovered {
		width, ink = 3, scene.Accent.Fade(0.6)
	}
	middle := float64(SplitterGrip/2) + 0.5
	line := geom.XYWH(middle-width/2, 0, width, p.Size.H)
	if !s.upright {
		line = geom.XYWH(0, middle-width/2, p.Size.W, width)
	}
	p.Fill(line, 0, ink)
}
