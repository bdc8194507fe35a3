package view

import (
	"time"

	"fyne.io/fyne/v2"

	"lintel/model/command"
	"lintel/model/geom"
	"lintel/ui/editor"
)

// nudgeTime is how soon a press of an arrow key must follow the last to belong
// to the same undo step.
const nudgeTime = time.Second

// nudges is a series of presses of the arrow keys.
type nudges struct {
	editor   *editor.Editor
	mark     command.Mark // before the first
	revision uint64       // after the last
	when     time.Time
}

// continues reports whether another nudge belongs to the series: it comes soon,
// and nothing else was done or saved since.
func (n nudges) continues(e *editor.Editor) bool {
	return n.editor == e && n.revision == e.Diagram().Revision() && time.Since(n.when) <= nudgeTime && e.History.Dirty()
}

// nudge moves the selected nodes by a grid step, with Shift by ten.
func (c *Canvas) nudge(key fyne.KeyName, shift bool) {
	if c.editor == nil || c.pointer.down {
		return
	}
	ids := c.editor.Movable()
	if len(ids) == 0 {
		if len(c.editor.SelectedNodes()) > 0 {
			c.editor.Report(editor.ErrLocked)
		}
		return
	}
	step := float64(editor.Grid)
	if shift {
		step *= 10
	}
	if !c.nudges.continues(c.editor) {
		c.nudges = nudges{editor: c.editor, mark: c.editor.History.Mark()}
	}
	c.addNudge(c.editor.Nudge(ids, direction(key).Mul(step)))
}

// endNudge lets nodes that were moved into another container, or out of theirs,
// become part of it when the key goes up.
func (c *Canvas) endNudge() {
	if c.editor != nil && c.nudges.continues(c.editor) {
		c.addNudge(c.editor.Rehome(c.editor.Movable()))
	}
}

// addNudge makes an edit part of the undo step of the series.
func (c *Canvas) addNudge(err error) {
	c.editor.Report(err)
	c.editor.History.Squash(c.nudges.mark, command.Move{}.Title())
	c.nudges.revision, c.nudges.when = c.editor.Diagram().Revision(), time.Now()
}

func direction(key fyne.KeyName) geom.Vec {
	switch key {
	case fyne.KeyLeft:
		return geom.Vec{X: -1}
	case fyne.KeyRight:
		return geom.Vec{X: 1}
	case fyne.KeyUp:
		return geom.Vec{Y: -1}
	}
	return geom.Vec{Y: 1}
}
