package svg

import (
	"fmt"
	"image/color"

	"lintel/model/geom"
	"lintel/model/icon"
)

// definePicture defines an icon in colours of its own.
func (d *drawing) definePicture(name string, p *icon.Picture) {
	id := symbol(name)
	d.print(`<symbol id="%s" viewBox="0 0 %s %s">`, id, number(p.Side), number(p.Side))
	for i, layer := range p.Layers {
		fill := paintOf("fill", layer.Fill.Color)
		if g := layer.Fill.Gradient; g != nil {
			gradient := fmt.Sprintf("%s.%d", id, i)
			d.gradient(gradient, g)
			fill = fmt.Sprintf(` fill="url(#%s)"`, gradient)
		}
		if layer.EvenOdd {
			fill += ` fill-rule="evenodd"`
		}
		var w way
		w.outline(layer.Shape)
		d.print(`<path d="%s"%s/>`, w.data, fill)
	}
	d.print("</symbol>")
	d.line()
}

func (d *drawing) gradient(id string, g *icon.Gradient) {
	d.print(`<linearGradient id="%s" gradientUnits="userSpaceOnUse" x1="%s" y1="%s" x2="%s" y2="%s">`,
		id, number(g.From.X), number(g.From.Y), number(g.To.X), number(g.To.Y))
	for _, stop := range g.Stops {
		d.print(`<stop offset="%.4g"%s/>`, stop.At, paintOf("stop", stop.Color))
	}
	d.print("</linearGradient>")
}

// picture puts a defined icon into a square at an opacity.
func (d *drawing) picture(name string, at geom.Rect, strength float64) {
	faded := ""
	if alpha := uint8(min(max(strength, 0), 1)*255 + 0.5); alpha < 255 {
		faded = fmt.Sprintf(` opacity="%s"`, opacity(alpha))
	}
	d.print(`<use xlink:href="#%s" x="%s" y="%s" width="%s" height="%s"%s/>`, symbol(name),
		number(at.Min.X), number(at.Min.Y), number(at.W()), number(at.H()), faded)
	d.line()
}

// paintOf is a colour as attributes: "fill" or, in a gradient, "stop".
func paintOf(kind string, c color.NRGBA) string {
	name := kind
	if kind == "stop" {
		name = "stop-color"
	}
	out := fmt.Sprintf(` %s="#%02X%02X%02X"`, name, c.R, c.G, c.B)
	if c.A < 255 {
		out += fmt.Sprintf(` %s-opacity="%s"`, kind, opacity(c.A))
	}
	return out
}
