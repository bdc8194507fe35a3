package scene

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/route"
	"lintel/model/typeface"
)

// Measurer tells how wide a line of text is, and cuts text to a width.
type Measurer interface {
	// Width is the advance of s in pt.
	Width(s string, size float64, w typeface.Weight) float64
	// Fit is s, or as much of it as fits in max pt with an ellipsis.
	Fit(s string, size float64, w typeface.Weight, max float64) string
	// Wrap breaks s into at most the given number of lines no wider than max pt.
	Wrap(s string, size float64, w typeface.Weight, max float64, lines int) []string
}

// Builder keeps a Scene in step with a Diagram.
type Builder struct {
	cat      *catalog.Catalog
	measure  Measurer
	lang     catalog.Lang
	d        *diagram.Diagram
	scene    *Scene
	router   *route.Router
	outlines map[diagram.ID]outline
	verdicts map[diagram.ID]Verdict
	lines    map[diagram.ID]geom.Polyline
	chips    map[diagram.ID]geom.Rect
	bends    map[diagram.ID]geom.Polyline // what the lines of curved arrows follow
	bundles  bundles
	yields   yields
	rough    map[diagram.ID]bool // arrows whose ways were found in a hurry
	carried  map[diagram.ID]bool // arrows that moved with their ends since the ways were exact
	// unfolded draws what is in collapsed containers as if they were not.
	unfolded bool
}

// Verdict is what the judgement says about an arrow that cannot work.
type Verdict struct {
	// BlockedBy is the container at whose border the way stops; empty breaks
	// the arrow in its middle.
	BlockedBy diagram.ID
}

// NewBuilder builds scenes with the names of a language.
func NewBuilder(cat *catalog.Catalog, m Measurer, lang catalog.Lang) *Builder {
	return &Builder{cat: cat, measure: m, lang: lang}
}

// Build makes the scene of a diagram from scratch. verdicts may be nil.
func (b *Builder) Build(d *diagram.Diagram, verdicts map[diagram.ID]Verdict) *Scene {
	b.begin(d, verdicts)
	b.routeAll()
	return b.scene
}

// Sketch makes the scene of a diagram from scratch as Build does, but arrows are
// simple shapes, whatever lies in their way, and have no words: finding ways and
// free places takes nine tenths of the time.
func (b *Builder) Sketch(d *diagram.Diagram, verdicts map[diagram.ID]Verdict) *Scene {
	b.begin(d, verdicts)
	b.sketchAll()
	return b.scene
}

// Rebase goes on with d, which has become of a snapshot that the scene was built
// from: what changed since is drawn again.
func (b *Builder) Rebase(d *diagram.Diagram) {
	changes := diagram.Difference(b.d, d)
	b.d = d
	b.Update(changes, false)
}

// Boxes takes up a diagram as Build does, but without its arrows, which take most
// of the time: arranging asks for the boxes only.
func (b *Builder) Boxes(d *diagram.Diagram) { b.begin(d, nil) }

func (b *Builder) begin(d *diagram.Diagram, verdicts map[diagram.ID]Verdict) {
	b.d, b.scene, b.verdicts = d, New(), verdicts
	b.outlines = map[diagram.ID]outline{}
	b.lines = map[diagram.ID]geom.Polyline{}
	b.chips = map[diagram.ID]geom.Rect{}
	b.bends = map[diagram.ID]geom.Polyline{}
	b.bundles, b.yields = newBundles(), newYields()
	hosts := map[diagram.ID]bool{}
	for _, n := range d.Nodes() {
		if b.shown(n.ID) == n.ID {
			b.putNode(n)
			if b.outlines[n.ID].docked {
				hosts[n.Parent] = true
			}
		}
	}
	b.rehead(hosts)
}

// Scene is the scene as last built or updated.
func (b *Builder) Scene() *Scene { return b.scene }

// Rect is the absolute rectangle of a node: the tile, or the frame.
func (b *Builder) Rect(id diagram.ID) (geom.Rect, bool) {
	o, ok := b.outlines[id]
	return o.tile, ok
}

// Body is the absolute rectangle of a node with its label.
func (b *Builder) Body(id diagram.ID) (geom.Rect, bool) {
	o, ok := b.outlines[id]
	return o.body, ok
}

// LabelPlace is where the label of an element stands: the name of a tile, the
// header of a frame, the chip or else the middle of an arrow.
func (b *Builder) LabelPlace(id diagram.ID) geom.Rect {
	if o, ok := b.outlines[id]; ok {
		if o.label.Empty() {
			return o.tile
		}
		return o.label
	}
	if chip, ok := b.chips[b.bundles.drawn(id)]; ok {
		return chip
	}
	line := b.Line(id)
	middle, _ := line.At(line.Length() / 2)
	return geom.Around(middle, geom.Size{W: labelMax, H: chipHeight})
}

// Line is the way of an edge, or of the arrow that is drawn for it; empty when
// it has none.
func (b *Builder) Line(id diagram.ID) geom.Polyline { return b.lines[b.bundles.drawn(id)] }

// Way is the line of an edge with its corners as they are taken hold of: for a
// curved arrow the corners that it rounds.
func (b *Builder) Way(id diagram.ID) geom.Polyline {
	if way, ok := b.bends[id]; ok {
		return way
	}
	return b.lines[id]
}

// Chip is where the words on an edge stand; false where it shows none.
func (b *Builder) Chip(id diagram.ID) (geom.Rect, bool) {
	chip, ok := b.chips[id]
	return chip, ok && !b.stopsAt(id, chip)
}

// Judge tells the builder what the judgement says; arrows whose verdict
// changed are drawn again.
func (b *Builder) Judge(verdicts map[diagram.ID]Verdict) {
	old := b.verdicts
	b.verdicts = verdicts
	for _, id := range touched(old, verdicts) {
		if e, ok := b.d.Edge(b.bundles.drawn(id)); ok {
			b.putEdge(e)
		}
	}
}

func touched(old, now map[diagram.ID]Verdict) []diagram.ID {
	changed := map[diagram.ID]bool{}
	for id, v := range old {
		if w, ok := now[id]; !ok || w != v {
			changed[id] = true
		}
	}
	for id := range now {
		if _, ok := old[id]; !ok {
			changed[id] = true
		}
	}
	return slices.Sorted(maps.Keys(changed))
}

// putNode draws a node again; what it contains is not touched.
func (b *Builder) putNode(n *diagram.Node) {
	service, known := b.cat.Service(n.Kind)
	at := b.d.Origin(n.ID)
	switch {
	case b.folds(n) && (known && service.IsFrame() || !known && n.Size != (geom.Size{})):
		b.putCollapsed(n, service, at)
	case known && service.IsFrame() || !known && n.Size != (geom.Size{}):
		b.putFrame(n, service, at)
	case known && service.Shape == catalog.Docked:
		b.putDocked(n, service, at)
	case known && service.IsNote():
		b.putNote(n, service, at)
	default:
		b.putTile(n, service, at)
	}
}

// outline is where a node stands.
type outline struct {
	tile   geom.Rect // the tile or the frame
	body   geom.Rect // with the label
	label  geom.Rect // the label alone, the header text of a frame
	frame  bool
	docked bool
	note   bool
	folded bool // a collapsed container
}
