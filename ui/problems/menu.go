package problems

import (
	"fyne.io/fyne/v2"

	"lintel/ui/control"
	"lintel/ui/locale"
)

func (p *Panel) moreTip() control.Tip { return control.Tip{Title: p.words.T(locale.MoreActions)} }

func (p *Panel) openMenu(r Row, from fyne.CanvasObject) {
	place := control.Below(from)
	place.End = true
	p.openMenuAt(r, place)
}

func (p *Panel) openMenuAt(r Row, place control.Place) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		p.Kit().OpenMenu(c, p.menu(r), place, 0)
	}
}

// openChosenMenu opens the menu of row i where the row is.
func (p *Panel) openChosenMenu(i int) {
	if i < 0 {
		return
	}
	p.list.Reveal(i)
	row := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.list)
	row = row.AddXY(rowText, float32(i+1)*rowHigh-p.list.Offset())
	p.openMenuAt(p.shown[i], control.At(row))
}

// menu is what can be done with a problem.
func (p *Panel) menu(r Row) []control.MenuItem {
	var items []control.MenuItem
	for i, title := range r.Fixes {
		item := control.MenuItem{Title: title, Run: func() { p.OnFix(r, i) }}
		if i == 0 {
			item.Shortcut = "F"
		}
		items = append(items, item)
	}
	if len(items) > 0 {
		items = append(items, control.MenuItem{})
	}
	if !r.Crashed {
		waive := control.MenuItem{Title: p.words.T(locale.Waive), Run: func() { p.OnWaive(r) }}
		if r.Waived {
			waive = control.MenuItem{Title: p.words.T(locale.Unwaive), Run: func() { p.OnUnwaive(r) }}
		}
		items = append(items, waive, control.MenuItem{Title: p.words.T(locale.ShowRule), Run: func() { p.OnRule(r) }})
	}
	return append(items, control.MenuItem{Title: p.words.T(locale.CopyProblem), Run: func() { p.OnCopy(r) }})
}
