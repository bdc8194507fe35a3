package dialogs

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Desk opens dialogs over one window.
type Desk struct {
	kit    *control.Kit
	canvas fyne.Canvas
	words  *locale.Printer
}

// NewDesk opens dialogs over a canvas.
func NewDesk(kit *control.Kit, canvas fyne.Canvas, words *locale.Printer) *Desk {
	return &Desk{kit: kit, canvas: canvas, words: words}
}

// SetWords lets the next dialogs speak another language.
func (d *Desk) SetWords(words *locale.Printer) { d.words = words }

// Dialog is a card in the middle of the window that has to be answered.
type Dialog struct {
	widget.BaseWidget
	desk    *Desk
	scrim   *control.Fill
	card    *control.Card
	title   *control.Paragraph
	body    *fyne.Container
	column  *control.Column
	scroll  *control.Scroll
	buttons []*control.Button // from the right
	width   float32
	enter   func()
	escape  func()
}

// The measures of a dialog in px.
const (
	dialogWide = 440
	dialogPad  = 24
	titleGap   = 8
	buttonsTop = 20
	buttonsGap = 8
	dialogEdge = 32 // kept free above and below
)

// newDialog is a dialog without content; escape is what Escape means.
func (d *Desk) newDialog(title string, width float32, escape func()) *Dialog {
	g := &Dialog{desk: d, width: width, escape: escape, column: &control.Column{}}
	g.column.Width = width - 2*dialogPad
	g.scrim = control.NewFill(d.kit, scene.Scrim.Ink())
	g.card = control.NewCard(d.kit)
	g.title = control.NewParagraph(d.kit, control.DialogTitle, scene.Strong.Ink(), control.Padding{}).SetText(title)
	g.body = container.New(g.column)
	g.scroll = control.NewScroll(g.body)
	g.ExtendBaseWidget(g)
	return g
}

// Says is what is written in the dialog: its title and its sentences.
func (g *Dialog) Says() []string {
	all := []string{g.title.Text()}
	for _, o := range g.body.Objects {
		if p, ok := o.(*control.Paragraph); ok {
			all = append(all, p.Text())
		}
	}
	return all
}

// Buttons are the buttons below, from the right.
func (g *Dialog) Buttons() []*control.Button { return slices.Clone(g.buttons) }

// add puts blocks below each other into the dialog.
func (g *Dialog) add(blocks ...fyne.CanvasObject) { g.body.Objects = append(g.body.Objects, blocks...) }

// button adds a button to the left of those that are there.
func (g *Dialog) button(look control.Look, label string, click func()) *control.Button {
	b := control.NewButton(g.desk.kit, look, control.Large, click).SetLabel(label)
	b.OnKey = g.key
	g.buttons = append(g.buttons, b)
	return b
}

// open shows the dialog; enter is what Enter means.
func (g *Dialog) open(enter func()) *Dialog {
	g.enter = enter
	g.desk.kit.Tips().Dismiss()
	g.desk.canvas.Overlays().Add(g)
	g.desk.canvas.Focus(g)
	return g
}

// close takes the dialog away and then acts on its answer.
func (g *Dialog) close(answer func()) {
	g.desk.canvas.Overlays().Remove(g)
	if answer != nil {
		answer()
	}
}

// key uses Escape for every control of the dialog.
func (g *Dialog) key(name fyne.KeyName) bool {
	if name == fyne.KeyEscape {
		g.escape()
		return true
	}
	return false
}

// fieldKey uses Enter too.
func (g *Dialog) fieldKey(name fyne.KeyName) bool {
	if name == fyne.KeyReturn || name == fyne.KeyEnter {
		g.enter()
		return true
	}
	return g.key(name)
}

// Tapped is part of fyne.Tappable: a click beside the card does nothing.
func (g *Dialog) Tapped(*fyne.PointEvent) {}

// FocusGained is part of fyne.Focusable.
func (g *Dialog) FocusGained() {}

// FocusLost is part of fyne.Focusable.
func (g *Dialog) FocusLost() {}

// TypedRune is part of fyne.Focusable.
func (g *Dialog) TypedRune(rune) {}

// TypedKey is part of fyne.Focusable.
func (g *Dialog) TypedKey(e *fyne.KeyEvent) { g.fieldKey(e.Name) }

// CreateRenderer is part of fyne.Widget.
func (g *Dialog) CreateRenderer() fyne.WidgetRenderer { return &dialogRenderer{g} }

type dialogRenderer struct{ dialog *Dialog }

func (r *dialogRenderer) Destroy() {}

func (r *dialogRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *dialogRenderer) Objects() []fyne.CanvasObject {
	g := r.dialog
	objects := []fyne.CanvasObject{g.scrim, g.card, g.title, g.scroll}
	for i := len(g.buttons) - 1; i >= 0; i-- { // in reading order, for Tab
		objects = append(objects, g.buttons[i])
	}
	return objects
}

func (r *dialogRenderer) Refresh() {
	for _, o := range r.Objects() {
		o.Refresh()
	}
	r.Layout(r.dialog.Size())
}

func (r *dialogRenderer) Layout(window fyne.Size) {
	g := r.dialog
	inner := g.width - 2*dialogPad
	title := g.title.Height(inner)
	body := g.column.MinSize(g.body.Objects).Height
	around := 2*dialogPad + title + titleGap + buttonsTop + control.Large
	body = min(body, window.Height-2*dialogEdge-around)
	size := fyne.NewSize(g.width, around+body)
	at := fyne.NewPos(float32(int((window.Width-size.Width)/2)), float32(int((window.Height-size.Height)*0.42)))
	place(g.scrim, fyne.Position{}, window)
	place(g.card, at, size)
	at = at.AddXY(dialogPad, dialogPad)
	place(g.title, at, fyne.NewSize(inner, title))
	place(g.scroll, at.AddXY(0, title+titleGap), fyne.NewSize(inner, body))
	x := at.X + inner
	for _, b := range g.buttons {
		min := b.MinSize()
		x -= min.Width
		place(b, fyne.NewPos(x, at.Y+title+titleGap+body+buttonsTop), min)
		x -= buttonsGap
	}
}

func place(o fyne.CanvasObject, at fyne.Position, size fyne.Size) {
	o.Move(at)
	o.Resize(size)
}

// paragraph is text of a dialog with some room below it.
func (d *Desk) paragraph(style control.Style, ink scene.Token, text string, below float32) *control.Paragraph {
	return control.NewParagraph(d.kit, style, ink.Ink(), control.Padding{Bottom: below}).SetText(text)
}

// heading names a part of a dialog.
func (d *Desk) heading(text string) *control.Paragraph {
	return d.paragraph(control.Strong, scene.Muted, text, 4)
}

// gap keeps some room free.
func (d *Desk) gap(high float32) fyne.CanvasObject {
	s := &control.Surface{}
	s.Init(d.kit, s, func(*control.Pen) {})
	s.SetMin(1, high)
	return s
}
