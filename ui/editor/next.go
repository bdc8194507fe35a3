package editor

import (
	"errors"
	"math"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/prospect"
	"lintel/model/scene"
)

// Next is the question what should follow a node.
type Next struct {
	From diagram.ID
	At   geom.Point // where the middle of it will be
	// Beside tells that it belongs beside the node, and so into its container, not
	// where a person has pointed.
	Beside bool
}

// AskNext asks what should follow a node, at a point; the arrow to it is shown
// meanwhile.
func (e *Editor) AskNext(from diagram.ID, at geom.Point) {
	w := e.Overlay.Wire
	if w == nil || w.From != from {
		w = &Wire{From: from}
		w.set(prospect.ByCatalogue(e.Parts.Catalog, e.d, w.end()))
		e.Overlay.Wire = w
	}
	w.To, w.Target = at, ""
	e.Overlay.Next = &Next{From: from, At: at}
	e.Tell(WireChanged)
	e.Tell(NextAsked)
}

// The distances in pt between a node and what is placed beside it.
const (
	besideX = 168
	besideY = 136
)

// AskNextBeside asks what should follow the selected node, in a direction.
func (e *Editor) AskNextBeside(way geom.Vec) error {
	from, ok := e.Selection.Only()
	if _, isNode := e.d.Node(from); !ok || !isNode {
		return errors.New("select one service to add another to it")
	}
	rect := e.rect(from)
	step := geom.Vec{X: way.X * (besideX + (rect.W()-scene.TileSize)/2), Y: way.Y * (besideY + (rect.H()-scene.TileSize)/2)}
	at := e.free(rect.Center().Add(step), from, way)
	e.Arrive()
	e.View.Reveal(footprint(at))
	e.AskNext(from, at)
	e.Overlay.Next.Beside = true
	return nil
}

// Following lists what can follow the node that was asked about.
func (e *Editor) Following() []prospect.Follower {
	if e.Overlay.Next == nil {
		return nil
	}
	n, ok := e.d.Node(e.Overlay.Next.From)
	if !ok {
		return nil
	}
	return prospect.Following(e.Parts.Catalog, n.Kind)
}

// PlaceNext adds what follows, and the arrow to it, as one step.
func (e *Editor) PlaceNext(s Stencil) error {
	next := e.Overlay.Next
	e.EndWire()
	if next == nil || !e.d.Has(next.From) {
		return nil
	}
	e.BeginGesture()
	at := e.roomAt(next.At)
	err := e.reachOut(next, s.Kind, at)
	var id diagram.ID
	if err == nil {
		id, err = e.Place(s, at)
	}
	if err == nil {
		_, err = e.Connect(next.From, id)
	}
	if err != nil {
		e.CancelGesture()
		return err
	}
	e.EndGesture(catalog.Text{EN: "Add and connect", KO: "추가하고 연결"})
	e.Select(id)
	return nil
}

// reachOut lets the container of a node, where a kind belongs into it, grow for
// what is placed beside the node.
func (e *Editor) reachOut(next *Next, kind catalog.Kind, at geom.Point) error {
	n, _ := e.d.Node(next.From)
	service, ok := e.Parts.Catalog.Service(kind)
	if !next.Beside || !ok {
		return nil
	}
	home := e.outwards(n.Parent, func(n *diagram.Node) bool { return slices.Contains(service.Placement, n.Kind) })
	if home == "" || e.rect(home).Contains(at) {
		return nil
	}
	if err := e.growFor(home, footprint(at)); err != nil {
		return err
	}
	have := e.rect(home)
	want := have.Union(e.Builder.Padding(home).Around(footprint(at)))
	if want == have {
		return nil
	}
	return e.Do(command.Resize{ID: home, Rect: geom.Rect{Min: floorGrid(want.Min, have.Min), Max: ceilGrid(want.Max, have.Max)}})
}

// roomAt is p, or where something is there already the nearest free place.
func (e *Editor) roomAt(p geom.Point) geom.Point {
	tile := geom.Around(p, geom.Size{W: scene.TileSize, H: scene.TileSize})
	if e.bare(tile) {
		return p
	}
	return e.free(p, "", geom.Vec{})
}

// bare reports whether a rectangle meets no tile and no label.
func (e *Editor) bare(r geom.Rect) bool {
	found := false
	e.Builder.Scene().Visit(r, func(el *scene.Element) {
		found = found || el.Role >= scene.DockedRole && el.Body.Overlaps(r)
	})
	return !found
}

// How free looks for a place: within reach of what is wanted, in steps, in pt. A
// place takes up a tile with its label.
const (
	freeReach = 240
	freeStep  = 24
)

// footprint is what a tile with its middle at p takes up, with its label.
func footprint(p geom.Point) geom.Rect {
	return geom.XYWH(p.X-scene.TileSize, p.Y-scene.TileSize/2-scene.Clear, 2*scene.TileSize, 2*scene.TileSize)
}

// free is the place nearest to want where a tile covers nothing and lies on no
// border but of those containers that a node is in, which can grow; it lies more
// than a tile away from the node in a direction. The node may be none. Where
// nothing is free it is what is wanted.
func (e *Editor) free(want geom.Point, from diagram.ID, way geom.Vec) geom.Point {
	start := e.rect(from).Center()
	best, nearest := want, math.Inf(1)
	for dx := -freeReach; dx <= freeReach; dx += freeStep {
		for dy := -freeReach; dy <= freeReach; dy += freeStep {
			p := want.Add(geom.Vec{X: float64(dx), Y: float64(dy)})
			off := p.Sub(start)
			ahead := way == (geom.Vec{}) || off.X*way.X+off.Y*way.Y >= 2*scene.TileSize
			if d := p.Dist(want); ahead && d < nearest && !e.taken(footprint(p), from) {
				best, nearest = p, d
			}
		}
	}
	return best
}

// taken reports whether a rectangle meets a tile or a label, the header of a
// container or its border. A container around a node has its border where it must.
func (e *Editor) taken(r geom.Rect, by diagram.ID) bool {
	found := false
	e.Builder.Scene().Visit(r, func(el *scene.Element) {
		switch el.Role {
		case scene.NodeRole, scene.DockedRole:
			found = found || el.Body.Overlaps(r)
		case scene.FrameRole:
			inside := el.Body.ContainsRect(r) && r.Min.Y >= el.Body.Min.Y+headerRoom
			grows := by != "" && e.d.Inside(by, diagram.ID(el.ID)) && !header(el.Body).Overlaps(r)
			found = found || el.Body.Overlaps(r) && !inside && !grows
		}
	})
	return found
}

// headerRoom is what the header of a container needs at its top, in pt.
const headerRoom = 28

func header(frame geom.Rect) geom.Rect {
	return geom.XYWH(frame.Min.X, frame.Min.Y, frame.W(), headerRoom)
}
