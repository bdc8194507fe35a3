package control_test

import (
	"runtime"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/assets"
	"lintel/ui/control"
	"lintel/ui/control/controltest"
)

func TestFieldHandsOverItsTextOnEnterAndWhenLeft(t *testing.T) {
	b := controltest.New(t, assets.FS)
	var committed []string
	field := control.NewField(b.Kit, control.Compact)
	field.SetText("1")
	field.OnCommit = func(s string) { committed = append(committed, s) }
	b.Show(field, 200, 40)

	field.FocusOn(b.Canvas())
	b.Key(fyne.KeyEnd)
	b.Type("28")
	if len(committed) > 0 {
		t.Errorf("handed over %q while typing", committed)
	}
	b.Key(fyne.KeyReturn)
	b.Key(fyne.KeyReturn)
	b.Type("0")
	b.Canvas().Unfocus()
	if want := []string{"128", "1280"}; !slices.Equal(committed, want) {
		t.Errorf("handed over %q, want %q", committed, want)
	}
}

func TestEscapeBringsTheOldTextBackAndLeavesTheField(t *testing.T) {
	b := controltest.New(t, assets.FS)
	field := control.NewField(b.Kit, control.Compact)
	field.SetText("orders")
	field.OnCommit = func(s string) { t.Errorf("handed over %q", s) }
	followed := ""
	field.OnChange = func(s string) { followed = s }
	b.Show(field, 200, 40)

	field.FocusOn(b.Canvas())
	b.Type("xyz")
	b.Key(fyne.KeyEscape)
	if field.Text() != "orders" || field.Focused() {
		t.Errorf("text %q, focused %v; want the old text and no focus", field.Text(), field.Focused())
	}
	if followed != "orders" {
		t.Errorf("whoever follows each letter has %q", followed)
	}
}

func TestFieldBeingWrittenInIsNotOverwritten(t *testing.T) {
	b := controltest.New(t, assets.FS)
	field := control.NewField(b.Kit, control.Compact)
	b.Show(field, 200, 40)
	field.FocusOn(b.Canvas())
	b.Type("half a wo")
	field.ShowText("from elsewhere")
	if field.Text() != "half a wo" {
		t.Errorf("the text became %q", field.Text())
	}
	b.Key(fyne.KeyReturn)
	field.ShowText("from elsewhere")
	if field.Text() != "from elsewhere" {
		t.Errorf("after Enter the text stays %q", field.Text())
	}
}

func TestFieldKeepsEditingShortcutsAndHandsOnTheOthers(t *testing.T) {
	ctrl := func(key fyne.KeyName) *desktop.CustomShortcut {
		return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
	}
	tests := map[string]struct {
		shortcut fyne.Shortcut
		handedOn bool
	}{
		"undo":        {&fyne.ShortcutUndo{}, false},
		"select all":  {&fyne.ShortcutSelectAll{}, false},
		"word left":   {ctrl(fyne.KeyLeft), false},
		"save":        {ctrl(fyne.KeyS), true},
		"duplicate":   {ctrl(fyne.KeyD), true},
		"zoom to fit": {ctrl(fyne.Key1), true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			b := controltest.New(t, assets.FS)
			handedOn := false
			b.Kit.OnShortcut = func(fyne.Shortcut) { handedOn = true }
			field := control.NewField(b.Kit, control.Compact)
			b.Show(field, 200, 40)
			field.FocusOn(b.Canvas())
			b.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(test.shortcut)
			if handedOn != test.handedOn {
				t.Errorf("handed on: %v, want %v", handedOn, test.handedOn)
			}
		})
	}
}

// The toolkit reads the typefaces for each theme that it is told of, and keeps
// them for good: some 13 MB.
func TestAFieldCostsNoTypeface(t *testing.T) {
	b := controltest.New(t, assets.FS)
	show := func(text string) {
		field := control.NewField(b.Kit, control.Compact)
		field.SetText(text)
		b.Show(field, 200, 40)
		b.Window.Canvas().Capture()
	}
	heap := func() int64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return int64(m.HeapAlloc)
	}
	show("first")
	before := heap()
	for range 20 {
		show("orders")
	}
	if more := (heap() - before) >> 20; more > 16 {
		t.Errorf("20 fields keep %d MB", more)
	}
}
