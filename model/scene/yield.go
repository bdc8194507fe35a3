package scene

import (
	"cmp"
	"math"
	"slices"

	"lintel/model/diagram"
	"lintel/model/geom"
)

// How far the text in a header stays from what comes through the top border.
const (
	yieldArrow  = 9 // from an arrow, in pt
	yieldDocked = 5 // from something docked
)

// yields knows which arrows run straight down through the top borders of frames.
// The text in the header of such a frame gives way to them.
type yields struct {
	arrows map[diagram.ID]map[diagram.ID]bool // by frame
	frames map[diagram.ID][]diagram.ID        // by arrow
}

func newYields() yields {
	return yields{arrows: map[diagram.ID]map[diagram.ID]bool{}, frames: map[diagram.ID][]diagram.ID{}}
}

// set notes the frames that an arrow comes into, and gives those it did before.
func (y *yields) set(arrow diagram.ID, frames []diagram.ID) (before []diagram.ID) {
	before = y.frames[arrow]
	for _, f := range before {
		if delete(y.arrows[f], arrow); len(y.arrows[f]) == 0 {
			delete(y.arrows, f)
		}
	}
	delete(y.frames, arrow)
	for _, f := range frames {
		if y.arrows[f] == nil {
			y.arrows[f] = map[diagram.ID]bool{}
		}
		y.arrows[f][arrow] = true
	}
	if len(frames) > 0 {
		y.frames[arrow] = frames
	}
	return before
}

// plumb is the straight way down between the ends of an arrow; false where they do
// not stand above each other.
func (b *Builder) plumb(e *diagram.Edge) (way geom.Rect, ok bool) {
	from, known := b.outlines[b.shown(e.From)]
	to, seen := b.outlines[b.shown(e.To)]
	if !known || !seen || e.Style != diagram.Orthogonal || len(e.Waypoints) > 0 {
		return geom.Rect{}, false
	}
	x, ok := above(from, to)
	if !ok {
		return geom.Rect{}, false
	}
	up, down := from.tile, to.tile
	if up.Min.Y > down.Min.Y {
		up, down = down, up
	}
	return geom.Rect{Min: geom.Pt(x, up.Max.Y), Max: geom.Pt(x, down.Min.Y)}, up.Max.Y < down.Min.Y
}

// above is the line on which two boxes stand above each other: through the middles
// of tiles, and anywhere into a frame.
func above(a, b outline) (x float64, ok bool) {
	const corner, inLine = 16, 0.5
	reaches := func(frame outline, x float64) bool {
		return frame.tile.Min.X+corner <= x && x <= frame.tile.Max.X-corner
	}
	p, q := a.tile.Center().X, b.tile.Center().X
	switch {
	case a.frame && b.frame:
		return 0, false
	case a.frame:
		return q, reaches(a, q)
	case b.frame:
		return p, reaches(b, p)
	}
	return p, math.Abs(p-q) < inLine
}

// findYields finds the frames that an arrow comes straight down into, or up out of.
func (b *Builder) findYields(e *diagram.Edge) []diagram.ID {
	way, ok := b.plumb(e)
	if !ok {
		return nil
	}
	var frames []diagram.ID
	clear := true
	b.scene.Visit(way.Inset(-1), func(el *Element) {
		id := diagram.ID(el.ID)
		o := b.outlines[id]
		inside := o.body.Min.X < way.Min.X && way.Min.X < o.body.Max.X
		switch {
		case !inside || el.Role == EdgeRole || id == b.shown(e.From) || id == b.shown(e.To):
		case o.frame:
			if way.Min.Y < o.tile.Min.Y && o.tile.Min.Y < way.Max.Y {
				frames = append(frames, id)
			}
		case o.body.Min.Y < way.Max.Y && way.Min.Y < o.body.Max.Y:
			clear = false
		}
	})
	if !clear {
		return nil
	}
	return frames
}

// yield lets the headers give way to these arrows, as the boxes stand now, and gives
// the frames whose headers may have to stand elsewhere.
func (b *Builder) yield(edges []*diagram.Edge) map[diagram.ID]bool {
	stirred := map[diagram.ID]bool{}
	for _, e := range edges {
		now := b.findYields(e)
		for _, f := range append(b.yields.set(e.ID, now), now...) {
			stirred[f] = true
		}
	}
	return stirred
}

// rehead draws frames again whose headers have to stand elsewhere, and lists them.
func (b *Builder) rehead(frames map[diagram.ID]bool) []diagram.ID {
	var moved []diagram.ID
	for id := range frames {
		before := b.outlines[id]
		n, ok := b.d.Node(id)
		if !ok || !before.frame {
			continue
		}
		if b.putNode(n); b.outlines[id] != before {
			moved = append(moved, id)
		}
	}
	slices.Sort(moved)
	return moved
}

// stretch is a part of a header from one x to another.
type stretch struct{ from, to float64 }

func (s stretch) width() float64 { return s.to - s.from }

// headerRoom is where the text of a header stands: where all of it has room, or else
// what it has to say, as far left as what comes through the top border allows. It
// stays where it is in the way of an arrow that leaves it no room, which then goes
// around it.
func (b *Builder) headerRoom(n *diagram.Node, rect geom.Rect, look frameLook, h wording) stretch {
	docked := b.dockedOn(n, rect, look)
	for _, rooms := range [2][]stretch{
		headerRooms(rect, append(b.plumbLines(n), docked...)),
		headerRooms(rect, docked),
	} {
		for _, need := range [2]float64{h.all, h.least} {
			for _, room := range rooms {
				if room.width() >= need {
					return room
				}
			}
		}
	}
	rooms := headerRooms(rect, docked)
	return slices.MaxFunc(rooms, func(a, b stretch) int { return cmp.Compare(a.width(), b.width()) })
}

// plumbLines are what arrows take of the header of a frame.
func (b *Builder) plumbLines(n *diagram.Node) []stretch {
	var taken []stretch
	for id := range b.yields.arrows[n.ID] {
		if e, ok := b.d.Edge(id); ok {
			if way, ok := b.plumb(e); ok {
				taken = append(taken, stretch{way.Min.X - yieldArrow, way.Min.X + yieldArrow})
			}
		}
	}
	return taken
}

// dockedOn is what docked resources take of the header of their container.
func (b *Builder) dockedOn(n *diagram.Node, rect geom.Rect, look frameLook) []stretch {
	var taken []stretch
	strip := geom.Rect{Min: rect.Min, Max: geom.Pt(rect.Max.X, rect.Min.Y+look.header)}
	for kid := range b.d.Children(n.ID) {
		if o := b.outlines[kid.ID]; o.docked && o.body.Overlaps(strip) {
			taken = append(taken, stretch{o.body.Min.X - yieldDocked, o.body.Max.X + yieldDocked})
		}
	}
	return taken
}

// headerRooms are what is left of a header.
func headerRooms(rect geom.Rect, taken []stretch) []stretch {
	slices.SortFunc(taken, func(a, b stretch) int { return cmp.Compare(a.from, b.from) })
	rooms := []stretch{{rect.Min.X + headerPad, rect.Max.X - headerPad}}
	for _, t := range taken {
		last := &rooms[len(rooms)-1]
		rest := stretch{max(t.to, last.from), last.to}
		last.to = max(last.from, min(t.from, last.to))
		rooms = append(rooms, rest)
	}
	return rooms
}
