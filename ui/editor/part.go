package editor

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/scene"
)

// Picture is what a copied or exported picture shows: a diagram, and how it is
// drawn on the canvas.
type Picture struct {
	Diagram *diagram.Diagram
	Scene   *scene.Scene
}

// Part is the picture of some nodes, what is drawn in them, and the arrows
// between them, each drawn as it is in the whole. Without any node it is the
// picture of everything.
func (e *Editor) Part(ids []diagram.ID) Picture {
	taken := command.Copy(e.d, ids)
	if len(taken.Nodes) == 0 {
		return Picture{e.d, e.Builder.Scene()}
	}
	part := Picture{diagram.New(), scene.New()}
	var all diagram.Changes
	take := func(id diagram.ID) {
		if element, ok := e.Builder.Scene().Element(string(id)); ok {
			part.Scene.Put(*element)
		}
	}
	for _, n := range taken.Nodes {
		all.Nodes = append(all.Nodes, diagram.NodeChange{After: n})
		take(n.ID)
	}
	for _, edge := range taken.Edges {
		all.Edges = append(all.Edges, diagram.EdgeChange{After: edge})
		take(edge.ID)
	}
	if err := part.Diagram.Apply(all); err != nil {
		panic("a part of a diagram is no diagram: " + err.Error()) // Copy takes no arrow without its ends
	}
	return part
}
