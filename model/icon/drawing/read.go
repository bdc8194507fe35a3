package drawing

import (
	"errors"
	"fmt"
	"math"

	"lintel/model/geom"
	"lintel/model/icon"
)

// Read reads one SVG file. Whatever it does not draw exactly is an error that
// names the line or the element.
func Read(data []byte) (*icon.Picture, error) {
	root, err := parse(data)
	if err != nil {
		return nil, err
	}
	r := &reader{ids: map[string]*element{}}
	if err := r.index(root); err != nil {
		return nil, err
	}
	base, err := r.square(root)
	if err != nil {
		return nil, fmt.Errorf("<svg>: %w", err)
	}
	if err := r.draw(root, base, initial(), 1); err != nil {
		return nil, err
	}
	if len(r.picture.Layers) == 0 {
		return nil, errors.New("nothing is drawn in it")
	}
	return &r.picture, nil
}

type reader struct {
	picture icon.Picture
	ids     map[string]*element
	cost    int // of painting the layers so far
}

// index finds elements by id.
func (r *reader) index(e *element) error {
	if id := e.attrs["id"]; id != "" {
		if r.ids[id] != nil && (e.name == "linearGradient" || e.name == "clipPath") {
			return fmt.Errorf("<%s>: the id %q is there twice", e.name, id)
		}
		r.ids[id] = e
	}
	for _, child := range e.children {
		if err := r.index(child); err != nil {
			return err
		}
	}
	return nil
}

// square is the way from the file's coordinates into the picture.
func (r *reader) square(root *element) (matrix, error) {
	var box []float64
	var err error
	if text, there := root.attrs["viewBox"]; there {
		box, err = numbers(text)
	} else {
		l := lengths{of: root}
		box = []float64{0, 0, l.number("width"), l.number("height")}
		err = l.err
	}
	if err != nil {
		return matrix{}, err
	}
	if len(box) != 4 || !(box[2] > 0 && box[3] > 0) {
		return matrix{}, errors.New("it has no viewBox of a size")
	}
	if box[2] != box[3] {
		return matrix{}, fmt.Errorf("it is %v wide and %v high; an icon is a square", box[2], box[3])
	}
	r.picture.Side = box[2]
	return matrix{1, 0, 0, 1, -box[0], -box[1]}, nil
}

// draw adds what an element and all inside it draw.
func (r *reader) draw(e *element, m matrix, outer style, opacity float64) error {
	switch e.name {
	case "title", "desc":
		return nil
	case "defs", "linearGradient", "clipPath":
		return nil
	case "stop":
		return errors.New("a <stop> outside a gradient is not accepted")
	}
	inner, err := outer.within(e)
	if err != nil {
		return wrong(e, err)
	}
	own, err := transform(e.attrs["transform"])
	if err != nil {
		return wrong(e, err)
	}
	strength, err := e.shareOf("opacity", 1)
	if err != nil {
		return wrong(e, err)
	}
	m, before := m.times(own), len(r.picture.Layers)
	if e.name == "svg" || e.name == "g" {
		err = r.inside(e, m, inner, opacity*strength)
	} else {
		err = wrong(e, r.shape(e, m, inner, opacity*strength))
	}
	if err == nil && strength < 1 && len(r.picture.Layers) > before+1 {
		err = wrong(e, errors.New("opacity over several areas is not accepted"))
	}
	if err == nil {
		err = wrong(e, r.uncut(e, m, r.picture.Layers[before:]))
	}
	return err
}

func (r *reader) inside(e *element, m matrix, s style, opacity float64) error {
	for _, child := range e.children {
		if err := r.draw(child, m, s, opacity); err != nil {
			return err
		}
	}
	return nil
}

// wrong says in which element an error is.
func wrong(e *element, err error) error {
	if err == nil {
		return nil
	}
	if id := e.attrs["id"]; id != "" {
		return fmt.Errorf("<%s id=%q>: %w", e.name, id, err)
	}
	return fmt.Errorf("<%s>: %w", e.name, err)
}

// shape adds the inside and the stroke of a shape.
func (r *reader) shape(e *element, m matrix, s style, opacity float64) error {
	if len(e.children) > 0 && e.children[0].name != "title" && e.children[0].name != "desc" {
		return fmt.Errorf("<%s> inside a shape is not accepted", e.children[0].name)
	}
	contours, err := e.contours()
	if err != nil || len(contours) == 0 {
		return err
	}
	fine := r.picture.Side / 5000 / max(scaleOf(m), 1e-6)
	box := extent(contours, fine)
	if s.fill != "none" && e.name != "line" {
		if err := r.layer(outline(contours, m), s.evenOdd, s.fill, s.fillOpacity*opacity, box, m); err != nil {
			return fmt.Errorf("fill: %w", err)
		}
	}
	if s.stroke == "none" || !(s.pen.width > 0) {
		return nil
	}
	area := stroked(contours, s.pen, fine)
	for i, segment := range area {
		for n := range segment.Op.Points() {
			area[i].P[n] = m.apply(segment.P[n])
		}
	}
	if err := r.layer(area, false, s.stroke, s.strokeOpacity*opacity, box, m); err != nil {
		return fmt.Errorf("stroke: %w", err)
	}
	return nil
}

// scaleOf is how much a matrix enlarges.
func scaleOf(m matrix) float64 { return math.Sqrt(math.Abs(m.a*m.d - m.b*m.c)) }

func (r *reader) layer(shape geom.Outline, evenOdd bool, paint string, opacity float64, box geom.Rect, m matrix) error {
	fill, err := r.fill(paint, opacity, box, m)
	if err != nil {
		return err
	}
	if r.cost += costOf(shape); r.cost > maxCost {
		return errors.New("the whole drawing is too intricate for an icon")
	}
	if !finite(shape) {
		return errors.New("a point lies far outside the drawing")
	}
	if len(shape) == 0 || fill.Gradient == nil && fill.Color.A == 0 {
		return nil
	}
	r.picture.Layers = append(r.picture.Layers, icon.Layer{Shape: shape, EvenOdd: evenOdd, Fill: fill})
	return nil
}

// costOf is about the number of straight sides that a shape is painted with.
func costOf(o geom.Outline) int {
	cost := 0
	for _, s := range o {
		if s.Op == geom.QuadTo || s.Op == geom.CubeTo {
			cost += curveCost
		} else {
			cost++
		}
	}
	return cost
}

// Limits on the work that painting makes. The icons of AWS cost under 10,000.
const (
	curveCost = 20
	maxCost   = 100_000
)

func finite(o geom.Outline) bool {
	for _, s := range o {
		for _, p := range s.P[:s.Op.Points()] {
			if !(math.Abs(p.X) <= farthest && math.Abs(p.Y) <= farthest) {
				return false
			}
		}
	}
	return true
}
