package route

import (
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
	pieces             []int // the numbers of its segments in the index
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

// take is the wire for q, without a line.
func (ws *wires) take(q Request) *wire {
	ws.drop(q.ID)
	w := &wire{Request: q}
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
