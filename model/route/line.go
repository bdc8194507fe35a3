package route

import (
	"lintel/model/geom"
)

// margins are how far around its ends a way is looked for, one after the other.
var margins = [3]float64{120, 480, 1920}

// job is one line on its way through the router.
type job struct {
	Request
	self     *wire // what avoids other lines; nil when they do not matter
	from, to []Port
}

// passes reports whether a person dragged the line through x.
func (j *job) passes(x *box) bool {
	for _, p := range j.Waypoints {
		for _, s := range solids(x.Obstacle) {
			if inside(s, p) {
				return true
			}
		}
	}
	return false
}

// Route is the line for q on its own, without regard to other lines. It is
// nil when an end names a box that the router does not know and has no ports.
func (r *Router) Route(q Request) geom.Polyline {
	from, to := r.choices(q)
	return r.line(&job{Request: q, from: from, to: to})
}

// choices are the ports that the two ends of q may take.
func (r *Router) choices(q Request) (from, to []Port) {
	from, to = r.ports(q.From, q.To), r.ports(q.To, q.From)
	if (&wire{Request: q}).loops() {
		return onSides(from, true), onSides(to, false)
	}
	return from, to
}

// onSides keeps the ports on the left and right sides, or those on the others:
// a line back to its own box leaves at a side and comes back at the top.
func onSides(ports []Port, sides bool) []Port {
	var out []Port
	for _, p := range ports {
		if p.Out == AnyWay || p.Out.horizontal() == sides {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return ports
	}
	return out
}

func (r *Router) line(j *job) geom.Polyline {
	if len(j.from) == 0 || len(j.to) == 0 {
		return nil
	}
	if j.Style == Straight {
		if line := r.straight(j); len(line) > 1 {
			return line
		}
	}
	s := &r.scratch
	s.starts, s.goals = r.open(s.starts[:0], j, j.from), r.open(s.goals[:0], j, j.to)
	starts, goals := s.starts, s.goals
	if len(starts) == 0 || len(goals) == 0 {
		return r.plain(j)
	}
	for i := range goals {
		goals[i].way = goals[i].way.Back()
	}
	var line geom.Polyline
	for i := 0; i <= len(j.Waypoints); i++ {
		last := i == len(j.Waypoints)
		to := goals
		if !last {
			to = []stop{{at: j.Waypoints[i].Round2(), way: AnyWay}}
		}
		piece, way := r.leg(j, starts, to, i == 0, last)
		if piece == nil {
			return r.plain(j)
		}
		line = append(line, piece...)
		starts = []stop{{at: piece[len(piece)-1], way: way}}
	}
	line = rounded(line).Simplify()
	if len(line) < 2 {
		return r.plain(j) // the ends touch
	}
	return line
}

func rounded(line geom.Polyline) geom.Polyline {
	for i := range line {
		line[i] = line[i].Round2()
	}
	return line
}

// open appends the tips of those ports that no box covers.
func (r *Router) open(out []stop, j *job, ports []Port) []stop {
	for _, p := range ports {
		tip := p.tip().Round2()
		covered := false
		r.blocks.each(geom.Rect{Min: tip, Max: tip}.Inset(-Gap), func(id int) {
			if x := r.boxes[id]; !j.passes(x) {
				for _, s := range solids(x.Obstacle) {
					covered = covered || inside(s, tip)
				}
			}
		})
		if !covered {
			out = append(out, stop{tip, p.Out, p.Cost})
		}
	}
	return out
}

// inside reports whether p lies in r and not on its border.
func inside(r geom.Rect, p geom.Point) bool {
	return p.X > r.Min.X && p.X < r.Max.X && p.Y > r.Min.Y && p.Y < r.Max.Y
}

// leg is the way from one of starts to one of goals and the direction in which
// it arrives; nil when there is none. At the first and the last leg the line
// keeps straight for Stub.
func (r *Router) leg(j *job, starts, goals []stop, first, last bool) (geom.Polyline, Dir) {
	budget := r.options.Budget
	if budget == 0 {
		budget = exactBudget
	}
	stops := append(r.scratch.stops[:0], starts...)
	for _, g := range goals {
		stops = append(stops, stop{g.at, g.way.Back(), g.cost})
	}
	r.scratch.stops = stops
	ends := around(stops)
	for _, margin := range margins {
		hulls := r.lay(ends.Inset(-margin), stops, j)
		r.search.gates = gatesBetween(r.search.gates[:0], hulls, starts, goals)
		for i, s := range stops {
			if (first && i < len(starts)) || (last && i >= len(starts)) {
				r.board.hold(s.at, s.way)
			}
		}
		way, spent := r.search.run(&r.board, starts, goals, budget)
		if way != nil {
			return r.board.trace(way), Dir(way[len(way)-1] % 4)
		}
		if spent {
			break
		}
	}
	return nil, AnyWay
}

func around(stops []stop) geom.Rect {
	r := geom.Rect{Min: stops[0].at, Max: stops[0].at}
	for _, s := range stops[1:] {
		r = r.Include(s.at)
	}
	return r
}

// trace is the line through the nodes of way at which it turns.
func (b *board) trace(way []state) geom.Polyline {
	line := make(geom.Polyline, 0, 8)
	for i, s := range way {
		if i == 0 || i == len(way)-1 || s%4 != way[i+1]%4 {
			line = append(line, b.point(int(s/4)))
		}
	}
	return line
}
