package grid

import (
	"context"

	"lintel/model/geom"
	"lintel/model/layout"
)

// Engine is the built-in engine. Its zero value is ready.
type Engine struct{}

// Layout arranges g. The only errors are those of layout.Validate and of ctx.
func (Engine) Layout(ctx context.Context, g layout.Graph) (layout.Placement, error) {
	if err := layout.Validate(g); err != nil {
		return nil, err
	}
	p := newPlan(g)
	for _, id := range p.tree.BottomUp() {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if p.tree.Node(id).Container {
			p.container(id)
		} else {
			p.size[id] = p.turn(layout.Cell(p.tree.Node(id).Size))
		}
	}
	p.level("")
	return layout.Settle(g, p.placement()), nil
}

// plan is the layout in the making, as if the arrows pointed right: for a
// layout from top to bottom everything is turned (x and y swapped) on the way
// in and back on the way out.
type plan struct {
	tree    layout.Tree
	spacing layout.Spacing
	turned  bool
	links   map[string][]lifted   // by the container whose children they join
	passing map[string][]lifted   // by the container whose border they cross
	wired   map[string]bool       // the nodes with an arrow of their own
	size    map[string]geom.Size  // multiples of layout.Step
	at      map[string]geom.Point // top left, from the top left of the parent
}

// lifted is an edge seen from the container around both of its ends: from and
// to are children of it, start and end are where the edge really goes. Of an
// edge that crosses the border of the container, one side is empty.
type lifted struct{ from, to, start, end string }

func newPlan(g layout.Graph) *plan {
	p := &plan{
		tree:    layout.NewTree(g),
		spacing: g.Spacing(),
		turned:  g.Direction == layout.TopToBottom,
		links:   map[string][]lifted{},
		passing: map[string][]lifted{},
		wired:   map[string]bool{},
		size:    make(map[string]geom.Size, len(g.Nodes)),
		at:      make(map[string]geom.Point, len(g.Nodes)),
	}
	for _, e := range g.Edges {
		p.lift(e)
	}
	return p
}

// lift files an edge under the innermost container around both ends, and under
// the containers whose borders it crosses. An edge between a container and what
// is inside it says nothing about places.
func (p *plan) lift(e layout.Edge) {
	p.wired[e.From], p.wired[e.To] = true, true
	from, to := p.tree.Path(e.From), p.tree.Path(e.To)
	var common string
	for i := 0; i < len(from) && i < len(to); i++ {
		if from[i] == to[i] {
			common = from[i]
			continue
		}
		p.links[common] = append(p.links[common], lifted{from[i], to[i], e.From, e.To})
		p.pass(from[i:], to[i:])
		return
	}
}

// pass files an edge under the containers around one end. Only arrows between
// them and a leaf count: containers may come to stand in a lane, where arrows do
// not run along the columns.
func (p *plan) pass(from, to []string) {
	if len(from) > 1 && len(to) > 1 {
		return
	}
	for j := 1; j < len(from); j++ {
		p.passing[from[j-1]] = append(p.passing[from[j-1]], lifted{from: from[j], start: from[len(from)-1]})
	}
	for j := 1; j < len(to); j++ {
		p.passing[to[j-1]] = append(p.passing[to[j-1]], lifted{to: to[j], end: to[len(to)-1]})
	}
}

func (p *plan) turn(s geom.Size) geom.Size {
	if p.turned {
		return geom.Size{W: s.H, H: s.W}
	}
	return s
}

func (p *plan) turnInsets(in geom.Insets) geom.Insets {
	if p.turned {
		in = geom.Insets{Top: in.Left, Right: in.Bottom, Bottom: in.Right, Left: in.Top}
	}
	return geom.Insets{
		Top: layout.SnapUp(in.Top), Right: layout.SnapUp(in.Right),
		Bottom: layout.SnapUp(in.Bottom), Left: layout.SnapUp(in.Left),
	}
}

// container arranges the children of a container and gives it its size. Where
// it has to be larger than they need, they stand in the middle.
func (p *plan) container(id string) {
	n := p.tree.Node(id)
	pad, least, content := p.turnInsets(n.Padding), p.turn(n.Size), p.level(id)
	size := geom.Size{
		W: max(pad.Left+content.W+pad.Right, layout.SnapUp(least.W)),
		H: max(pad.Top+content.H+pad.Bottom, layout.SnapUp(least.H)),
	}
	p.size[id] = size
	p.shift(id, geom.Vec{
		X: pad.Left + half(size.W-pad.Left-pad.Right-content.W),
		Y: pad.Top + half(size.H-pad.Top-pad.Bottom-content.H),
	})
}

// shift moves the children of a container.
func (p *plan) shift(id string, by geom.Vec) {
	for _, kid := range p.tree.Children(id) {
		p.at[kid] = p.at[kid].Add(by)
	}
}

// half is half of x, on the grid.
func half(x float64) float64 { return layout.Snap(x/2 - layout.Step/4) }

// placement adds up the relative places and turns them back.
func (p *plan) placement() layout.Placement {
	out := make(layout.Placement, len(p.size))
	var place func(parent string, origin geom.Point)
	place = func(parent string, origin geom.Point) {
		for _, id := range p.tree.Children(parent) {
			at, size := origin.Add(p.at[id].Vec()), p.turn(p.size[id])
			r := geom.XYWH(at.X, at.Y, size.W, size.H)
			if p.turned {
				r = geom.XYWH(at.Y, at.X, size.W, size.H)
			}
			if n := p.tree.Node(id); !n.Container {
				r = layout.InCell(r, n.Size)
			}
			out[id] = r
			place(id, at)
		}
	}
	place("", geom.Point{})
	return out
}
