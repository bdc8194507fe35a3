package editor

import (
	"lintel/model/align"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// Overlay is what the canvas shows above the drawing while somebody works on it.
type Overlay struct {
	// Pointer is where the pointer is, in pt; nil when it is not over the canvas.
	Pointer *geom.Point
	// Hover is the node or edge under the pointer.
	Hover diagram.ID
	// Focus is the node that the keyboard has gone to, for as long as it alone is
	// selected and no button is pressed.
	Focus diagram.ID
	// Frame is the container that the pointer is in, or on, empty over the ground
	// and over what lies in a container.
	Frame diagram.ID
	// Marquee is the rubber band, empty when there is none.
	Marquee geom.Rect
	// Touching tells that the rubber band takes also what it only meets.
	Touching bool
	// Drop is the container that would take what is being dragged.
	Drop diagram.ID
	// Leave is the container that what is dragged would leave.
	Leave diagram.ID
	// Ghost is what would be placed, nil when nothing is.
	Ghost *Ghost
	// Insertion is the template that would be inserted, nil when none is.
	Insertion *Insertion
	// Wire is the arrow being pulled, nil when there is none.
	Wire *Wire
	// Next asks what should follow at the end of the wire; nil for no question.
	Next *Next
	// Highlight are the elements that a step of a proof rests on.
	Highlight []diagram.ID
	// Marks show what a dragged or resized thing is in line with.
	Marks align.Marks
	// Refusal says why Drop does not take what is dragged; nil when it does.
	Refusal *Refusal
	// Copying tells that copies are dragged.
	Copying bool
}

// Ghost is a stencil that hangs on the pointer.
type Ghost struct {
	Stencil Stencil
	Rect    geom.Rect
}

// forget drops what no longer exists.
func (o *Overlay) forget(d *diagram.Diagram) {
	if !d.Has(o.Hover) {
		o.Hover = ""
	}
	if !d.Has(o.Focus) {
		o.Focus = ""
	}
	if !d.Has(o.Frame) {
		o.Frame = ""
	}
	if !d.Has(o.Drop) {
		o.Drop = ""
	}
	if !d.Has(o.Leave) {
		o.Leave = ""
	}
	if o.Wire != nil {
		o.Wire.forget(d)
	}
}

// selectionGap is the room between an element and its selection frame, in px.
const selectionGap = 6

// OverlayItems are the shapes of the overlay at the present zoom.
func (e *Editor) OverlayItems() []scene.Item {
	px := e.View.Px
	if e.proposal != nil {
		return e.proposalItems()
	}
	if e.moving.glide.scene != nil {
		return nil // it belongs to where things are not yet
	}
	items := e.lightItems()
	items = append(items, e.searchItems()...)
	items = append(items, e.Builder.HighlightItems(e.Overlay.Highlight, px)...)
	if o := e.Overlay.Leave; o != "" {
		items = append(items, e.Builder.LeaveRing(o, px)...)
	}
	if o := e.Overlay.Drop; o != "" {
		items = append(items, e.Builder.DropRing(o, e.Overlay.Refusal == nil, px)...)
	}
	if e.hovers() {
		items = append(items, e.hoverItems(e.Overlay.Hover)...)
	}
	if w := e.Overlay.Wire; w != nil {
		items = append(items, e.blockItems()...)
		items = append(items, e.wireItems(w)...)
	} else {
		items = append(items, e.selectionItems()...)
		items = append(items, e.foldSwitchItems()...)
		items = append(items, e.badgeItems()...)
		items = append(items, e.doubtItems()...)
	}
	items = append(items, e.Builder.MarkItems(e.Overlay.Marks.Guides, e.gapLines(), e.ghostBlock(), px)...)
	if g := e.Overlay.Ghost; g != nil {
		items = append(items, e.coming(e.Builder.GhostItems(&diagram.Node{Kind: g.Stencil.Kind, Props: g.Stencil.Props}, g.Rect))...)
	}
	if in := e.Overlay.Insertion; in != nil {
		items = append(items, e.coming(in.ghost())...)
	}
	if !e.Overlay.Marquee.Empty() {
		items = append(items, scene.MarqueeBox(e.Overlay.Marquee, e.Overlay.Touching, px))
	}
	items = append(items, e.pulseItems()...)
	return append(items, e.pointerItems()...)
}

// ghostBlock is what the tile that hangs on the pointer and its name cover.
func (e *Editor) ghostBlock() []geom.Rect {
	g := e.Overlay.Ghost
	if g == nil || e.hasSize(g.Stencil.Kind) {
		return nil
	}
	return []geom.Rect{e.Builder.TileBlock(&diagram.Node{Kind: g.Stencil.Kind, Props: g.Stencil.Props}, g.Rect.Min)}
}

// gapLines are the equal gaps of what is dragged.
func (e *Editor) gapLines() []geom.Polyline {
	var lines []geom.Polyline
	for _, g := range e.Overlay.Marks.Gaps {
		lines = append(lines, geom.Polyline{g.From, g.To})
	}
	return lines
}

// pointerItems hang on the pointer: a plus while copies are dragged, and why a
// container does not take what is dragged.
func (e *Editor) pointerItems() []scene.Item {
	at := e.Overlay.Pointer
	switch {
	case at == nil:
	case e.Overlay.Refusal != nil:
		return e.Builder.TipItems(*at, e.Overlay.Refusal.Text.In(e.lang), e.View.Px)
	case e.Overlay.Copying:
		return scene.PlusMark(*at, e.View.Px)
	}
	return nil
}

// hovers reports whether the element under the pointer is marked: not while
// something else is going on, and not an arrow that is selected anyway.
func (e *Editor) hovers() bool {
	h := e.Overlay.Hover
	line := len(e.Builder.Line(h)) > 1
	return h != "" && e.Overlay.Wire == nil && e.Overlay.Ghost == nil && e.Overlay.Insertion == nil && !e.gesturing() && !(line && e.Selection.Has(h))
}

func (e *Editor) hoverItems(id diagram.ID) []scene.Item {
	if line := e.Builder.Line(id); len(line) > 1 {
		items := []scene.Item{scene.HoverLine(line, e.View.Px)}
		if el, ok := e.Shown().Element(string(e.Builder.DrawnAs(id))); ok {
			items = append(items, el.Items...) // above the halo, which would cover its words
		}
		return items
	}
	tile, ok := e.Builder.Rect(id)
	if !ok || e.isFrame(id) {
		return nil
	}
	var items []scene.Item
	if !e.Selection.Has(id) { // its selection frame says enough
		items = append(items, scene.HoverRing(tile))
	}
	if e.View.Zoom >= portMinZoom {
		for _, p := range e.Ports(id) {
			items = append(items, scene.PortDot(p, e.View.Px))
		}
	}
	return items
}
