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
	tiles := newDocker(d, b, places, layout.LeftToRight)
	for _, n := range d.Nodes() {
		if docked(cat, n) {
			places[n.ID] = tiles.place(n)
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
	at := block.Min.Add(tile.Min.Sub(body.Min))
	return geom.XYWH(at.X, at.Y, tile.W(), tile.H())
}
