package control

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// PickRow is a row of a list in which keyboard and pointer share one cursor. It is
// reused for others while the list scrolls.
type PickRow struct {
	Surface
	i      int
	choose func(i int)
	point  func(i int)
}

// NewPickRow is a row high px high. paint draws item i; choose is told that it was
// clicked, point that the pointer moves on it.
func NewPickRow(kit *Kit, high float32, paint func(p *Pen, i int), choose, point func(i int)) *PickRow {
	r := &PickRow{choose: choose, point: point}
	r.Init(kit, r, func(p *Pen) { paint(p, r.i) })
	r.SetMin(64, high)
	return r
}

// Set shows another item in the row.
func (r *PickRow) Set(i int) {
	r.i = i
	r.Refresh()
}

// Tapped chooses the item.
func (r *PickRow) Tapped(*fyne.PointEvent) { r.choose(r.i) }

// MouseIn is part of desktop.Hoverable. A list that appears under the pointer
// does not take the cursor from the first row.
func (r *PickRow) MouseIn(*desktop.MouseEvent) {}

// MouseMoved points at the item.
func (r *PickRow) MouseMoved(*desktop.MouseEvent) { r.point(r.i) }

// MouseOut is part of desktop.Hoverable.
func (r *PickRow) MouseOut() {}
