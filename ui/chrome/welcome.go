package chrome

import (
	"fyne.io/fyne/v2"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Welcome is what an empty canvas shows: what Lintel does, in one small
// picture and one sentence, and two ways to begin.
type Welcome struct {
	control.Surface
	words         *locale.Printer
	example, open *control.Button

	// OnExample is told that the person wants to see the example.
	OnExample func()
	// OnOpen is told that the person wants to open a file.
	OnOpen func()
}

// The measures of the empty state in px.
const (
	welcomeWide  = 460
	welcomeHigh  = 216
	welcomeTile  = 40
	welcomeReach = 52 // from the middle to the middle of a tile
)

// NewWelcome is the empty state of the canvas.
func NewWelcome(kit *control.Kit, words *locale.Printer) *Welcome {
	w := &Welcome{words: words}
	w.Init(kit, w, w.paint)
	w.SetMin(welcomeWide, welcomeHigh)
	w.example = control.NewButton(kit, control.Primary, control.Large, func() { w.OnExample() })
	w.open = control.NewButton(kit, control.Secondary, control.Large, func() { w.OnOpen() })
	w.Contain(w.place, w.example, w.open)
	w.SetWords(words)
	return w
}

// SetWords shows it in another language.
func (w *Welcome) SetWords(words *locale.Printer) {
	w.words = words
	w.example.SetLabel(words.T(locale.OpenExample))
	w.open.SetLabel(words.T(locale.OpenFile))
	w.Arrange()
	w.Refresh()
}

func (w *Welcome) place(size fyne.Size) {
	const gap = 8
	a, b := w.example.MinSize(), w.open.MinSize()
	x := float32(int((size.Width - a.Width - gap - b.Width) / 2))
	put(w.example, x, welcomeHigh-a.Height-16, a.Width, a.Height)
	put(w.open, x+a.Width+gap, welcomeHigh-b.Height-16, b.Width, b.Height)
}

func (w *Welcome) paint(p *control.Pen) {
	c := geom.Pt(p.Size.W/2, 36)
	from, to := c.Add(geom.Vec{X: -welcomeReach}), c.Add(geom.Vec{X: welcomeReach})
	line := geom.Polyline{from.Add(geom.Vec{X: welcomeTile/2 + 4}), to.Add(geom.Vec{X: -welcomeTile/2 - 4})}
	for _, item := range scene.Arrow(line, scene.Stroke{Ink: scene.Wire.Ink(), Width: 1.75}, false, false, 1) {
		if item.At(1) {
			p.Shape(item.Shape)
		}
	}
	p.Tile("lambda", scene.ComputeTile, from, welcomeTile)
	p.Tile("dynamodb-table", scene.DatabaseTile, to, welcomeTile)
	p.Mark(scene.ProvenMark, c, 18)
	p.TextMiddle(c.X, 80, w.words.T(locale.EmptyTitle), control.Headline, scene.Strong.Ink())
	p.TextMiddle(c.X, 110, w.words.T(locale.EmptyText), control.Body, scene.Muted.Ink())
}
