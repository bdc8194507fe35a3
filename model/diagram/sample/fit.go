package sample

import (
	"lintel/model/diagram"
	"lintel/model/geom"
)

// Room that a tile takes in a row, and that a frame keeps around what it holds.
const (
	tileW, tileH   = 112, 112
	gapX, gapY     = 32, 48
	smallW, smallH = 160, 128
)

// docks are the kinds that stand on the left border of their frame.
var docks = map[string]bool{"internet-gateway": true, "vpc-endpoint": true}

// frames are the kinds with a size.
var frames = map[string]bool{
	"region": true, "vpc": true, "az": true, "subnet": true, "security-group": true, "auto-scaling-group": true,
	"eks-cluster": true, "on-premises": true,
}

// fitFrames puts everything in a row in its frame and makes the frames big enough.
func fitFrames(tx *diagram.Tx) error {
	_, err := fitRow(tx, "")
	return err
}

// fitRow puts what is in a frame in a row and returns the room that it takes.
func fitRow(tx *diagram.Tx, frame diagram.ID) (geom.Size, error) {
	row := geom.Size{W: smallW, H: smallH}
	x, dock := float64(gapX), float64(gapY)
	var children []*diagram.Node
	for n := range tx.Children(frame) {
		children = append(children, n.Clone())
	}
	for _, n := range children {
		size := geom.Size{W: tileW, H: tileH}
		if frames[string(n.Kind)] {
			inner, err := fitRow(tx, n.ID)
			if err != nil {
				return row, err
			}
			n.Size, size = inner, inner
		}
		if docks[string(n.Kind)] {
			n.Pos = geom.Pt(-24, dock)
			dock += tileH
		} else {
			n.Pos = geom.Pt(x, gapY)
			x += size.W + gapX
		}
		row.W, row.H = max(row.W, x), max(row.H, size.H+2*gapY, dock+tileH)
		if err := tx.PutNode(n); err != nil {
			return row, err
		}
	}
	return row, nil
}
