package route

import (
	"cmp"
	"math"
	"slices"

	"lintel/model/geom"
)

// apartCost is what leaving the trunk of the others from the box costs,
// crowdCost what each line costs that is at the side already.
const apartCost, crowdCost = bend + 24.0, 20.0

// crowd is how full the sides of a box are, as seen from one end of a line.
type crowd struct {
	cost  [4]float64 // by side, for the lines of others
	mates [4]bool    // sides that lines of the same trunk use
	mated bool
}

func (r *Router) crowdAt(e wireEnd) crowd {
	var c crowd
	for _, o := range r.wires.byEnd[e.box()] {
		if o == e.wire || len(o.line) < 2 {
			continue
		}
		for _, other := range [2]wireEnd{{o, false}, {o, true}} {
			if other.box() != e.box() {
				continue
			}
			side := other.side()
			switch {
			case other.atTo != e.atTo:
				c.cost[side] += 2 * crowdCost // heads beside tails look like one line
			case share(o, e.wire):
				c.mates[side], c.mated = true, true
			default:
				c.cost[side] += crowdCost
			}
		}
	}
	return c
}

// weighed appends ports with the cost of sides that have lines already, and of
// those that the other lines of the trunk do not take.
func (r *Router) weighed(out []Port, e wireEnd, ports []Port) []Port {
	c := r.crowdAt(e)
	out = append(out, ports...)
	for i, p := range out {
		switch {
		case p.Out == AnyWay || c.mates[p.Out]:
		case c.mated:
			out[i].Cost += apartCost
		default:
			out[i].Cost += min(c.cost[p.Out], 4*crowdCost)
		}
	}
	return out
}

// strays reports whether no other line of the trunk uses the side of e.
func (r *Router) strays(e wireEnd) bool {
	if len(e.line) < 2 {
		return false
	}
	c := r.crowdAt(e)
	return c.mated && !c.mates[e.side()]
}

const (
	// portLane is the distance between two ports on one side, tileRim what is
	// left free of the side at its two ends together.
	portLane, tileRim = 24.0, 12.0
	// slideCost is what a port beside the middle costs, in points of length.
	slideCost = 4.0
	// besideStraight is the distance of ports from one in the middle of a side
	// whose line is straight and keeps its place.
	besideStraight = 16.0
)

// aligned are the ports of w with those added that stand straight across from
// one on the other side, so that boxes that are a little out of line are
// joined by a straight line.
func (r *Router) aligned(w *wire) (from, to []Port) {
	from, to = w.from, w.to
	if n := len(w.Waypoints); n > 0 {
		return r.facing(w.From, from, w.Waypoints[0]), r.facing(w.To, to, w.Waypoints[n-1])
	}
	for _, f := range w.from {
		for _, t := range w.to {
			off := t.along() - f.along()
			if f.Out == AnyWay || f.Out != t.Out.Back() || off == 0 {
				continue
			}
			if p := costly(f.slid(off)); !w.fromFixed && r.fits(w.From, p) {
				from = append(from[:len(from):len(from)], p)
			}
			if p := costly(t.slid(-off)); !w.toFixed && r.fits(w.To, p) {
				to = append(to[:len(to):len(to)], p)
			}
		}
	}
	return from, to
}

// facing are ports of which those on a side that a corner stands across from,
// made next to them by a person, are moved straight across from it.
func (r *Router) facing(e End, ports []Port, corner geom.Point) []Port {
	out := slices.Clone(ports)
	for i, p := range ports {
		if slid := p.slid(Port{At: corner, Out: p.Out}.along() - p.along()); p.Out != AnyWay && r.fits(e, slid) {
			out[i] = slid
		}
	}
	return out
}

// handMade reports whether the line leaves its box straight towards a corner
// that a person made, and so keeps its port.
func (e wireEnd) handMade() bool {
	if len(e.Waypoints) == 0 {
		return false
	}
	corner := e.Waypoints[0]
	if e.atTo {
		corner = e.Waypoints[len(e.Waypoints)-1]
	}
	tip := e.first()
	return Port{At: corner, Out: e.side()}.along() == Port{At: tip, Out: e.side()}.along()
}

func costly(p Port) Port {
	p.Cost += slideCost
	return p
}

// fits reports whether p is far enough from the ends of its side of e.
func (r *Router) fits(e End, p Port) bool {
	middle := Port{At: r.area(e).Center(), Out: p.Out}
	return math.Abs(p.along()-middle.along()) <= r.slack(e, p.Out)
}

// slack is how far a line may be attached beside the middle of that side of e.
func (r *Router) slack(e End, side Dir) float64 {
	if len(e.Ports) > 0 {
		return 0
	}
	area, rim := r.area(e), tileRim/2
	if _, ok := r.frames[e.ID]; ok {
		rim = cornerRoom
	}
	if side.horizontal() {
		return max(0, area.H()/2-rim)
	}
	return max(0, area.W()/2-rim)
}

