//go:build journey && look

package journey

import (
	"fmt"
	"math"
	"os/exec"
	"path/filepath"
	"strconv"
	"time"
)

// A notch of the wheel moves the paper by this many px.
const notch = 50

// LookAt moves the paper until the middle of what is at a place stands in the
// middle of the canvas, as nearly as the wheel can. place is asked anew after
// each move.
func (w *Window) LookAt(place func(Trace) Rect) {
	w.t.Helper()
	for range 6 {
		tr := w.Settled()
		middle := Point{tr.Canvas.X + tr.Canvas.W/2, tr.Canvas.Y + tr.Canvas.H/2}
		c := place(tr).Center()
		right, down := int(math.Round((middle[0]-c[0])/notch)), int(math.Round((middle[1]-c[1])/notch))
		if right == 0 && down == 0 {
			return
		}
		w.MoveTo(middle)
		w.turn(right, "7", "6")
		w.turn(down, wheelDown, wheelUp)
		w.Changed(tr)
	}
}

// Settled waits until the window shows the same for a while, and is what that is.
func (w *Window) Settled() Trace {
	w.t.Helper()
	time.Sleep(2 * settle)
	before := w.Trace()
	for range 40 {
		time.Sleep(2 * settle)
		now := w.Trace()
		if now.Seq == before.Seq {
			break
		}
		before = now
	}
	return before
}

// Changed waits for a while until the window shows something else than before.
func (w *Window) Changed(before Trace) {
	w.t.Helper()
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end) && w.Trace().Seq == before.Seq; {
		time.Sleep(glance)
	}
}

// turn turns a wheel by notches, with one button one way and another the other.
func (w *Window) turn(notches int, back, forth string) {
	w.t.Helper()
	button := forth
	if notches < 0 {
		button, notches = back, -notches
	}
	if notches > 0 {
		w.onScreen("xdotool", "click", "--repeat", strconv.Itoa(min(notches, 200)), "--delay", "15", button)
	}
}

// Zoom shows the drawing at a usual zoom.
func (w *Window) Zoom(zoom float64) {
	w.t.Helper()
	w.Key("ctrl+0")
	w.WaitFor("it is shown at 100 %", func(tr Trace) bool { return tr.View.Zoom == 1 })
	for tries := 0; tries < 20 && math.Abs(w.Trace().View.Zoom-zoom) > 0.001; tries++ {
		before := w.Trace().View.Zoom
		if zoom > before {
			w.Key("ctrl+equal")
		} else {
			w.Key("ctrl+minus")
		}
		w.WaitFor("it is shown at another zoom", func(tr Trace) bool { return tr.View.Zoom != before })
	}
}

// Crop keeps a part of the screen as a picture.
func (w *Window) Crop(r Rect, path string) {
	w.t.Helper()
	w.onScreen("import", "-window", "root", "-crop", fmt.Sprintf("%sx%s+%s+%s", px(r[2]), px(r[3]), px(r[0]), px(r[1])), "+repage", path)
}

// Sheet puts pictures with captions, the names of their files, into rows of one picture.
func Sheet(path string, rows [][]string) error {
	var args []string
	for _, row := range rows {
		args = append(args, "(")
		for _, cell := range row {
			name := filepath.Base(cell)
			args = append(args, "(", cell, "-bordercolor", "#808890", "-border", "3", "-background", "#808890", "-gravity", "NorthWest",
				"-splice", "0x18", "-fill", "white", "-pointsize", "12", "-annotate", "+4+2", name[:len(name)-len(".png")], ")")
		}
		args = append(args, "-background", "#808890", "-gravity", "NorthWest", "+append", ")")
	}
	args = append(args, "-background", "#808890", "-gravity", "NorthWest", "-append", path)
	if out, err := exec.Command("convert", args...).CombinedOutput(); err != nil {
		return fmt.Errorf("making %s: %w\n%s", path, err, out)
	}
	return nil
}
