package editor

import (
	"cmp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/prospect"
	"lintel/model/scene"
)

// Wire is an arrow that is being pulled from a node, or an end of one that is
// being led elsewhere.
type Wire struct {
	// From is the node it hangs on; empty when that was deleted meanwhile.
	From diagram.ID
	// Head says that it hangs on its head: the tail is what the pointer holds.
	Head bool
	// Edge is the arrow whose end is led elsewhere; empty for a new one.
	Edge diagram.ID
	To   geom.Point
	// Target is the node under the pointer, empty over the ground.
	Target diagram.ID

	targets map[diagram.ID]prospect.Target
}

func (w *Wire) forget(d *diagram.Diagram) {
	if !d.Has(w.From) {
		w.From = ""
	}
	if !d.Has(w.Target) {
		w.Target = ""
	}
}

func (w *Wire) end() prospect.End {
	return prospect.End{Node: w.From, Head: w.Head, Edge: w.Edge}
}

func (w *Wire) set(targets []prospect.Target) {
	w.targets = make(map[diagram.ID]prospect.Target, len(targets))
	for _, t := range targets {
		w.targets[t.ID] = t
	}
}

// Toward is what would come of an arrow to a node; what is known of nothing is
// never.
func (w *Wire) Toward(id diagram.ID) prospect.Target {
	if t, ok := w.targets[id]; ok {
		return t
	}
	return prospect.Target{ID: id, Outlook: prospect.Never}
}

// Fits reports whether nothing stands against an arrow to the target.
func (w *Wire) Fits() bool { return w.Target == "" || w.Toward(w.Target).Outlook == prospect.Fits }

func (w *Wire) trial() scene.Trial {
	if w.Target == "" {
		return scene.TrialFits
	}
	switch w.Toward(w.Target).Outlook {
	case prospect.Almost:
		return scene.TrialAlmost
	case prospect.Never:
		return scene.TrialNever
	}
	return scene.TrialFits
}

// StartWire begins to pull an arrow. What the catalogue knows of its targets is
// there at once; what the rules say of them comes a moment later.
func (e *Editor) StartWire(end prospect.End, at geom.Point) {
	w := &Wire{From: end.Node, Head: end.Head, Edge: end.Edge, To: at}
	targets := prospect.ByCatalogue(e.Parts.Catalog, e.d, end)
	w.set(targets)
	e.Overlay.Wire, e.Overlay.Next = w, nil
	e.Tell(WireChanged)
	if !e.Judgement.on || e.Parts.Engine == nil {
		return
	}
	snapshot, engine, last := e.d.Snapshot(), e.Parts.Engine, e.Judgement.last
	go func() {
		judged := prospect.Judged(engine, last, snapshot, end, targets)
		e.Parts.Post(func() {
			if e.Overlay.Wire == w {
				w.set(judged)
				e.Tell(WireChanged)
			}
		})
	}()
}

// EndWire takes away the arrow being pulled.
func (e *Editor) EndWire() {
	e.Overlay.Wire, e.Overlay.Next = nil, nil
	e.Tell(WireChanged)
}

// AimWire points the arrow being pulled at p.
func (e *Editor) AimWire(p geom.Point) {
	w := e.Overlay.Wire
	if w == nil {
		return
	}
	before := w.Target
	w.To, w.Target = p, ""
	if target, ok := e.tileNear(p); ok && target != w.From && w.From != "" && !e.ground(w, target) {
		w.Target = target
	}
	if w.Target != before {
		e.Tell(WireChanged)
	}
	e.Tell(ViewChanged)
}

// ground reports whether an arrow is only over what lies below the services: a
// container that no arrow can lead to from here, or a note.
func (e *Editor) ground(w *Wire, id diagram.ID) bool {
	return e.Resizable(id) && w.Toward(id).Outlook == prospect.Never
}

// tileNear is the node at p; while wiring the whole neighbourhood of a tile counts.
func (e *Editor) tileNear(p geom.Point) (diagram.ID, bool) {
	var found diagram.ID
	reach := e.View.Px(portReach)
	e.Builder.Scene().Visit(geom.Around(p, geom.Size{W: 2 * reach, H: 2 * reach}), func(el *scene.Element) {
		if el.Role == scene.NodeRole || el.Role == scene.DockedRole {
			if el.Body.Inset(-reach).Contains(p) {
				found = diagram.ID(el.ID)
			}
		}
	})
	if found != "" {
		return found, true
	}
	return e.NodeAt(p)
}

