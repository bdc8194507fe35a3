package drawing

import (
	"errors"
	"fmt"

	"lintel/model/geom"
	"lintel/model/icon"
)

// fill is the paint that a property names, for a shape in a box of its own
// coordinates that m brings into the picture. A gradient becomes flat or none
// where SVG says so.
func (r *reader) fill(value string, opacity float64, box geom.Rect, m matrix) (icon.Fill, error) {
	id, isReference := reference(value)
	if !isReference {
		c, err := colorOf(value)
		return icon.Fill{Color: faded(c, opacity)}, err
	}
	e := r.ids[id]
	if e == nil || e.name != "linearGradient" {
		return icon.Fill{}, fmt.Errorf("%s names no linear gradient of this file", value)
	}
	g, err := gradientOf(e, opacity, box, m)
	if err != nil {
		return icon.Fill{}, fmt.Errorf("<linearGradient id=%q>: %w", id, err)
	}
	if len(g.Stops) == 0 {
		return icon.Fill{}, nil
	}
	last := g.Stops[len(g.Stops)-1]
	if len(g.Stops) == 1 || g.From == g.To {
		return icon.Fill{Color: last.Color}, nil
	}
	return icon.Fill{Color: last.Color, Gradient: g}, nil
}

func gradientOf(e *element, opacity float64, box geom.Rect, m matrix) (*icon.Gradient, error) {
	stops, err := stopsOf(e, opacity)
	if err != nil {
		return nil, err
	}
	space := m
	switch units := e.attrs["gradientUnits"]; units {
	case "userSpaceOnUse":
	case "", "objectBoundingBox":
		if box.Empty() {
			return &icon.Gradient{}, nil
		}
		space = m.times(matrix{box.W(), 0, 0, box.H(), box.Min.X, box.Min.Y})
	default:
		return nil, fmt.Errorf("gradientUnits %q is not accepted", units)
	}
	if spread := e.attrs["spreadMethod"]; spread != "" && spread != "pad" {
		return nil, fmt.Errorf("spreadMethod %q is not accepted", spread)
	}
	own, err := transform(e.attrs["gradientTransform"])
	if err != nil {
		return nil, err
	}
	from, to, err := ends(e)
	if err != nil {
		return nil, err
	}
	g := &icon.Gradient{Stops: stops}
	g.From, g.To = across(from, to, space.times(own))
	return g, nil
}

// ends are the two points in the coordinates of the gradient. Percentages are
// those of its box.
func ends(e *element) (from, to geom.Point, err error) {
	at := func(name string, other float64) float64 {
		text, there := e.attrs[name]
		if !there {
			return other
		}
		if n := len(text); n > 0 && text[n-1] == '%' {
			if e.attrs["gradientUnits"] == "userSpaceOnUse" {
				err = errors.Join(err, fmt.Errorf("%s in per cent is not accepted with userSpaceOnUse", name))
			}
			v, wrong := length(text[:n-1])
			err = errors.Join(err, wrong)
			return v / 100
		}
		v, wrong := length(text)
		err = errors.Join(err, wrong)
		return v
	}
	from = geom.Pt(at("x1", 0), at("y1", 0))
	to = geom.Pt(at("x2", 1), at("y2", 0))
	return from, to, err
}

// across moves the ends into the picture so that the colours, which lie square
// to the line in the gradient's own coordinates, stay where they are: what a
// skewed gradient shows is a straight one along another line.
func across(from, to geom.Point, m matrix) (geom.Point, geom.Point) {
	back, ok := m.inverse()
	way := to.Sub(from)
	length := way.X*way.X + way.Y*way.Y
	if !ok || length == 0 {
		return m.apply(from), m.apply(from)
	}
	// The share of the way is a linear function of x and y; this is its slope.
	slope := geom.Vec{
		X: (back.a*way.X + back.b*way.Y) / length,
		Y: (back.c*way.X + back.d*way.Y) / length,
	}
	start := m.apply(from)
	return start, start.Add(slope.Mul(1 / (slope.X*slope.X + slope.Y*slope.Y)))
}

func stopsOf(e *element, opacity float64) ([]icon.Stop, error) {
	var stops []icon.Stop
	at := 0.0
	for _, child := range e.children {
		if child.name != "stop" {
			return nil, fmt.Errorf("<%s> is not accepted in it", child.name)
		}
		offset, err := child.shareOf("offset", 0)
		if err != nil {
			return nil, err
		}
		strength, err := child.shareOf("stop-opacity", 1)
		if err != nil {
			return nil, err
		}
		text := "#000"
		if c, there := child.attrs["stop-color"]; there {
			text = c
		}
		c, err := colorOf(text)
		if err != nil {
			return nil, err
		}
		at = max(at, offset)
		stops = append(stops, icon.Stop{At: at, Color: faded(c, strength*opacity)})
	}
	return stops, nil
}
