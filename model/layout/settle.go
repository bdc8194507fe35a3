package layout

import (
	"sort"

	"lintel/model/geom"
)

// apart is the least gap between siblings after Settle, in pt.
const apart = Step

// Settle turns the rough positions of an engine into a placement that keeps
// the promises of Engine. Leaves go to the grid, pinned nodes to their place,
// overlapping siblings are pushed apart (a container with all that is in it),
// and containers fit their children. The result starts at 0, 0 unless
// something is pinned. Two siblings overlap only where pinned nodes force it.
//
// rough needs every leaf; a container is taken as a wish for at least that room.
func Settle(g Graph, rough Placement) Placement {
	s := settler{tree: NewTree(g), at: make(Placement, len(g.Nodes)), held: map[string]bool{}}
	for _, n := range g.Nodes {
		if r, ok := rough[n.ID]; ok && n.Container {
			s.at[n.ID] = r
		} else if !n.Container {
			s.at[n.ID] = snapLeaf(n, r)
		}
	}
	s.pinLeaves(g.Nodes)
	for _, id := range s.tree.BottomUp() {
		if s.tree.Node(id).Container {
			s.settleContainer(id)
		}
	}
	s.separate(s.tree.Children(""))
	if len(s.held) == 0 {
		s.moveToOrigin()
	}
	return s.at
}

// settler is the placement in the making. held are the nodes that may not be
// moved any more: pinned ones and the containers around them.
type settler struct {
	tree Tree
	at   Placement
	held map[string]bool
}

// pinLeaves brings the rough layout as a whole near the pinned leaves, so that
// the others find their neighbours there, and then pins exactly.
func (s *settler) pinLeaves(nodes []Node) {
	var sum geom.Vec
	var pinned []Node
	for _, n := range nodes {
		if n.Pinned && !n.Container {
			sum = sum.Add(n.At.Sub(s.at[n.ID].Min))
			pinned = append(pinned, n)
		}
	}
	if len(pinned) == 0 {
		return
	}
	mean := sum.Mul(1 / float64(len(pinned)))
	shift := geom.Vec{X: Snap(mean.X), Y: Snap(mean.Y)}
	for id, r := range s.at {
		s.at[id] = r.Translate(shift)
	}
	for _, n := range pinned {
		s.at[n.ID] = geom.XYWH(n.At.X, n.At.Y, n.Size.W, n.Size.H)
		s.held[n.ID] = true
	}
}

func (s *settler) settleContainer(id string) {
	kids := s.tree.Children(id)
	s.separate(kids)
	for _, kid := range kids {
		if s.held[kid] {
			s.held[id] = true
		}
	}
	if s.held[id] {
		delete(s.at, id) // the room planned before is not where the pinned child is
	}
	s.at[id] = s.tree.frame(id, s.at)
	if n := s.tree.Node(id); n.Pinned && !s.held[id] {
		s.move(id, n.At.Sub(s.at[id].Min))
		s.held[id] = true
	}
}

// separate pushes overlapping siblings apart: held ones stay, the others are
// taken from top left to bottom right and give way to those before them.
func (s *settler) separate(ids []string) {
	order := append([]string(nil), ids...)
	sort.SliceStable(order, func(i, j int) bool {
		a, b := order[i], order[j]
		if s.held[a] != s.held[b] {
			return s.held[a]
		}
		p, q := s.at[a].Min, s.at[b].Min
		return p.X < q.X || p.X == q.X && p.Y < q.Y
	})
	placed := make([]geom.Rect, 0, len(order))
	for _, id := range order {
		if !s.held[id] {
			s.move(id, WayOut(s.at[id], placed))
		}
		placed = append(placed, s.at[id])
	}
}

// move shifts a node and all that is in it.
func (s *settler) move(id string, by geom.Vec) {
	if by == (geom.Vec{}) {
		return
	}
	s.at[id] = s.at[id].Translate(by)
	for _, kid := range s.tree.Children(id) {
		s.move(kid, by)
	}
}

func (s *settler) moveToOrigin() {
	roots := s.tree.Children("")
	if len(roots) == 0 {
		return
	}
	all := s.at[roots[0]]
	for _, id := range roots {
		all = both(all, s.at[id])
	}
	back := snapOut(all).Min.Vec().Neg()
	for _, id := range roots {
		s.move(id, back)
	}
}
