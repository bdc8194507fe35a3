package route

import (
	"math"
	"slices"

	"lintel/model/geom"
)

// wire is a line that has been routed.
type wire struct {
	Request
	from, to []Port // what the ends may choose from now
	// fromFixed and toFixed say that an end must keep its port.
	fromFixed, toFixed bool
	line               geom.Polyline
	sides              [2]Dir // of the boxes at its start and its end
	pieces             []int  // the numbers of its segments in the index
}

// wires are the lines that are already there.
type wires struct {
	index *index
	owner []*wire // by number of the segment
	byID  map[string]*wire
	byEnd map[string][]*wire // by the ID of the box at either end
}

func newWires() wires {
	return wires{index: newIndex(), byID: map[string]*wire{}, byEnd: map[string][]*wire{}}
}

// take is the wire for q. It has no line, but for one that keeps its line until it
// has another.
func (ws *wires) take(q Request, keep bool) *wire {
	var line geom.Polyline
	if before, ok := ws.byID[q.ID]; ok && keep && before.From.ID == q.From.ID && before.To.ID == q.To.ID {
		line = before.line
	}
	ws.drop(q.ID)
	w := &wire{Request: q}
	ws.set(w, line)
	ws.byID[q.ID] = w
	for _, end := range w.boxes() {
		ws.byEnd[end] = append(ws.byEnd[end], w)
	}
	return w
}

// drop forgets the wire with this ID, if there is one.
func (ws *wires) drop(id string) {
	w, ok := ws.byID[id]
	if !ok {
		return
	}
	ws.set(w, nil)
	delete(ws.byID, id)
	for _, end := range w.boxes() {
		ws.byEnd[end] = slices.DeleteFunc(ws.byEnd[end], func(o *wire) bool { return o == w })
	}
}

// boxes are the IDs at the two ends, each once.
func (w *wire) boxes() []string {
	if w.From.ID == w.To.ID {
		return []string{w.From.ID}
	}
	return []string{w.From.ID, w.To.ID}
}

// set gives w this line; nil takes it away.
func (ws *wires) set(w *wire, line geom.Polyline) {
	for _, piece := range w.pieces {
		ws.index.remove(piece)
	}
	w.pieces, w.line = w.pieces[:0], line
	if n := len(line); n > 1 {
		w.sides = [2]Dir{direction(line[0], line[1]), direction(line[n-1], line[n-2])}
	}
	for i := 1; i < len(line); i++ {
		piece := ws.index.add(geom.Spanning(line[i-1], line[i]))
		ws.owner = at(ws.owner, piece, w)
		w.pieces = append(w.pieces, piece)
	}
}

// share reports whether a and b may run on top of each other.
func share(a, b *wire) bool {
	if a.Trunk == "" || a.Trunk != b.Trunk || a.loops() || b.loops() {
		return false
	}
	sameFrom := a.From.ID != "" && a.From.ID == b.From.ID
	sameTo := a.To.ID != "" && a.To.ID == b.To.ID
	return sameFrom || sameTo
}

// loops reports whether the line leads back to its own box.
func (w *wire) loops() bool { return w.From.ID != "" && w.From.ID == w.To.ID }

// wireEnd is one of the two ends of a wire.
type wireEnd struct {
	*wire
	atTo bool
}

// box is the ID of the box at the end.
func (e wireEnd) box() string {
	if e.atTo {
		return e.To.ID
	}
	return e.From.ID
}

// pinned are the ports that the request itself names for the end.
func (e wireEnd) pinned() []Port {
	if e.atTo {
		return e.To.Ports
	}
	return e.From.Ports
}

// walk is the line as seen from this end.
func (e wireEnd) walk() geom.Polyline {
	if !e.atTo {
		return e.line
	}
	back := slices.Clone(e.line)
	slices.Reverse(back)
	return back
}

// direction is the way from a to b along a horizontal or vertical line.
func direction(a, b geom.Point) Dir {
	v := b.Sub(a)
	switch {
	case math.Abs(v.X) >= math.Abs(v.Y) && v.X >= 0:
		return Right
	case math.Abs(v.X) >= math.Abs(v.Y):
		return Left
	case v.Y >= 0:
		return Down
	}
	return Up
}

// first is the point of the line at this end.
func (e wireEnd) first() geom.Point {
	if e.atTo {
		return e.line[len(e.line)-1]
	}
	return e.line[0]
}

// side is the side of its box on which the line ends.
func (e wireEnd) side() Dir {
	if e.atTo {
		return e.sides[1]
	}
	return e.sides[0]
}