// berths are the lines that use one port of a box.
type berths struct {
	ends     []wireEnd
	fixed    bool    // a line that is not to change is among them
	straight bool    // it has a line without turns
	at       float64 // beside the middle of the side
	toward   float64 // where the lines turn to: -1 first .. 1 last
	far      float64 // where they end, along the side
}

// spread gives the lines that leave or reach a box on one side a port each,
// except those that share one.
func (r *Router) spread(ws []*wire) {
	moving := make(map[*wire]bool, len(ws))
	for _, w := range ws {
		moving[w] = true
	}
	done := map[string]bool{}
	for _, w := range ws {
		for _, id := range w.boxes() {
			b, ok := r.obstacles[id]
			if !ok || done[id] {
				continue
			}
			done[id] = true
			for _, p := range TilePorts(b.Tile, b.Label) {
				r.spreadSide(id, p, moving)
			}
		}
	}
}

func (r *Router) spreadSide(id string, middle Port, moving map[*wire]bool) {
	all := r.berthsAt(id, middle, moving)
	slices.SortStableFunc(all, func(a, b *berths) int {
		return cmp.Or(cmp.Compare(a.toward, b.toward), cmp.Compare(a.far, b.far))
	})
	slack := r.slack(End{ID: id}, middle.Out)
	first, gap := spacing(all, slack)
	for i, b := range all {
		if b.fixed {
			continue
		}
		b.at = free(all, (float64(i)-first)*gap, slack)
		for _, e := range b.ends {
			pin := len(all) > 1 || len(b.ends) > 1
			if e.atTo {
				e.to, e.toFixed = []Port{middle.slid(b.at)}, pin
			} else {
				e.from, e.fromFixed = []Port{middle.slid(b.at)}, pin
			}
		}
	}
}

// spacing is which place in the row is the middle of the side, and the distance
// between places. One straight line keeps to the middle.
func spacing(all []*berths, slack float64) (middle, gap float64) {
	last := float64(len(all) - 1)
	if last == 0 {
		return 0, 0
	}
	straight := -1.0
	for i, b := range all {
		if b.straight && straight >= 0 {
			straight = last + 1
		} else if b.straight {
			straight = float64(i)
		}
	}
	if straight < 0 || straight > last {
		return last / 2, min(portLane, 2*slack/last)
	}
	return straight, min(besideStraight, slack/max(straight, last-straight))
}

// free is the place nearest to want that no line has that must stay.
func free(all []*berths, want, slack float64) float64 {
	const apart = 9
	taken := func(at float64) bool {
		for _, b := range all {
			if b.fixed && math.Abs(b.at-at) < apart {
				return true
			}
		}
		return false
	}
	for step := 0.0; step <= 2*slack; step += apart / 2 {
		for _, at := range [2]float64{want - step, want + step} {
			if math.Abs(at) <= slack && !taken(at) {
				return at
			}
		}
	}
	return want
}

// berthsAt groups the lines at one side of a box by the port they will use.
func (r *Router) berthsAt(id string, middle Port, moving map[*wire]bool) []*berths {
	var all []*berths
	byKey := map[string]*berths{}
	for _, w := range r.wires.byEnd[id] {
		for _, e := range [2]wireEnd{{w, false}, {w, true}} {
			if !e.sits(id, middle.Out) {
				continue
			}
			key := e.key()
			b := byKey[key]
			if b == nil {
				b = &berths{}
				byKey[key] = b
				all = append(all, b)
			}
			b.join(e, middle, !moving[w] || e.handMade())
		}
	}
	return all
}

// sits reports whether the end is at this side of the box and may be moved there.
func (e wireEnd) sits(id string, side Dir) bool {
	end, line := e.From, e.line
	if e.atTo {
		end = e.To
	}
	if end.ID != id || len(line) < 2 || (len(end.Ports) > 0) || e.Style == Straight {
		return false
	}
	return e.side() == side
}

// key is equal for ends that share a port.
func (e wireEnd) key() string {
	role := "from "
	if e.atTo {
		role = "to "
	}
	if e.Trunk == "" || e.loops() {
		return role + "line " + e.ID
	}
	return role + "trunk " + e.Trunk
}

func (b *berths) join(e wireEnd, middle Port, fixed bool) {
	line := e.walk()
	along := func(p geom.Point) float64 { return Port{At: p, Out: middle.Out}.along() }
	own := along(line[0])
	if fixed {
		b.fixed, b.at = true, own-middle.along()
	}
	toward := 0.0
	b.straight = b.straight || len(line) == 2
	if len(line) > 2 {
		toward = math.Copysign(1/(1+line[0].Dist(line[1])), along(line[2])-own)
	}
	n := float64(len(b.ends))
	b.toward = (b.toward*n + toward) / (n + 1)
	b.far = (b.far*n + along(line[len(line)-1])) / (n + 1)
	b.ends = append(b.ends, e)
}
