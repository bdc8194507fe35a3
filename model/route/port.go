package route

import (
	"math"

	"lintel/model/geom"
)

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
	// Aside is how far to the right of the way from middle to middle a straight
	// line without waypoints runs, in pt, so that several can lie side by side.
	Aside float64
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

// Dir is one of the four ways a line can run.
type Dir uint8

// The four ways, clockwise: one added to a way is a turn to the right. AnyWay
// is for a free end, which a line may leave or reach as it likes.
const (
	Right Dir = iota
	Down
	Left
	Up
	AnyWay
)

// ways lists the four real directions.
var ways = [4]Dir{Right, Down, Left, Up}

// Vec is the step of length 1 in direction d; AnyWay has none.
func (d Dir) Vec() geom.Vec {
	switch d {
	case Right:
		return geom.Vec{X: 1}
	case Down:
		return geom.Vec{Y: 1}
	case Left:
		return geom.Vec{X: -1}
	case Up:
		return geom.Vec{Y: -1}
	}
	return geom.Vec{}
}

// Back is the direction opposite to d.
func (d Dir) Back() Dir {
	if d == AnyWay {
		return AnyWay
	}
	return (d + 2) % 4
}

func (d Dir) horizontal() bool { return d == Right || d == Left }

// of is the coordinate of p along d.
func (d Dir) of(p geom.Point) float64 {
	if d.horizontal() {
		return p.X
	}
	return p.Y
}

// Port is a place where a line may be attached.
type Port struct {
	At  geom.Point // on the border of the tile or the label, not the end of the line
	Out Dir        // the way a line leaves it
	// Cost is what choosing this port costs, in points of line length.
	Cost float64
}

// tip is where the line itself begins: Gap outside the border.
func (p Port) tip() geom.Point { return p.At.Add(p.Out.Vec().Mul(Gap)) }

// slid is p moved by d along its side.
func (p Port) slid(d float64) Port {
	if p.Out.horizontal() {
		p.At.Y += d
	} else {
		p.At.X += d
	}
	return p
}

// along is the coordinate of p along its side.
func (p Port) along() float64 {
	if p.Out.horizontal() {
		return p.At.Y
	}
	return p.At.X
}

// TilePorts is the middle of each side of a tile. On a side where the label
// is in the way, the port is on the far side of the label.
func TilePorts(tile, label geom.Rect) []Port {
	c := tile.Center()
	ports := []Port{
		{At: geom.Pt(tile.Max.X, c.Y), Out: Right},
		{At: geom.Pt(c.X, tile.Max.Y), Out: Down, Cost: 6},
		{At: geom.Pt(tile.Min.X, c.Y), Out: Left, Cost: 1},
		{At: geom.Pt(c.X, tile.Min.Y), Out: Up, Cost: 4},
	}
	if label.Empty() {
		return ports
	}
	for i, p := range ports {
		ports[i] = pastLabel(p, label)
	}
	return ports
}

// cornerCost is what attaching a line at the corner of a frame costs.
const cornerCost = 120.0

// besideText is what a line costs that seems to come out of a line of text.
const besideText = 24.0

// pastLabel moves p outwards to where a line from it leaves the label, which
// costs as much as the line it saves.
func pastLabel(p Port, label geom.Rect) Port {
	c := p.At
	inRow := c.Y > label.Min.Y && c.Y < label.Max.Y
	inColumn := c.X > label.Min.X && c.X < label.Max.X
	switch {
	case p.Out == Right && inRow && label.Max.X > c.X:
		p.At.X = label.Max.X
	case p.Out == Left && inRow && label.Min.X < c.X:
		p.At.X = label.Min.X
	case p.Out == Down && inColumn && label.Max.Y > c.Y:
		p.At.Y = label.Max.Y
	case p.Out == Up && inColumn && label.Min.Y < c.Y:
		p.At.Y = label.Min.Y
	}
	p.Cost += p.At.Dist(c)
	if p.Out.horizontal() && p.At != c {
		p.Cost += besideText
	}
	return p
}

// framePorts are the places on the border of frame for a line to other: in
// the middle of each side and straight across from other. When other lies in
// the frame, lines leave inwards.
func framePorts(frame, other geom.Rect) []Port {
	inward := frame.ContainsRect(other)
	c, o := frame.Center(), other.Center()
	var ports []Port
	for _, d := range ways {
		p := Port{Out: d, Cost: 8}
		p.At = geom.Pt(pick(d, frame.Min.X, frame.Max.X, c.X), pick(d-1, frame.Min.Y, frame.Max.Y, c.Y))
		across := p
		across.Cost = 0
		if d.horizontal() {
			across.At.Y = within(o.Y, c.Y, frame.H()/2-cornerRoom)
		} else {
			across.At.X = within(o.X, c.X, frame.W()/2-cornerRoom)
		}
		if across.At.X != o.X && across.At.Y != o.Y {
			across.Cost = cornerCost
		}
		if inward {
			p.Out, across.Out = d.Back(), d.Back()
		}
		ports = append(ports, across)
		if across.At != p.At {
			ports = append(ports, p)
		}
	}
	return ports
}

// pick is hi for Right, lo for Left and mid for the ways in between.
func pick(d Dir, lo, hi, mid float64) float64 {
	switch d % 4 {
	case Right:
		return hi
	case Left:
		return lo
	}
	return mid
}

// within is x, moved no farther than reach from mid.
func within(x, mid, reach float64) float64 {
	reach = math.Max(reach, 0)
	return math.Min(math.Max(x, mid-reach), mid+reach)
}
