package dialogs

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/locale"
)

// Unsaved is a document that was not saved when the program ended.
type Unsaved struct {
	Title string
	About string // when it was edited last, and how much there is
	Place string // its file, empty where there is none
	// Warn is what the person has to know before opening it, empty for nothing.
	Warn string
	// Picture is nil where nothing can be opened; ready is called once there is
	// a picture where there was none yet.
	Picture func(size image.Point, density float64, ready func()) *image.RGBA
}

// Rescue is what is done with unsaved documents. Each is told its place among
// those that were offered.
type Rescue struct {
	Open    func(i int)
	Discard func(i int)
	Closed  func() // the dialog is gone; may be nil
}

const unsavedWide = 640

// OfferUnsaved offers documents that were not saved when the program ended. What
// is neither opened nor discarded is left for the next time.
func (d *Desk) OfferUnsaved(items []Unsaved, do Rescue) {
	s := &unsavedSheet{desk: d, do: do}
	later := func() { s.close() }
	s.dialog = d.newDialog(d.words.N(locale.UnsavedTitle, len(items)), unsavedWide, later)
	for i, item := range items {
		s.rows = append(s.rows, newUnsavedRow(s, i, item))
	}
	all := func() {
		s.close()
		for _, r := range s.rows {
			if r.Visible() && r.item.Picture != nil {
				do.Open(r.i)
			}
		}
	}
	if s.openable() > 0 {
		s.all = s.dialog.button(control.Primary, "", all)
	}
	s.dialog.button(control.Secondary, d.words.T(locale.UnsavedLater), later)
	s.show()
	s.dialog.open(all)
}

// unsavedSheet is the rows of the dialog.
type unsavedSheet struct {
	desk   *Desk
	dialog *Dialog
	do     Rescue
	rows   []*unsavedRow
	all    *control.Button
}

// show lists what is still to be decided.
func (s *unsavedSheet) show() {
	g := s.dialog
	g.body.Objects = []fyne.CanvasObject{s.desk.paragraph(control.Body, scene.Muted, s.desk.words.N(locale.UnsavedText, len(s.rows)), 14)}
	for _, r := range s.rows {
		if r.Visible() {
			g.add(r, s.desk.gap(10))
		}
	}
	if s.all != nil {
		s.all.SetLabel(s.desk.words.N(locale.UnsavedOpenAll, s.openable()))
	}
	g.body.Refresh()
	g.Refresh()
}

// openable is the number of documents that can be opened.
func (s *unsavedSheet) openable() int {
	n := 0
	for _, r := range s.rows {
		if r.Visible() && r.item.Picture != nil {
			n++
		}
	}
	return n
}

// decided takes a row away, and the dialog with the last one.
func (s *unsavedSheet) decided(r *unsavedRow) {
	r.Hide()
	for _, other := range s.rows {
		if other.Visible() {
			s.show()
			s.desk.canvas.Focus(s.dialog)
			return
		}
	}
	s.close()
}

func (s *unsavedSheet) close() {
	s.dialog.close(func() {
		if s.do.Closed != nil {
			s.do.Closed()
		}
	})
}

// unsavedRow is one document, with its picture.
type unsavedRow struct {
	control.Surface
	i       int
	item    Unsaved
	picture *canvas.Raster
	open    *control.Button
	discard *control.Button
	sure    bool // the next click on discard does it
}

// The measures of a row in px.
const (
	unsavedHigh    = 92
	unsavedPicture = 132
	unsavedInset   = 6
	unsavedGap     = 14
	unsavedButton  = 112
)

func newUnsavedRow(s *unsavedSheet, i int, item Unsaved) *unsavedRow {
	kit := s.desk.kit
	r := &unsavedRow{i: i, item: item}
	r.Init(kit, r, r.paint)
	r.SetMin(200, unsavedHigh)
	r.picture = canvas.NewRaster(r.render)
	r.picture.ScaleMode = canvas.ImageScalePixels
	r.open = control.NewButton(kit, control.Secondary, control.Small, func() {
		s.decided(r)
		s.do.Open(i)
	}).SetLabel(s.desk.words.T(locale.UnsavedOpen))
	r.open.SetDisabled(item.Picture == nil)
	r.discard = control.NewButton(kit, control.Secondary, control.Small, func() {
		if !r.sure {
			r.sure = true
			r.discard.SetLabel(s.desk.words.T(locale.UnsavedDiscardSure))
			return
		}
		s.decided(r)
		s.do.Discard(i)
	}).SetLabel(s.desk.words.T(locale.UnsavedDiscard))
	r.open.OnKey, r.discard.OnKey = s.dialog.key, s.dialog.key
	r.Contain(r.place, r.picture, r.open, r.discard)
	return r
}

func (r *unsavedRow) place(size fyne.Size) {
	place(r.picture, fyne.NewPos(unsavedInset, unsavedInset),
		fyne.NewSize(unsavedPicture-2*unsavedInset, unsavedHigh-2*unsavedInset))
	x := size.Width - unsavedButton
	top := float32(unsavedHigh-2*control.Small-6) / 2
	place(r.open, fyne.NewPos(x, top), fyne.NewSize(unsavedButton, control.Small))
	place(r.discard, fyne.NewPos(x, top+control.Small+6), fyne.NewSize(unsavedButton, control.Small))
}

func (r *unsavedRow) render(w, h int) image.Image {
	if width := r.picture.Size().Width; r.item.Picture != nil && width > 0 && w > 0 {
		if img := r.item.Picture(image.Pt(w, h), float64(w)/float64(width), r.picture.Refresh); img != nil {
			return img
		}
	}
	return image.NewRGBA(image.Rect(0, 0, 1, 1))
}

func (r *unsavedRow) paint(p *control.Pen) {
	kit := p.Kit()
	p.Frame(geom.XYWH(0, 0, unsavedPicture, unsavedHigh), 6, scene.Ground.Ink(), 1, scene.Line.Ink())
	x := float64(unsavedPicture + unsavedGap)
	wide := p.Size.W - x - unsavedButton - unsavedGap
	type line struct {
		text  string
		style control.Style
		ink   scene.Token
	}
	lines := []line{
		{r.item.Title, control.BodyStrong, scene.Strong}, {r.item.About, control.Detail, scene.Muted},
		{r.item.Place, control.Detail, scene.Muted}, {r.item.Warn, control.Detail, scene.Warning},
	}
	high := 0.0
	for _, l := range lines {
		if l.text != "" {
			high += l.style.Line() + 2
		}
	}
	y := (p.Size.H - high) / 2
	for _, l := range lines {
		if l.text == "" {
			continue
		}
		text := kit.Fit(l.text, l.style, wide)
		if l.text == r.item.Place {
			text = fitEnd(kit, l.text, l.style, wide)
		}
		p.Text(x, y, text, l.style, l.ink.Ink())
		y += l.style.Line() + 2
	}
}

// fitEnd shortens a path at its beginning: its end tells more.
func fitEnd(kit *control.Kit, text string, style control.Style, wide float64) string {
	if kit.Width(text, style) <= wide {
		return text
	}
	letters := []rune(text)
	for len(letters) > 1 && kit.Width("..."+string(letters), style) > wide {
		letters = letters[1:]
	}
	return "..." + string(letters)
}
