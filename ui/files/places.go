package files

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/files/folder"
	"lintel/ui/locale"
)

// places are the folders that people go to often.
type places struct {
	control.Surface
	chooser *Chooser
	all     []folder.Crumb
	over    int // place under the pointer, -1 for none
}

// newPlaces lists home, the documents, the folder of last time, and the disk.
func newPlaces(c *Chooser, last string) *places {
	p := &places{chooser: c, over: -1}
	p.Init(c.Kit(), p, p.paint)
	p.SetMin(placesWide, 4*rowHigh)
	p.add(c.words.T(locale.FilesHome), c.home)
	p.add(c.words.T(locale.FilesDocuments), folder.Documents(c.home, os.Getenv))
	p.add(c.words.T(locale.FilesLast), last)
	p.add(c.words.T(locale.FilesComputer), filepath.VolumeName(c.home)+string(filepath.Separator))
	return p
}

// add lists a folder that is there and not listed yet.
func (p *places) add(name, path string) {
	for _, other := range p.all {
		if other.Path == path {
			return
		}
	}
	if folder.Is(path) {
		p.all = append(p.all, folder.Crumb{Name: name, Path: path})
	}
}

func (p *places) at(pos fyne.Position) int {
	if i := int(pos.Y / rowHigh); pos.Y >= 0 && i < len(p.all) {
		return i
	}
	return -1
}

// Tapped is part of fyne.Tappable.
func (p *places) Tapped(e *fyne.PointEvent) {
	if i := p.at(e.Position); i >= 0 {
		p.chooser.visit(p.all[i].Path)
	}
}

// MouseIn is part of desktop.Hoverable.
func (p *places) MouseIn(e *desktop.MouseEvent) { p.MouseMoved(e) }

// MouseMoved is part of desktop.Hoverable.
func (p *places) MouseMoved(e *desktop.MouseEvent) { p.hover(p.at(e.Position)) }

// MouseOut is part of desktop.Hoverable.
func (p *places) MouseOut() { p.hover(-1) }

func (p *places) hover(i int) {
	if p.over != i {
		p.over = i
		p.Refresh()
	}
}

func (p *places) paint(pen *control.Pen) {
	for i, place := range p.all {
		box := geom.XYWH(0, float64(i*rowHigh), pen.Size.W, rowHigh)
		ink := scene.Muted.Ink()
		switch {
		case place.Path == p.chooser.dir:
			pen.Fill(box.Inset(1), 6, scene.AccentTint.Ink())
			ink = scene.Accent.Ink()
		case i == p.over:
			pen.Fill(box.Inset(1), 6, scene.Hover.Ink())
		}
		pen.Glyph("folder", geom.Pt(10+rowGlyph/2, box.Center().Y), rowGlyph, ink)
		pen.TextIn(geom.XYWH(34, box.Min.Y, box.W()-40, rowHigh), place.Name, control.Body, scene.Strong.Ink())
	}
}
