package pdf

import (
	"fmt"
	"image/color"
	"strings"

	"lintel/model/scene"
)

// canvas writes what a page shows. It says a colour only where it changes.
type canvas struct {
	*document
	content
	said map[string]string // the last value of each thing that lasts
}

func (d *document) newCanvas() *canvas {
	return &canvas{document: d, said: map[string]string{"ca": "/ca255 gs", "CA": "/CA255 gs"}}
}

// say says something that lasts, such as a colour, unless it is so already.
func (c *canvas) say(what, value string) (said bool) {
	if c.said[what] == value {
		return false
	}
	c.said[what] = value
	c.print("%s\n", value)
	return true
}

// ink is the colour that areas and letters are filled with from now on.
func (c *canvas) ink(i scene.Ink) { c.paint("rg", "ca", c.options.Theme.Color(i)) }

// paint is a colour for an operator, and its opacity for a key of graphic states.
func (c *canvas) paint(operator, key string, to color.NRGBA) {
	c.say(operator, rgb(to)+" "+operator)
	c.fade(key, to.A)
}

func (c *canvas) fade(key string, a uint8) {
	name := fmt.Sprintf("%s%d", key, a)
	if c.say(key, "/"+name+" gs") {
		c.faded[name] = fmt.Sprintf("<</%s %s>>", key, share(a))
	}
}

// pen is what lines are drawn with from now on.
func (c *canvas) pen(s scene.Stroke) {
	c.paint("RG", "CA", c.options.Theme.Color(s.Ink))
	c.say("w", number(s.Width)+" w")
	dash := make([]string, len(s.Dash))
	for i, l := range s.Dash {
		dash[i] = number(l)
	}
	c.say("d", "["+strings.Join(dash, " ")+"] 0 d")
	ends := "0 J 0 j"
	if s.Round {
		ends = "1 J 1 j"
	}
	c.say("j", ends)
}

// mark fills and strokes the path that draw writes as SVG does, the line over
// the area.
func (c *canvas) mark(fill scene.Ink, s scene.Stroke, draw func()) {
	filled := c.options.Theme.Color(fill).A > 0
	line := c.options.Theme.Color(s.Ink)
	stroked := line.A > 0 && s.Width > 0
	if filled {
		c.ink(fill)
	}
	if stroked {
		c.pen(s)
	}
	switch {
	case filled && stroked && line.A == 255:
		draw()
		c.print("B\n")
	case filled && stroked: // both at once, the line would hide the area below itself
		draw()
		c.print("f\n")
		draw()
		c.print("S\n")
	case filled:
		draw()
		c.print("f\n")
	case stroked:
		draw()
		c.print("S\n")
	}
}

func rgb(c color.NRGBA) string { return share(c.R) + " " + share(c.G) + " " + share(c.B) }

// share is a byte as a part of 255, with enough digits to give the byte back.
func share(v uint8) string { return digits(float64(v)/255, 1e4) }
