package view

import (
	"time"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/tool"
)

// pullStep is the pause between two pulls at the paper.
const pullStep = 16 * time.Millisecond

// pulling is the paper moving by itself while a gesture reaches over the border
// of the canvas.
type pulling struct {
	armed   bool // the pointer was away from the border during this gesture
	waiting bool // the next step is on its way
	moved   bool // the paper moved during this gesture
	before  editor.Viewport
}

// begin forgets the gesture before.
func (p *pulling) begin() { p.armed, p.moved = false, false }

// pull starts to move the paper when the pointer is at the border. A gesture
// that begins there must first have left it: nobody who takes something at the
// border wants the paper to run away.
func (c *Canvas) pull() {
	switch {
	case !c.reaching():
	case c.editor.View.Pull(c.pointer.last) == geom.Vec{}:
		c.pulling.armed = true
	case c.pulling.armed && !c.pulling.waiting:
		c.pulling.waiting = true
		c.later(pullStep, c.pullOn)
	}
}

// pullOn moves the paper a little, and what is in the hand with it.
func (c *Canvas) pullOn() {
	c.pulling.waiting = false
	if c.editor == nil || !c.reaching() {
		return
	}
	by := c.editor.View.Pull(c.pointer.last)
	if by == (geom.Vec{}) {
		return
	}
	if !c.pulling.moved {
		c.pulling.moved, c.pulling.before = true, c.editor.View
	}
	c.editor.View.Pan(by)
	c.moved(c.pointer.last)
}

// putPaperBack undoes what a gesture that is given up did to the view.
func (c *Canvas) putPaperBack() {
	if c.pulling.moved {
		c.pulling.moved = false
		c.editor.View.Origin = c.pulling.before.Origin
		c.editor.Tell(editor.ViewChanged)
	}
}

// reaching reports whether a gesture is under way that goes on beyond the
// border. What comes from the palette does so only once it is on the canvas.
func (c *Canvas) reaching() bool {
	if !tool.Reaches(c.state) {
		return false
	}
	if _, placing := c.state.(tool.Place); placing {
		size := c.size()
		return geom.XYWH(0, 0, size.W, size.H).Contains(c.pointer.last)
	}
	return c.pointer.down
}

// afterwards runs a function on the goroutine of the window, later.
func afterwards(d time.Duration, f func()) {
	time.AfterFunc(d, func() { fyne.Do(f) })
}
