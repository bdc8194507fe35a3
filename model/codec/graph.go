package codec

import (
	"fmt"
	"strconv"

	"lintel/model/diagram"
)

// diagram checks that the elements form a graph and builds it.
func (doc *document) diagram() (*diagram.Diagram, error) {
	parents := make(map[diagram.ID]parsedNode, len(doc.nodes))
	for _, n := range doc.nodes {
		parents[n.ID] = n
	}
	var all diagram.Changes
	for _, n := range doc.nodes {
		if err := doc.checkContainers(n, parents); err != nil {
			return nil, err
		}
		all.Nodes = append(all.Nodes, diagram.NodeChange{After: n.Node})
	}
	for _, e := range doc.edges {
		if err := doc.checkEnds(e, parents); err != nil {
			return nil, err
		}
		all.Edges = append(all.Edges, diagram.EdgeChange{After: e.Edge})
	}
	all.Meta = &diagram.MetaChange{After: doc.meta}
	d := diagram.New()
	if err := d.Apply(all); err != nil {
		return nil, fmt.Errorf("%s: %w", doc.file, err)
	}
	return d, nil
}

// checkContainers follows the containers around a node to the canvas.
func (doc *document) checkContainers(n parsedNode, nodes map[diagram.ID]parsedNode) error {
	inner := n
	for depth := 0; inner.Parent != ""; depth++ {
		outer, ok := nodes[inner.Parent]
		if !ok {
			return doc.failFound(inner.inAt, "the id of a container", strconv.Quote(string(inner.Parent))+", which no node has",
				`correct the id, or delete "in" to put the node on the canvas`)
		}
		if depth == maxDepth {
			return doc.tooDeep(n, outer, nodes)
		}
		inner = outer
	}
	return nil
}

// tooDeep tells a circle of containers, in which n is or to which it leads,
// from a deep but finite nesting.
func (doc *document) tooDeep(n, outer parsedNode, nodes map[diagram.ID]parsedNode) error {
	for _, start := range []parsedNode{n, outer} {
		path := strconv.Quote(string(start.ID))
		seen := map[diagram.ID]bool{}
		for at := start; at.Parent != "" && !seen[at.ID]; at = nodes[at.Parent] {
			seen[at.ID] = true
			path += " in " + strconv.Quote(string(at.Parent))
			if at.Parent == start.ID {
				return doc.failFound(start.inAt, "containers that end at the canvas", path, `delete "in" from one of them`)
			}
		}
	}
	return doc.failFound(n.inAt, fmt.Sprintf("at most %d containers around a node", maxDepth), "more", "take the node out of some of them")
}

func (doc *document) checkEnds(e parsedEdge, nodes map[diagram.ID]parsedNode) error {
	for _, end := range []struct {
		id diagram.ID
		at int
	}{{e.From, e.fromAt}, {e.To, e.toAt}} {
		if _, ok := nodes[end.id]; !ok {
			return doc.failFound(end.at, "the id of a node", strconv.Quote(string(end.id))+", which no node has",
				"correct the id, or delete this line to drop the edge")
		}
	}
	return nil
}
