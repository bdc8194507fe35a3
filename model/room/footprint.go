package room

import (
	"math"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// What tiles and frames take up, in pt.
const (
	grid = 8

	tile     = 48
	blockW   = 96 // a tile with its label below
	blockH   = 88
	overhang = (blockW - tile) / 2 // of the label on each side of the tile
	sideW    = 176                 // a tile with its label at its right
	docked   = 28

	gapX      = 16.0 // pitch of 112
	gapY      = 8.0  // pitch of 96
	canvasGap = 32.0

	frameMin = 128 // the narrowest frame
)

var labelSide = catalog.Enum("labelSide")

// footprint is what a node takes up in its container, label included.
func footprint(n *diagram.Node) geom.Rect {
	switch side, _ := labelSide.In(n.Props); {
	case n.Size != (geom.Size{}):
		return geom.XYWH(n.Pos.X, n.Pos.Y, n.Size.W, n.Size.H)
	case side == "right":
		return geom.XYWH(n.Pos.X, n.Pos.Y, sideW, tile)
	}
	return geom.XYWH(n.Pos.X-overhang, n.Pos.Y, blockW, blockH)
}

// anchor is the position that gives a node the footprint r.
func anchor(n *diagram.Node, r geom.Rect) geom.Point {
	return r.Min.Add(n.Pos.Sub(footprint(n).Min))
}

// inset is the room that a frame keeps free along its border.
type inset struct{ top, side float64 }

// insetOf is by kind of frame: under the header, and the padding rounded up to the grid.
func insetOf(frame *diagram.Node) inset {
	switch frame.Kind {
	case "subnet", "security-group", "auto-scaling-group":
		return inset{top: 32, side: 8}
	}
	return inset{top: 32, side: 16}
}

// onBorder tells whether a small tile straddles the border of its frame.
func onBorder(n, frame *diagram.Node) bool {
	if frame == nil || n.Size != (geom.Size{}) {
		return false
	}
	c := n.Pos.Add(geom.Vec{X: docked / 2, Y: docked / 2})
	near := func(a, b float64) bool { return math.Abs(a-b) <= docked/2 }
	inX, inY := c.X >= -docked/2 && c.X <= frame.Size.W+docked/2, c.Y >= -docked/2 && c.Y <= frame.Size.H+docked/2
	return inY && (near(c.X, 0) || near(c.X, frame.Size.W)) || inX && (near(c.Y, 0) || near(c.Y, frame.Size.H))
}

func roundUp(x float64) float64 { return math.Ceil(x/grid) * grid }
