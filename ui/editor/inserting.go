package editor

import (
	"math"
	"slices"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/model/template"
)

// Insertion is the drawing of a template that hangs on the pointer.
type Insertion struct {
	drawing  *diagram.Diagram
	revision uint64                  // of the diagram that it was fitted to
	fitted   map[diagram.ID]*fitting // by the innermost container under it
	now      *fitting                // what is shown
	at       spot
}

// fitting is the drawing as it would be in one container.
type fitting struct {
	graft template.Graft
	// area is what all of it takes up, outside what the part does that stays on
	// the canvas, and inside the rest.
	area, inside, outside geom.Rect
	ghost                 []scene.Item
}

// spot is how far the parts of a fitting are moved.
type spot struct{ by, outside geom.Vec }

// NewInsertion takes the drawing of a template into the hand.
func NewInsertion(drawing *diagram.Diagram) *Insertion { return &Insertion{drawing: drawing} }

// AimInsertion shows what inserting with the middle at p would give.
func (e *Editor) AimInsertion(in *Insertion, p geom.Point) {
	in.now = e.fitting(in, e.FrameAt(p, nil))
	in.at = e.spotFor(in.now, p)
	parent := in.now.graft.Parent
	e.Overlay.Insertion, e.Overlay.Drop, e.Overlay.Refusal = in, parent, e.refuses(parent)
	e.Tell(ViewChanged)
}

// PutAway takes a template out of the hand.
func (e *Editor) PutAway() {
	e.Overlay.Insertion, e.Overlay.Drop, e.Overlay.Refusal = nil, "", nil
	e.Tell(ViewChanged)
}

// Insert adds a template with its middle at p as one step and selects it. What
// is in a container makes it grow; a locked one takes nothing, and the Refusal says so.
func (e *Editor) Insert(in *Insertion, p geom.Point) error {
	f := e.fitting(in, e.FrameAt(p, nil))
	if refusal := e.refuses(f.graft.Parent); refusal != nil {
		return *refusal
	}
	return e.insert(f, e.spotFor(f, p))
}

// InsertInView adds a template in the middle of what is shown or, where that is
// taken, right of everything, and brings it into sight.
func (e *Editor) InsertInView(in *Insertion) error {
	nodes, _ := e.d.Len()
	if err := e.Insert(in, e.freePlace(in)); err != nil {
		return err
	}
	added := e.Bounds(e.Selection.IDs())
	switch seen := e.View.Visible(); {
	case nodes == 0:
		e.Fit()
	case added.W() > seen.W() || added.H() > seen.H():
		e.FitSelection()
	default:
		e.reveal(added)
	}
	return nil
}

func (e *Editor) insert(f *fitting, at spot) error {
	c := f.graft.At(e.d, at.by, at.outside)
	var added []diagram.ID
	for _, n := range c.Nodes {
		if n.Parent == f.graft.Parent || n.Parent == "" {
			added = append(added, n.ID)
		}
	}
	e.BeginGesture()
	// The container grows first: what stands across its border is taken for docked there.
	err := e.growFor(f.graft.Parent, f.inside.Translate(at.by))
	if err == nil {
		err = e.Do(c)
	}
	if err == nil {
		err = e.Enclose(f.graft.Parent)
	}
	if err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(command.Insert{}.Title())
	e.Select(added...)
	return nil
}

// fitting is the template made ready for a container; each container is asked
// once for as long as the diagram does not change.
func (e *Editor) fitting(in *Insertion, at diagram.ID) *fitting {
	if in.fitted == nil || in.revision != e.d.Revision() {
		in.fitted, in.revision = map[diagram.ID]*fitting{}, e.d.Revision()
	}
	f, ok := in.fitted[at]
	if !ok {
		f = e.fit(in.drawing, at)
		in.fitted[at] = f
	}
	return f
}

func (e *Editor) fit(drawing *diagram.Diagram, at diagram.ID) *fitting {
	f := &fitting{graft: template.Fit(e.Parts.Catalog, e.d, drawing, at)}
	alone := diagram.New()
	changes, err := alone.Update(command.Insert(f.steady()).Apply)
	if err != nil {
		return f // it cannot be drawn; inserting it will say why
	}
	b := scene.NewBuilder(e.Parts.Catalog, e.Parts.Measure, e.lang)
	b.Build(alone, nil)
	outside := map[diagram.ID]bool{}
	for _, id := range f.graft.Outside {
		outside[id] = true
	}
	for n := range alone.Children("") {
		body, _ := b.Body(n.ID)
		if outside[n.ID] {
			f.outside = f.outside.Union(body)
		} else {
			f.inside = f.inside.Union(body)
		}
	}
	f.area = f.inside.Union(f.outside)
	f.ghost = b.Preview(nil, changes)
	return f
}

