package pdf

import (
	"math"

	"lintel/model/geom"
)

// Paper is the size of a page.
type Paper uint8

// The papers: one cut to what it shows, and those of ISO 216.
const (
	Fit Paper = iota
	A4
	A3
	A2
	A1
	A0
)

// Papers names all papers, in the order of their values.
func Papers() []string { return []string{"fit", "a4", "a3", "a2", "a1", "a0"} }

// Turn is how a page lies.
type Turn uint8

// The turns.
const (
	AsFits Turn = iota // the one in which more of the page is used
	Portrait
	Landscape
)

// Turns names all turns, in the order of their values.
func Turns() []string { return []string{"auto", "portrait", "landscape"} }

const (
	// unit is the number of PDF units, 72 to the inch, in a point of a diagram,
	// 96 to the inch.
	unit = 72.0 / 96
	// millimetre is how many PDF units it has.
	millimetre = 72 / 25.4
	// edge is the rim of a paper that printers leave white.
	edge = 8 * millimetre
	// largest is the side of a page that every reader can show, in PDF units.
	largest = 14400
)

// size is that of a paper standing upright, in PDF units. A0 has a square metre,
// and every next one is half as large, in whole millimetres.
func (p Paper) size() geom.Size {
	w, h := 841.0, 1189.0
	for range A0 - min(p, A0) {
		w, h = math.Floor(h/2), w
	}
	return geom.Size{W: w * millimetre, H: h * millimetre}
}

// placement is where a part of a scene lies on its page.
type placement struct {
	page  geom.Size  // in PDF units
	zoom  float64    // PDF units in a pt
	shift geom.Point // of the scene's origin, from the left and the top of the page
}

// place makes area as large as a paper allows.
func (p Page) place(area geom.Rect) placement {
	area = geom.XYWH(area.Min.X, area.Min.Y, max(area.W(), 1), max(area.H(), 1))
	if p.Paper == Fit {
		zoom := min(unit, largest/area.W(), largest/area.H())
		return placement{geom.Size{W: area.W() * zoom, H: area.H() * zoom}, zoom, geom.Pt(-area.Min.X*zoom, -area.Min.Y*zoom)}
	}
	upright := p.Paper.size()
	lying := geom.Size{W: upright.H, H: upright.W}
	switch p.Turn {
	case Portrait:
		return centred(area, upright)
	case Landscape:
		return centred(area, lying)
	}
	if a, b := centred(area, upright), centred(area, lying); a.zoom > b.zoom {
		return a
	} else {
		return b
	}
}

func centred(area geom.Rect, page geom.Size) placement {
	zoom := min((page.W-2*edge)/area.W(), (page.H-2*edge)/area.H())
	middle := area.Center()
	return placement{page, zoom, geom.Pt(page.W/2-middle.X*zoom, page.H/2-middle.Y*zoom)}
}

// box is a rectangle of the scene in the units of its page, y upwards.
func (p placement) box(r geom.Rect) [4]float64 {
	return [4]float64{
		p.shift.X + r.Min.X*p.zoom, p.page.H - p.shift.Y - r.Max.Y*p.zoom,
		p.shift.X + r.Max.X*p.zoom, p.page.H - p.shift.Y - r.Min.Y*p.zoom,
	}
}

// Placed is how large the page is, and which part of it the area takes, both in
// mm from the top left corner.
func (p Page) Placed() (page geom.Size, area geom.Rect) {
	at := p.place(p.Area)
	k := 1 / millimetre
	corner := geom.Pt((at.shift.X+p.Area.Min.X*at.zoom)*k, (at.shift.Y+p.Area.Min.Y*at.zoom)*k)
	return geom.Size{W: at.page.W * k, H: at.page.H * k},
		geom.XYWH(corner.X, corner.Y, p.Area.W()*at.zoom*k, p.Area.H()*at.zoom*k)
}
