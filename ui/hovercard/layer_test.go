package hovercard_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/scene"
	"lintel/ui/control/controltest"
	"lintel/ui/hovercard"
)

func TestACardStaysInTheWindowAndGoesWhenDismissed(t *testing.T) {
	b := controltest.New(t, assets.FS)
	l := hovercard.NewLayer(b.Kit)
	b.Show(l, 800, 600)
	c := hovercard.Content{
		Title: "orders", Subtitle: "AWS Lambda · in app", Rows: []hovercard.Row{{Name: "Memory", Value: "512"}},
		Lines: []hovercard.Line{{Mark: scene.ErrorMark, Text: "orders cannot reach its database, for the two are in VPCs that nothing connects"}},
		More:  "2 more",
	}
	for _, at := range []fyne.Position{{X: 10, Y: 10}, {X: 790, Y: 590}, {X: 790, Y: 10}} {
		l.Tell(c, hovercard.Place{At: at})
		if l.Showing() != "orders" {
			t.Fatal("there is no card")
		}
		controltest.Walk(l, func(o fyne.CanvasObject) {
			if o == fyne.CanvasObject(l) {
				return
			}
			p, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
			if p.X < 0 || p.Y < 0 || p.X+size.Width > 800 || p.Y+size.Height > 600 {
				t.Errorf("at %v the card is at %v, %v large", at, p, size)
			}
			if p.X <= at.X && at.X <= p.X+size.Width && p.Y <= at.Y && at.Y <= p.Y+size.Height {
				t.Errorf("at %v the card lies under the pointer", at)
			}
		})
	}
	for _, tile := range []hovercard.Place{
		{fyne.NewPos(10, 10), fyne.NewSize(60, 90)}, {fyne.NewPos(720, 500), fyne.NewSize(60, 90)}, {fyne.NewPos(300, 590), fyne.NewSize(60, 90)},
	} {
		l.Tell(c, tile)
		controltest.Walk(l, func(o fyne.CanvasObject) {
			p, size := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
			beside := p.X >= tile.At.X+tile.Size.Width || p.X+size.Width <= tile.At.X
			if o != fyne.CanvasObject(l) && (!beside || p.Y < 0 || p.Y+size.Height > 600) {
				t.Errorf("the card of what is at %v is at %v, %v large", tile, p, size)
			}
		})
	}
	l.Dismiss()
	if l.Showing() != "" {
		t.Error("the card stays")
	}
}
