package diagram

import (
	"reflect"
	"slices"
)

// NodeChange is a node before and after; nil means it did not exist.
type NodeChange struct{ Before, After *Node }

// EdgeChange is an edge before and after; nil means it did not exist.
type EdgeChange struct{ Before, After *Edge }

// MetaChange is the meta data before and after.
type MetaChange struct{ Before, After Meta }

// Changes is what one Update did, element by element.
type Changes struct {
	Nodes []NodeChange
	Edges []EdgeChange
	Meta  *MetaChange
}

// ID is the id of the changed node.
func (c NodeChange) ID() ID {
	if c.After != nil {
		return c.After.ID
	}
	return c.Before.ID
}

// ID is the id of the changed edge.
func (c EdgeChange) ID() ID {
	if c.After != nil {
		return c.After.ID
	}
	return c.Before.ID
}

// Empty reports whether nothing changed.
func (c Changes) Empty() bool { return len(c.Nodes) == 0 && len(c.Edges) == 0 && c.Meta == nil }

// OnlyLooks reports whether the changes leave what the diagram says as it was:
// they are about places, sizes, the ways of arrows and their labels, what lies on
// top, groups, and what is pinned, locked or collapsed.
func (c Changes) OnlyLooks() bool {
	return c.Meta == nil &&
		!slices.ContainsFunc(c.Nodes, func(n NodeChange) bool { return !n.OnlyLooks() }) &&
		!slices.ContainsFunc(c.Edges, func(e EdgeChange) bool { return !e.OnlyLooks() })
}

// OnlyLooks is Changes.OnlyLooks of one node.
func (c NodeChange) OnlyLooks() bool {
	if c.Before == nil || c.After == nil {
		return false
	}
	moved := *c.Before
	moved.Pos, moved.Size, moved.Pinned = c.After.Pos, c.After.Size, c.After.Pinned
	moved.Collapsed = c.After.Collapsed
	moved.Locked, moved.Order, moved.Groups = c.After.Locked, c.After.Order, c.After.Groups
	return reflect.DeepEqual(&moved, c.After)
}

// OnlyLooks is Changes.OnlyLooks of one edge.
func (c EdgeChange) OnlyLooks() bool {
	if c.Before == nil || c.After == nil {
		return false
	}
	bent := *c.Before
	bent.Waypoints, bent.Style, bent.LabelAt = c.After.Waypoints, c.After.Style, c.After.LabelAt
	bent.Locked = c.After.Locked
	return reflect.DeepEqual(&bent, c.After)
}

// Inverse takes the changes back when it is applied.
func (c Changes) Inverse() Changes {
	inv := Changes{}
	for _, n := range c.Nodes {
		inv.Nodes = append(inv.Nodes, NodeChange{n.After, n.Before})
	}
	for _, e := range c.Edges {
		inv.Edges = append(inv.Edges, EdgeChange{e.After, e.Before})
	}
	if c.Meta != nil {
		inv.Meta = &MetaChange{c.Meta.After, c.Meta.Before}
	}
	return inv
}

// Then is the change from before c to after next. What was changed and changed
// back drops out.
func (c Changes) Then(next Changes) Changes { return Sum([]Changes{c, next}) }

// Sum is several changes, each made after the one before, as one.
func Sum(steps []Changes) Changes {
	var sum Changes
	nodes, edges := map[ID]int{}, map[ID]int{}
	for _, next := range steps {
		for _, n := range next.Nodes {
			if i, ok := nodes[n.ID()]; ok {
				sum.Nodes[i].After = n.After
			} else {
				nodes[n.ID()] = len(sum.Nodes)
				sum.Nodes = append(sum.Nodes, n)
			}
		}
		for _, e := range next.Edges {
			if i, ok := edges[e.ID()]; ok {
				sum.Edges[i].After = e.After
			} else {
				edges[e.ID()] = len(sum.Edges)
				sum.Edges = append(sum.Edges, e)
			}
		}
		switch {
		case next.Meta == nil:
		case sum.Meta == nil:
			sum.Meta = &MetaChange{next.Meta.Before, next.Meta.After}
		default:
			sum.Meta.After = next.Meta.After
		}
	}
	return sum.compact()
}

func (c Changes) compact() Changes {
	c.Nodes = slices.DeleteFunc(c.Nodes, func(n NodeChange) bool { return reflect.DeepEqual(n.Before, n.After) })
	c.Edges = slices.DeleteFunc(c.Edges, func(e EdgeChange) bool { return reflect.DeepEqual(e.Before, e.After) })
	if c.Meta != nil && reflect.DeepEqual(c.Meta.Before, c.Meta.After) {
		c.Meta = nil
	}
	return c
}
