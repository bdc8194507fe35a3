package layout

import (
	"math"

	"lintel/model/geom"
)

const (
	// Step is the grid on which containers and the centre lines of leaves lie, in pt.
	Step = 8
	// MinPitch is the least distance between the centre lines of two leaves
	// side by side, in pt: narrower leaves are given this much room.
	MinPitch = 96
)

// Spacing is the free room between siblings, in pt, in multiples of Step.
type Spacing struct {
	// Rank is the gap along the direction of the arrows.
	Rank float64
	// FrameRank replaces Rank where a container is on one of the two sides.
	FrameRank float64
	// Row is the gap across it.
	Row float64
}

// Spacing is the room between siblings of a graph. Side by side, leaves of 96
// come to lie 112 apart; one above the other, leaves of 86 come to lie 96 apart.
func (g Graph) Spacing() Spacing {
	s := map[Density]Spacing{
		Compact: {Rank: 24, FrameRank: 32, Row: 8},
		Normal:  {Rank: 40, FrameRank: 48, Row: 8},
		Roomy:   {Rank: 64, FrameRank: 72, Row: 24},
	}[g.Density]
	if g.Direction == TopToBottom {
		s.Row += Step
	}
	return s
}

// SnapUp is the next multiple of Step from x upwards.
func SnapUp(x float64) float64 { return math.Ceil(x/Step-1e-9) * Step }

// Snap is the multiple of Step nearest to x.
func Snap(x float64) float64 { return math.Round(x/Step)*Step + 0 }

// snapOut grows r to the grid.
func snapOut(r geom.Rect) geom.Rect {
	return geom.Rect{
		Min: geom.Pt(-SnapUp(-r.Min.X)+0, -SnapUp(-r.Min.Y)+0),
		Max: geom.Pt(SnapUp(r.Max.X), SnapUp(r.Max.Y)),
	}
}

// snapLeaf moves a leaf at r until the place where its arrows meet lies on the grid.
func snapLeaf(n Node, r geom.Rect) geom.Rect {
	port := n.Arrows()
	return geom.XYWH(Snap(r.Min.X+port.X)-port.X, Snap(r.Min.Y+port.Y)-port.Y, n.Size.W, n.Size.H)
}
