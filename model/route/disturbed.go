package route

import "lintel/model/geom"

// Disturbed reports whether the remembered line with this ID passes through a box or
// a header, or runs on a line that it shares no trunk with: it should be found anew.
func (r *Router) Disturbed(id string) bool {
	w, ok := r.wires.byID[id]
	return ok && (r.linesHits(w, w.line) > 0 || r.runsOnAnother(w))
}

func (r *Router) runsOnAnother(w *wire) bool {
	on := false
	for _, number := range w.pieces {
		piece := r.wires.index.rects[number]
		r.wires.index.each(piece.Inset(-near+0.01), func(other int) {
			if o := r.wires.owner[other]; o != w && !share(w, o) {
				on = on || alongside(piece, r.wires.index.rects[other])
			}
		})
	}
	return on
}

// alongside reports whether two straight pieces run the same way beside each other.
func alongside(a, b geom.Rect) bool {
	switch {
	case a.H() == 0 && b.H() == 0:
		return a.Min.X < b.Max.X && b.Min.X < a.Max.X
	case a.W() == 0 && b.W() == 0:
		return a.Min.Y < b.Max.Y && b.Min.Y < a.Max.Y
	}
	return false
}
