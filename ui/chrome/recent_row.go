package chrome

import (
	"path/filepath"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
)

// recentRow is a file that was open lately: its name, and where it is.
type recentRow struct {
	control.Clickable
	path string
}

const (
	recentRowHigh = 28
	recentText    = 34 // from the left edge to the name
	recentGap     = 10 // between the name and the folder
)

func newRecentRow(kit *control.Kit, path string, open func()) *recentRow {
	r := &recentRow{path: path}
	r.InitClickable(kit, r, r.paint, open)
	r.SetMin(120, recentRowHigh)
	return r
}

// AccessibilityLabel is what a screen reader says.
func (r *recentRow) AccessibilityLabel() string { return r.path }

func (r *recentRow) paint(p *control.Pen) {
	if r.Hovered() {
		p.Fill(p.Bounds(), 6, scene.Hover.Ink())
	}
	middle := p.Size.H / 2
	p.Glyph("file", geom.Pt(18, middle), 14, scene.Muted.Ink())
	room := p.Size.W - recentText - recentGap
	name := p.Kit().Fit(filepath.Base(r.path), control.Body, room)
	p.Text(recentText, middle-control.Body.Line()/2, name, control.Body, scene.Strong.Ink())
	x := recentText + p.Kit().Width(name, control.Body) + recentGap
	if room = p.Size.W - x - recentGap; room > 40 {
		folder := p.Kit().Fit(filepath.Dir(r.path), control.Caption, room)
		p.Text(x, middle-control.Caption.Line()/2, folder, control.Caption, scene.Muted.Ink())
	}
	if r.Lit() {
		p.Focus(p.Bounds(), 6)
	}
}
