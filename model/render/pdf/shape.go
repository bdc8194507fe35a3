package pdf

import (
	"strings"

	"lintel/model/scene"
	"lintel/model/typeface"
)

func (c *canvas) shape(s scene.Shape) {
	switch s := s.(type) {
	case *scene.Box:
		c.box(s)
	case *scene.Path:
		c.path(s)
	case *scene.Text:
		c.text(s)
	case *scene.Icon:
		c.icon(s)
	}
}

func (c *canvas) box(s *scene.Box) {
	if p, ok := c.options.Icons.Picture(s.Glyph); ok && s.Glyph != "" {
		if p.Inky() && c.options.Theme.Dark() {
			c.box(&scene.Box{Rect: s.Rect, Radius: s.Radius, Fill: scene.White.Fade(s.Fill.Opacity)})
		}
		c.picture(s.Glyph, s.Rect, s.Fill.Opacity)
		return
	}
	radius := max(0, min(s.Radius, s.Rect.W()/2, s.Rect.H()/2))
	c.mark(s.Fill, s.Stroke, func() { c.rounded(s.Rect, radius) })
}

func (c *canvas) path(s *scene.Path) {
	if len(s.Points) < 2 {
		return
	}
	bends := s.Points.Bends(s.Corner, s.Closed)
	c.mark(s.Fill, s.Stroke, func() {
		c.to('m', bends[0].Leave)
		for _, b := range bends[1:] {
			c.turn(b)
		}
		if s.Closed {
			if bends[0].Radius > 0 {
				c.turn(bends[0])
			}
			c.shut()
		}
	})
}

// text sets a line. Letters stand upright in a page that counts downwards.
func (c *canvas) text(s *scene.Text) {
	line := typeface.Clean(s.String)
	if !legible(s) {
		return
	}
	width, x := c.options.Family.Width(line, s.Size, s.Weight), s.At.X
	switch s.Align {
	case scene.Middle:
		x -= width / 2
	case scene.End:
		x -= width
	}
	c.ink(s.Ink)
	c.print("BT /F%d %s Tf 1 0 0 -1 %s %s Tm <", s.Weight&1, number(s.Size), number(x), number(s.At.Y))
	const hex = "0123456789ABCDEF"
	glyphs, out := c.fonts[s.Weight&1].Glyphs, c.AvailableBuffer()
	for _, r := range line {
		g := glyphs[r]
		out = append(out, hex[g>>12], hex[g>>8&15], hex[g>>4&15], hex[g&15])
	}
	c.Write(append(out, "> Tj ET\n"...))
}

// legible tells text that leaves a mark.
func legible(s *scene.Text) bool {
	return s.Ink.Visible() && strings.TrimSpace(typeface.Clean(s.String)) != ""
}

func (c *canvas) icon(s *scene.Icon) {
	if _, ok := c.options.Icons.Picture(s.Glyph); ok {
		if !s.Tiled {
			c.picture(s.Glyph, s.Rect, s.Ink.Opacity)
		}
		return
	}
	if s.Ink.Visible() {
		c.glyph(s.Glyph, s.Rect, s.Ink)
	}
}
