package route

import (
	"cmp"
	"maps"
	"math"
	"slices"

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
	// headerRoom is how far lines stay off the text in a header.
	headerRoom = 2.0
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

// hurried reports whether a good line now is better than the best one later.
func (r *Router) hurried() bool { return r.options.Budget > 0 }

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

// RouteAll finds the lines for all of qs together: they are spread over the
// sides of their boxes, cross each other where they must only, and lie apart
// unless they share a trunk. The router remembers them for Reroute. A request
// whose end is unknown has a nil line; of two with one ID the later counts.
func (r *Router) RouteAll(qs []Request) map[string]geom.Polyline {
	r.wires = newWires()
	return r.Reroute(qs)
}

// Reroute finds the lines for qs anew, after a move of their boxes or as new
// requests, among the other lines of RouteAll, which stay as they are.
func (r *Router) Reroute(qs []Request) map[string]geom.Polyline {
	ws := r.wiresFor(qs)
	if r.hurried() {
		r.lineOnce(ws)
	} else {
		r.lineTwice(ws)
	}
	r.straighten(ws)
	r.separate(ws)
	lines := make(map[string]geom.Polyline, len(ws))
	for _, w := range ws {
		if len(w.line) == 0 {
			lines[w.ID] = nil
			continue
		}
		r.wires.set(w, w.line.Simplify())
		lines[w.ID] = w.line
	}
	return lines
}

// lineTwice finds lines: where each would run, and then, with a port for each, where
// it runs.
func (r *Router) lineTwice(ws []*wire) {
	for _, w := range ws {
		w.from, w.to = r.choices(w.Request)
		r.reline(w)
	}
	r.gather(ws)
	r.spread(ws)
	for _, w := range ws {
		alone := w.line
		r.reline(w)
		if r.linesHits(w, w.line) > r.linesHits(w, alone) {
			r.wires.set(w, alone) // there is no way from the port it was given
		}
	}
}

// lineOnce finds lines in a hurry: each is given its port on the side where it ran
// until now, or another side when that has become better.
func (r *Router) lineOnce(ws []*wire) {
	r.spread(ws)
	for _, w := range ws {
		from, to := r.choices(w.Request)
		w.from, w.to = withOthers(w.from, from), withOthers(w.to, to)
		r.reline(w)
	}
}

// withOthers are the ports given, and those of all that are on other sides.
func withOthers(given, all []Port) []Port {
	ports := slices.Clone(given)
	for _, p := range all {
		if !slices.ContainsFunc(given, func(g Port) bool { return g.Out == p.Out }) {
			ports = append(ports, p)
		}
	}
	return ports
}

// Carry moves the remembered line with this ID by v, together with its corners,
// for when everything it depends on was moved alike.
func (r *Router) Carry(id string, v geom.Vec) {
	w, ok := r.wires.byID[id]
	if !ok {
		return
	}
	w.Waypoints = geom.Polyline(w.Waypoints).Translate(v)
	r.wires.set(w, w.line.Translate(v))
}

// Forget drops the line with this ID from what RouteAll remembers.
func (r *Router) Forget(id string) { r.wires.drop(id) }

// wiresFor makes the wires, short ones first: they have the least choice. Lines
// back to their own box come last: they fit anywhere.
func (r *Router) wiresFor(qs []Request) []*wire {
	last := make(map[string]Request, len(qs))
	apart := make(map[string]float64, len(qs))
	for _, q := range qs {
		d := r.area(q.From).Center().Sub(r.area(q.To).Center())
		last[q.ID], apart[q.ID] = q, math.Round(math.Abs(d.X)+math.Abs(d.Y))
	}
	for id, q := range last {
		if q.From.ID == q.To.ID {
			apart[id] = math.Inf(1)
		}
	}
	ids := slices.SortedFunc(maps.Keys(last), func(a, b string) int {
		return cmp.Or(cmp.Compare(apart[a], apart[b]), cmp.Compare(a, b))
	})
	ws := make([]*wire, len(ids))
	for i, id := range ids {
		ws[i] = r.wires.take(last[id], r.hurried())
	}
	return ws
}

// gather routes those lines again that use another side of a box than the rest
// of their trunk does, now that all are known.
func (r *Router) gather(ws []*wire) {
	for _, w := range ws {
		if r.strays(wireEnd{w, false}) || r.strays(wireEnd{w, true}) {
			r.reline(w)
		}
	}
}

func (r *Router) reline(w *wire) {
	r.wires.set(w, nil)
	from, to := r.aligned(w)
	s := &r.scratch
	s.from, s.to = r.weighed(s.from[:0], wireEnd{w, false}, from), r.weighed(s.to[:0], wireEnd{w, true}, to)
	r.wires.set(w, r.line(&job{Request: w.Request, self: w, from: s.from, to: s.to}))
}
