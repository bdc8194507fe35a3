package control

import "fyne.io/fyne/v2"

// Pick is one thing that a Picker offers.
type Pick struct {
	Title  string
	Detail string // behind the title, may be empty
	On     bool
}

// Picker is a field whose value is any number of things out of a list. It opens
// as a menu with a tick for each.
type Picker struct {
	Clickable
	words  string
	pale   bool
	picks  []Pick
	none   string
	choose func(i int, on bool)
}

// NewPicker is a field of 28 px; choose is told what was ticked or unticked.
func NewPicker(kit *Kit, choose func(i int, on bool)) *Picker {
	p := &Picker{choose: choose}
	p.InitClickable(kit, p, p.paint, p.open)
	p.SetMin(64, Small)
	return p
}

// SetPicks replaces what is offered; none is said where that is nothing.
func (p *Picker) SetPicks(picks []Pick, none string) { p.picks, p.none = picks, none }

// SetWords sets what stands in the closed field, pale where it is no value.
func (p *Picker) SetWords(words string, pale bool) {
	p.words, p.pale = words, pale
	p.Refresh()
}

// Words is what stands in the closed field.
func (p *Picker) Words() string { return p.words }

// AccessibilityLabel is what a screen reader says.
func (p *Picker) AccessibilityLabel() string { return p.words }

// TypedKey opens the list with the arrow down key too.
func (p *Picker) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyDown {
		p.open()
		return
	}
	p.Clickable.TypedKey(e)
}

func (p *Picker) open() {
	where := fyne.CurrentApp().Driver().CanvasForObject(p.self)
	if where == nil {
		return
	}
	items := []MenuItem{{Title: p.none, Disabled: true}}
	if len(p.picks) > 0 {
		items = make([]MenuItem, len(p.picks))
	}
	on := make([]bool, len(p.picks))
	for i, pick := range p.picks {
		on[i] = pick.On
		items[i] = MenuItem{Title: pick.Title, Shortcut: pick.Detail, Checked: pick.On, Stays: true, Run: func() {
			on[i] = !on[i]
			p.choose(i, on[i])
		}}
	}
	p.kit.OpenMenu(where, items, Below(p.self), p.Size().Width)
}

func (p *Picker) paint(pen *Pen) { p.paintField(pen, p.words, p.pale) }
