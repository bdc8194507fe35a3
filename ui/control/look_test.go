package control_test

import (
	"flag"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/model/scene"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
	"lintel/ui/theme"
)

var update = flag.Bool("update", false, "write the pictures in testdata anew")

func TestControlsLookAsTheyDid(t *testing.T) {
	for _, sheet := range []*scene.Theme{scene.Light(), scene.Dark()} {
		t.Run(sheet.Name, func(t *testing.T) {
			b := controltest.New(t, assets.FS)
			b.Kit.SetTheme(theme.New(b.Family, sheet))
			got := sheetOf(t, sheet, controlsInEveryState(b))
			compare(t, filepath.Join("testdata", "controls-"+sheet.Name+".png"), got)
		})
	}
}

// controlsInEveryState are rows of controls, each row one kind in its states.
func controlsInEveryState(b *controltest.Bench) [][]fyne.CanvasObject {
	button := func(look control.Look, change func(*control.Button)) fyne.CanvasObject {
		x := control.NewButton(b.Kit, look, control.Large, nil).SetLabel("Attach to VPC")
		change(x)
		return x
	}
	plain := func(*control.Button) {}
	tool := func(change func(*control.IconButton)) fyne.CanvasObject {
		x := control.NewIconButton(b.Kit, "select", nil)
		change(x)
		return x
	}
	return [][]fyne.CanvasObject{
		{
			button(control.Secondary, plain), button(control.Primary, plain), button(control.Outlined, plain),
			button(control.Secondary, func(x *control.Button) { x.SetGlyph("export").SetKey("Ctrl+E") }),
		},
		{
			button(control.Secondary, func(x *control.Button) { x.MouseIn(&desktop.MouseEvent{}) }),
			button(control.Secondary, func(x *control.Button) { x.FocusGained() }),
			button(control.Secondary, func(x *control.Button) { x.Disable() }),
			button(control.Primary, func(x *control.Button) { x.Disable() }),
		},
		{
			tool(func(*control.IconButton) {}),
			tool(func(x *control.IconButton) { x.SetActive(true) }),
			tool(func(x *control.IconButton) { x.MouseIn(&desktop.MouseEvent{}) }),
			tool(func(x *control.IconButton) { x.Disable() }),
			tool(func(x *control.IconButton) { x.FocusGained() }),
			control.NewSmallIconButton(b.Kit, "close", nil),
		},
		{toggle(b, true), toggle(b, false), segmented(b), check(b, true), check(b, false)},
		{
			state(b, control.SwitchState{On: true, Known: true, Set: true, Note: "Yes"}),
			state(b, control.SwitchState{On: true, Known: true, Note: "Yes (default)"}),
			state(b, control.SwitchState{Note: "not set"}),
		},
		{option(b, true), option(b, false)},
		{choice(b, 0), choice(b, -1), section(b, false), section(b, true)},
	}
}

func toggle(b *controltest.Bench, on bool) fyne.CanvasObject {
	t := control.NewToggle(b.Kit, "shield-check", nil)
	t.SetLabel("검사 중")
	t.SetOn(on)
	return t
}

func segmented(b *controltest.Bench) fyne.CanvasObject {
	s := control.NewSegmented(b.Kit, []string{"EN", "한국어"}, nil)
	s.SetChosen(1)
	return s
}

func check(b *controltest.Bench, on bool) fyne.CanvasObject {
	c := control.NewCheck(b.Kit, nil).SetLabel("Transparent ground")
	c.SetOn(on)
	c.SetMin(150, 28)
	return c
}

func state(b *controltest.Bench, s control.SwitchState) fyne.CanvasObject {
	x := control.NewSwitch(b.Kit, nil, nil)
	x.SetMin(180, 28)
	x.SetState(s)
	return x
}

func option(b *controltest.Bench, chosen bool) fyne.CanvasObject {
	o := control.NewOption(b.Kit, "PNG", "Picture, for documents and chat", nil)
	o.SetMin(260, 52)
	o.SetChosen(chosen)
	return o
}

func choice(b *controltest.Bench, chosen int) fyne.CanvasObject {
	c := control.NewChoice(b.Kit, nil)
	c.SetMin(130, 28)
	c.SetPlaceholder("several values")
	c.SetOptions([]string{"nodejs22.x", "python3.13"}, chosen)
	return c
}

func section(b *controltest.Bench, folded bool) fyne.CanvasObject {
	h := control.NewSectionHeader(b.Kit, "컨테이너", "11", folded, nil)
	h.SetMin(140, 32)
	return h
}

// density is how many pixels of the sheet a px is, so that its lines can be seen.
const density = 2

// sheetOf paints rows of controls below each other.
func sheetOf(t *testing.T, theme *scene.Theme, rows [][]fyne.CanvasObject) *image.RGBA {
	t.Helper()
	sheet := image.NewRGBA(image.Rect(0, 0, 640*density, 380*density))
	draw.Draw(sheet, sheet.Rect, image.NewUniform(theme.Color(scene.Panel.Ink())), image.Point{}, draw.Src)
	y := float32(12)
	for _, row := range rows {
		x, high := float32(12), float32(0)
		for _, o := range row {
			size := o.MinSize()
			o.Resize(size)
			picture := test.WidgetRenderer(o.(fyne.Widget)).Objects()[0].(*canvas.Raster)
			img := picture.Generator(int(size.Width*density), int(size.Height*density))
			at := image.Pt(int(x*density), int(y*density))
			draw.Draw(sheet, img.Bounds().Add(at), img, image.Point{}, draw.Over)
			x, high = x+size.Width+12, max(high, size.Height)
		}
		y += high + 16
	}
	return sheet
}

// compare fails when a pixel differs by more than rounding on another machine does.
func compare(t *testing.T, file string, got *image.RGBA) {
	t.Helper()
	if *update {
		write(t, file, got)
		return
	}
	data, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer data.Close()
	want, err := png.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	different := 0
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			if far(got.At(x, y), want.At(x, y)) {
				different++
			}
		}
	}
	if different > 0 {
		seen := filepath.Join(t.TempDir(), filepath.Base(file))
		write(t, seen, got)
		t.Errorf("%d pixels differ from %s; what was painted is in %s", different, file, seen)
	}
}

func far(a, b color.Color) bool {
	const tolerance = 8 << 8
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	apart := func(p, q uint32) bool { return max(p, q)-min(p, q) > tolerance }
	return apart(ar, br) || apart(ag, bg) || apart(ab, bb)
}

func write(t *testing.T, file string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}
