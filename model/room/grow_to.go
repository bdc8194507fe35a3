package room

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// GrowTo lets a frame grow to the right and down, and those around it, pushing their
// neighbours aside. It makes none smaller.
type GrowTo struct {
	ID   diagram.ID
	Size geom.Size
}

// Title is that of a resize.
func (GrowTo) Title() catalog.Text { return command.Resize{}.Title() }

// Apply grows the frame as far as it is smaller.
func (g GrowTo) Apply(tx *diagram.Tx) error {
	frame, ok := tx.Node(g.ID)
	if !ok {
		return fmt.Errorf("container %q does not exist", g.ID)
	}
	return grow(tx, frame, geom.Size{W: max(frame.Size.W, g.Size.W), H: max(frame.Size.H, g.Size.H)})
}
