package arrange

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/room"
	"lintel/model/scene"
)

// Command is the edit that takes everything to the places a layout found. What
// sits on the border of a container goes to where its arrows are short; what is
// locked stays; a container that became too small grows, and its neighbours make
// way. The diagram must be as it was when the job began.
func (j *Job) Command() command.Command {
	places := map[diagram.ID]geom.Rect{}
	for _, p := range j.parts {
		by := j.shift(p)
		for id, r := range p.placement {
			places[diagram.ID(id)] = tilePlace(j.b, diagram.ID(id), r.Translate(by))
		}
	}
	edit := []command.Command{nil}
	for _, p := range j.parts {
		if p.parent == "" {
			continue
		}
		if j.options.Inside != "" {
			j.tighten(p, places)
		}
		edit = append(edit, room.Around{Frame: p.parent})
	}
	j.dock(places)
	for id := range places {
		if j.d.Locked(id) {
			places[id], _ = j.b.Rect(id)
		}
	}
	edit[0] = command.Arrange{Places: places}
	edit = append(edit, j.release(places)...)
	if len(edit) == 1 {
		return edit[0]
	}
	return command.Sequence{Name: edit[0].Title(), Commands: edit}
}

// release gives arrows back to the router whose corners a person made for other
// places of their ends to each other: they would lead astray now.
func (j *Job) release(places map[diagram.ID]geom.Rect) []command.Command {
	const alike = 8 // pt
	apart := func(e *diagram.Edge, at func(diagram.ID) geom.Rect) geom.Vec {
		return at(e.To).Center().Sub(at(e.From).Center())
	}
	old := func(id diagram.ID) geom.Rect { r, _ := j.b.Rect(id); return r }
	now := func(id diagram.ID) geom.Rect {
		if r, ok := places[id]; ok {
			return r
		}
		return old(id)
	}
	var out []command.Command
	for _, e := range j.d.Edges() {
		if len(e.Waypoints) > 0 && !e.Locked && apart(e, old).Add(apart(e, now).Neg()).Len() > alike {
			out = append(out, command.SetWaypoints{ID: e.ID})
		}
	}
	return out
}

// tighten makes the container of a part no larger than its new contents need.
func (j *Job) tighten(p part, places map[diagram.ID]geom.Rect) {
	frame, _ := j.b.Rect(p.parent)
	if n, ok := j.d.Node(p.parent); !ok || n.Pinned || len(p.top) == 0 {
		return
	}
	all := union(p.top, func(id diagram.ID) geom.Rect {
		return p.placement[string(id)].Translate(j.shift(p))
	})
	pad, least := j.b.Padding(p.parent), j.b.LeastFrame(p.parent)
	frame.Max.X = min(frame.Max.X, max(all.Max.X+pad.Right, frame.Min.X+least.W))
	frame.Max.Y = min(frame.Max.Y, max(all.Max.Y+pad.Bottom, frame.Min.Y+least.H))
	places[p.parent] = frame
}

// dock places what sits on the borders of the containers that get a place.
func (j *Job) dock(places map[diagram.ID]geom.Rect) {
	all := make(map[diagram.ID]geom.Rect, len(places))
	for _, n := range j.d.Nodes() {
		all[n.ID], _ = j.b.Rect(n.ID)
		if r, ok := places[n.ID]; ok {
			all[n.ID] = r
		}
	}
	tiles := newDocker(j.d, j.b, newStages(j.d, j.cat), all, j.options.Direction)
	for _, n := range j.d.Nodes() {
		_, moved := places[n.Parent]
		if docked(j.cat, n) && moved && !n.Pinned {
			places[n.ID] = tiles.place(n)
		}
	}
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
