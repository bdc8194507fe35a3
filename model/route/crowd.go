package route

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
