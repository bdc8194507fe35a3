//go:build journey

package journey

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// settle is the time a person leaves between moving the mouse and pressing. The
// toolkit applies a move after the events of the same moment, so a shorter one
// would press at the old place.
const settle = 80 * time.Millisecond

// rest lets the window paint what it has just learnt.
func (w *Window) rest() { time.Sleep(4 * settle) }

// MoveTo moves the pointer.
func (w *Window) MoveTo(p Point) {
	w.t.Helper()
	w.onScreen("xdotool", "mousemove", px(p[0]), px(p[1]))
	time.Sleep(settle)
}

func px(v float64) string { return strconv.Itoa(int(math.Round(v))) }

// The buttons of the mouse; the wheel is buttons too.
const (
	left      = "1"
	middle    = "2"
	right     = "3"
	wheelUp   = "4"
	wheelDown = "5"
)

// Click clicks at a place.
func (w *Window) Click(p Point) {
	w.t.Helper()
	w.clickWith(left, p)
}

// RightClick opens the menu of what is at a place.
func (w *Window) RightClick(p Point) {
	w.t.Helper()
	w.clickWith(right, p)
}

func (w *Window) clickWith(button string, p Point) {
	w.t.Helper()
	w.MoveTo(p)
	w.onScreen("xdotool", "click", button)
	time.Sleep(settle)
}

// DoubleClick clicks twice at a place.
func (w *Window) DoubleClick(p Point) {
	w.t.Helper()
	w.MoveTo(p)
	w.onScreen("xdotool", "click", "--repeat", "2", "--delay", "90", left)
	time.Sleep(settle)
}

// Wheel turns the wheel at a place by notches, upwards when positive, while
// keys such as "ctrl" are held.
func (w *Window) Wheel(p Point, notches int, held ...string) {
	w.t.Helper()
	w.MoveTo(p)
	button := wheelUp
	if notches < 0 {
		button, notches = wheelDown, -notches
	}
	w.holding(held, func() {
		w.onScreen("xdotool", "click", "--repeat", strconv.Itoa(notches), "--delay", "60", button)
		time.Sleep(settle)
	})
}

// Drag presses at one place, moves on in small steps and lets go at another.
func (w *Window) Drag(from, to Point) {
	w.t.Helper()
	w.dragWith(left, from, to)
}

// Dash goes to a place, presses there, and lets go at the last of others, all at
// once: no hand is that quick, but a slow program finds what a quick hand did so.
func (w *Window) Dash(from Point, on ...Point) {
	w.t.Helper()
	args := []string{"mousemove", px(from[0]), px(from[1]), "mousedown", "1"}
	for _, p := range on {
		args = append(args, "mousemove", px(p[0]), px(p[1]))
	}
	w.onScreen("xdotool", append(args, "mouseup", "1")...)
	w.rest()
}

// DragMiddle drags with the middle button.
func (w *Window) DragMiddle(from, to Point) {
	w.t.Helper()
	w.dragWith(middle, from, to)
}

func (w *Window) dragWith(button string, from, to Point) {
	w.t.Helper()
	w.MoveTo(from)
	w.rest() // a busy window would press where the pointer was before
	w.onScreen("xdotool", "mousedown", button)
	w.pressed()
	const steps = 5
	for i := 1; i <= steps; i++ {
		share := float64(i) / steps
		w.MoveTo(Point{from[0] + (to[0]-from[0])*share, from[1] + (to[1]-from[1])*share})
	}
	w.onScreen("xdotool", "mouseup", button)
	time.Sleep(settle)
}

// pressed waits until the window has taken a press. A busy toolkit joins the
// motions that wait, and a press would count where the pointer is by then.
func (w *Window) pressed() {
	time.Sleep(settle)
	for range pressTries {
		if tool := w.Trace().Tool; !strings.HasSuffix(tool, ".idle") || tool == "pan.idle" {
			return
		}
		time.Sleep(settle)
	}
}

// pressTries bounds the wait: a press beside the canvas begins no gesture.
const pressTries = 10

// Grasp presses at a place and moves on without letting go.
func (w *Window) Grasp(from Point, on ...Point) {
	w.t.Helper()
	w.MoveTo(from)
	w.rest()
	w.onScreen("xdotool", "mousedown", left)
	w.pressed()
	for _, p := range on {
		w.MoveTo(p)
	}
	w.rest()
}

// LetGo ends what Grasp began.
func (w *Window) LetGo() {
	w.t.Helper()
	w.onScreen("xdotool", "mouseup", left)
	time.Sleep(settle)
}

// Hold presses a key such as "alt" and keeps it down until Free.
func (w *Window) Hold(key string) {
	w.t.Helper()
	w.onScreen("xdotool", "keydown", key)
	time.Sleep(settle)
}

// Free lets a held key go.
func (w *Window) Free(key string) {
	w.t.Helper()
	w.onScreen("xdotool", "keyup", key)
	time.Sleep(settle)
}

// Key presses a key, with others held: "ctrl+z", "Delete", "shift+1".
func (w *Window) Key(keys string) {
	w.t.Helper()
	w.onScreen("xdotool", "key", "--delay", "20", keys)
	time.Sleep(settle)
}

// Type types a text, also in Hangul.
func (w *Window) Type(text string) {
	w.t.Helper()
	for _, run := range regexp.MustCompile(`[[:ascii:]]+|[^[:ascii:]]`).FindAllString(text, -1) {
		delay := "25"
		if run[0] > unicode.MaxASCII {
			// Such a letter gets a key on the keyboard for the time of the delay,
			// in which the program has to notice.
			delay = "700"
		}
		w.onScreen("xdotool", "type", "--delay", delay, "--", run)
	}
	time.Sleep(settle)
}

func (w *Window) holding(keys []string, do func()) {
	w.t.Helper()
	for _, key := range keys {
		w.onScreen("xdotool", "keydown", key)
	}
	do()
	for _, key := range keys {
		w.onScreen("xdotool", "keyup", key)
	}
}

// String is the place in words, for a failed test.
func (p Point) String() string {
	return strings.Join([]string{px(p[0]), px(p[1])}, ",")
}

// Near reports whether two places are at most d px apart.
func (p Point) Near(q Point, d float64) bool { return math.Hypot(p[0]-q[0], p[1]-q[1]) <= d }

func ids(nodes []Node) string {
	var all []string
	for _, n := range nodes {
		all = append(all, n.ID)
	}
	return fmt.Sprint(all)
}
