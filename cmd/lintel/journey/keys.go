//go:build journey

package journey

import (
	"strings"

	"lintel/ui/action"
)

// Press presses a shortcut as the list of actions has it.
func (w *Window) Press(s action.Shortcut) {
	w.t.Helper()
	w.Key(keysOf(s))
}

// keysOf is a shortcut in the names of the X server.
func keysOf(s action.Shortcut) string {
	var keys []string
	for _, m := range []struct {
		held bool
		name string
	}{{s.Ctrl, "ctrl"}, {s.Alt, "alt"}, {s.Shift, "shift"}} {
		if m.held {
			keys = append(keys, m.name)
		}
	}
	return strings.Join(append(keys, keyName(s.Key)), "+")
}

func keyName(key string) string {
	names := map[string]string{
		"/": "slash", "\\": "backslash", ".": "period", ",": "comma", ";": "semicolon", "'": "apostrophe", "`": "grave",
		"=": "equal", "-": "minus", "+": "KP_Add", "*": "KP_Multiply", "[": "bracketleft", "]": "bracketright", "Space": "space",
	}
	if name, ok := names[key]; ok {
		return name
	}
	if len(key) == 1 {
		return strings.ToLower(key)
	}
	return key
}

// Wait leaves the window some time, after something that should have no effect.
func (w *Window) Wait() { w.rest() }

// MiddleClick clicks with the middle button.
func (w *Window) MiddleClick(p Point) {
	w.t.Helper()
	w.clickWith(middle, p)
}

// ClickHolding clicks while keys such as "shift" are held.
func (w *Window) ClickHolding(p Point, held ...string) {
	w.t.Helper()
	w.holding(held, func() { w.Click(p) })
}

// Keyboard changes the layout of the keyboard, such as "ru" or "kr".
func (w *Window) Keyboard(layout string) {
	w.t.Helper()
	w.onScreen("setxkbmap", layout)
	w.rest()
}

// The places of keys, as the X server counts them, whatever their layout has on them.
const (
	PlaceOfH = "43"
	PlaceOfV = "55"
)
