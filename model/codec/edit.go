package codec

import (
	"errors"
	"fmt"

	"lintel/model/diagram"
)

// ErrNoEdit says that a text is not an edit that MarshalEdit wrote.
var ErrNoEdit = errors.New("this is no edit of a Lintel diagram")

const editMarker = "edit"

// MarshalEdit is what changes leave behind, in the format of the file: the
// elements as they are afterwards, and the ids of those that are gone. It does
// not say how they were before, so it cannot be taken back.
func MarshalEdit(c diagram.Changes) []byte {
	b := []byte(`{"lintel": "` + editMarker + `", "removed": [`)
	var nodes []*diagram.Node
	var edges []*diagram.Edge
	gone := 0
	remove := func(id diagram.ID) {
		b = appendText(append(b, separator(gone)...), string(id))
		gone++
	}
	for _, n := range c.Nodes {
		if n.After == nil {
			remove(n.ID())
		} else {
			nodes = append(nodes, n.After)
		}
	}
	for _, e := range c.Edges {
		if e.After == nil {
			remove(e.ID())
		} else {
			edges = append(edges, e.After)
		}
	}
	b = append(b, "],\n"...)
	if c.Meta != nil {
		b = appendMetaFields(b, c.Meta.After)
	}
	return appendElements(b, nodes, edges)
}

func (doc *document) readRemoved() error {
	id, err := doc.id()
	doc.removed = append(doc.removed, id)
	return err
}

// ApplyEdit makes an edit that MarshalEdit wrote on a diagram that is as it was
// before the edit. Any other text is ErrNoEdit; on an error the diagram is as before.
func ApplyEdit(d *diagram.Diagram, data []byte) error {
	doc, err := readDocument(data, "edit")
	if err != nil || doc.marker != editMarker {
		return errors.Join(ErrNoEdit, err)
	}
	if err := d.Apply(doc.changes(d)); err != nil {
		return fmt.Errorf("making an edit again: %w", err)
	}
	return nil
}

// changes are what an edit does to a diagram.
func (doc *document) changes(d *diagram.Diagram) diagram.Changes {
	var c diagram.Changes
	for _, id := range doc.removed {
		// What came and went within one edit was never there.
		if n, ok := d.Node(id); ok {
			c.Nodes = append(c.Nodes, diagram.NodeChange{Before: n})
		} else if e, ok := d.Edge(id); ok {
			c.Edges = append(c.Edges, diagram.EdgeChange{Before: e})
		}
	}
	for _, n := range doc.nodes {
		before, _ := d.Node(n.ID)
		c.Nodes = append(c.Nodes, diagram.NodeChange{Before: before, After: n.Node})
	}
	for _, e := range doc.edges {
		before, _ := d.Edge(e.ID)
		c.Edges = append(c.Edges, diagram.EdgeChange{Before: before, After: e.Edge})
	}
	// An edit of the elements only has none of the fields that a file begins with.
	if doc.has["$schema"] {
		c.Meta = &diagram.MetaChange{Before: d.Meta(), After: doc.meta}
	}
	return c
}
