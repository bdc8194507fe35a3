package chrome_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/scene"
	"lintel/ui/chrome"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
)

func TestTheHistoryGoesToTheChosenStateAndStaysOpen(t *testing.T) {
	b := controltest.New(t, assets.FS)
	b.Show(control.NewFill(b.Kit, scene.Ground.Ink()), 600, 400)
	var went []int
	steps := []string{"As it was opened", "Add Lambda", "Move Lambda", "Delete Lambda"}
	chrome.OpenHistory(b.Kit, b.Canvas(), control.At(fyne.NewPos(10, 10)), steps, 2, func(done int) { went = append(went, done) })

	b.Key(fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd)
	b.Click(100, 14+6+28+14) // the second row
	if want := []int{1, 2, 3, 0, 3, 1}; !slices.Equal(went, want) {
		t.Errorf("went to %v, want %v", went, want)
	}
	if b.Overlays() != 1 {
		t.Fatal("it is closed")
	}
	b.Key(fyne.KeyEscape)
	if b.Overlays() != 0 {
		t.Error("Escape leaves it open")
	}
}

func TestTheWelcomeOpensRecentFilesAndKeepsRoomForThem(t *testing.T) {
	b := controltest.New(t, assets.FS)
	w := chrome.NewWelcome(b.Kit, words(t, catalog.EN))
	plain := w.MinSize().Height
	var opened []string
	w.OnRecent = func(path string) { opened = append(opened, path) }
	w.SetRecent([]string{"/a/shop.lintel", "/b/전자상거래.lintel", "/c/3", "/d/4"})
	w.TellOfEverything(true)
	size := w.MinSize()
	b.Show(w, size.Width, size.Height)
	b.Click(size.Width/2, size.Height-30) // the last of three
	b.Click(size.Width/2, size.Height-16-14-2*28)
	if want := []string{"/c/3", "/a/shop.lintel"}; !slices.Equal(opened, want) {
		t.Errorf("opened %q, want %q", opened, want)
	}
	w.TellOfEverything(false)
	w.SetRecent(nil)
	if w.MinSize().Height != plain {
		t.Error("the room stays")
	}
}
