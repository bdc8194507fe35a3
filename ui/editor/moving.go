package editor

import (
	"lintel/model/diagram"
	"lintel/model/scene"
	"lintel/ui/motion"
)

// moving is what moves by itself on the canvas of an editor.
type moving struct {
	travel  motion.Move
	heading Viewport // where the view goes while it travels
	entry   motion.Move
	staged  stage
	entered float64 // how far what is staged has come in, while it does
	pulse   motion.Move
	pulsing diagram.ID // what the halo leaves
	spread  float64    // how far it has
	glide   gliding
}

// AtRest reports whether nothing moves by itself.
func (e *Editor) AtRest() bool {
	m := &e.moving
	return !m.travel.Moves() && !m.entry.Moves() && !m.pulse.Moves() && !m.glide.Moves()
}

// Halt leaves the view where it is now: a person takes hold of it.
func (e *Editor) Halt() { e.moving.travel.Halt() }

// Arrive takes the view to where it travels, for what needs to know where that is.
func (e *Editor) Arrive() {
	if e.moving.travel.Moves() {
		e.Halt()
		e.View = e.moving.heading
		e.Tell(ViewChanged)
	}
}

// travelTo takes the view to another place. Whoever moves the view meanwhile has it.
func (e *Editor) travelTo(to Viewport) {
	from, last := e.View, e.View
	e.moving.heading = to
	if from == to {
		e.Halt()
		e.Tell(ViewChanged)
		return
	}
	e.moving.travel.Start(e.Parts.Animate, motion.Travel, func(share float64) {
		if e.View != last {
			e.Halt()
			return
		}
		last = from.toward(to, share)
		e.View = last
		e.Tell(ViewChanged)
	})
}

// toward is the view at a share of the way to another: what is seen goes straight
// from here to there.
func (v Viewport) toward(to Viewport, share float64) Viewport {
	if share >= 1 || v.Size != to.Size || v.Size.W <= 0 {
		return to
	}
	a, b := v.Visible(), to.Visible()
	origin := a.Min.Lerp(b.Min, share)
	return Viewport{Origin: origin, Zoom: v.Size.W / (a.W() + (b.W()-a.W())*share), Size: v.Size}
}

// stage is what comes in over the drawing, or fades a part of it.
type stage uint8

const (
	emptyStage stage = iota
	wireStage
	proposalStage
	ghostStage
	lightStage
)

func (e *Editor) stageNow() stage {
	switch {
	case e.proposal != nil:
		return proposalStage
	case e.Overlay.Wire != nil:
		return wireStage
	case e.Overlay.Ghost != nil || e.Overlay.Insertion != nil:
		return ghostStage
	case e.light.mode != FullLight && e.Selection.Len() > 0:
		return lightStage
	}
	return emptyStage
}

// setStage lets what is new on the stage come in. What takes the place of something
// else is there at once, and what leaves is gone at once.
func (e *Editor) setStage() {
	m := &e.moving
	before, now := m.staged, e.stageNow()
	if before == now {
		return
	}
	m.staged = now
	if before != emptyStage || now == emptyStage {
		m.entry.Halt()
		return
	}
	m.entered = 0
	m.entry.Start(e.Parts.Animate, motion.Fade, func(share float64) {
		m.entered = share
		e.Tell(ViewChanged)
	})
}

// presence is how far what is staged has come in, from 0 to 1.
func (e *Editor) presence() float64 {
	if e.moving.entry.Moves() {
		return e.moving.entered
	}
	return 1
}

// coming are items as far as they have come in.
func (e *Editor) coming(items []scene.Item) []scene.Item {
	if k := e.presence(); k < 1 {
		return fadedTo(items, k)
	}
	return items
}

// pulseAt lets a halo leave an element, once.
func (e *Editor) pulseAt(id diagram.ID) {
	m := &e.moving
	m.pulsing, m.spread = id, 0
	m.pulse.Start(e.Parts.Animate, motion.Pulse, func(share float64) {
		m.spread = share
		e.Tell(ViewChanged)
	})
}

func (e *Editor) pulseItems() []scene.Item {
	if !e.moving.pulse.Moves() {
		return nil
	}
	id, px := e.Builder.DrawnAs(e.moving.pulsing), e.View.Px
	if line := e.Builder.Line(id); len(line) > 1 {
		return []scene.Item{scene.LinePulse(line, e.moving.spread, px)}
	}
	body, ok := e.Builder.Body(id)
	if !ok {
		return nil
	}
	return []scene.Item{scene.Pulse(body, e.moving.spread, px)}
}
