package scene

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/route"
	"lintel/model/typeface"
)

// putDocked draws a resource that sits on the border of its container: a small
// tile on a patch of the ground, its name only when it has one. The name has a patch
// too: it lies outside of the border, and may lie across that of a container around.
func (b *Builder) putDocked(n *diagram.Node, s *catalog.Service, at geom.Point) {
	tile := geom.XYWH(at.X, at.Y, DockedSize, DockedSize)
	items := []Item{{Shape: &Box{
		Rect:   geom.Around(tile.Center(), geom.Size{W: dockedPatch, H: dockedPatch}),
		Radius: patchRadius, Fill: Ground.Ink(),
	}, MinZoom: zoomOutline}}
	o := outline{tile: tile, body: tile, docked: true}
	var text []Item
	if n.Name != "" {
		text, o.label = b.dockedName(n, tile)
		o.body = tile.Union(o.label)
		items = append(items, Item{Shape: &Box{Rect: o.label.Inset(-labelPatch), Radius: patchRadius, Fill: Ground.Ink()}, MinZoom: zoomNames})
	}
	items = append(items, b.tileItems(tile, dockedRadius, s, n.Props)...)
	b.store(n, Element{Role: DockedRole, Items: append(items, text...)}, o)
}

// dockedName is the name of something docked, outside of its container, where it
// covers nothing in there: below the tile at the left and right borders, beside it
// at the others, so that arrows can come straight on.
func (b *Builder) dockedName(n *diagram.Node, tile geom.Rect) ([]Item, geom.Rect) {
	host, ok := b.d.Node(n.Parent)
	if !ok {
		return b.labelBelow(tile, n.Name, "")
	}
	at := b.d.Origin(host.ID)
	side := SideOf(tile, geom.XYWH(at.X, at.Y, host.Size.W, host.Size.H))
	switch side {
	case TopSide:
		return b.nameBeside(n.Name, geom.Pt(tile.Max.X+dockedNameGap, tile.Center().Y-dockedNameUp))
	case BottomSide:
		return b.nameBeside(n.Name, geom.Pt(tile.Max.X+dockedNameGap, tile.Center().Y+dockedNameDown))
	}
	items, box := b.linesBelow(tile, b.narrow(n.Name), "")
	by := 0.0
	switch over := (box.W() - tile.W()) / 2; {
	case over > 0 && side == LeftSide:
		by = -over
	case over > 0 && side == RightSide:
		by = over
	}
	for _, item := range items {
		text := item.Shape.(*Text)
		text.At.X += by
	}
	return items, box.Translate(geom.Vec{X: by})
}

// narrow breaks the name of something docked into lines that take little room beside
// the border; all of it comes first.
func (b *Builder) narrow(name string) []string {
	lines := b.measure.Wrap(name, nameSize, typeface.Semibold, dockedNameMax, 2)
	if strings.HasSuffix(lines[len(lines)-1], ellipsis) {
		return b.measure.Wrap(name, nameSize, typeface.Semibold, labelMax, 2)
	}
	return lines
}

// nameBeside is a name in one line that begins at a point.
func (b *Builder) nameBeside(name string, at geom.Point) ([]Item, geom.Rect) {
	items := []Item{b.nameItem(at, Start, b.cutMiddle(name, nameSize, typeface.Semibold, labelMax))}
	return items, boundsOf(items)
}

// DockedName is the room that the name of something docked takes at a left or right
// border (W) and at the others (H), in pt; none without a name.
func (b *Builder) DockedName(id diagram.ID) geom.Size {
	n, ok := b.d.Node(id)
	if !ok || n.Name == "" {
		return geom.Size{}
	}
	_, box := b.linesBelow(geom.XYWH(0, 0, DockedSize, DockedSize), b.narrow(n.Name), "")
	return geom.Size{W: box.W() + labelPatch, H: dockedNameUp + nameSize}
}

// Side is a side of a container.
type Side uint8

// The sides.
const (
	LeftSide Side = iota
	RightSide
	TopSide
	BottomSide
)

// SideOf is the side of a frame on which a tile on its border sits.
func SideOf(tile, frame geom.Rect) Side {
	c := tile.Center()
	up, down := frame.Contains(geom.Pt(c.X, tile.Min.Y)), frame.Contains(geom.Pt(c.X, tile.Max.Y))
	switch {
	case down && !up:
		return TopSide
	case !frame.Contains(geom.Pt(tile.Min.X, c.Y)):
		return LeftSide
	case !frame.Contains(geom.Pt(tile.Max.X, c.Y)):
		return RightSide
	}
	return BottomSide
}

// out is the way from a side to the outside.
func (s Side) out() route.Dir {
	return [4]route.Dir{LeftSide: route.Left, RightSide: route.Right, TopSide: route.Up, BottomSide: route.Down}[s]
}
