package control_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"lintel/assets"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
)

func TestButtonIsPressedByPointerSpaceAndEnter(t *testing.T) {
	b := controltest.New(t, assets.FS)
	presses := 0
	button := control.NewButton(b.Kit, control.Primary, control.Large, func() { presses++ }).SetLabel("Export")
	b.Show(button, 200, 60)

	test.Tap(button)
	b.Canvas().Focus(button)
	b.Key(fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyA)
	if presses != 4 {
		t.Errorf("pressed %d times, want 4", presses)
	}
}

func TestDisabledButtonIsDeafAndNoTabStop(t *testing.T) {
	b := controltest.New(t, assets.FS)
	button := control.NewButton(b.Kit, control.Secondary, control.Small, func() { t.Error("pressed") }).SetLabel("Export")
	button.Disable()
	b.Show(button, 200, 60)

	test.Tap(button)
	b.Canvas().FocusNext()
	if b.Canvas().Focused() != nil {
		t.Error("a disabled button took the focus")
	}
}

func TestButtonIsAsWideAsItsWords(t *testing.T) {
	b := controltest.New(t, assets.FS)
	plain := control.NewButton(b.Kit, control.Secondary, control.Small, nil).SetLabel("Cancel")
	width := func(label string) float32 {
		return control.NewButton(b.Kit, control.Secondary, control.Small, nil).SetLabel(label).MinSize().Width
	}
	if plain.MinSize().Height != 28 {
		t.Errorf("a small button is %v high, want 28", plain.MinSize().Height)
	}
	if width("내보내기") >= width("내보내기 대화 상자") {
		t.Error("a longer label does not make a wider button")
	}
	if glyph := plain.MinSize().Width; plain.SetGlyph("export").MinSize().Width != glyph+24 {
		t.Error("a glyph needs 16 px and a gap of 8")
	}
}

func TestFocusedControlHandsShortcutsOn(t *testing.T) {
	b := controltest.New(t, assets.FS)
	var got fyne.Shortcut
	b.Kit.OnShortcut = func(s fyne.Shortcut) { got = s }
	button := control.NewButton(b.Kit, control.Secondary, control.Small, nil)
	save := &desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl}
	button.TypedShortcut(save)
	if got != save {
		t.Errorf("got %v, want Ctrl+S", got)
	}
}