// Targets lists what an arrow being pulled could lead to, with one outlook, the
// nearest to where it hangs first.
func (e *Editor) Targets(o prospect.Outlook) []prospect.Target {
	w := e.Overlay.Wire
	if w == nil {
		return nil
	}
	from := e.rect(w.From).Center()
	var list []prospect.Target
	for _, t := range w.targets {
		if t.Outlook == o && e.d.Has(t.ID) {
			list = append(list, t)
		}
	}
	slices.SortFunc(list, func(a, b prospect.Target) int {
		return cmp.Or(cmp.Compare(e.rect(a.ID).Center().Dist(from), e.rect(b.ID).Center().Dist(from)), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// Opacity is how strongly the canvas paints an element: while an arrow is pulled
// only what it could lead to stands out.
func (e *Editor) Opacity(el *scene.Element) float64 {
	w := e.Overlay.Wire
	if w == nil || el.Role == scene.FrameRole {
		return 1
	}
	id := diagram.ID(el.ID)
	switch {
	case el.Role == scene.EdgeRole:
		return e.dimmed(dimmedWire)
	case id == w.From || w.Toward(id).Outlook != prospect.Never:
		return 1
	}
	return e.dimmed(dimmedNode)
}

// dimmed is a strength that is faded to.
func (e *Editor) dimmed(to float64) float64 {
	if k := e.presence(); k < 1 {
		return 1 - (1-to)*k
	}
	return to
}

// How strongly what is no target is painted.
const (
	dimmedNode = 0.3
	dimmedWire = 0.35
)

func (e *Editor) wireItems(w *Wire) []scene.Item {
	from, ok := e.Builder.Rect(w.From)
	if !ok {
		return nil
	}
	var items []scene.Item
	e.Builder.Scene().Visit(e.View.Visible(), func(el *scene.Element) {
		id := diagram.ID(el.ID)
		if el.Role != scene.NodeRole && el.Role != scene.DockedRole && id != w.Target || id == w.From {
			return
		}
		items = append(items, targetRing(w.Toward(id).Outlook, e.rect(id), el.Role != scene.FrameRole)...)
	})
	items = append(items, scene.SourceRing(from))
	line := e.Builder.Trial(w.From, w.Target, w.To, w.Head)
	items = append(items, scene.TrialArrow(line, w.trial())...)
	if title, text := e.targetWords(w); title != "" {
		items = append(items, e.Builder.TileTip(title, text, e.rect(w.Target), from.Center(), e.View.Visible(), e.View.Px)...)
	}
	return items
}

func targetRing(o prospect.Outlook, rect geom.Rect, tile bool) []scene.Item {
	switch {
	case o == prospect.Fits:
		return scene.ValidRing(rect)
	case o == prospect.Almost && tile:
		return append(scene.AlmostRing(rect), scene.PlusBadge(rect)...)
	case o == prospect.Almost:
		return scene.AlmostRing(rect)
	}
	return nil
}

// targetWords say what is wrong with the target under the pointer, or what it
// needs.
func (e *Editor) targetWords(w *Wire) (title, text string) {
	if w.Target == "" || e.Overlay.Next != nil {
		return "", ""
	}
	t := w.Toward(w.Target)
	switch {
	case t.Outlook == prospect.Fits:
		return "", ""
	case t.Outlook == prospect.Almost:
		return t.Finding.Fixes[0].Title.In(e.lang), t.Why.In(e.lang)
	case !t.Why.Complete():
		return noIntegration.In(e.lang), ""
	}
	return neverTitle.In(e.lang), t.Why.In(e.lang)
}

// NoIntegration says that the catalogue knows no arrow to a target.
func NoIntegration() catalog.Text { return noIntegration }

var (
	neverTitle    = catalog.Text{EN: "Cannot connect", KO: "연결할 수 없습니다"}
	noIntegration = catalog.Text{EN: "AWS has no direct integration here", KO: "AWS에 직접 통합이 없습니다"}
)
