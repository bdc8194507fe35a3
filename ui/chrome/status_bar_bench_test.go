package chrome_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/ui/chrome"
	"lintel/ui/control/controltest"
	"lintel/ui/locale"
)

// BenchmarkStatusBar is what a move of the pointer over the canvas costs: the
// bar that says where it is is painted anew.
func BenchmarkStatusBar(b *testing.B) {
	bench := controltest.New(b, assets.FS)
	book, err := locale.Load(assets.FS)
	if err != nil {
		b.Fatal(err)
	}
	bar := chrome.NewStatusBar(bench.Kit, book.In(catalog.EN))
	bar.Resize(fyne.NewSize(1440, 28))
	picture := test.WidgetRenderer(bar).Objects()[0].(*canvas.Raster)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		bar.SetStatus(chrome.Status{
			Counts: lint.Counts{Errors: 1}, Checking: true, Checked: time.Millisecond,
			Cursor: &geom.Point{X: float64(i), Y: 444}, Zoom: 1, File: "Saved",
		})
		picture.Generator(1440, 28)
	}
}
