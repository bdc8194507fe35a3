package chrome

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"lintel/model/geom"
	"lintel/ui/control"
)

// Parts are the widgets that a workspace puts in their places.
type Parts struct {
	Menu, Toolbar, Tabs, Status          fyne.CanvasObject
	Palette, Canvas, Problems, Inspector fyne.CanvasObject
	// Proposal and Find float over the canvas, Minimap and Legend stand in its
	// lower corners.
	Proposal        *ProposalBar
	Find            *FindBar
	Minimap, Legend fyne.CanvasObject
	// Hint floats over the lower edge of the canvas.
	Hint *Hint
	// Offer floats over the canvas beside what it is about.
	Offer *OfferCard
}

// Workspace lays out the window: palette at the left, inspector at the right,
// problems below the canvas, with lines between them that can be dragged.
type Workspace struct {
	widget.BaseWidget
	parts Parts
	lines [3]*control.Splitter // right of the palette, left of the inspector, above the problems
	grown Sizes
}

// Sizes are the sizes of the panels in px; a panel that is hidden keeps its own.
type Sizes struct {
	Palette, Inspector, Problems float32
}

// The sizes between which a panel can be dragged in px.
const (
	paletteWide, paletteMin, paletteMax       = 208, 176, 320
	inspectorWide, inspectorMin, inspectorMax = 304, 264, 440
	problemsHigh, problemsMin                 = 168, 80
	canvasMin                                 = 160
	// Smaller than this, tools would lie on each other.
	workspaceMinWidth, workspaceMinHeight = 800, 520
)

// NewWorkspace has the panels in their usual sizes.
func NewWorkspace(kit *control.Kit, parts Parts) *Workspace {
	w := &Workspace{parts: parts, grown: Sizes{paletteWide, inspectorWide, problemsHigh}}
	w.lines[0] = control.NewSplitter(kit, true, func(to fyne.Position) { w.drag(&w.grown.Palette, to.X) })
	w.lines[1] = control.NewSplitter(kit, true, func(to fyne.Position) { w.drag(&w.grown.Inspector, w.Size().Width-to.X) })
	w.lines[2] = control.NewSplitter(kit, false, func(to fyne.Position) {
		w.drag(&w.grown.Problems, w.Size().Height-statusHigh-to.Y)
	})
	w.ExtendBaseWidget(w)
	return w
}

// Sizes are the sizes of the panels as the person left them.
func (w *Workspace) Sizes() Sizes { return w.grown }

// SetSizes gives the panels sizes that were kept.
func (w *Workspace) SetSizes(s Sizes) {
	w.grown = s
	w.Refresh()
}

func (w *Workspace) drag(size *float32, to float32) {
	*size = to
	w.grown = w.limited()
	w.Refresh()
}

// limited are the sizes within what the window allows.
func (w *Workspace) limited() Sizes {
	s := w.grown
	s.Palette = clamp(s.Palette, paletteMin, paletteMax)
	s.Inspector = clamp(s.Inspector, inspectorMin, inspectorMax)
	s.Problems = clamp(s.Problems, problemsMin, max(problemsMin, w.Size().Height/2))
	return s
}

func clamp(v, low, high float32) float32 { return max(low, min(v, high)) }

// CreateRenderer is part of fyne.Widget.
func (w *Workspace) CreateRenderer() fyne.WidgetRenderer { return &workspaceRenderer{w} }

type workspaceRenderer struct{ work *Workspace }

func (r *workspaceRenderer) Destroy() {}

func (r *workspaceRenderer) MinSize() fyne.Size {
	return fyne.NewSize(max(workspaceMinWidth, paletteMin+inspectorMin+canvasMin), workspaceMinHeight)
}

func (r *workspaceRenderer) Refresh() {
	r.Layout(r.work.Size())
	for _, line := range r.work.lines {
		line.Refresh()
	}
}

// Objects lists the splitters last, so that they lie over the panels.
func (r *workspaceRenderer) Objects() []fyne.CanvasObject {
	p, l := r.work.parts, r.work.lines
	return []fyne.CanvasObject{
		p.Canvas, p.Palette, p.Problems, p.Inspector, p.Tabs, p.Status, p.Toolbar, p.Menu, p.Legend, p.Minimap, l[0], l[1], l[2], p.Find, p.Hint, p.Offer, p.Proposal,
	}
}

func (r *workspaceRenderer) Layout(size fyne.Size) {
	p, s := r.work.parts, r.work.limited()
	top, bottom := float32(menuBarHigh+toolbarHigh), size.Height-statusHigh
	put(p.Menu, 0, 0, size.Width, menuBarHigh)
	put(p.Toolbar, 0, menuBarHigh, size.Width, toolbarHigh)
	put(p.Status, 0, bottom, size.Width, statusHigh)
	left, right := float32(0), size.Width
	if p.Palette.Visible() {
		left = s.Palette
		put(p.Palette, 0, top, left-1, bottom-top)
	}
	if p.Inspector.Visible() {
		right -= s.Inspector
		put(p.Inspector, right+1, top, s.Inspector-1, bottom-top)
	}
	floor := bottom
	if p.Problems.Visible() {
		floor -= s.Problems
		put(p.Problems, left, floor+1, right-left, s.Problems-1)
	}
	put(p.Tabs, left, top, right-left, tabsHigh)
	put(p.Canvas, left, top+tabsHigh, right-left, floor-top-tabsHigh)
	r.placeFloats(geom.XYWH(float64(left), float64(top+tabsHigh), float64(right-left), float64(floor-top-tabsHigh)))
	r.placeLines(left, right, floor, top, bottom)
}

// placeFloats puts what floats over the canvas into its corners.
func (r *workspaceRenderer) placeFloats(canvas geom.Rect) {
	p := r.work.parts
	p.Proposal.place(canvas)
	p.Hint.place(canvas)
	p.Offer.place(canvas)
	right, bottom := float32(canvas.Max.X)-findApart, float32(canvas.Max.Y)-findApart
	top := float32(canvas.Min.Y) + findApart
	if p.Proposal.Visible() {
		top += proposalTop + proposalHigh
	}
	put(p.Find, right-findWide, top, findWide, findHigh)
	size := p.Minimap.MinSize()
	put(p.Minimap, right-size.Width, bottom-size.Height, size.Width, size.Height)
	size = p.Legend.MinSize()
	put(p.Legend, float32(canvas.Min.X)+findApart, bottom-size.Height, size.Width, size.Height)
}

func (r *workspaceRenderer) placeLines(left, right, floor, top, bottom float32) {
	p, l := r.work.parts, r.work.lines
	const half = control.SplitterGrip / 2
	for i, shown := range []bool{p.Palette.Visible(), p.Inspector.Visible(), p.Problems.Visible()} {
		if shown {
			l[i].Show()
		} else {
			l[i].Hide()
		}
	}
	put(l[0], left-1-half, top, control.SplitterGrip, bottom-top)
	put(l[1], right-half, top, control.SplitterGrip, bottom-top)
	put(l[2], left, floor-half, right-left, control.SplitterGrip)
}

func put(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(0, w), max(0, h)))
}
