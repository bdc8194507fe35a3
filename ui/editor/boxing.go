package editor

import (
	"math"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
)

// NoteKind is the kind of a remark on the drawing.
const NoteKind catalog.Kind = "note"

// Box is a rectangle that is pulled on the canvas and what it would become.
type Box struct {
	Stencil Stencil
	Parent  diagram.ID
	Rect    geom.Rect // absolute, on the grid
}

// ContainerBox is the container that a rectangle pulled from one point to
// another would become: the one that usually stands directly in what it is
// drawn in, a Region in an account, a subnet in a zone.
func (e *Editor) ContainerBox(from, to geom.Point) Box {
	rect := boxed(from, to, scene.MinFrame())
	parent := e.around(from, rect)
	return Box{Stencil: e.usualContainer(parent), Parent: parent, Rect: rect}
}

// NoteBox is the note that a rectangle pulled from one point to another would become.
func (e *Editor) NoteBox(from, to geom.Point) Box {
	rect := boxed(from, to, scene.MinNote())
	return Box{Stencil: Stencil{Kind: NoteKind}, Parent: e.around(from, rect), Rect: rect}
}

// boxed spans two points on the grid, and is as large as it has to be at least.
func boxed(from, to geom.Point, least geom.Size) geom.Rect {
	r := geom.Spanning(from.Snap(Grid), to.Snap(Grid))
	grow := geom.Pt(max(r.Max.X, r.Min.X+least.W), max(r.Max.Y, r.Min.Y+least.H))
	if to.X < from.X {
		r.Min.X = min(r.Min.X, r.Max.X-least.W)
		grow.X = r.Max.X
	}
	if to.Y < from.Y {
		r.Min.Y = min(r.Min.Y, r.Max.Y-least.H)
		grow.Y = r.Max.Y
	}
	return geom.Rect{Min: r.Min, Max: grow}
}

// around is the innermost container at a point that holds all of a rectangle.
func (e *Editor) around(p geom.Point, rect geom.Rect) diagram.ID {
	return e.outwards(e.FrameAt(p, nil), func(n *diagram.Node) bool { return e.rect(n.ID).ContainsRect(rect) })
}

// usualContainer is the first of the palette that belongs directly into a
// container; of several variants of one kind, the first that is not there yet, so
// that beside a public subnet comes a private one.
func (e *Editor) usualContainer(parent diagram.ID) Stencil {
	host := catalog.Canvas
	if n, ok := e.d.Node(parent); ok {
		host = n.Kind
	}
	usual := Stencil{Kind: "security-group"}
	found := false
	for _, entry := range e.Parts.Catalog.Entries() {
		s := entry.Service
		if !s.IsFrame() || !slices.Contains(s.Placement, host) || s.Kind == host || found && s.Kind != usual.Kind {
			continue
		}
		if found = true; !e.holdsOne(parent, StencilOf(entry)) {
			return StencilOf(entry)
		}
		usual = StencilOf(entry)
	}
	return usual
}

// holdsOne reports whether directly in a container is one like a stencil.
func (e *Editor) holdsOne(parent diagram.ID, s Stencil) bool {
	for n := range e.d.Children(parent) {
		like := n.Kind == s.Kind
		for key, v := range s.Props {
			like = like && n.Props[key].Equal(v)
		}
		if like {
			return true
		}
	}
	return false
}

// PlaceBox adds what a pulled rectangle stands for and selects it. A container
// takes in the nodes that it was drawn around.
func (e *Editor) PlaceBox(b Box) error {
	if refusal := e.refuses(b.Parent); refusal != nil {
		return *refusal
	}
	n := &diagram.Node{Kind: b.Stencil.Kind, Props: b.Stencil.Props, Parent: b.Parent, Size: b.Rect.Size()}
	n.Pos = b.Rect.Min.Add(e.d.Origin(b.Parent).Vec().Neg())
	e.BeginGesture()
	if err := e.place(n, b.Rect); err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(command.Place{}.Title())
	e.present(n.ID)
	return nil
}

// Renaming is the edit that gives an element a name. A note grows until all of
// its text fits.
func (e *Editor) Renaming(id diagram.ID, name string) command.Command {
	rename := command.Rename{ID: id, Name: name}
	if !e.IsNote(id) {
		return rename
	}
	rect := e.rect(id)
	high := math.Ceil(e.Builder.NoteSize(name, rect.W()).H/Grid) * Grid
	if high <= rect.H() {
		return rename
	}
	rect.Max.Y = rect.Min.Y + high
	return command.Sequence{Name: rename.Title(), Commands: []command.Command{rename, command.Resize{ID: id, Rect: rect}}}
}
