package control

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
)

// SwitchState is what a Switch shows.
type SwitchState struct {
	On    bool
	Known bool   // false puts the knob in the middle
	Set   bool   // somebody chose it, so it can be taken back
	Note  string // behind the switch: "default"
}

// Switch is a truth value that can also be left alone: a click chooses yes or
// no, the mark at the right end takes the choice back.
type Switch struct {
	Clickable
	state  SwitchState
	choose func(on bool)
	unset  func()
}

// NewSwitch is told what to do with a choice and when it is taken back.
func NewSwitch(kit *Kit, choose func(on bool), unset func()) *Switch {
	s := &Switch{choose: choose, unset: unset}
	s.InitClickable(kit, s, s.paint, func() { s.choose(!s.state.On || !s.state.Known) })
	s.SetMin(64, Small)
	return s
}

// SetState shows another state.
func (s *Switch) SetState(state SwitchState) {
	s.state = state
	s.Refresh()
}

// State is what the switch shows.
func (s *Switch) State() SwitchState { return s.state }

// Tapped chooses, or takes back on the mark at the right end.
func (s *Switch) Tapped(e *fyne.PointEvent) {
	if e != nil && s.state.Set && e.Position.X > s.Size().Width-Small {
		s.unset()
		return
	}
	s.Clickable.Tapped(e)
}

// TypedKey takes the choice back with Delete or Backspace.
func (s *Switch) TypedKey(e *fyne.KeyEvent) {
	if s.state.Set && (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) {
		s.unset()
		return
	}
	s.Clickable.TypedKey(e)
}

func (s *Switch) paint(p *Pen) {
	middle := p.Size.H / 2
	box := geom.XYWH(0, middle-switchHigh/2, switchWide, switchHigh)
	track, strength := scene.Faint, 1.0
	knob := geom.Pt(box.Min.X+switchHigh/2, middle)
	if s.state.On {
		track, knob.X = scene.OKFill, box.Max.X-switchHigh/2
	}
	if !s.state.Known {
		knob.X = box.Center().X
	}
	if !s.state.Set {
		strength = 0.55
	}
	p.Fill(box, switchHigh/2, track.Fade(strength))
	p.Fill(geom.Around(knob, geom.Size{W: 12, H: 12}), 6, scene.White.Ink())
	p.TextIn(geom.XYWH(switchWide+buttonGap, 0, p.Size.W-switchWide-buttonGap-Small, p.Size.H), s.state.Note, Detail, scene.Muted.Ink())
	if s.state.Set && (s.hovered || s.focused) {
		p.Glyph("close", geom.Pt(p.Size.W-Small/2, middle), 11, scene.Muted.Ink())
	}
	if s.focused {
		p.Focus(p.Bounds(), buttonRadius)
	}
}
