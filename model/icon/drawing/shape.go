package drawing

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"

	"lintel/model/geom"
)

// contours is the outline of a basic shape or a path, in its own coordinates.
func (e *element) contours() ([]contour, error) {
	switch e.name {
	case "path":
		return paths(e.attrs["d"])
	case "polygon", "polyline":
		return e.polygon(e.name == "polygon")
	}
	l := lengths{of: e}
	var all []contour
	switch e.name {
	case "rect":
		all = l.rect()
	case "circle":
		r := l.number("r")
		all = ellipse(l.number("cx"), l.number("cy"), r, r)
	case "ellipse":
		all = ellipse(l.number("cx"), l.number("cy"), l.number("rx"), l.number("ry"))
	case "line":
		all = []contour{chain(false, geom.Pt(l.number("x1"), l.number("y1")), geom.Pt(l.number("x2"), l.number("y2")))}
	}
	return all, l.err
}

func (e *element) polygon(closed bool) ([]contour, error) {
	values, err := numbers(e.attrs["points"])
	if err != nil {
		return nil, fmt.Errorf("points: %w", err)
	}
	if len(values)%2 != 0 {
		return nil, errors.New("points: the last point has no y")
	}
	var points []geom.Point
	for i := 0; i < len(values); i += 2 {
		points = append(points, geom.Pt(values[i], values[i+1]))
	}
	if len(points) < 2 {
		return nil, nil
	}
	return []contour{chain(closed, points...)}, nil
}

// chain is a contour of straight lines.
func chain(closed bool, points ...geom.Point) contour {
	c := contour{closed: closed}
	for i, p := range points {
		op := geom.LineTo
		if i == 0 {
			op = geom.MoveTo
		}
		c.segments = append(c.segments, geom.Segment{Op: op, P: [3]geom.Point{p}})
	}
	return c
}

// ellipse begins on the right and turns clockwise, as SVG does.
func ellipse(cx, cy, rx, ry float64) []contour {
	if !(rx > 0 && ry > 0) {
		return nil
	}
	shape := matrix{a: rx, d: ry, e: cx, f: cy}
	c := chain(true, shape.apply(geom.Pt(1, 0)))
	c.segments = append(c.segments, circlePart(shape, 0, 2*math.Pi)...)
	return []contour{c}
}

// lengths reads numbers of an element and keeps the first error.
type lengths struct {
	of  *element
	err error
}

func (l *lengths) number(name string) float64 { return l.or(name, 0) }

func (l *lengths) or(name string, other float64) float64 {
	text, there := l.of.attrs[name]
	if !there {
		return other
	}
	v, err := length(text)
	if err != nil && l.err == nil {
		l.err = fmt.Errorf("%s: %w", name, err)
	}
	return v
}

// length is a number of user units, with or without "px".
func length(text string) (float64, error) {
	v, err := strconv.ParseFloat(strings.TrimSuffix(text, "px"), 64)
	if err != nil || !(math.Abs(v) <= farthest) {
		return 0, fmt.Errorf("want a number, found %q", text)
	}
	return v, nil
}

// rect goes clockwise from the upper left corner. Where only one radius is
// given it counts for both.
func (l *lengths) rect() []contour {
	x, y, w, h := l.number("x"), l.number("y"), l.number("width"), l.number("height")
	if !(w > 0 && h > 0) {
		return nil
	}
	rx := l.or("rx", l.number("ry"))
	ry := l.or("ry", rx)
	rx, ry = min(rx, w/2), min(ry, h/2)
	if !(rx > 0 && ry > 0) {
		return []contour{chain(true, geom.Pt(x, y), geom.Pt(x+w, y), geom.Pt(x+w, y+h), geom.Pt(x, y+h))}
	}
	c := chain(true, geom.Pt(x+rx, y))
	for i, corner := range [4]geom.Point{{X: x + w - rx, Y: y + ry}, {X: x + w - rx, Y: y + h - ry}, {X: x + rx, Y: y + h - ry}, {X: x + rx, Y: y + ry}} {
		shape := matrix{a: rx, d: ry, e: corner.X, f: corner.Y}
		start := float64(i-1) * math.Pi / 2
		sin, cos := math.Sincos(start)
		c.segments = append(c.segments, geom.Segment{Op: geom.LineTo, P: [3]geom.Point{shape.apply(geom.Pt(cos, sin))}})
		c.segments = append(c.segments, circlePart(shape, start, math.Pi/2)...)
	}
	return []contour{c}
}

// outline is what contours surround, seen through a matrix.
func outline(contours []contour, m matrix) geom.Outline {
	var o geom.Outline
	for _, c := range contours {
		for _, s := range c.segments {
			for i := range s.Op.Points() {
				s.P[i] = m.apply(s.P[i])
			}
			o = append(o, s)
		}
	}
	return o
}

// bounds is the box around all points, those that bend curves included.
func bounds(o geom.Outline) geom.Rect {
	var points geom.Polyline
	for _, s := range o {
		points = append(points, s.P[:s.Op.Points()]...)
	}
	return points.Bounds()
}

// extent is the box around the lines themselves.
func extent(contours []contour, fine float64) geom.Rect {
	var points geom.Polyline
	for _, c := range contours {
		points = append(points, flat(c, fine)...)
	}
	return points.Bounds()
}
