package layouttest

import (
	"fmt"
	"math"

	"lintel/model/geom"
	"lintel/model/layout"
)

// tolerance is what rounding may cost, in pt.
const tolerance = 1e-6

// Broken lists the promises of layout.Engine that p breaks for g, in plain words.
func Broken(g layout.Graph, p layout.Placement) []string {
	c := checker{g: g, p: p, tree: layout.NewTree(g)}
	if len(p) != len(g.Nodes) {
		c.report("%d rectangles for %d nodes", len(p), len(g.Nodes))
	}
	for _, n := range g.Nodes {
		c.node(n)
	}
	c.siblings(c.tree.Children(""))
	for _, n := range g.Nodes {
		if n.Container {
			c.container(n)
			c.siblings(c.tree.Children(n.ID))
		}
	}
	return c.broken
}

type checker struct {
	g      layout.Graph
	p      layout.Placement
	tree   layout.Tree
	broken []string
}

func (c *checker) report(format string, args ...any) {
	c.broken = append(c.broken, fmt.Sprintf(format, args...))
}

func (c *checker) node(n layout.Node) {
	r, ok := c.p[n.ID]
	if !ok {
		c.report("%s has no place", n.ID)
		return
	}
	for _, x := range [...]float64{r.Min.X, r.Min.Y, r.Max.X, r.Max.Y} {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			c.report("%s is at %v", n.ID, r)
			return
		}
	}
	if !n.Container && (differ(r.W(), n.Size.W) || differ(r.H(), n.Size.H)) {
		c.report("%s has the size %v instead of %v", n.ID, r.Size(), n.Size)
	}
	if n.Pinned && !n.Container && (differ(r.Min.X, n.At.X) || differ(r.Min.Y, n.At.Y)) {
		c.report("%s is pinned at %v but lies at %v", n.ID, n.At, r.Min)
	}
}

func (c *checker) container(n layout.Node) {
	r := c.p[n.ID]
	if r.W() < n.Size.W-tolerance || r.H() < n.Size.H-tolerance {
		c.report("%s has the size %v, less than %v", n.ID, r.Size(), n.Size)
	}
	room := geom.Rect{
		Min: geom.Pt(r.Min.X+n.Padding.Left, r.Min.Y+n.Padding.Top),
		Max: geom.Pt(r.Max.X-n.Padding.Right, r.Max.Y-n.Padding.Bottom),
	}.Inset(-tolerance)
	for _, kid := range c.tree.Children(n.ID) {
		if !room.ContainsRect(c.p[kid]) {
			c.report("%s %v is not inside the padding of %s %v", kid, c.p[kid], n.ID, r)
		}
	}
}

func (c *checker) siblings(ids []string) {
	for i, a := range ids {
		for _, b := range ids[:i] {
			if c.held(a) && c.held(b) {
				continue
			}
			if c.p[a].Inset(tolerance).Overlaps(c.p[b].Inset(tolerance)) {
				c.report("%s %v and %s %v overlap", a, c.p[a], b, c.p[b])
			}
		}
	}
}

// held reports whether a pinned node keeps id where it is.
func (c *checker) held(id string) bool {
	if c.tree.Node(id).Pinned {
		return true
	}
	for _, kid := range c.tree.Children(id) {
		if c.held(kid) {
			return true
		}
	}
	return false
}

func differ(a, b float64) bool { return math.Abs(a-b) > tolerance }
