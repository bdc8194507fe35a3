package diagram

import "reflect"

// Difference is what has to be changed to make one diagram the other.
func Difference(from, to *Diagram) Changes {
	var c Changes
	for _, n := range from.Nodes() {
		after, _ := to.Node(n.ID)
		c.Nodes = append(c.Nodes, NodeChange{n, after})
	}
	for _, n := range to.Nodes() {
		if _, ok := from.Node(n.ID); !ok {
			c.Nodes = append(c.Nodes, NodeChange{nil, n})
		}
	}
	for _, e := range from.Edges() {
		after, _ := to.Edge(e.ID)
		c.Edges = append(c.Edges, EdgeChange{e, after})
	}
	for _, e := range to.Edges() {
		if _, ok := from.Edge(e.ID); !ok {
			c.Edges = append(c.Edges, EdgeChange{nil, e})
		}
	}
	if !reflect.DeepEqual(from.Meta(), to.Meta()) {
		c.Meta = &MetaChange{from.Meta(), to.Meta()}
	}
	return c.compact()
}
