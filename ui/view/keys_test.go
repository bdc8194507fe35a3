package view_test

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/ui/tool"
	"lintel/ui/view"
)

func TestEscapeEndsFirstTheGestureThenTheToolThenTheSelection(t *testing.T) {
	s := stand(t, tile("a", 0, 0), tile("b", 200, 0))
	s.click(24, 24).wantSelected("a")
	s.c.SetTool(tool.Connect{})
	s.click(24, 24).in("connect.wiring")
	s.typed(fyne.KeyEscape).in("connect.idle").wantSelected("a")
	s.keys = nil
	s.typed(fyne.KeyEscape).wantSelected("a")
	if len(s.keys) != 2 || s.keys[0].Key != fyne.KeyEscape || s.keys[1].Key != fyne.KeyV {
		t.Fatalf("it asks for %v, want whether the window has something to end, then the selecting tool", s.keys)
	}
	s.c.SetTool(tool.Select{})
	s.typed(fyne.KeyEscape).wantSelected()
}

func TestEscapeInADragPutsItBackAndTheReleaseDoesNothing(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.moveTo(24, 24).press().dragTo(128, 48)
	s.typed(fyne.KeyEscape).in("select.idle").wantAt("a", 0, 0).wantSelected("a")
	s.dragTo(300, 300).release()
	s.wantAt("a", 0, 0)
	if n := s.undoes(); n != 0 {
		t.Errorf("%d undo steps", n)
	}
}

func TestTabGoesFromElementToElement(t *testing.T) {
	s := stand(t, tile("a", 0, 0), tile("b", 200, 0))
	if !s.c.AcceptsTab() {
		t.Error("Tab leaves the canvas")
	}
	s.typed(fyne.KeyTab).wantSelected("a").typed(fyne.KeyTab).wantSelected("b").typed(fyne.KeyTab).wantSelected("a")
	s.hold(fyne.KeyModifierShift).typed(fyne.KeyTab).wantSelected("b")
}

func TestArrowKeysMoveTheSelectedNodes(t *testing.T) {
	cases := map[string]struct {
		key  fyne.KeyName
		held fyne.KeyModifier
		x, y float64
	}{
		"left":            {fyne.KeyLeft, 0, 792, 800},
		"right":           {fyne.KeyRight, 0, 808, 800},
		"up":              {fyne.KeyUp, 0, 800, 792},
		"down":            {fyne.KeyDown, 0, 800, 808},
		"right and Shift": {fyne.KeyRight, fyne.KeyModifierShift, 880, 800},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := stand(t, tile("a", 800, 800), tile("b", 0, 0))
			s.e.Select("a")
			s.hold(c.held).typed(c.key).wantAt("a", c.x, c.y).wantAt("b", 0, 0)
			if n := s.undoes(); n != 1 {
				t.Errorf("%d undo steps", n)
			}
		})
	}
}

func TestArrowKeysWithoutASelectionOrInADragDoNothing(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.typed(fyne.KeyRight).wantAt("a", 0, 0)
	s.moveTo(24, 24).press().dragTo(128, 48).typed(fyne.KeyRight).release().wantAt("a", 104, 24)
}

func TestQuickNudgesAreOneStep(t *testing.T) {
	pause := func(d time.Duration) func(*stage) { return func(*stage) { time.Sleep(d) } }
	cases := map[string]struct {
		between func(s *stage)
		steps   int
	}{
		"at once":                        {func(*stage) {}, 1},
		"soon":                           {pause(900 * time.Millisecond), 1},
		"after a pause":                  {pause(1100 * time.Millisecond), 2},
		"with undo between":              {func(s *stage) { s.e.Undo() }, 1},
		"with a drag":                    {func(s *stage) { s.moveTo(32, 24).press().dragTo(132, 24).release() }, 3},
		"after saving":                   {func(s *stage) { s.e.History.Saved() }, 2},
		"of something else":              {func(s *stage) { s.e.Select("b") }, 1},
		"to and fro, for it cancels out": {func(s *stage) { s.typed(fyne.KeyLeft) }, 1},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := stand(t, tile("a", 0, 0), tile("b", 0, 300))
			s.e.Select("a")
			synctest.Test(t, func(t *testing.T) {
				s.typed(fyne.KeyRight)
				c.between(s)
				s.typed(fyne.KeyRight)
			})
			if n := s.undoes(); n != c.steps {
				t.Errorf("%d undo steps, want %d", n, c.steps)
			}
			s.wantAt("a", 0, 0)
		})
	}
}

func TestOtherKeysAreHandedOnWithTheirModifiers(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.hold(fyne.KeyModifierShift | fyne.KeyModifierControl).typed("F8")
	s.c.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierControl})
	s.c.TypedRune('ㅎ')
	want := []view.KeyPress{{Key: "F8", Ctrl: true, Shift: true}, {Key: fyne.KeyD, Ctrl: true}}
	if len(s.keys) != len(want) || s.keys[0] != want[0] || s.keys[1] != want[1] {
		t.Errorf("keys %v, want %v", s.keys, want)
	}
}

func TestTheMenuKeyOpensTheMenuOfTheSelection(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.e.Select("a")
	s.typed(desktop.KeyMenu)
	s.hold(fyne.KeyModifierShift).typed(fyne.KeyF10)
	if s.menus != 2 {
		t.Errorf("%d menus", s.menus)
	}
	s.hold(0).typed(fyne.KeyF10)
	if s.menus != 2 || len(s.keys) != 1 {
		t.Error("F10 alone opens a menu")
	}
	s.wantSelected("a")
}

func TestPressingTheCanvasTakesTheKeyboard(t *testing.T) {
	s := stand(t)
	s.win.Canvas().Unfocus()
	s.click(100, 100)
	if s.focused() != fyne.Focusable(s.c) {
		t.Errorf("the focus is on %T", s.focused())
	}
}

func TestKeysBehindTheShortcutsOfTheToolkit(t *testing.T) {
	ctrl := func(key fyne.KeyName) view.KeyPress { return view.KeyPress{Key: key, Ctrl: true} }
	cases := map[string]struct {
		shortcut fyne.Shortcut
		want     view.KeyPress
	}{
		"undo":       {&fyne.ShortcutUndo{}, ctrl(fyne.KeyZ)},
		"redo":       {&fyne.ShortcutRedo{}, ctrl(fyne.KeyY)},
		"copy":       {&fyne.ShortcutCopy{}, ctrl(fyne.KeyC)},
		"cut":        {&fyne.ShortcutCut{}, ctrl(fyne.KeyX)},
		"paste":      {&fyne.ShortcutPaste{}, ctrl(fyne.KeyV)},
		"select all": {&fyne.ShortcutSelectAll{}, ctrl(fyne.KeyA)},
		"with Ctrl":  {&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierControl}, ctrl(fyne.KeyD)},
		"with Command, on a Mac": {
			&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierSuper}, ctrl(fyne.KeyD),
		},
		"with Alt and Shift": {
			&desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierAlt | fyne.KeyModifierShift},
			view.KeyPress{Key: fyne.KeyD, Alt: true, Shift: true},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got, ok := view.KeysOf(c.shortcut); !ok || got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
	if _, ok := view.KeysOf(unknown{}); ok {
		t.Error("an unknown shortcut has a key")
	}
}

type unknown struct{}

func (unknown) ShortcutName() string { return "unknown" }
