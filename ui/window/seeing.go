package window

import (
	"fyne.io/fyne/v2"

	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/action"
	"lintel/ui/chrome"
	"lintel/ui/editor"
	"lintel/ui/hovercard"
	"lintel/ui/locale"
	"lintel/ui/minimap"
	"lintel/ui/outline"
)

// The pages at the left.
const (
	servicesPage = iota
	outlinePage
)

// outlined is what the outline shows now.
type outlined struct {
	editor  *editor.Editor
	told    uint64
	toggled map[*editor.Editor]map[diagram.ID]bool
}

// buildSeeing makes what helps to find one's way in a drawing.
func (w *Window) buildSeeing() {
	w.outline = outline.New(w.kit, w.words)
	w.outline.Look = w.outlineLook
	w.outline.OnFilter = w.refreshOutline
	w.outline.OnToggle = w.toggleBranch
	w.outline.OnChoose = func(id diagram.ID) { w.editor().Reveal(id) }
	w.outline.OnRename = func(id diagram.ID) {
		w.editor().Reveal(id)
		w.focusCanvas()
		w.EditLabel()
	}
	w.outline.OnLeave = w.focusCanvas
	w.outline.OnKey = w.canvas.RunKey
	w.outlined.toggled = map[*editor.Editor]map[diagram.ID]bool{}
	w.side = chrome.NewSide(w.kit, w.sideTitles(), w.palette, w.outline)
	w.side.OnTurn = w.turned
	if w.set.Aids.Outline {
		w.side.Turn(outlinePage)
	}
	if w.set.Palette.Hidden {
		w.side.Hide()
	}
	w.find = chrome.NewFindBar(w.kit, w.words)
	w.find.OnQuery = func(text string) { w.editor().Find(text) }
	w.find.OnStep = func(step int) { w.editor().FindNext(step) }
	w.find.OnClose = w.endFind
	w.find.Shifted = func() bool { return w.canvas.Held().Shift }
	w.minimap = minimap.New(w.kit, w.painter)
	w.minimap.OnMove = func(p geom.Point) { w.editor().Center(p) }
	w.legend = chrome.NewLegend(w.kit)
	w.minimap.Hide()
	w.legend.Hide()
	w.hover = hovercard.NewLayer(w.kit)
	w.canvas.SetGrid(!w.set.Aids.NoGrid)
}

func (w *Window) sideTitles() []string {
	return []string{w.words.T(locale.ServicesPage), w.words.T(locale.OutlinePage)}
}

// turned keeps which page is in front at the left.
func (w *Window) turned(page int) {
	w.set.Aids.Outline = page == outlinePage
	w.keepSettings()
	w.later(editor.SelectionChanged)
	w.later(editor.DrawingChanged)
}

// Aided reports whether an aid is shown.
func (w *Window) Aided(a action.Aid) bool {
	switch a {
	case action.MinimapAid:
		return w.set.Aids.Minimap
	case action.LegendAid:
		return w.set.Aids.Legend
	}
	return !w.set.Aids.NoGrid
}

// Aid shows or hides an aid.
func (w *Window) Aid(a action.Aid, on bool) {
	switch a {
	case action.MinimapAid:
		w.set.Aids.Minimap = on
	case action.LegendAid:
		w.set.Aids.Legend = on
	default:
		w.set.Aids.NoGrid = !on
		w.canvas.SetGrid(on)
	}
	w.keepSettings()
	w.later(editor.DrawingChanged)
}

// Find opens the search over the canvas.
func (w *Window) Find() {
	w.find.Open(w.win.Canvas())
	w.editor().Find(w.find.Text())
	w.work.Refresh()
}

// endFind closes the search; what was found last stays selected.
func (w *Window) endFind() {
	w.find.Hide()
	for _, e := range w.editors {
		e.Find("")
	}
	w.focusCanvas()
}

