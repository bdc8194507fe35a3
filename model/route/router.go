package route

import (
	"lintel/model/geom"
)

// Measures of the lines, in diagram points.
const (
	// Gap is how far outside a tile, a label or a frame border a line ends.
	Gap = 4.0
	// Stub is the shortest straight piece at either end of a line.
	Stub = 20.0
	// borderRoom is how far lines that run beside a frame border stay off it.
	borderRoom = 8.0
	// cornerRoom is how far from the corner of a frame a line may be attached.
	cornerRoom = 16.0
	// lane is the distance between parallel lines, narrowLane the least.
	lane, narrowLane = 10.0, 5.0
)

// Obstacle is a box that lines go around: the tile of a node and the label
// that belongs to it.
type Obstacle struct {
	ID    string
	Tile  geom.Rect
	Label geom.Rect // empty when there is none
}

// Block is tile and label together.
func (o Obstacle) Block() geom.Rect { return o.Tile.Union(o.Label) }

// Frame is a container: lines may cross its border, at right angles, but
// neither run along it nor pass through its header.
type Frame struct {
	ID     string
	Rect   geom.Rect
	Header geom.Rect // the text in the header; empty when there is none
}

// Options bounds the work of a Router. The zero value routes exactly.
type Options struct {
	// Budget is the number of steps that the search for one line may take;
	// when it is used up the line becomes a plain angle that may cross boxes.
	// 0 is enough for every line that exists; while dragging, 4,000 will do.
	Budget int
}

// exactBudget ends the search for a way that does not exist.
const exactBudget = 200_000

// Router finds lines among boxes. Build one with New, keep it, and tell it
// what moves. It is not safe for use by several goroutines at once.
type Router struct {
	options   Options
	obstacles map[string]*box
	frames    map[string]*hull
	boxes     []*box  // by number in blocks
	hulls     []*hull // by number in borders
	blocks    *index
	borders   *index
	wires     wires
	board     board
	search    search
	scratch   scratch
}

// box is an obstacle and what has been found out about its surroundings.
type box struct {
	Obstacle
	number   int
	fresh    bool // channels are as the boxes stand now
	channels []channel
}

// hull is a frame and what has been found out about its surroundings.
type hull struct {
	Frame
	number   int
	fresh    bool // channels are as the boxes stand now
	channels []channel
}

// scratch is memory for lists that are needed while one line is looked for.
type scratch struct {
	boxes                []*box
	hulls                []*hull
	from, to             []Port
	starts, goals, stops []stop
}

// New builds a router for these boxes. Of two with the same ID the later counts.
func New(obstacles []Obstacle, frames []Frame, options Options) *Router {
	r := &Router{
		options:   options,
		obstacles: make(map[string]*box, len(obstacles)),
		frames:    make(map[string]*hull, len(frames)),
		blocks:    newIndex(),
		borders:   newIndex(),
		wires:     newWires(),
	}
	for _, o := range obstacles {
		r.Place(o)
	}
	for _, f := range frames {
		r.PlaceFrame(f)
	}
	return r
}

// SetBudget changes Options.Budget: small while something is dragged, 0 after.
func (r *Router) SetBudget(steps int) { r.options.Budget = steps }

// Place adds an obstacle or moves the one with the same ID.
func (r *Router) Place(o Obstacle) {
	r.stale(o.Block())
	if b, ok := r.obstacles[o.ID]; ok {
		r.stale(b.Block())
		b.Obstacle, b.fresh = o, false
		r.blocks.move(b.number, o.Block())
		return
	}
	b := &box{Obstacle: o, number: r.blocks.add(o.Block())}
	r.obstacles[o.ID] = b
	r.boxes = at(r.boxes, b.number, b)
}

// PlaceFrame adds a frame or moves the one with the same ID.
func (r *Router) PlaceFrame(f Frame) {
	r.stale(f.Rect)
	if h, ok := r.frames[f.ID]; ok {
		r.stale(h.Rect)
		h.Frame, h.fresh = f, false
		r.borders.move(h.number, f.Rect)
		return
	}
	h := &hull{Frame: f, number: r.borders.add(f.Rect)}
	r.frames[f.ID] = h
	r.hulls = at(r.hulls, h.number, h)
}

// Remove forgets the obstacle or frame with this ID; an unknown one is ignored.
func (r *Router) Remove(id string) {
	if b, ok := r.obstacles[id]; ok {
		r.stale(b.Block())
		r.blocks.remove(b.number)
		delete(r.obstacles, id)
	}
	if h, ok := r.frames[id]; ok {
		r.stale(h.Rect)
		r.borders.remove(h.number)
		delete(r.frames, id)
	}
}

// stale notes that something changed in rect, which the boxes and frames within
// sight of it must look at again.
func (r *Router) stale(rect geom.Rect) {
	near := rect.Inset(-sight)
	r.blocks.each(near, func(id int) { r.boxes[id].fresh = false })
	r.borders.each(near, func(id int) { r.hulls[id].fresh = false })
}

// at stores v in list[i], which is at most one past the end.
func at[T any](list []T, i int, v T) []T {
	if i == len(list) {
		return append(list, v)
	}
	list[i] = v
	return list
}
