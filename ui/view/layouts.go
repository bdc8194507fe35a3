package view

import (
	"os"
	"runtime"

	"fyne.io/fyne/v2"
)

// named is the name of a key. On a layout without Latin letters, such as a Russian
// one, the toolkit knows none for the keys of letters: then it is the one that a
// keyboard for English has in the same place.
func named(ev *fyne.KeyEvent) fyne.KeyName {
	if ev.Name != fyne.KeyUnknown {
		return ev.Name
	}
	return atPlace(ev.Physical.ScanCode - firstPlace())
}

// firstPlace is what the system adds to the number of a key: X11 counts from 8.
func firstPlace() int {
	if runtime.GOOS != "windows" && os.Getenv("DISPLAY") != "" {
		return 8
	}
	return 0
}

// atPlace is the letter or sign of a key by its number, which Linux and Windows took
// over from the first PC (evdev KEY_Q is 16, scan code set 1 has Q at 0x10). A Mac
// counts otherwise.
func atPlace(number int) fyne.KeyName {
	if runtime.GOOS == "darwin" {
		return fyne.KeyUnknown
	}
	rows := map[int]string{2: "1234567890-=", 16: "QWERTYUIOP[]", 30: "ASDFGHJKL;'`", 43: "\\ZXCVBNM,./"}
	for first, row := range rows {
		if i := number - first; i >= 0 && i < len(row) {
			return fyne.KeyName(row[i : i+1])
		}
	}
	return fyne.KeyUnknown
}
