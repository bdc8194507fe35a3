// Package arrange takes a diagram to a layout.Graph and the answer back to one
// command: what "Arrange" means for the window and for the command line.
//
// It knows sizes from the scene's Builder and leaves every judgement of where
// things go to a layout.Engine.
package arrange

import (
	"context"
	"fmt"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/scene"
)

// Graph is the diagram as a layout engine sees it: blocks with their labels,
// containers with their padding, arrows. b must hold the scene of d. Collapsed
// containers get the room that they need when they are expanded.
func Graph(d *diagram.Diagram, cat *catalog.Catalog, b *scene.Builder) layout.Graph {
	b = b.Unfolded()
	var g layout.Graph
	for _, n := range d.Nodes() {
		if docked(cat, n) {
			continue // a docked resource keeps its place on the border
		}
		g.Nodes = append(g.Nodes, node(d, cat, b, n))
	}
	for _, e := range d.Edges() {
		g.Edges = append(g.Edges, layout.Edge{From: carrier(d, cat, e.From), To: carrier(d, cat, e.To)})
	}
	return g
}

func docked(cat *catalog.Catalog, n *diagram.Node) bool {
	s, ok := cat.Service(n.Kind)
	return ok && s.Shape == catalog.Docked && n.Parent != ""
}

// carrier is the node that stands for an end: the container of a docked one.
func carrier(d *diagram.Diagram, cat *catalog.Catalog, id diagram.ID) string {
	if n, ok := d.Node(id); ok && docked(cat, n) {
		return string(n.Parent)
	}
	return string(id)
}

func node(d *diagram.Diagram, cat *catalog.Catalog, b *scene.Builder, n *diagram.Node) layout.Node {
	rect, _ := b.Rect(n.ID)
	out := layout.Node{ID: string(n.ID), Parent: string(container(d, cat, n)), Pinned: n.Pinned || d.Locked(n.ID)}
	if hasRoom(cat, n) {
		out.Container, out.Size, out.Padding, out.At = true, scene.MinFrame(), b.Padding(n.ID), rect.Min
		return out
	}
	body, _ := b.Body(n.ID)
	out.Size, out.At = body.Size(), body.Min
	return out
}

// container is the nearest node around n that has room for others. A file may
// put nodes into a tile, which has none; they are arranged beside it.
func container(d *diagram.Diagram, cat *catalog.Catalog, n *diagram.Node) diagram.ID {
	for id := n.Parent; id != ""; {
		parent, ok := d.Node(id)
		if !ok {
			break
		}
		if hasRoom(cat, parent) {
			return id
		}
		id = parent.Parent
	}
	return ""
}

// hasRoom reports whether others can stand in a node; a note has a size, but no room.
func hasRoom(cat *catalog.Catalog, n *diagram.Node) bool {
	s, ok := cat.Service(n.Kind)
	return n.Size != (geom.Size{}) && !(ok && s.IsNote())
}

// Plan asks an engine for places and gives the edit that takes everything there.
func Plan(ctx context.Context, d *diagram.Diagram, cat *catalog.Catalog, b *scene.Builder, engine layout.Engine) (command.Command, error) {
	placement, err := engine.Layout(ctx, Graph(d, cat, b))
	if err != nil {
		return nil, fmt.Errorf("arranging the diagram: %w", err)
	}
	return Command(d, cat, b, placement), nil
}

// Command is the edit that takes everything to the places a layout found.
// Docked resources ride along with their containers; what is locked stays.
func Command(d *diagram.Diagram, cat *catalog.Catalog, b *scene.Builder, placement layout.Placement) command.Command {
	b = b.Unfolded()
	places := map[diagram.ID]geom.Rect{}
	for id, r := range placement {
		places[diagram.ID(id)] = tilePlace(b, diagram.ID(id), r)
	}
	for _, n := range d.Nodes() {
		if docked(cat, n) {
			places[n.ID] = dock(b, n, places[n.Parent])
		}
	}
	for id := range places {
		if d.Locked(id) {
			places[id], _ = b.Rect(id)
		}
	}
	return command.Arrange{Places: places}
}

// tilePlace takes the place of a block to that of the tile in it.
func tilePlace(b *scene.Builder, id diagram.ID, block geom.Rect) geom.Rect {
	tile, _ := b.Rect(id)
	body, _ := b.Body(id)
	if tile == body {
		return block
	}
	return geom.Rect{Min: block.Min.Add(tile.Min.Sub(body.Min)), Max: block.Max}
}

// dock keeps a docked resource at the same share of the same side of its container.
func dock(b *scene.Builder, n *diagram.Node, host geom.Rect) geom.Rect {
	tile, _ := b.Rect(n.ID)
	old, ok := b.Rect(n.Parent)
	if !ok || old.Empty() || host.Empty() {
		return tile
	}
	c := tile.Center()
	share := func(v, lo, hi, newLo, newHi float64) float64 {
		return newLo + (v-lo)/(hi-lo)*(newHi-newLo)
	}
	at := geom.Pt(share(c.X, old.Min.X, old.Max.X, host.Min.X, host.Max.X), share(c.Y, old.Min.Y, old.Max.Y, host.Min.Y, host.Max.Y))
	return geom.Around(at, tile.Size())
}
