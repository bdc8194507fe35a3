package editor

import (
	"slices"

	"lintel/model/align"
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/prospect"
	"lintel/model/scene"
)

// Stencil is what the palette hands out: a kind, perhaps with properties set.
type Stencil struct {
	Kind  catalog.Kind
	Props catalog.Props
}

// StencilOf is the stencil of a palette entry.
func StencilOf(e catalog.Entry) Stencil {
	s := Stencil{Kind: e.Service.Kind}
	if e.Variant != nil {
		s.Props = e.Variant.Props
	}
	return s
}

// The place in pt from its upper left corner at which a container is held: its header.
const (
	holdX = 40
	holdY = 14
)

// Held is the rectangle of a stencil that is held at p: a container by its
// header, so that its corner can be seen when it is put down, anything else by its
// middle.
func (e *Editor) Held(s Stencil, p geom.Point) geom.Rect {
	size := e.stencilSize(s)
	if e.isFrameKind(s.Kind) {
		return geom.XYWH(p.X-holdX, p.Y-holdY, size.W, size.H)
	}
	return geom.Around(p, size)
}

// HoldAround is where a stencil is held so that its middle is at p.
func (e *Editor) HoldAround(s Stencil, p geom.Point) geom.Point {
	return p.Add(p.Sub(e.Held(s, p).Center()))
}

// Preview is the node that a stencil would become when it is put down at p: its
// container and its absolute rectangle, in line with its neighbours.
func (e *Editor) Preview(s Stencil, p geom.Point) (diagram.ID, geom.Rect) {
	size := e.stencilSize(s)
	if e.isDocked(s.Kind) {
		host, at := e.Dock(s.Kind, p)
		return host, geom.XYWH(at.X, at.Y, size.W, size.H)
	}
	rect := e.Held(s, p)
	rect = rect.Translate(e.board(nil, rect, e.isFrameKind(s.Kind)).Move(rect, geom.Vec{}))
	return e.roomFor(s.Kind, size, p), rect
}

// Spot is where a stencil that a hand holds at p is put down: as in Preview, but a
// tile makes way for a tile or a name that it would just touch. loose keeps it
// exactly where it is held.
func (e *Editor) Spot(s Stencil, p geom.Point, loose bool) (diagram.ID, geom.Rect) {
	host, rect := e.Preview(s, p)
	switch {
	case e.isDocked(s.Kind):
	case loose:
		rect = e.Held(s, p)
	case !e.hasSize(s.Kind):
		rect = rect.Translate(e.makeWay(s, host, rect))
	}
	return host, rect
}

// How many steps a tile goes at most to make way: two dots of the grid, enough to
// leave a name. What covers more than that is meant to.
const (
	waySteps = 4
	wayGap   = Grid / 2 // in pt, that stays free
)

// makeWay is the smallest move by steps of the grid that leaves a new tile in its
// container and off what it would touch; none where there is no such move.
func (e *Editor) makeWay(s Stencil, host diagram.ID, rect geom.Rect) geom.Vec {
	block, best := e.Builder.TileBlock(&diagram.Node{Kind: s.Kind, Props: s.Props}, rect.Min).Inset(-wayGap), geom.Vec{}
	if !e.touches(block) {
		return best
	}
	for x := -waySteps; x <= waySteps; x++ {
		for y := -waySteps; y <= waySteps; y++ {
			by := geom.Vec{X: float64(x * Grid), Y: float64(y * Grid)}
			nearer := best == geom.Vec{} || by.Len() < best.Len()
			if nearer && !e.touches(block.Translate(by)) && e.FrameAt(rect.Center().Add(by), nil) == host {
				best = by
			}
		}
	}
	return best
}

// touches reports whether a tile or its name would cover another one.
func (e *Editor) touches(block geom.Rect) bool {
	found := false
	e.Builder.Scene().Visit(block, func(el *scene.Element) {
		tile := el.Role == scene.NodeRole || el.Role == scene.DockedRole
		found = found || tile && !el.Body.Intersect(block).Empty()
	})
	return found
}

func (e *Editor) hasSize(kind catalog.Kind) bool {
	s, ok := e.Parts.Catalog.Service(kind)
	return ok && s.HasSize()
}

// Aim shows what would become of a stencil that is put down at p.
func (e *Editor) Aim(s Stencil, p geom.Point, loose bool) {
	host, rect := e.Spot(s, p, loose)
	e.Overlay.Ghost = &Ghost{Stencil: s, Rect: rect}
	e.Overlay.Drop, e.Overlay.Refusal = host, e.refuses(host)
	e.Overlay.Marks = align.Marks{}
	if !e.isDocked(s.Kind) && !loose {
		e.Overlay.Marks = e.board(nil, rect, e.isFrameKind(s.Kind)).Marks(rect)
	}
	e.Tell(ViewChanged)
}

func (e *Editor) isFrameKind(kind catalog.Kind) bool {
	s, ok := e.Parts.Catalog.Service(kind)
	return ok && s.IsFrame()
}

