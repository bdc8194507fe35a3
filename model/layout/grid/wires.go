package grid

import (
	"lintel/model/geom"
	"lintel/model/layout"
)

// end is a link seen from one of its items: the ports here and there, and how
// much it matters that it runs straight.
type end struct {
	own      float64
	opposite port
	weight   float64
}

// wireRoom is the height kept free where an arrow passes a column, in pt.
const wireRoom = 2 * layout.Step

// wire joins the items by their links. An arrow that passes a column, on its
// way to an item further on or to the border of the container, gets a narrow
// item of its own there, so that it need not run through somebody else's
// container. Arrows with the same aim share it.
func (a *arrangement) wire(links, passing []link) {
	a.links = make([][]end, len(a.items))
	w := wiring{arrangement: a, at: map[wireKey]int{}, left: 4*len(a.items) + 64}
	for _, l := range links {
		if from, to := l.from, l.to; a.column[from.item] < a.column[to.item] {
			w.run(from, to, to)
		} else {
			w.run(to, from, from)
		}
	}
	for _, l := range passing {
		if l.from.item == outside {
			w.run(l.from, l.to, l.to)
		} else {
			w.run(l.from, l.to, l.from)
		}
	}
}

// wiring knows the wires made so far and how many more may be made.
type wiring struct {
	*arrangement
	at   map[wireKey]int
	left int
}

type wireKey struct {
	aim    port
	column int
}

// run joins a port to one further right, with wires in between that belong to aim.
func (w *wiring) run(from, to, aim port) {
	first, last := 0, len(w.cols)
	if from.item != outside {
		first = w.column[from.item] + 1
	}
	if to.item != outside {
		last = w.column[to.item]
	}
	if !w.placed(aim) || last-first > w.left {
		return
	}
	for c := first; c < last; c++ {
		i, made := w.wireAt(wireKey{aim, c})
		next := port{i, wireRoom / 2}
		w.join(from, next)
		if !made && aim == to {
			return // the way on from here is there already
		}
		from = next
	}
	w.join(from, to)
}

// placed reports whether a port belongs to an item in a column.
func (w *wiring) placed(p port) bool {
	for _, i := range w.cols[w.column[p.item]] {
		if i == p.item {
			return true
		}
	}
	return false
}

func (w *wiring) wireAt(key wireKey) (i int, made bool) {
	if i, ok := w.at[key]; ok {
		return i, false
	}
	i = len(w.items)
	w.at[key] = i
	w.items = append(w.items, item{size: geom.Size{H: wireRoom}})
	w.column = append(w.column, key.column)
	w.cols[key.column] = append(w.cols[key.column], i)
	w.arrangement.links = append(w.arrangement.links, nil)
	w.left--
	return i, true
}

func (w *wiring) join(p, q port) {
	if p.item == outside || q.item == outside {
		return
	}
	const short, long = 1, 8
	weight := float64(short)
	if w.isWire(p.item) || w.isWire(q.item) {
		weight = long
	}
	w.links[p.item] = append(w.links[p.item], end{p.y, q, weight})
	w.links[q.item] = append(w.links[q.item], end{q.y, p, weight})
}

func (a *arrangement) isWire(i int) bool {
	return a.items[i].id == ""
}
