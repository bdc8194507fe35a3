package files

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/files/folder"
)

const (
	crumbPad  = 6
	crumbStep = 14 // room of the mark between two crumbs
	crumbMax  = 180
)

// crumbs is the way to the folder in sight; a click on a step leads there.
type crumbs struct {
	control.Surface
	steps []folder.Crumb
	over  int // step under the pointer, -1 for none
	visit func(dir string)
}

func newCrumbs(kit *control.Kit, visit func(dir string)) *crumbs {
	c := &crumbs{over: -1, visit: visit}
	c.Init(kit, c, c.paint)
	c.SetMin(64, control.Small)
	return c
}

func (c *crumbs) set(steps []folder.Crumb) {
	c.steps, c.over = steps, -1
	c.Refresh()
}

// boxes are the places of the steps in px; a step that has no room is empty.
// The last steps tell most, so the first ones give way.
func (c *crumbs) boxes(wide float64) []geom.Rect {
	boxes := make([]geom.Rect, len(c.steps))
	first, used := len(c.steps), 0.0
	for first > 0 {
		w := c.wide(first-1) + crumbStep
		if used+w > wide+crumbStep && first < len(c.steps) {
			break
		}
		used += w
		first--
	}
	x := 0.0
	for i := first; i < len(c.steps); i++ {
		boxes[i] = geom.XYWH(x, 0, c.wide(i), control.Small)
		x += c.wide(i) + crumbStep
	}
	return boxes
}

func (c *crumbs) wide(i int) float64 {
	return 2*crumbPad + min(crumbMax, c.Kit().Width(c.steps[i].Name, c.style(i)))
}

func (c *crumbs) style(i int) control.Style {
	if i == len(c.steps)-1 {
		return control.BodyStrong
	}
	return control.Body
}

func (c *crumbs) at(pos fyne.Position) int {
	for i, box := range c.boxes(float64(c.Size().Width)) {
		if x := float64(pos.X); x >= box.Min.X && x < box.Max.X {
			return i
		}
	}
	return -1
}

// Tapped is part of fyne.Tappable.
func (c *crumbs) Tapped(e *fyne.PointEvent) {
	if i := c.at(e.Position); i >= 0 {
		c.visit(c.steps[i].Path)
	}
}

// MouseIn is part of desktop.Hoverable.
func (c *crumbs) MouseIn(e *desktop.MouseEvent) { c.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (c *crumbs) MouseMoved(e *desktop.MouseEvent) { c.hover(c.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (c *crumbs) MouseOut() { c.hover(-1) }

func (c *crumbs) hover(i int) {
	if c.over != i {
		c.over = i
		c.Refresh()
	}
}

func (c *crumbs) paint(p *control.Pen) {
	for i, box := range c.boxes(p.Size.W) {
		if box.Empty() {
			continue
		}
		ink := scene.Muted.Ink()
		if i == len(c.steps)-1 {
			ink = scene.Strong.Ink()
		} else {
			p.Glyph("chevron-right", geom.Pt(box.Max.X+crumbStep/2, box.Center().Y), 12, scene.Faint.Ink())
		}
		if i == c.over {
			p.Fill(box.Inset(2), 4, scene.Hover.Ink())
		}
		text := geom.XYWH(box.Min.X+crumbPad, 0, box.W()-2*crumbPad+1, box.H())
		p.TextIn(text, c.steps[i].Name, c.style(i), ink)
	}
}
