package scene

import (
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
)

// The look of what a preview shows.
const (
	leftBehind = 0.38 // opacity of a node at the place that it would leave
	ghostDash  = 5
	ghostGap   = 3
)

// Preview shows a change that is not made yet. b has the scene of the diagram
// after it, before the one of the diagram as it is; c is what lies between. What
// would be new, moved or set is taken out of b's scene and comes back as ghosts,
// for the overlay. Frames that only make room are drawn as they would be.
func (b *Builder) Preview(before *Builder, c diagram.Changes) []Item {
	ghosts := map[diagram.ID]bool{}
	var items []Item
	for _, n := range c.Nodes {
		switch {
		case n.After == nil:
			items = append(items, before.faded(n.Before.ID)...)
		case n.Before == nil:
			ghosts[n.After.ID] = true
			items = append(items, b.ghost(n.After)...)
		case n.Before.Parent != n.After.Parent || n.Before.Kind != n.After.Kind:
			ghosts[n.After.ID] = true
			items = append(items, b.moved(before, n.After)...)
		case !sameProps(n.Before, n.After):
			items = append(items, b.altered(n.After.ID)...)
		}
	}
	for _, e := range b.d.Edges() {
		if ghosts[e.From] || ghosts[e.To] || slices.ContainsFunc(c.Edges, func(x diagram.EdgeChange) bool { return x.ID() == e.ID }) {
			items = append(items, b.ghostArrow(e)...)
		}
	}
	return items
}

func sameProps(a, b *diagram.Node) bool {
	if len(a.Props) != len(b.Props) {
		return false
	}
	for key, v := range a.Props {
		if !v.Equal(b.Props[key]) {
			return false
		}
	}
	return true
}

// ghost takes a node out of the scene and draws it as what it would be.
func (b *Builder) ghost(n *diagram.Node) []Item {
	o, ok := b.outlines[n.ID]
	if !ok {
		return nil
	}
	b.scene.Remove(string(n.ID))
	return b.GhostItems(n, o.tile)
}

// moved is the ghost of a node, the node at the place that it leaves, and a
// dotted line from there.
func (b *Builder) moved(before *Builder, n *diagram.Node) []Item {
	from, ok := before.Rect(n.ID)
	ghost := b.ghost(n)
	to, drawn := b.Rect(n.ID)
	if !ok || !drawn {
		return ghost
	}
	items := before.faded(n.ID)
	line := geom.Polyline{from.Center(), to.Center()}
	leaves := exit(line, before.outlines[n.ID].body.Inset(-Clear))
	arrives := line.Length() - exit(geom.Polyline{line[1], line[0]}, b.outlines[n.ID].body.Inset(-Clear))
	if arrives-leaves > 2*Clear {
		start, _ := line.At(leaves)
		end, _ := line.At(arrives)
		dotted := Stroke{Ink: Accent.Ink(), Width: 1.5, Dash: []float64{1.5, 3}}
		items = append(items, Arrow(geom.Polyline{start, end}, dotted, true, false, 0.8)...)
	}
	return append(items, ghost...)
}

// exit is how far along a line that starts inside r its border is, in pt.
func exit(line geom.Polyline, r geom.Rect) float64 {
	const step = 1
	length := line.Length()
	for at := 0.0; at < length; at += step {
		if p, _ := line.At(at); !r.Contains(p) {
			return at
		}
	}
	return length
}

// faded is an element as a trace of itself.
func (b *Builder) faded(id diagram.ID) []Item {
	e, ok := b.scene.Element(string(id))
	if !ok {
		return nil
	}
	items := make([]Item, len(e.Items))
	for i, item := range e.Items {
		item.Shape = item.Shape.Faded(leftBehind)
		items[i] = item
	}
	return items
}

// altered rings a node that stays where it is and gets other properties.
func (b *Builder) altered(id diagram.ID) []Item {
	o, ok := b.outlines[id]
	if !ok {
		return nil
	}
	radius := 13.0
	if o.docked {
		radius = 8
	}
	return []Item{ring(o.tile, 4, radius, 1.5, Accent.Ink(), ghostDash, ghostGap)}
}

// ghostArrow takes an arrow out of the scene and draws it as it would run.
func (b *Builder) ghostArrow(e *diagram.Edge) []Item {
	line := b.lines[e.ID]
	if len(line) < 2 {
		return nil
	}
	b.scene.Remove(string(e.ID))
	stroke := Stroke{Ink: Accent.Ink(), Width: brokenWidth, Dash: []float64{ghostDash, ghostGap}}
	items := Arrow(line, stroke, false, false, 1)
	if chip, ok := b.chips[e.ID]; ok {
		for _, item := range b.chipItems(chip, b.chipText(e)) {
			item.Shape = ghostly(item.Shape)
			items = append(items, item)
		}
	}
	return items
}

// ghostly is a part of a chip in the accent, on the ground.
func ghostly(s Shape) Shape {
	switch s := s.(type) {
	case *Box:
		chip := *s
		chip.Stroke.Ink = Accent.Ink()
		return &chip
	case *Text:
		words := *s
		words.Ink = Accent.Ink()
		return &words
	}
	return s
}

// MatchItems mark what a search found; the current one in the accent.
func (b *Builder) MatchItems(ids []diagram.ID, current diagram.ID, px Px) []Item {
	var items []Item
	for _, id := range ids {
		ink := WarningLine.Ink()
		if id == current {
			ink = Accent.Ink()
		}
		if line := b.Line(id); len(line) > 1 {
			items = append(items, Item{Shape: &Path{Points: line, Corner: edgeCorner, Stroke: Stroke{Ink: ink.Fade(0.35), Width: px(9)}}})
			continue
		}
		o, ok := b.outlines[id]
		rect, radius := o.tile.Inset(-5), 13.0
		switch {
		case !ok:
			continue
		case o.frame:
			rect, radius = o.label.Inset(-4), 6
		case o.docked:
			radius = 11
		}
		items = append(items,
			Item{Shape: &Box{Rect: rect, Radius: radius, Stroke: Stroke{Ink: ink.Fade(0.25), Width: px(8)}}},
			Item{Shape: &Box{Rect: rect, Radius: radius, Stroke: Stroke{Ink: ink, Width: px(2)}}})
	}
	return items
}

// HighlightItems mark the elements that a step of a proof rests on.
func (b *Builder) HighlightItems(ids []diagram.ID, px Px) []Item {
	var items []Item
	for _, id := range ids {
		if line := b.Line(id); len(line) > 1 {
			items = append(items, Item{Shape: &Path{Points: line, Corner: edgeCorner, Stroke: Stroke{Ink: Accent.Fade(0.22), Width: px(9)}}})
			continue
		}
		o, ok := b.outlines[b.shown(id)]
		if !ok {
			continue
		}
		n, _ := b.d.Node(id)
		radius := 14.0
		switch {
		case n != nil && n.Size != (geom.Size{}):
			radius = 10
		case o.docked:
			radius = 11
		}
		items = append(items, Item{Shape: &Box{
			Rect: o.tile.Inset(-5), Radius: radius, Fill: Accent.Fade(0.07), Stroke: Stroke{Ink: Accent.Ink(), Width: px(2)},
		}})
	}
	return items
}
