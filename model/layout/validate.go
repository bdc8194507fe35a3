package layout

import (
	"errors"
	"fmt"
	"math"
)

// ErrInvalid is in the chain of every error that Validate returns.
var ErrInvalid = errors.New("not a graph that can be laid out")

// Far is the greatest coordinate, size or padding that a graph may have, in pt.
const Far = 1e7

// Validate says what is wrong with g: an empty or repeated ID, a parent that is
// missing, is no container or is inside its own child, an edge without an end,
// or a number that is negative, not finite or beyond Far.
func Validate(g Graph) error {
	byID := make(map[string]Node, len(g.Nodes))
	for _, n := range g.Nodes {
		if n.ID == "" {
			return invalid("a node has an empty id")
		}
		if _, ok := byID[n.ID]; ok {
			return invalid("two nodes have the id %q", n.ID)
		}
		if err := validNumbers(n); err != nil {
			return err
		}
		byID[n.ID] = n
	}
	for _, e := range g.Edges {
		for _, end := range [2]string{e.From, e.To} {
			if _, ok := byID[end]; !ok {
				return invalid("the edge from %q to %q needs a node %q", e.From, e.To, end)
			}
		}
	}
	return validParents(g, byID)
}

func validNumbers(n Node) error {
	lengths := [...]float64{n.Size.W, n.Size.H, n.Padding.Top, n.Padding.Right, n.Padding.Bottom, n.Padding.Left}
	for _, x := range lengths {
		if !(x >= 0 && x <= Far) {
			return invalid("node %q has a size or padding of %v", n.ID, x)
		}
	}
	if n.Pinned && !(math.Abs(n.At.X) <= Far && math.Abs(n.At.Y) <= Far) {
		return invalid("node %q is pinned at %v, %v", n.ID, n.At.X, n.At.Y)
	}
	return nil
}

func validParents(g Graph, byID map[string]Node) error {
	rooted := make(map[string]bool, len(g.Nodes))
	for _, n := range g.Nodes {
		var chain []string
		seen := map[string]bool{}
		for id := n.ID; id != "" && !rooted[id]; id = byID[id].Parent {
			if seen[id] {
				return invalid("node %q is inside itself", id)
			}
			seen[id] = true
			chain = append(chain, id)
			if err := validParent(byID[id], byID); err != nil {
				return err
			}
		}
		for _, id := range chain {
			rooted[id] = true
		}
	}
	return nil
}

func validParent(n Node, byID map[string]Node) error {
	if n.Parent == "" {
		return nil
	}
	parent, ok := byID[n.Parent]
	switch {
	case !ok:
		return invalid("node %q needs a parent %q", n.ID, n.Parent)
	case !parent.Container:
		return invalid("node %q is inside %q, which is not a container", n.ID, n.Parent)
	}
	return nil
}

func invalid(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrInvalid, fmt.Sprintf(format, args...))
}
