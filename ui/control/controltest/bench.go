package controltest

import (
	"io/fs"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"lintel/model/icon"
	"lintel/model/render/raster"
	"lintel/model/scene"
	"lintel/model/typeface"
	"lintel/ui/control"
	"lintel/ui/theme"
)

// Bench is a kit, and once something is shown, a window.
type Bench struct {
	T      testing.TB
	Kit    *control.Kit
	Family *typeface.Family
	Window fyne.Window
}

// New is a bench with the shipped typeface and icons, in the light theme.
func New(t testing.TB, assets fs.FS) *Bench {
	t.Helper()
	test.NewTempApp(t)
	family, err := typeface.Load(assets)
	if err != nil {
		t.Fatal(err)
	}
	icons, err := icon.Load(assets)
	if err != nil {
		t.Fatal(err)
	}
	light := theme.New(family, scene.Light())
	kit := control.NewKit(raster.New(family, icons), family, light)
	kit.SetTheme(light)
	return &Bench{T: t, Kit: kit, Family: family}
}

// Show puts a widget into a window of some size, under the layer of tooltips.
func (b *Bench) Show(o fyne.CanvasObject, width, height float32) {
	b.T.Helper()
	b.Window = test.NewTempWindow(b.T, container.NewStack(o, b.Kit.Tips()))
	b.Window.SetPadded(false)
	b.Window.Resize(fyne.NewSize(width, height))
}

// Canvas is the canvas of the window.
func (b *Bench) Canvas() fyne.Canvas { return b.Window.Canvas() }

// Key presses keys on what has the focus.
func (b *Bench) Key(names ...fyne.KeyName) {
	b.T.Helper()
	for _, name := range names {
		focused := b.Canvas().Focused()
		if focused == nil {
			b.T.Fatalf("nothing has the focus to take %s", name)
		}
		focused.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

// Type types text into what has the focus.
func (b *Bench) Type(text string) {
	b.T.Helper()
	if b.Canvas().Focused() == nil {
		b.T.Fatalf("nothing has the focus to take %q", text)
	}
	test.Type(b.Canvas().Focused(), text)
}

// Click clicks at a point of the canvas.
func (b *Bench) Click(x, y float32) { test.TapCanvas(b.Canvas(), fyne.NewPos(x, y)) }

// Overlays is the number of cards and dialogs over the window.
func (b *Bench) Overlays() int { return len(b.Canvas().Overlays().List()) }

// Walk calls f for o and everything visible in it, from the outside in.
func Walk(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	f(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			Walk(child, f)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			Walk(child, f)
		}
	}
}
