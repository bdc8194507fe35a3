package dialogs

import (
	"fyne.io/fyne/v2"

	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/gallery"
	"lintel/ui/locale"
)

// Gallery is what a gallery of drawings offers.
type Gallery struct {
	Title string
	// Hint says what choosing does.
	Hint string
	// Find lists what matches a search.
	Find func(query string) []gallery.Item
	// Choose is told what was clicked, and where in the window.
	Choose func(id string, at fyne.Position)
	// Confirm is told what was confirmed with Enter.
	Confirm func(id string)
}

// The measures of a gallery in px.
const (
	galleryWide  = 960
	galleryHigh  = 640
	galleryLeast = 240
	galleryFrame = 236 // of the window and the dialog around it
)

// ShowGallery lets a person choose a drawing by its picture.
func (d *Desk) ShowGallery(offer Gallery) *gallery.Panel {
	var g *Dialog
	done := func() { g.close(nil) }
	window := d.canvas.Size()
	g = d.newDialog(offer.Title, min(galleryWide, window.Width-2*dialogEdge), done)
	high := max(galleryLeast, min(galleryHigh, window.Height-galleryFrame))
	p := gallery.New(d.kit, gallery.Words{
		Search: d.words.T(locale.TemplatesSearch),
		None:   func(query string) string { return d.words.T(locale.TemplatesNone, query) },
	}, high)
	p.Find = offer.Find
	p.OnChoose = func(id string, at fyne.Position) { g.close(func() { offer.Choose(id, at) }) }
	p.OnConfirm = func(id string) { g.close(func() { offer.Confirm(id) }) }
	p.OnKey = g.key
	g.add(p, d.gap(10), d.paragraph(control.Caption, scene.Muted, offer.Hint, 0))
	g.button(control.Secondary, d.words.T(locale.Cancel), done)
	g.open(done)
	p.Show()
	p.FocusOn(d.canvas)
	return p
}
