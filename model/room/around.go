package room

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

// Around grows a frame until it holds what is in it, and the frames around it;
// their neighbours make way. A frame that is large enough stays as it is.
type Around struct{ Frame diagram.ID }

// Title is that of a resize.
func (Around) Title() catalog.Text { return command.Resize{}.Title() }

// Apply grows the frame for those of its contents that come too near its border.
func (a Around) Apply(tx *diagram.Tx) error {
	frame, ok := tx.Node(a.Frame)
	if !ok {
		return fmt.Errorf("container %q does not exist", a.Frame)
	}
	const rim = 4 // as much as a drawing made by hand may leave
	size, in := frame.Size, insetOf(frame)
	for n := range tx.Children(a.Frame) {
		if onBorder(n, frame) {
			continue
		}
		reach := footprint(n).Max
		if reach.X+rim > size.W {
			size.W = roundUp(reach.X + in.side)
		}
		if reach.Y+rim > size.H {
			size.H = roundUp(reach.Y + in.side)
		}
	}
	return grow(tx, frame, size)
}
