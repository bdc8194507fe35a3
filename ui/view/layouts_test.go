package view_test

import (
	"testing"

	"fyne.io/fyne/v2"
)

// On a Russian layout the toolkit knows no name for the keys of letters.
func TestLettersAreReadByTheirPlaceWhereTheLayoutHasNone(t *testing.T) {
	t.Setenv("DISPLAY", ":1") // X11 counts from 8
	cases := map[string]struct {
		event fyne.KeyEvent
		want  fyne.KeyName
	}{
		"a letter of the upper row":  {fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 8 + 16}}, fyne.KeyQ},
		"a letter of the middle row": {fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 8 + 33}}, fyne.KeyF},
		"a letter of the lower row":  {fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 8 + 47}}, fyne.KeyV},
		"a sign":                     {fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 8 + 53}}, fyne.KeySlash},
		"a digit":                    {fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 8 + 2}}, fyne.Key1},
		"a key that has a name":      {fyne.KeyEvent{Name: fyne.KeyA, Physical: fyne.HardwareKey{ScanCode: 8 + 16}}, fyne.KeyA},
		"no letter at all":           {fyne.KeyEvent{Physical: fyne.HardwareKey{ScanCode: 8 + 99}}, fyne.KeyUnknown},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := stand(t)
			s.c.TypedKey(&c.event)
			if len(s.keys) != 1 || s.keys[0].Key != c.want {
				t.Errorf("heard %v, want %q", s.keys, c.want)
			}
		})
	}
}
