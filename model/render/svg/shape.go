package svg

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"lintel/model/scene"
	"lintel/model/typeface"
)

func (d *drawing) shape(s scene.Shape) {
	switch s := s.(type) {
	case *scene.Box:
		d.box(s)
	case *scene.Path:
		d.path(s)
	case *scene.Text:
		d.text(s)
	case *scene.Icon:
		d.icon(s)
	}
}

func (d *drawing) box(s *scene.Box) {
	if p, ok := d.options.Icons.Picture(s.Glyph); ok && s.Glyph != "" {
		if p.Inky() && d.options.Theme.Dark() {
			d.box(&scene.Box{Rect: s.Rect, Radius: s.Radius, Fill: scene.White.Fade(s.Fill.Opacity)})
		}
		d.picture(s.Glyph, s.Rect, s.Fill.Opacity)
		return
	}
	r := s.Rect
	radius := min(s.Radius, r.W()/2, r.H()/2)
	disc := math.Abs(r.W()-r.H()) < 0.01 && radius >= r.W()/2-0.01
	if c := r.Center(); disc && len(s.Stroke.Dash) == 0 {
		d.attribute(`<circle cx="`, c.X)
		d.attribute(` cy="`, c.Y)
		d.attribute(` r="`, radius)
	} else {
		d.attribute(`<rect x="`, r.Min.X)
		d.attribute(` y="`, r.Min.Y)
		d.attribute(` width="`, r.W())
		d.attribute(` height="`, r.H())
		if radius > 0 {
			d.attribute(` rx="`, radius)
		}
	}
	d.put(d.fill(s.Fill))
	d.stroke(s.Stroke)
	d.put("/>\n")
}

func (d *drawing) path(s *scene.Path) {
	if len(s.Points) < 2 {
		return
	}
	w := way{data: d.room[:0]}
	bends := s.Points.Bends(s.Corner, s.Closed)
	w.to('M', bends[0].Leave)
	for _, b := range bends[1:] {
		w.turn(b)
	}
	if s.Closed {
		if bends[0].Radius > 0 {
			w.turn(bends[0])
		}
		w.shut()
	}
	d.put(`<path d="`)
	d.w.Write(w.data)
	d.put(`"`)
	d.put(d.fill(s.Fill))
	d.stroke(s.Stroke)
	d.put("/>\n")
	d.room = w.data
}

// text is the line itself, above its shapes unless it is live. The length
// keeps its width where another font is used.
func (d *drawing) text(s *scene.Text) {
	line := typeface.Clean(s.String)
	if strings.TrimSpace(line) == "" || !s.Ink.Visible() {
		return
	}
	width := d.options.Family.Width(line, s.Size, s.Weight)
	fill := d.fill(s.Ink)
	if d.options.Text == Shapes {
		d.spell(s, line, width)
		fill = ` fill-opacity="0"`
	}
	d.attribute(`<text x="`, s.At.X)
	d.attribute(` y="`, s.At.Y)
	d.put(anchor(s.Align))
	d.attribute(` font-size="`, s.Size)
	if s.Weight == typeface.Semibold {
		d.put(` font-weight="600"`)
	}
	if utf8.RuneCountInString(line) > 1 {
		d.attribute(` textLength="`, width)
	}
	d.put(fill)
	d.put(">")
	d.put(escape(line))
	d.put("</text>\n")
}

func anchor(a scene.Align) string {
	switch a {
	case scene.Middle:
		return ` text-anchor="middle"`
	case scene.End:
		return ` text-anchor="end"`
	default:
		return ""
	}
}

// spell sets a line from the shapes of its letters.
func (d *drawing) spell(s *scene.Text, line string, width float64) {
	x := s.At.X
	switch s.Align {
	case scene.Middle:
		x -= width / 2
	case scene.End:
		x -= width
	}
	em := d.options.Family.UnitsPerEm(s.Weight)
	d.put(`<g transform="translate(`)
	d.w.Write(appendNumber(d.w.AvailableBuffer(), x))
	d.put(" ")
	d.w.Write(appendNumber(d.w.AvailableBuffer(), s.At.Y))
	d.put(") scale(")
	d.w.Write(strconv.AppendFloat(d.w.AvailableBuffer(), s.Size/em, 'g', 6, 64))
	d.put(`)"`)
	d.put(d.fill(s.Ink))
	d.put(` aria-hidden="true">`)
	at := 0.0
	for _, r := range line {
		glyph, advance := d.options.Family.Glyph(r, s.Weight)
		if !unicode.IsSpace(r) {
			d.w.WriteString(`<use xlink:href="#`)
			d.w.Write(letter{s.Weight, glyph}.appendID(d.w.AvailableBuffer()))
			if at != 0 {
				d.w.WriteString(`" x="`)
				d.w.Write(appendNumber(d.w.AvailableBuffer(), at))
			}
			d.w.WriteString(`"/>`)
		}
		at += advance * em
	}
	d.print("</g>")
}

func (d *drawing) icon(s *scene.Icon) {
	if _, ok := d.options.Icons.Picture(s.Glyph); ok {
		if !s.Tiled {
			d.picture(s.Glyph, s.Rect, s.Ink.Opacity)
		}
		return
	}
	if _, ok := d.options.Icons.Outline(s.Glyph); !ok || !s.Ink.Visible() {
		return
	}
	d.put(`<use xlink:href="#`)
	d.put(symbol(s.Glyph))
	d.attribute(`" x="`, s.Rect.Min.X)
	d.attribute(` y="`, s.Rect.Min.Y)
	d.attribute(` width="`, s.Rect.W())
	d.attribute(` height="`, s.Rect.H())
	d.put(d.fill(s.Ink))
	d.put("/>\n")
}

func symbol(glyph string) string { return "glyph" + strings.TrimPrefix(identifier(glyph), "e") }

func (d *drawing) fill(i scene.Ink) string {
	if d.options.Theme.Color(i).A == 0 {
		return ` fill="none"`
	}
	return d.ink("fill", i)
}

// paint is a colour as an attribute.
type paint struct {
	name  string
	color color.NRGBA
}

// ink is a colour as an attribute; a drawing has few, so each is put into words once.
func (d *drawing) ink(name string, i scene.Ink) string {
	c := d.options.Theme.Color(i)
	out, known := d.inks[paint{name, c}]
	if known {
		return out
	}
	out = fmt.Sprintf(` %s="#%02X%02X%02X"`, name, c.R, c.G, c.B)
	if c.A < 255 {
		out += fmt.Sprintf(` %s-opacity="%s"`, name, opacity(c.A))
	}
	d.inks[paint{name, c}] = out
	return out
}

// opacity prints enough digits to give the byte back.
func opacity(a uint8) string {
	return strings.TrimPrefix(fmt.Sprintf("%.3g", math.Round(float64(a)/255*1000)/1000), "0")
}

func (d *drawing) stroke(s scene.Stroke) {
	if d.options.Theme.Color(s.Ink).A == 0 || s.Width <= 0 {
		return
	}
	d.put(d.ink("stroke", s.Ink))
	d.attribute(` stroke-width="`, s.Width)
	for i, length := range s.Dash {
		if i == 0 {
			d.put(` stroke-dasharray="`)
		} else {
			d.put(" ")
		}
		d.w.Write(appendNumber(d.w.AvailableBuffer(), length))
	}
	if len(s.Dash) > 0 {
		d.put(`"`)
	}
	if s.Round {
		d.put(` stroke-linecap="round" stroke-linejoin="round"`)
	}
}