func (e *Editor) stencilSize(s Stencil) geom.Size {
	service, ok := e.Parts.Catalog.Service(s.Kind)
	switch {
	case !ok || service.Shape == catalog.Tile:
		return geom.Size{W: scene.TileSize, H: scene.TileSize}
	case service.Shape == catalog.Docked:
		return geom.Size{W: scene.DockedSize, H: scene.DockedSize}
	case service.IsNote():
		return scene.DefaultNote()
	}
	return scene.DefaultFrame(service.Frame)
}

// Place adds what a stencil stands for, put down at p, in the container
// under p, selects it, and lets the containers grow. A new container takes in
// the nodes that it was drawn around.
func (e *Editor) Place(s Stencil, p geom.Point) (diagram.ID, error) {
	parent, rect := e.Preview(s, p)
	return e.putDown(s, parent, rect)
}

// Drop is Place for a stencil that a hand has held at p, where Aim has shown it.
func (e *Editor) Drop(s Stencil, p geom.Point, loose bool) (diagram.ID, error) {
	parent, rect := e.Spot(s, p, loose)
	return e.putDown(s, parent, rect)
}

func (e *Editor) putDown(s Stencil, parent diagram.ID, rect geom.Rect) (diagram.ID, error) {
	if refusal := e.refuses(parent); refusal != nil {
		return "", *refusal
	}
	n := &diagram.Node{Kind: s.Kind, Parent: parent, Props: s.Props}
	n.Pos = rect.Min.Add(e.d.Origin(parent).Vec().Neg())
	if service, ok := e.Parts.Catalog.Service(s.Kind); ok && service.HasSize() {
		n.Size = rect.Size()
	}
	e.BeginGesture()
	if err := e.place(n, rect); err != nil {
		e.CancelGesture()
		return "", err
	}
	e.EndGesture(command.Place{}.Title())
	e.present(n.ID)
	return n.ID, nil
}

// present selects something new; a note is nothing until it says something.
func (e *Editor) present(id diagram.ID) {
	e.Select(id)
	if e.IsNote(id) {
		e.Tell(LabelWanted)
	}
}

func (e *Editor) place(n *diagram.Node, rect geom.Rect) error {
	n.ID = e.freeID(string(n.Kind))
	if err := e.Do(command.Place{Node: n}); err != nil {
		return err
	}
	if e.isFrame(n.ID) {
		if err := e.takeIn(n, rect); err != nil {
			return err
		}
	}
	if e.isDocked(n.Kind) {
		return nil
	}
	return e.Enclose(n.Parent)
}

// takeIn nests the siblings that lie wholly inside a new container and are not locked.
func (e *Editor) takeIn(n *diagram.Node, rect geom.Rect) error {
	var inside []diagram.ID
	for sibling := range e.d.Children(n.Parent) {
		body, _ := e.Builder.Body(sibling.ID)
		if sibling.ID != n.ID && !sibling.Locked && rect.ContainsRect(body) {
			inside = append(inside, sibling.ID)
		}
	}
	if len(inside) == 0 {
		return nil
	}
	return e.Do(command.Nest{IDs: inside, Parent: n.ID})
}

// freeID is the id that the next node or edge of a stem gets.
func (e *Editor) freeID(stem string) diagram.ID {
	for i := 1; ; i++ {
		id := diagram.ID(stem + "-" + catalog.NumberOf(float64(i)).String())
		if !e.d.Has(id) {
			return id
		}
	}
}

// Connect draws an arrow of the usual kind for its two ends and selects it.
func (e *Editor) Connect(from, to diagram.ID) (diagram.ID, error) {
	edge := &diagram.Edge{ID: e.freeID("edge"), From: from, To: to, Kind: e.Suggest(from, to)}
	if err := e.Do(command.Connect{Edge: edge}); err != nil {
		return "", err
	}
	e.selectDrawn(edge.ID)
	return edge.ID, nil
}

// Suggest is the usual kind of an arrow between two nodes.
func (e *Editor) Suggest(from, to diagram.ID) catalog.EdgeKind {
	if kinds := e.KindsBetween(from, to); len(kinds) > 0 {
		return kinds[0]
	}
	return prospect.Fallback
}

// KindsBetween lists what an arrow between two nodes may claim, the usual first.
func (e *Editor) KindsBetween(from, to diagram.ID) []catalog.EdgeKind {
	a, okA := e.d.Node(from)
	b, okB := e.d.Node(to)
	if !okA || !okB {
		return nil
	}
	var kinds []catalog.EdgeKind
	for _, c := range e.Parts.Catalog.Between(a.Kind, b.Kind) {
		for _, k := range c.Kinds {
			if !slices.Contains(kinds, k) {
				kinds = append(kinds, k)
			}
		}
	}
	return kinds
}

// Fits reports whether the catalogue knows an integration from one node to
// another, and when not, the usual way around in words.
func (e *Editor) Fits(from, to diagram.ID) (bool, catalog.Text) {
	if len(e.KindsBetween(from, to)) > 0 {
		return true, catalog.Text{}
	}
	a, okA := e.d.Node(from)
	b, okB := e.d.Node(to)
	if okA && okB {
		if never, ok := e.Parts.Catalog.Bridge(a.Kind, b.Kind); ok {
			return false, never.Why
		}
	}
	return false, catalog.Text{}
}
