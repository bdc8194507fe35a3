package pdf

import (
	"fmt"
	"slices"
	"strings"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/scene"
)

// glyph draws a glyph of the icon family, which is defined once and takes the
// colour of the moment.
func (c *canvas) glyph(name string, at geom.Rect, ink scene.Ink) {
	o, ok := c.options.Icons.Outline(name)
	if !ok {
		return
	}
	c.ink(ink)
	c.put(c.form(name, func(self ref) {
		var shape content
		shape.outline(o.Shape)
		shape.print("f\n")
		c.stream(self, formEntries(icon.Grid, ""), shape.Bytes())
	}), at, icon.Grid)
}

// picture draws an icon in colours of its own at an opacity.
func (c *canvas) picture(name string, at geom.Rect, strength float64) {
	p, _ := c.options.Icons.Picture(name)
	c.fade("ca", uint8(min(max(strength, 0), 1)*255+0.5))
	c.put(c.form(name, func(self ref) { c.layers(self, p) }), at, p.Side)
}

// form is the number of a form, which write writes when it is first asked for.
func (c *canvas) form(name string, write func(ref)) int {
	if i, ok := c.forms[name]; ok {
		return i
	}
	self := c.reserve()
	write(self)
	c.forms[name] = len(c.drawn)
	c.drawn = append(c.drawn, self)
	return len(c.drawn) - 1
}

// put draws a form, which is side wide and high, into a rectangle.
func (c *canvas) put(form int, at geom.Rect, side float64) {
	c.print("q %s 0 0 %s %s %s cm /G%d Do Q\n", fine(at.W()/side), fine(at.H()/side), number(at.Min.X), number(at.Min.Y), form)
}

func formEntries(side float64, more string) string {
	return fmt.Sprintf("/Type/XObject/Subtype/Form/BBox[0 0 %s %s]%s", number(side), number(side), more)
}

// layers writes a picture as a group, so that it fades as a whole.
func (c *canvas) layers(self ref, p *icon.Picture) {
	var shape content
	var shadings, states []string
	for i, layer := range p.Layers {
		way := ""
		if layer.EvenOdd {
			way = "*"
		}
		fill, g := layer.Fill.Color, layer.Fill.Gradient
		if g != nil {
			fill.A = strongest(g)
		}
		if fill.A == 0 {
			continue
		}
		states = append(states, fmt.Sprintf("/S%d<</ca %s>>", i, share(fill.A)))
		shape.print("q /S%d gs %s rg\n", i, rgb(fill))
		shape.outline(layer.Shape)
		if g == nil {
			shape.print("f%s Q\n", way)
			continue
		}
		shadings = append(shadings, fmt.Sprintf("/H%d %s", i, shading(g)))
		shape.print("W%s n /H%d sh Q\n", way, i)
	}
	c.stream(self, formEntries(p.Side, fmt.Sprintf("/Group<</S/Transparency>>/Resources<</ExtGState<<%s>>/Shading<<%s>>>>",
		strings.Join(states, ""), strings.Join(shadings, ""))), shape.Bytes())
}

// strongest is the highest opacity in a gradient; one that fades is drawn with
// it all over, for a shading has no opacity.
func strongest(g *icon.Gradient) (a uint8) {
	for _, s := range g.Stops {
		a = max(a, s.Color.A)
	}
	return a
}

// shading is a gradient as PDF knows it: functions from one stop to the next.
func shading(g *icon.Gradient) string {
	first, last := g.Stops[0], g.Stops[len(g.Stops)-1]
	stops := slices.Concat([]icon.Stop{{At: 0, Color: first.Color}}, g.Stops, []icon.Stop{{At: 1, Color: last.Color}})
	var functions, bounds, encode []string
	for i, to := range stops[1:] {
		from := stops[i]
		if to.At <= from.At { // changes at once
			continue
		}
		if from.At > 0 {
			bounds = append(bounds, fine(from.At))
		}
		functions = append(functions, fmt.Sprintf("<</FunctionType 2/Domain[0 1]/N 1/C0[%s]/C1[%s]>>", rgb(from.Color), rgb(to.Color)))
		encode = append(encode, "0 1")
	}
	return fmt.Sprintf("<</ShadingType 2/ColorSpace/DeviceRGB/Extend[true true]/Coords[%s %s %s %s]/Function<</FunctionType 3/Domain[0 1]/Functions[%s]/Bounds[%s]/Encode[%s]>>>>",
		fine(g.From.X), fine(g.From.Y), fine(g.To.X), fine(g.To.Y),
		strings.Join(functions, ""), strings.Join(bounds, " "), strings.Join(encode, " "))
}
