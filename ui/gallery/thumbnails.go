package gallery

import (
	"image"
	"sync"

	"lintel/model/catalog"
	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/scene"
)

// Thumbnails paints pictures of drawings one after the other on a goroutine of
// its own and keeps them. Its methods are safe for concurrent use.
type Thumbnails struct {
	painter *raster.Painter
	draw    Draw
	post    func(func())

	mu      sync.Mutex
	kept    map[Thumbnail]*image.RGBA // nil for one that cannot be drawn
	wanted  []order                   // in the order in which they are painted
	working bool
	done    []func() // what is to be called for pictures that have come
	epoch   int      // counts how often everything was forgotten
}

// Draw makes the scene of a drawing; it runs outside of the window's goroutine.
type Draw func(id string, lang catalog.Lang) (*scene.Scene, error)

// Thumbnail says which picture is wanted.
type Thumbnail struct {
	ID      string
	Lang    catalog.Lang
	Theme   *scene.Theme
	Size    image.Point // device pixels
	Density float64     // device pixels in a px
}

type order struct {
	Thumbnail
	ready []func()
}

// NewThumbnails paints what draw makes; post runs a function later on the
// goroutine of the window.
func NewThumbnails(painter *raster.Painter, draw Draw, post func(func())) *Thumbnails {
	return &Thumbnails{painter: painter, draw: draw, post: post, kept: map[Thumbnail]*image.RGBA{}}
}

// Picture is a picture if it is there. If not, nil, and ready is called on the
// goroutine of the window once it is.
func (t *Thumbnails) Picture(want Thumbnail, ready func()) *image.RGBA {
	t.mu.Lock()
	defer t.mu.Unlock()
	if img, ok := t.kept[want]; ok {
		return img
	}
	t.order(want, ready)
	if !t.working {
		t.working = true
		go t.work()
	}
	return nil
}

// order notes that a picture is wanted, and who waits for it.
func (t *Thumbnails) order(want Thumbnail, ready func()) {
	for i := range t.wanted {
		if t.wanted[i].Thumbnail == want {
			t.wanted[i].ready = append(t.wanted[i].ready, ready)
			return
		}
	}
	t.wanted = append(t.wanted, order{Thumbnail: want, ready: []func(){ready}})
}

// Forget drops all pictures, because drawings look different from now on.
func (t *Thumbnails) Forget() {
	t.mu.Lock()
	defer t.mu.Unlock()
	clear(t.kept)
	t.epoch++
}

func (t *Thumbnails) work() {
	for {
		o, epoch, ok := t.next()
		if !ok {
			return
		}
		t.keep(o, epoch, t.paint(o.Thumbnail))
	}
}

// keep notes a picture and lets those know who wait for it. Pictures that come
// before the window has time share one call: each costs it a frame.
func (t *Thumbnails) keep(o order, epoch int, img *image.RGBA) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if epoch == t.epoch {
		t.kept[o.Thumbnail] = img
	}
	idle := len(t.done) == 0
	t.done = append(t.done, o.ready...)
	if idle {
		go t.post(t.tell)
	}
}

func (t *Thumbnails) tell() {
	t.mu.Lock()
	done := t.done
	t.done = nil
	t.mu.Unlock()
	for _, ready := range done {
		ready()
	}
}

func (t *Thumbnails) next() (order, int, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.wanted) == 0 {
		t.working = false
		return order{}, 0, false
	}
	o := t.wanted[0]
	t.wanted = t.wanted[1:]
	return o, t.epoch, true
}

// The look of a thumbnail, in pt and px.
const (
	mostZoom = 0.8 // px in a pt of a small drawing
	margin   = 12  // pt around the drawing
	// detail is the zoom whose level of detail a thumbnail has at any size: tiles
	// with their glyphs, and no text.
	detail = 0.32
)

// paint makes the whole drawing fit, without a ground behind it.
func (t *Thumbnails) paint(want Thumbnail) *image.RGBA {
	sc, err := t.draw(want.ID, want.Lang)
	if err != nil {
		return nil
	}
	img := image.NewRGBA(image.Rectangle{Max: want.Size})
	bounds := sc.Bounds().Inset(-margin)
	w, h := float64(want.Size.X), float64(want.Size.Y)
	zoom := min(mostZoom*want.Density, w/bounds.W(), h/bounds.H())
	origin := bounds.Center().Add(geom.Vec{X: -w / 2 / zoom, Y: -h / 2 / zoom})
	view := raster.View{Origin: origin, Zoom: zoom, Density: zoom / detail, Theme: want.Theme}
	t.painter.Paint(img, sc, view, img.Rect)
	return img
}
