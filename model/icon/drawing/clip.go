package drawing

import (
	"errors"
	"fmt"
	"math"

	"lintel/model/geom"
	"lintel/model/icon"
)

// sliver is the share of the side that nobody sees missing. AWS has clips that
// cut off what the rounding of numbers added.
const sliver = 1.0 / 2000

// uncut accepts a clip of an element only where it cuts nothing off: one
// rectangle around all layers of the element, as far as they can be seen.
func (r *reader) uncut(e *element, m matrix, layers []icon.Layer) error {
	value := e.attrs["clip-path"]
	if value == "" || value == "none" {
		return nil
	}
	id, ok := reference(value)
	clip := r.ids[id]
	if !ok || clip == nil || clip.name != "clipPath" {
		return fmt.Errorf("%s names no clip path of this file", value)
	}
	box, err := boxOf(clip, m)
	if err != nil {
		return err
	}
	seen, slack := geom.XYWH(0, 0, r.picture.Side, r.picture.Side), sliver*r.picture.Side
	for _, layer := range layers {
		if part := bounds(layer.Shape).Intersect(seen); !part.Empty() && !box.Inset(-slack).ContainsRect(part) {
			return errors.New("a clip path that cuts something off is not accepted")
		}
	}
	return nil
}

// boxOf is the rectangle that a clip path consists of.
func boxOf(clip *element, m matrix) (geom.Rect, error) {
	other := errors.New("a clip path other than one rectangle is not accepted")
	if len(clip.children) != 1 || clip.attrs["clipPathUnits"] == "objectBoundingBox" {
		return geom.Rect{}, other
	}
	shape := clip.children[0]
	for _, e := range []*element{clip, shape} {
		own, err := transform(e.attrs["transform"])
		if err != nil {
			return geom.Rect{}, err
		}
		if e.attrs["clip-path"] != "" {
			return geom.Rect{}, other
		}
		m = m.times(own)
	}
	contours, err := shape.contours()
	if err != nil {
		return geom.Rect{}, err
	}
	o := outline(contours, m)
	box := bounds(o)
	if !isRect(o, box) {
		return geom.Rect{}, other
	}
	return box, nil
}

// isRect reports whether a shape is one rectangle along the axes.
func isRect(o geom.Outline, box geom.Rect) bool {
	if len(o) < 4 || len(o) > 5 {
		return false
	}
	area := 0.0
	for i, s := range o {
		p, q := s.P[0], o[(i+1)%len(o)].P[0]
		if i > 0 && s.Op != geom.LineTo {
			return false
		}
		area += (p.X*q.Y - p.Y*q.X) / 2
	}
	// No other shape of four corners fills its box.
	return math.Abs(math.Abs(area)-box.W()*box.H()) < 1e-6*box.W()*box.H()
}