// refreshSeeing brings in step what helps to find one's way. A minimap is not
// painted again while something is dragged.
func (w *Window) refreshSeeing(stale map[editor.Topic]bool) {
	e := w.editor()
	if w.find.Visible() {
		if stale[editor.DocumentChanged] && len(e.Matches()) == 0 {
			e.Find(w.find.Text()) // another document may have come to the front
		}
		w.find.SetCount(e.MatchAt()+1, len(e.Matches()))
	}
	if stale[editor.DrawingChanged] || stale[editor.FindingsChanged] {
		w.hover.Dismiss()
		w.refreshAids()
	}
	if w.minimap.Visible() {
		w.minimap.SetSeen(e.View.Visible())
	}
	if w.Shown(action.OutlinePanel) {
		if stale[editor.DrawingChanged] && (w.outlined.editor != e || w.outlined.told != e.Told()) {
			w.refreshOutline()
		}
		if stale[editor.FindingsChanged] {
			w.outline.Update()
		}
		if stale[editor.SelectionChanged] || stale[editor.DrawingChanged] {
			w.showSelected()
		}
	}
}

// refreshAids brings minimap and legend in step with the drawing.
func (w *Window) refreshAids() {
	e := w.editor()
	before := [3]any{w.minimap.Visible(), w.legend.Visible(), w.legend.MinSize()}
	nodes, _ := e.Diagram().Len()
	if show(w.minimap, w.set.Aids.Minimap && nodes > 0) && !e.Gesturing() {
		w.minimap.SetDrawing(e.Builder.Scene(), w.minimapDots())
	}
	if w.set.Aids.Legend && !e.Gesturing() {
		w.legend.Set(e.Builder.Legend())
	}
	show(w.legend, w.set.Aids.Legend && !w.legend.Empty())
	if before != [3]any{w.minimap.Visible(), w.legend.Visible(), w.legend.MinSize()} {
		w.work.Refresh()
	}
}

// show shows or hides a widget and reports whether it is shown.
func show(o fyne.CanvasObject, on bool) bool {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
	return on
}

func (w *Window) minimapDots() []minimap.Dot {
	e := w.editor()
	var dots []minimap.Dot
	for id, mark := range e.Judgement.Marks() {
		at, ok := e.Builder.BadgeAt(id)
		switch {
		case !ok:
		case mark.Kind == scene.ErrorMark:
			dots = append(dots, minimap.Dot{At: at, Ink: scene.ErrorFill.Ink()})
		case mark.Kind == scene.WarningMark:
			dots = append(dots, minimap.Dot{At: at, Ink: scene.WarningFill.Ink()})
		}
	}
	return dots
}

// refreshOutline makes the rows of the outline anew.
func (w *Window) refreshOutline() {
	e := w.editor()
	w.outlined.editor, w.outlined.told = e, e.Told()
	w.outline.SetRows(e.Outline(w.toggled(), w.outline.Filter()))
	w.outline.SetSelected(e.Selection.Has, only(e))
}

func only(e *editor.Editor) diagram.ID {
	id, _ := e.Selection.Only()
	return id
}

func (w *Window) toggled() map[diagram.ID]bool {
	e := w.editor()
	if w.outlined.toggled[e] == nil {
		w.outlined.toggled[e] = map[diagram.ID]bool{}
	}
	return w.outlined.toggled[e]
}

func (w *Window) toggleBranch(id diagram.ID) {
	w.toggled()[id] = !w.toggled()[id]
	w.refreshOutline()
}

// showSelected marks the selection in the outline; the branches around the only
// selected element are opened.
func (w *Window) showSelected() {
	e := w.editor()
	id := only(e)
	if w.outline.SetSelected(e.Selection.Has, id) || w.outline.Filter() != "" {
		return
	}
	if edge, ok := e.Diagram().Edge(id); ok {
		w.openBranch(edge.From)
		id = edge.From
	}
	for around := range e.Diagram().Ancestors(id) {
		w.openBranch(around.ID)
	}
	w.refreshOutline()
}

func (w *Window) openBranch(id diagram.ID) { w.toggled()[id] = !w.editor().IsContainer(id) }

// outlineLook is how the row of an element looks.
func (w *Window) outlineLook(id diagram.ID) outline.Look {
	e := w.editor()
	look := outline.Look{Mark: e.Judgement.Own(id).Kind}
	n, ok := e.Diagram().Node(id)
	if !ok {
		return look
	}
	look.Glyph, look.Tile, look.Ink = e.Builder.Emblem(n)
	return look
}
