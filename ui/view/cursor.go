package view

import (
	"reflect"

	"fyne.io/fyne/v2"

	"lintel/model/geom"
)

// cursor knows where the pointer is before the toolkit says so. Fyne (2.8) hands
// moves on once a frame but buttons at once, with the place of the last frame: in a
// slow frame a click would go where the pointer came from. Its window has been told
// of the place by then, so that is where cursor looks; a window that keeps it
// elsewhere has no cursor, and the events are all there is.
type cursor struct {
	sought bool
	x, y   reflect.Value // px of the screen
}

// now is the place in px from the corner of a canvas; false where nobody knows.
func (k *cursor) now(c *Canvas) (geom.Point, bool) {
	shown := fyne.CurrentApp().Driver().CanvasForObject(c)
	if shown == nil {
		return geom.Point{}, false
	}
	if !k.sought {
		k.sought = true
		for _, w := range fyne.CurrentApp().Driver().AllWindows() {
			if w.Canvas() == shown {
				k.x, k.y = cursorOf(w)
			}
		}
	}
	if !k.x.IsValid() || shown.Scale() == 0 {
		return geom.Point{}, false
	}
	// Whole px, as the toolkit counts.
	at := fyne.NewPos(float32(int(k.x.Float()))/shown.Scale(), float32(int(k.y.Float()))/shown.Scale())
	return point(at.Subtract(c.place())), true
}

// cursorOf finds where a window of the toolkit keeps what it was told last. Reading
// a field by its name changes nothing and asks for nothing unsafe.
func cursorOf(window any) (x, y reflect.Value) {
	v := reflect.ValueOf(window)
	if v.Kind() != reflect.Pointer || v.Elem().Kind() != reflect.Struct {
		return
	}
	x, y = v.Elem().FieldByName("newMousePosX"), v.Elem().FieldByName("newMousePosY")
	if !x.IsValid() || !y.IsValid() || x.Kind() != reflect.Float64 || y.Kind() != reflect.Float64 {
		return reflect.Value{}, reflect.Value{}
	}
	return x, y
}
