package control

import (
	"lintel/model/geom"
	"lintel/model/scene"
)

// Toggle is a switch with its name at the left and, where it has one, a glyph
// before the name that takes the colour of the switch.
type Toggle struct {
	Clickable
	glyph  string
	label  string
	on     bool
	change func(on bool)
}

const (
	switchWide = 28
	switchHigh = 16
	toggleGap  = 8
)

// NewToggle is a switch that is off; change is told every new state.
func NewToggle(kit *Kit, glyph string, change func(on bool)) *Toggle {
	t := &Toggle{glyph: glyph, change: change}
	t.InitClickable(kit, t, t.paint, t.flip)
	t.measure()
	return t
}

// SetLabel changes the name.
func (t *Toggle) SetLabel(label string) {
	t.label = label
	t.measure()
	t.Refresh()
}

// SetOn shows a state without telling anybody.
func (t *Toggle) SetOn(on bool) { t.set(&t.on, on) }

// On reports the state.
func (t *Toggle) On() bool { return t.on }

// AccessibilityLabel is what a screen reader says.
func (t *Toggle) AccessibilityLabel() string { return t.label }

func (t *Toggle) flip() {
	t.SetOn(!t.on)
	t.change(t.on)
}

func (t *Toggle) measure() {
	w := switchWide + toggleGap + t.kit.Width(t.label, Body)
	if t.glyph != "" {
		w += iconSide + toggleGap
	}
	t.SetMin(float32(int(w)+1), Large)
}

func (t *Toggle) paint(p *Pen) {
	middle := p.Size.H / 2
	track, ink := scene.Faint.Ink(), scene.Faint.Ink()
	if t.on {
		track, ink = scene.OKFill.Ink(), scene.OK.Ink()
	}
	x := 0.0
	if t.glyph != "" {
		p.Glyph(t.glyph, geom.Pt(iconSide/2, middle), iconSide, ink)
		x = iconSide + toggleGap
	}
	p.Text(x, middle-Body.Line()/2, t.label, Body, scene.Strong.Ink())
	box := geom.XYWH(p.Size.W-switchWide, middle-switchHigh/2, switchWide, switchHigh)
	p.Fill(box, switchHigh/2, track)
	knob := geom.Pt(box.Min.X+switchHigh/2, middle)
	if t.on {
		knob.X = box.Max.X - switchHigh/2
	}
	p.Fill(geom.Around(knob, geom.Size{W: 12, H: 12}), 6, scene.White.Ink())
	if t.focused {
		p.Focus(p.Bounds(), buttonRadius)
	}
}
