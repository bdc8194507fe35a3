package tiers

import (
	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/layout/simplex"
)

// Plan is a layout in the making, as if the arrows pointed right: for a layout
// from top to bottom everything is turned (x and y swapped) on the way in and
// back on the way out.
type Plan struct {
	graph   layout.Graph
	spacing layout.Spacing
	turned  bool
	root    *item
	items   map[string]*item
	all     []*item // nodes only, containers before what is in them
	links   []*link
	spans   []span // pieces of links, between items and wires
	columns []column
}

// item is a node, the whole (the root), or a wire: the room that a long link
// takes on its way past others.
type item struct {
	node   layout.Node
	number int // in the graph, containers before what is in them
	parent *item
	kids   []*item
	depth  int
	frame  bool
	wire   bool
	// before and after are how far a leaf reaches from the place where its
	// arrows meet, along the columns (X) and down them (Y), in multiples of Step.
	before, after geom.Vec
	pad           geom.Insets
	least         geom.Size   // of a container
	margin        geom.Insets // outside of the border

	flows bool // it has an arrow that says what comes first
	hangs bool // its arrows lead into the middle of a container, from below
	loose bool // nothing outside depends on where it stands among its siblings
	// staged containers have siblings that are nearer to the internet, or farther.
	staged bool
	// first and last are the columns it reaches over; a leaf has one.
	first, last       int
	firstVar, lastVar simplex.Var
	wish              int // the column in which a leaf of the lane would stand

	order     []*item // the kids and wires from top to bottom, but for the lane
	lane      [][]*item
	place     float64 // its number from the top, among all
	top       int     // in steps
	bottom    int
	topVar    simplex.Var
	bottomVar simplex.Var
}

// link is an arrow between two nodes that are not inside each other.
type link struct {
	from, to *item
	aside    bool
	words    float64
	// a and b are the siblings that hold from and to, or are them.
	a, b *item
}

// New reads a graph that passed layout.Validate.
func New(g layout.Graph) *Plan {
	p := &Plan{
		graph: g, spacing: g.Spacing(), turned: g.Direction == layout.TopToBottom,
		root: &item{frame: true}, items: make(map[string]*item, len(g.Nodes)),
	}
	tree := layout.NewTree(g)
	p.grow(tree, "", p.root)
	for _, e := range g.Edges {
		p.link(e)
	}
	p.hang()
	p.sift()
	p.stage(p.root)
	p.findColumns()
	p.fillLanes(p.root)
	p.wireUp()
	return p
}

func (p *Plan) grow(tree layout.Tree, id string, parent *item) {
	for _, kid := range tree.Children(id) {
		it := p.read(tree.Node(kid), parent)
		it.number = len(p.all)
		p.items[kid] = it
		p.all = append(p.all, it)
		parent.kids = append(parent.kids, it)
		p.grow(tree, kid, it)
	}
}

func (p *Plan) read(n layout.Node, parent *item) *item {
	it := &item{node: n, parent: parent, depth: parent.depth + 1, frame: n.Container, margin: p.turnInsets(n.Margin)}
	if n.Container {
		it.pad, it.least = p.turnInsets(n.Padding), p.turn(n.Size)
		return it
	}
	const half = layout.MinPitch / 2
	port := n.Arrows()
	before := geom.Vec{X: layout.SnapUp(max(port.X, half)), Y: layout.SnapUp(port.Y)}
	after := geom.Vec{X: layout.SnapUp(max(n.Size.W-port.X, half)), Y: layout.SnapUp(n.Size.H - port.Y)}
	it.before, it.after = p.turnVec(before), p.turnVec(after)
	return it
}

func (p *Plan) turn(s geom.Size) geom.Size {
	if p.turned {
		return geom.Size{W: s.H, H: s.W}
	}
	return s
}

func (p *Plan) turnVec(v geom.Vec) geom.Vec {
	if p.turned {
		return geom.Vec{X: v.Y, Y: v.X}
	}
	return v
}

