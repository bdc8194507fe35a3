package svg

import (
	"fmt"
	"math"
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
		d.print(`<circle cx="%s" cy="%s" r="%s"`, number(c.X), number(c.Y), number(radius))
	} else {
		d.print(`<rect x="%s" y="%s" width="%s" height="%s"`, number(r.Min.X), number(r.Min.Y), number(r.W()), number(r.H()))
		if radius > 0 {
			d.print(` rx="%s"`, number(radius))
		}
	}
	d.print("%s%s/>", d.fill(s.Fill), d.stroke(s.Stroke))
	d.line()
}

func (d *drawing) path(s *scene.Path) {
	if len(s.Points) < 2 {
		return
	}
	var w way
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
	d.print(`<path d="%s"%s%s/>`, w.String(), d.fill(s.Fill), d.stroke(s.Stroke))
	d.line()
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
	d.print(`<text x="%s" y="%s"%s font-size="%s"`, number(s.At.X), number(s.At.Y), anchor(s.Align), number(s.Size))
	if s.Weight == typeface.Semibold {
		d.print(` font-weight="600"`)
	}
	if utf8.RuneCountInString(line) > 1 {
		d.print(` textLength="%s"`, number(width))
	}
	d.print("%s>%s</text>", fill, escape(line))
	d.line()
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
	d.print(`<g transform="translate(%s %s) scale(%.6g)"%s aria-hidden="true">`, number(x), number(s.At.Y), s.Size/em, d.fill(s.Ink))
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
	d.print(`<use xlink:href="#%s" x="%s" y="%s" width="%s" height="%s"%s/>`, symbol(s.Glyph),
		number(s.Rect.Min.X), number(s.Rect.Min.Y), number(s.Rect.W()), number(s.Rect.H()), d.fill(s.Ink))
	d.line()
}

func symbol(glyph string) string { return "glyph" + strings.TrimPrefix(identifier(glyph), "e") }

func (d *drawing) fill(i scene.Ink) string {
	if d.options.Theme.Color(i).A == 0 {
		return ` fill="none"`
	}
	return d.ink("fill", i)
}

func (d *drawing) ink(name string, i scene.Ink) string {
	c := d.options.Theme.Color(i)
	out := fmt.Sprintf(` %s="#%02X%02X%02X"`, name, c.R, c.G, c.B)
	if c.A < 255 {
		out += fmt.Sprintf(` %s-opacity="%s"`, name, opacity(c.A))
	}
	return out
}

// opacity prints enough digits to give the byte back.
func opacity(a uint8) string {
	return strings.TrimPrefix(fmt.Sprintf("%.3g", math.Round(float64(a)/255*1000)/1000), "0")
}

func (d *drawing) stroke(s scene.Stroke) string {
	if d.options.Theme.Color(s.Ink).A == 0 || s.Width <= 0 {
		return ""
	}
	out := d.ink("stroke", s.Ink) + fmt.Sprintf(` stroke-width="%s"`, number(s.Width))
	if len(s.Dash) > 0 {
		lengths := make([]string, len(s.Dash))
		for i, l := range s.Dash {
			lengths[i] = number(l)
		}
		out += fmt.Sprintf(` stroke-dasharray="%s"`, strings.Join(lengths, " "))
	}
	if s.Round {
		out += ` stroke-linecap="round" stroke-linejoin="round"`
	}
	return out
}
