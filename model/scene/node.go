package scene

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/typeface"
)

var labelSide = catalog.Enum("labelSide")

// putTile draws a service as a tile with its name below or to the right.
func (b *Builder) putTile(n *diagram.Node, s *catalog.Service, at geom.Point) {
	tile := geom.XYWH(at.X, at.Y, TileSize, TileSize)
	items := b.tileItems(tile, tileRadius, s, n.Props)
	name, second := b.names(n, s)
	var label geom.Rect
	var text []Item
	if side, _ := labelSide.In(n.Props); side == "right" {
		text, label = b.labelRight(tile, name, second)
	} else {
		text, label = b.labelBelow(tile, name, second)
	}
	b.store(n, Element{Role: NodeRole, Items: append(items, text...)},
		outline{tile: tile, body: tile.Union(label), label: label})
}

// TileBlock is what a service that is drawn as a tile would cover with its tile at a
// place and its name below it, in pt.
func (b *Builder) TileBlock(n *diagram.Node, at geom.Point) geom.Rect {
	tile := geom.XYWH(at.X, at.Y, TileSize, TileSize)
	s, _ := b.cat.Service(n.Kind)
	name, second := b.names(n, s)
	_, label := b.labelBelow(tile, name, second)
	return tile.Union(label)
}

func (b *Builder) store(n *diagram.Node, e Element, o outline) {
	e.ID, e.Order, e.Title = string(n.ID), n.Order, b.title(n)
	e.Body = o.body
	e.Bounds = boundsOf(e.Items).Union(o.body)
	b.outlines[n.ID] = o
	b.scene.Put(e)
}

func boundsOf(items []Item) geom.Rect {
	var r geom.Rect
	for _, i := range items {
		r = r.Union(i.Shape.Bounds())
	}
	return r
}

func (b *Builder) tileItems(tile geom.Rect, radius float64, s *catalog.Service, props catalog.Props) []Item {
	token, glyph := GeneralTile, "unknown"
	if s != nil {
		token, glyph = b.tileToken(s), s.GlyphOf(props)
	}
	side := tile.W() * glyphShare
	return []Item{
		{Shape: &Box{Rect: tile, Radius: radius, Fill: token.Ink(), Glyph: glyph}, MinZoom: zoomOutline},
		{Shape: &Box{Rect: tile, Fill: token.Ink()}, MaxZoom: zoomOutline},
		{
			Shape:   &Icon{Glyph: glyph, Rect: geom.Around(tile.Center(), geom.Size{W: side, H: side}), Ink: White.Ink(), Tiled: true},
			MinZoom: zoomGlyphs,
		},
	}
}

func (b *Builder) tileToken(s *catalog.Service) Token {
	for _, c := range b.cat.Categories() {
		if c.ID == s.Category {
			return TileToken(c.Color)
		}
	}
	return GeneralTile
}

// names are the two lines of a label: the name and the kind, or the kind alone.
func (b *Builder) names(n *diagram.Node, s *catalog.Service) (name, second string) {
	kind := n.Kind.Short()
	if s != nil {
		kind = s.Short.In(b.lang)
	}
	if n.Name == "" {
		return kind, ""
	}
	return n.Name, kind
}

// title is the accessible name of a node.
func (b *Builder) title(n *diagram.Node) string {
	s, _ := b.cat.Service(n.Kind)
	name, second := b.names(n, s)
	if second == "" {
		return name
	}
	return name + " · " + second
}

func (b *Builder) labelBelow(tile geom.Rect, name, second string) ([]Item, geom.Rect) {
	return b.linesBelow(tile, b.measure.Wrap(name, nameSize, typeface.Semibold, labelMax, 2), second)
}

// linesBelow is a label below a tile: the lines of the name, and the second line.
func (b *Builder) linesBelow(tile geom.Rect, name []string, second string) ([]Item, geom.Rect) {
	x := tile.Center().X
	y := tile.Max.Y + nameBaseline
	var items []Item
	for i, line := range name {
		if i > 0 {
			y += nameLine
		}
		items = append(items, b.nameItem(geom.Pt(x, y), Middle, line))
	}
	if second != "" {
		y += secondBaseline - nameBaseline
		for i, line := range b.measure.Wrap(second, secondSize, typeface.Regular, labelMax+16, 2) {
			if i > 0 {
				y += secondLine
			}
			items = append(items, b.secondItem(geom.Pt(x, y), Middle, line, labelMax+16))
		}
	}
	box := boundsOf(items)
	box.Min.Y, box.Max.Y = tile.Max.Y, y+labelFoot
	return items, box
}

func (b *Builder) labelRight(tile geom.Rect, name, second string) ([]Item, geom.Rect) {
	x, middle := tile.Max.X+labelRightGap, tile.Center().Y
	nameAt := geom.Pt(x, middle-2)
	if second == "" {
		nameAt.Y = middle + nameSize/3
	}
	fitted := b.measure.Fit(name, nameSize, typeface.Semibold, labelRightMax)
	items := []Item{b.nameItem(nameAt, Start, fitted)}
	if second != "" {
		items = append(items, b.secondItem(geom.Pt(x, middle+13), Start, second, labelRightMax))
	}
	return items, boundsOf(items)
}

func (b *Builder) nameItem(at geom.Point, align Align, s string) Item {
	return Item{Shape: &Text{
		At: at, Align: align, String: s, Size: nameSize, Weight: typeface.Semibold, Ink: Strong.Ink(),
		Width: b.measure.Width(s, nameSize, typeface.Semibold),
	}, MinZoom: zoomNames}
}

func (b *Builder) secondItem(at geom.Point, align Align, s string, max float64) Item {
	s = b.measure.Fit(s, secondSize, typeface.Regular, max)
	return Item{Shape: &Text{
		At: at, Align: align, String: s, Size: secondSize, Ink: Muted.Ink(),
		Width: b.measure.Width(s, secondSize, typeface.Regular),
	}, MinZoom: zoomAll}
}

// Emblem is the icon that stands for a node in a list: its glyph, and the colour
// of its tile, or for a container NoToken and the ink of the glyph.
func (b *Builder) Emblem(n *diagram.Node) (glyph string, tile, ink Token) {
	s, ok := b.cat.Service(n.Kind)
	switch {
	case !ok:
		return "unknown", GeneralTile, NoToken
	case s.IsFrame():
		look, glyph := b.frameStyle(n, s)
		return glyph, NoToken, look.label
	}
	return s.GlyphOf(n.Props), b.tileToken(s), NoToken
}

// Words are what is written at a node: name and kind of a service, label and
// detail of a container's header.
func (b *Builder) Words(n *diagram.Node) (first, second string) {
	s, ok := b.cat.Service(n.Kind)
	if ok && s.IsFrame() {
		return b.headerText(n, s)
	}
	return b.names(n, s)
}
