package drawing

import (
	"fmt"
	"image/color"
	"strconv"
	"strings"
)

// style is what an element hands down to the ones inside it.
type style struct {
	fill, stroke               string
	fillOpacity, strokeOpacity float64
	evenOdd                    bool
	pen                        pen
}

// pen is how a stroke is drawn.
type pen struct {
	width, miter float64
	cap, join    string
}

func initial() style {
	return style{
		fill: "#000", stroke: "none", fillOpacity: 1, strokeOpacity: 1,
		pen: pen{width: 1, miter: 4, cap: "butt", join: "miter"},
	}
}

// within is the style of an element inside another.
func (s style) within(e *element) (style, error) {
	for name, value := range e.attrs {
		if value == "inherit" {
			continue
		}
		var err error
		switch name {
		case "fill":
			s.fill = value
		case "stroke":
			s.stroke = value
		case "fill-opacity":
			s.fillOpacity, err = share(value)
		case "stroke-opacity":
			s.strokeOpacity, err = share(value)
		case "fill-rule":
			s.evenOdd = value == "evenodd"
			err = oneOf(value, "nonzero", "evenodd")
		case "stroke-width":
			s.pen.width, err = length(value)
		case "stroke-miterlimit":
			s.pen.miter, err = length(value)
		case "stroke-linecap":
			s.pen.cap, err = value, oneOf(value, "butt", "round", "square")
		case "stroke-linejoin":
			s.pen.join, err = value, oneOf(value, "miter", "round", "bevel")
		case "stroke-dasharray":
			err = oneOf(value, "none")
		}
		if err != nil {
			return s, fmt.Errorf("%s: %w", name, err)
		}
	}
	return s, nil
}

func oneOf(value string, of ...string) error {
	for _, v := range of {
		if v == value {
			return nil
		}
	}
	return fmt.Errorf("%q is not accepted, only %s", value, strings.Join(of, ", "))
}

// share is a number from 0 to 1, or a percentage.
func share(text string) (float64, error) {
	digits, percent := strings.CutSuffix(text, "%")
	v, err := strconv.ParseFloat(digits, 64)
	if percent {
		v /= 100
	}
	if err != nil || !(v >= -farthest && v <= farthest) {
		return 0, fmt.Errorf("want a number from 0 to 1, found %q", text)
	}
	return min(max(v, 0), 1), nil
}

// shareOf is an attribute that is a share, 1 where it is not given.
func (e *element) shareOf(name string, other float64) (float64, error) {
	text, there := e.attrs[name]
	if !there {
		return other, nil
	}
	v, err := share(text)
	if err != nil {
		return 0, fmt.Errorf("%s: %w", name, err)
	}
	return v, nil
}

// named are the colours that SVG files of design tools call by name.
var named = map[string]color.NRGBA{
	"black": {0, 0, 0, 255}, "white": {255, 255, 255, 255}, "red": {255, 0, 0, 255}, "green": {0, 128, 0, 255},
	"blue": {0, 0, 255, 255}, "yellow": {255, 255, 0, 255}, "gray": {128, 128, 128, 255}, "grey": {128, 128, 128, 255},
	"orange": {255, 165, 0, 255}, "purple": {128, 0, 128, 255}, "silver": {192, 192, 192, 255}, "navy": {0, 0, 128, 255},
}

// colorOf reads #rgb, #rrggbb, rgb(r, g, b) with numbers, and a few names.
func colorOf(text string) (color.NRGBA, error) {
	lower := strings.ToLower(text)
	if c, ok := named[lower]; ok {
		return c, nil
	}
	if hex, ok := strings.CutPrefix(lower, "#"); ok {
		if v, err := strconv.ParseUint(hex, 16, 32); err == nil && len(hex) == 6 {
			return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 255}, nil
		} else if err == nil && len(hex) == 3 {
			return color.NRGBA{uint8(v>>8) * 17, uint8(v>>4&15) * 17, uint8(v&15) * 17, 255}, nil
		}
	}
	if inside, ok := strings.CutPrefix(lower, "rgb("); ok && strings.HasSuffix(inside, ")") {
		if v, err := numbers(strings.TrimSuffix(inside, ")")); err == nil && len(v) == 3 {
			return color.NRGBA{channel(v[0]), channel(v[1]), channel(v[2]), 255}, nil
		}
	}
	return color.NRGBA{}, fmt.Errorf("the colour %q is not understood", text)
}

func channel(v float64) uint8 { return uint8(min(max(v, 0), 255) + 0.5) }

func faded(c color.NRGBA, opacity float64) color.NRGBA {
	c.A = uint8(float64(c.A)*opacity + 0.5)
	return c
}

// reference is the id in "url(#id)".
func reference(text string) (string, bool) {
	id, ok := strings.CutPrefix(text, "url(")
	if !ok {
		return "", false
	}
	id, ok = strings.CutSuffix(id, ")")
	id = strings.Trim(id, `"' `)
	return strings.TrimPrefix(id, "#"), ok && strings.HasPrefix(id, "#")
}