// steady is what is inserted without the arrows whose ends are moved apart.
func (f *fitting) steady() command.Fragment {
	all := f.graft.Fragment
	if f.graft.Parent == "" {
		return all
	}
	apart := func(id diagram.ID) bool { return slices.Contains(f.graft.Outside, id) }
	all.Edges = slices.DeleteFunc(slices.Clone(all.Edges), func(edge *diagram.Edge) bool {
		return apart(edge.From) != apart(edge.To)
	})
	return all
}

// outsideGap is how far what belongs to no container stays from the container
// that the rest goes into, in pt.
const outsideGap = 4 * Grid

// spotFor moves the middle of a fitting to p. In a container it stays below the
// header, right of the left border and clear of what is there, so that the
// container grows to the right and down, and what belongs outside is put left of
// all containers.
func (e *Editor) spotFor(f *fitting, p geom.Point) spot {
	by := snapped(p.Sub(f.area.Center()))
	at := spot{by: by, outside: by}
	parent := f.graft.Parent
	if parent == "" {
		return at
	}
	host, pad := e.rect(parent), e.Builder.Padding(parent)
	at.by.X += gridUp(host.Min.X + pad.Left - f.inside.Min.X - by.X)
	at.by.Y += gridUp(host.Min.Y + pad.Top - f.inside.Min.Y - by.Y)
	at.by = at.by.Add(e.clearOf(parent, f.inside.Translate(at.by)))
	at.outside = at.by
	for outer := range e.d.Ancestors(parent) {
		host = e.rect(outer.ID)
	}
	at.outside.X -= gridUp(f.outside.Max.X + at.by.X + outsideGap - host.Min.X)
	for !f.outside.Empty() && e.covers(f.outside.Translate(at.outside), "") {
		at.outside.Y += outsideGap
	}
	return at
}

// clearOf is how far an area has to go, to the right or down, to cover nothing
// that stands in a container.
func (e *Editor) clearOf(parent diagram.ID, area geom.Rect) geom.Vec {
	covers := false
	for child := range e.d.Children(parent) {
		body, _ := e.Builder.Body(child.ID)
		covers = covers || !e.isDocked(child.Kind) && body.Overlaps(area.Inset(-Grid))
	}
	if !covers {
		return geom.Vec{}
	}
	there := e.contents(parent)
	right, down := gridUp(there.Max.X+outsideGap-area.Min.X), gridUp(there.Max.Y+outsideGap-area.Min.Y)
	if right < down {
		return geom.Vec{X: right}
	}
	return geom.Vec{Y: down}
}

// gridUp is v, if it is above 0, rounded up to the grid.
func gridUp(v float64) float64 { return math.Ceil(max(v, 0)/Grid) * Grid }

// freePlace is where a template would cover nothing: the middle of what is
// shown, or a place right of everything.
func (e *Editor) freePlace(in *Insertion) geom.Point {
	middle := e.View.ToDiagram(e.View.Center())
	f := e.fitting(in, e.FrameAt(middle, nil))
	covers := e.covers(f.inside.Translate(e.spotFor(f, middle).by), f.graft.Parent)
	if !covers && e.refuses(f.graft.Parent) == nil {
		return middle
	}
	all := e.Builder.Scene().Bounds()
	size := e.fitting(in, "").area.Size()
	return geom.Pt(all.Max.X+2*outsideGap+size.W/2, all.Min.Y+size.H/2)
}

// covers reports whether anything stands in an area, containers around it not counted.
func (e *Editor) covers(area geom.Rect, parent diagram.ID) bool {
	found := false
	e.Builder.Scene().Visit(area, func(el *scene.Element) {
		id := diagram.ID(el.ID)
		around := id == parent || e.d.Inside(parent, id)
		found = found || !around && el.Role != scene.EdgeRole && el.Body.Overlaps(area)
	})
	return found
}

// ghost is the template where it would be.
func (in *Insertion) ghost() []scene.Item {
	if in.now == nil {
		return nil
	}
	outside := in.now.outside.Inset(-Grid)
	items := make([]scene.Item, len(in.now.ghost))
	for i, item := range in.now.ghost {
		by := in.at.by
		if outside.ContainsRect(item.Shape.Bounds()) {
			by = in.at.outside
		}
		item.Shape = item.Shape.Moved(by)
		items[i] = item
	}
	return items
}
