package scene

import (
	"math"

	"lintel/model/geom"
)

// farZoom is the zoom under which a scene is mostly seen as a whole: all of it is
// then walked in one list instead of element by element.
const farZoom = zoomOutline

// distance is what all elements look like from far away, in paint order: little of
// each is drawn then, but there are many. Their bounds are worked out once.
type distance struct {
	parts []part // nil when it has to be made again
}

// part is a shape that is drawn from far away.
type part struct {
	of     *slot
	shape  Shape
	bounds geom.Rect
	// between which zooms it is drawn
	from, to float64
}

// list makes the list of all elements.
func (d *distance) list(ordered []*slot) []part {
	if d.parts == nil {
		for _, sl := range ordered {
			sl.parts = len(d.parts)
			d.parts = appendParts(d.parts, sl)
		}
	}
	return d.parts
}

// replace notes that an element looks otherwise; the list is made again when it
// has another number of parts now.
func (d *distance) replace(sl *slot) {
	if d.parts == nil {
		return
	}
	end := sl.parts
	for end < len(d.parts) && d.parts[end].of == sl {
		end++
	}
	if now := appendParts(nil, sl); len(now) == end-sl.parts {
		copy(d.parts[sl.parts:], now)
	} else {
		d.parts = nil
	}
}

func appendParts(parts []part, sl *slot) []part {
	for _, item := range sl.element.Items {
		if item.MinZoom >= farZoom {
			continue
		}
		to := item.MaxZoom
		if to == 0 {
			to = math.Inf(1)
		}
		parts = append(parts, part{sl, item.Shape, item.Shape.Bounds(), item.MinZoom, to})
	}
	return parts
}

// VisitDrawn calls f for the shapes that are drawn at a zoom and may mark the area,
// in paint order, with the bounds of each in pt.
func (s *Scene) VisitDrawn(area geom.Rect, zoom float64, f func(e *Element, shape Shape, bounds geom.Rect)) {
	if zoom < farZoom && s.isMost(area) {
		for i := range s.far.list(s.inOrder()) {
			if p := &s.far.parts[i]; zoom >= p.from && zoom < p.to && meets(p.bounds, area) {
				f(&p.of.element, p.shape, p.bounds)
			}
		}
		return
	}
	s.Visit(area, func(e *Element) {
		for i := range e.Items {
			if e.Items[i].At(zoom) {
				f(e, e.Items[i].Shape, e.Items[i].Shape.Bounds())
			}
		}
	})
}
