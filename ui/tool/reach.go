package tool

// Reaches reports whether a gesture goes on beyond the border of the canvas, so
// that the paper moves while the pointer is there.
func Reaches(s State) bool {
	switch s.(type) {
	case Dragging, Resizing, Brushing, Wiring, Rewiring, Place, Boxing:
		return true
	}
	return false
}
