package route

import "lintel/model/geom"

// Style is how a line runs.
type Style uint8

// The two styles.
const (
	Orthogonal Style = iota
	Straight         // from box to box, over whatever is in between
)

// Request asks for one line.
type Request struct {
	ID       string
	From, To End
	// Waypoints are the places that a person dragged the line through, in order.
	Waypoints []geom.Point
	Style     Style
	// Trunk is equal for lines that may run on top of each other from an end
	// they share until they part: lines of one kind and verdict. An empty one
	// shares with nobody.
	Trunk string
}

// End is where a line starts or ends.
type End struct {
	// ID is the obstacle or frame the end belongs to; empty for a free end.
	ID string
	// Ports are the places to choose from. When there are none, the router
	// takes the sides of the obstacle or frame and spreads the lines over them.
	Ports []Port
}

// Node is an end at the obstacle or frame with this ID, at whichever side suits.
func Node(id string) End { return End{ID: id} }

// FreeEnd is an end at p that belongs to no box, such as the pointer while wiring.
func FreeEnd(p geom.Point) End { return End{Ports: []Port{{At: p, Out: AnyWay}}} }

// area is the rectangle that stands for e.
func (r *Router) area(e End) geom.Rect {
	if b, ok := r.obstacles[e.ID]; ok {
		return b.Tile
	}
	if h, ok := r.frames[e.ID]; ok {
		return h.Rect
	}
	var rect geom.Rect
	for i, p := range e.Ports {
		if i == 0 {
			rect = geom.Rect{Min: p.At, Max: p.At}
		}
		rect = rect.Include(p.At)
	}
	return rect
}

// ports are the places to choose from at e for a line to other.
func (r *Router) ports(e, other End) []Port {
	if len(e.Ports) > 0 {
		return e.Ports
	}
	if b, ok := r.obstacles[e.ID]; ok {
		return TilePorts(b.Tile, b.Label)
	}
	if h, ok := r.frames[e.ID]; ok {
		return framePorts(h.Rect, r.area(other))
	}
	return nil
}