func (p *Plan) turnInsets(in geom.Insets) geom.Insets {
	if p.turned {
		in = geom.Insets{Top: in.Left, Right: in.Bottom, Bottom: in.Right, Left: in.Top}
	}
	return geom.Insets{
		Top: layout.SnapUp(in.Top), Right: layout.SnapUp(in.Right),
		Bottom: layout.SnapUp(in.Bottom), Left: layout.SnapUp(in.Left),
	}
}

// link reads an arrow. One between a container and what is inside it says
// nothing about places, nor does one from a node to itself.
func (p *Plan) link(e layout.Edge) {
	from, to := p.items[e.From], p.items[e.To]
	a, b := siblings(from, to)
	if a == nil {
		return
	}
	support := from.node.Tier == layout.Support || to.node.Tier == layout.Support
	p.links = append(p.links, &link{from: from, to: to, aside: e.Aside || support, words: e.Words, a: a, b: b})
}

// siblings are the nodes that hold two nodes, or are them, and have one parent;
// nil when one of the two is in the other.
func siblings(a, b *item) (*item, *item) {
	for a.depth > b.depth {
		a = a.parent
	}
	for b.depth > a.depth {
		b = b.parent
	}
	if a == b {
		return nil, nil
	}
	for a.parent != b.parent {
		a, b = a.parent, b.parent
	}
	return a, b
}

// hang finds leaves that all arrows reach from the middle of a container beside
// them, such as a table that a function reads on its way to a database: they
// stand below that container, and not behind it. So does a job that feeds the
// middle of one.
func (p *Plan) hang() {
	in, out := map[*item][]*link{}, map[*item][]*link{} // what says what comes first
	into, outOf := map[*item][]*link{}, map[*item][]*link{}
	for _, l := range p.links {
		outOf[l.from] = append(outOf[l.from], l)
		into[l.to] = append(into[l.to], l)
		if !l.aside {
			out[l.from] = append(out[l.from], l)
			in[l.to] = append(in[l.to], l)
		}
	}
	within := func(links []*link, around *item) bool {
		for _, l := range links {
			if l.a != around && l.b != around && l.a.inside(around) && l.b.inside(around) {
				return true
			}
		}
		return false
	}
	for _, it := range p.all {
		if it.frame {
			continue
		}
		sink := len(in[it]) > 0 && len(out[it]) == 0
		for _, l := range in[it] {
			sink = sink && l.b == it && l.a.frame && within(outOf[l.from], l.a)
		}
		source := len(out[it]) > 0 && len(in[it]) == 0 && it.node.Tier >= layout.Compute
		for _, l := range out[it] {
			source = source && l.a == it && l.b.frame && within(into[l.to], l.b)
		}
		if sink || source {
			it.hangs = true
			for _, l := range append(in[it], out[it]...) {
				l.aside = true
			}
		}
	}
}

// inside reports whether it is in a container.
func (it *item) inside(around *item) bool {
	for ; it != nil; it = it.parent {
		if it == around {
			return true
		}
	}
	return false
}

// sift finds what takes part in the flow and what stands beside it.
func (p *Plan) sift() {
	p.root.loose = true
	for _, it := range p.all {
		it.loose = true
	}
	for _, l := range p.links {
		if l.aside {
			continue
		}
		for _, end := range [2]*item{l.from, l.to} {
			end.flows = true
			for it := end; it != l.a.parent; it = it.parent {
				it.loose = false
			}
		}
	}
	for _, it := range p.all {
		if it.frame && !it.loose {
			for _, twin := range p.twinsOf(it) {
				twin.loose = false
			}
		}
	}
}

// laned reports whether a leaf stands in the lane below the flow.
func (it *item) laned() bool { return !it.frame && (!it.flows || it.hangs) }

// each calls f for it and everything in it.
func (it *item) each(f func(*item)) {
	f(it)
	for _, kid := range it.kids {
		kid.each(f)
	}
}
