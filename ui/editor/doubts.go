package editor

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/scene"
)

// doubts are the arrows of which the last check cannot say whether they work, as far
// as somebody has pointed at them.
type doubts struct {
	judged int
	of     map[diagram.ID]bool
}

// doubtItems mark the arrow under the pointer and the one that is selected alone
// when nobody can say whether they work.
func (e *Editor) doubtItems() []scene.Item {
	if e.Parts.Prover == nil || !e.Judgement.On() || e.Judgement.Facts == nil || e.gesturing() || e.View.Zoom < portMinZoom {
		return nil
	}
	var items []scene.Item
	if id, ok := e.Selection.Only(); ok {
		items = e.doubtMark(id, grips(e.Builder.Way(id)))
	}
	if e.hovers() {
		items = append(items, e.doubtMark(e.Overlay.Hover, nil)...)
	}
	return items
}

// doubtMark is the mark of an arrow, clear of what can be taken hold of; nothing for
// one that has a badge or is more than one arrow.
func (e *Editor) doubtMark(id diagram.ID, spare []geom.Point) []scene.Item {
	at, ok := e.Builder.MarkAt(id, spare...)
	if !ok || e.Judgement.marks[id].Kind != scene.NoMark || len(e.Builder.Merged(id)) > 1 || !e.doubtful(id) {
		return nil
	}
	size := e.View.Px(within(badgePx*e.View.Zoom, badgeLeastPx, badgeMostPx))
	return scene.Badge(scene.Mark{Kind: scene.UnknownMark}, at, size)
}

// doubtful reports whether the last check cannot say whether an arrow works.
func (e *Editor) doubtful(id diagram.ID) bool {
	if e.doubts.judged != e.Judgement.shown || e.doubts.of == nil {
		e.doubts = doubts{e.Judgement.shown, map[diagram.ID]bool{}}
	}
	is, known := e.doubts.of[id]
	if !known {
		made, ok := e.Parts.Prover.Prove(lint.Result{Findings: e.Judgement.Findings, Facts: e.Judgement.Facts}, id)
		is = ok && made.Verdict() == facts.Unknown
		e.doubts.of[id] = is
	}
	return is
}

// grips are the corners of the way of an arrow and the middles of its pieces, where
// a selected one is taken hold of.
func grips(way geom.Polyline) []geom.Point {
	var list []geom.Point
	for i := 1; i < len(way); i++ {
		list = append(list, way[i-1].Lerp(way[i], 0.5), way[i])
	}
	return list
}
