package reimport

import (
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/room"
)

// What new tiles take up that stand in rows, their labels of up to four lines
// included, in pt.
const (
	rowStart = 40 // from the left border of a frame to its first tile
	rowTall  = 120
	rowPitch = 136
	rowGap   = 16
)

// rows are where new tiles go that have no arrow to a neighbour, by container: in
// rows of their own, below all that was there.
type rows map[diagram.ID]*row

type row struct {
	next        geom.Point
	left, right float64 // where rows begin, and the last place of one
}

// take is the next place in a container, which grows for it.
func (r rows) take(tx *diagram.Tx, parent diagram.ID) (geom.Point, error) {
	at := r[parent]
	if at == nil {
		at = begin(tx, parent)
		r[parent] = at
	}
	if at.next.X > at.right {
		at.next = geom.Pt(at.left, at.next.Y+rowTall+rowGap)
	}
	place := at.next
	at.next.X += rowPitch
	if parent == "" {
		return place, nil
	}
	return place, room.GrowTo{ID: parent, Size: geom.Size{H: place.Y + rowTall + rowGap}}.Apply(tx)
}

// begin is the first place below everything in a container.
func begin(tx *diagram.Tx, parent diagram.ID) *row {
	bottom, left, right := 0.0, 0.0, 0.0
	for n := range tx.Children(parent) {
		size := n.Size
		if size == (geom.Size{}) {
			size = geom.Size{W: rowPitch - 2*rowStart, H: rowTall - rowGap}
		}
		bottom, right = max(bottom, n.Pos.Y+size.H), max(right, n.Pos.X+size.W)
	}
	if frame, ok := tx.Node(parent); ok {
		bottom, left, right = min(bottom, frame.Size.H), rowStart, frame.Size.W
	}
	return &row{next: geom.Pt(left, bottom+rowGap), left: left, right: max(left, right-rowPitch+rowStart)}
}
