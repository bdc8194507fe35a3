package pdf

import (
	"bytes"
	"fmt"
	"math"

	"lintel/model/geom"
)

// content is operators of a page or of a form.
type content struct{ bytes.Buffer }

func (c *content) print(format string, args ...any) { fmt.Fprintf(&c.Buffer, format, args...) }

// to writes an operator of a path after its points.
func (c *content) to(operator byte, points ...geom.Point) {
	out := c.AvailableBuffer()
	for _, p := range points {
		out = append(appendDigits(out, p.X, 100), ' ')
		out = append(appendDigits(out, p.Y, 100), ' ')
	}
	c.Write(append(out, operator, '\n'))
}

func (c *content) shut() { c.WriteString("h\n") }

// arc is how far the controls of a curve lie on the way from the ends of a
// quarter of a circle to its corner.
const arc = 0.5522847498

// rounded is a rectangle, walked clockwise from the left of its top side as SVG
// does, so that dashes fall on the same places.
func (c *content) rounded(r geom.Rect, radius float64) {
	x0, y0, x1, y1, k := r.Min.X, r.Min.Y, r.Max.X, r.Max.Y, radius*(1-arc)
	if radius <= 0 {
		c.print("%s %s %s %s re\n", number(x0), number(y0), number(r.W()), number(r.H()))
		return
	}
	c.to('m', geom.Pt(x0+radius, y0))
	c.to('l', geom.Pt(x1-radius, y0))
	c.to('c', geom.Pt(x1-k, y0), geom.Pt(x1, y0+k), geom.Pt(x1, y0+radius))
	c.to('l', geom.Pt(x1, y1-radius))
	c.to('c', geom.Pt(x1, y1-k), geom.Pt(x1-k, y1), geom.Pt(x1-radius, y1))
	c.to('l', geom.Pt(x0+radius, y1))
	c.to('c', geom.Pt(x0+k, y1), geom.Pt(x0, y1-k), geom.Pt(x0, y1-radius))
	c.to('l', geom.Pt(x0, y0+radius))
	c.to('c', geom.Pt(x0, y0+k), geom.Pt(x0+k, y0), geom.Pt(x0+radius, y0))
	c.shut()
}

// turn goes straight to a bend and round it.
func (c *content) turn(b geom.Bend) {
	c.to('l', b.Enter)
	if b.Radius == 0 {
		return
	}
	// Half the angle of the turn has this tangent; a quarter gives arc.
	half := b.Enter.Dist(b.Corner) / b.Radius
	k := 4.0 / 3 / (1 + math.Sqrt(1+half*half))
	c.to('c', b.Enter.Lerp(b.Corner, k), b.Leave.Lerp(b.Corner, k), b.Leave)
}

// outline writes the contours of a glyph or a picture.
func (c *content) outline(o geom.Outline) {
	var at geom.Point
	for i, s := range o {
		switch s.Op {
		case geom.MoveTo:
			if i > 0 {
				c.shut()
			}
			c.to('m', s.P[0])
		case geom.LineTo:
			c.to('l', s.P[0])
		case geom.QuadTo: // there are cubic curves only
			c.to('c', at.Lerp(s.P[0], 2.0/3), s.P[1].Lerp(s.P[0], 2.0/3), s.P[1])
		case geom.CubeTo:
			c.to('c', s.P[0], s.P[1], s.P[2])
		}
		at = s.P[s.Op.Points()-1]
	}
	if len(o) > 0 {
		c.shut()
	}
}
