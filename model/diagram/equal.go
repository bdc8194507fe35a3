package diagram

import (
	"maps"
	"reflect"
)

// Equal reports whether two diagrams have the same content, whatever their history.
func (d *Diagram) Equal(o *Diagram) bool {
	sameNode := func(a, b *Node) bool { return a == b || reflect.DeepEqual(canonicalNode(a), canonicalNode(b)) }
	sameEdge := func(a, b *Edge) bool { return a == b || reflect.DeepEqual(canonicalEdge(a), canonicalEdge(b)) }
	return reflect.DeepEqual(d.meta, o.meta) &&
		maps.EqualFunc(d.nodes.m, o.nodes.m, sameNode) &&
		maps.EqualFunc(d.edges.m, o.edges.m, sameEdge)
}

// canonicalNode makes no difference between an empty map or list and none.
func canonicalNode(n *Node) Node {
	c := *n
	if len(c.Props) == 0 {
		c.Props = nil
	}
	if len(c.Groups) == 0 {
		c.Groups = nil
	}
	if len(c.Waivers) == 0 {
		c.Waivers = nil
	}
	if len(c.Extra) == 0 {
		c.Extra = nil
	}
	return c
}

func canonicalEdge(e *Edge) Edge {
	c := *e
	if len(c.Props) == 0 {
		c.Props = nil
	}
	if len(c.Waypoints) == 0 {
		c.Waypoints = nil
	}
	if len(c.Waivers) == 0 {
		c.Waivers = nil
	}
	if len(c.Extra) == 0 {
		c.Extra = nil
	}
	return c
}
