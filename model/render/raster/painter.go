package raster

import (
	"image"
	"runtime"
	"sync"
	"sync/atomic"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// Painter draws scenes and remembers the shapes of letters and icons. It is
// safe for concurrent use: a window and an export may share one.
type Painter struct {
	family  *typeface.Family
	icons   atomic.Pointer[icon.Set]
	glyphs  *cache[glyphKey]
	symbols *cache[iconKey]
	// pictures are remembered as their pixels, not as coverage.
	pictures *cache[pictureKey]
	brushes  sync.Pool // of *brush
	lists    sync.Pool // of *lists
}

// lists are kept from frame to frame, because a window paints many.
type lists struct {
	items []scene.Item
	marks []mark
}

// Bytes of masks and pictures that are kept at most.
const (
	glyphBytes   = 4 << 20
	iconBytes    = 8 << 20
	pictureBytes = 16 << 20
)

// New is a painter that sets text in family and draws the glyphs of icons.
func New(family *typeface.Family, icons *icon.Set) *Painter {
	p := &Painter{
		family:   family,
		glyphs:   newCache[glyphKey](glyphBytes),
		symbols:  newCache[iconKey](iconBytes),
		pictures: newCache[pictureKey](pictureBytes),
		brushes:  sync.Pool{New: func() any { return &brush{} }},
		lists:    sync.Pool{New: func() any { return &lists{} }},
	}
	p.Use(icons)
	return p
}

// Use changes the icons of everything painted from now on. The glyphs must be
// those of the set before: only pictures in their place may differ.
func (p *Painter) Use(icons *icon.Set) { p.icons.Store(icons) }

// Paint draws the elements of sc that v shows inside clip, with the level of
// detail of its zoom, over what dst holds. It reads sc only before it starts
// to paint.
func (p *Painter) Paint(dst *image.RGBA, sc *scene.Scene, v View, clip image.Rectangle) {
	p.PaintAs(dst, sc, v, clip, nil)
}

// PaintAs is Paint with every element as strong as opacity says, from 0 to 1; nil
// is full strength.
func (p *Painter) PaintAs(dst *image.RGBA, sc *scene.Scene, v View, clip image.Rectangle, opacity func(*scene.Element) float64) {
	l := p.lists.Get().(*lists)
	l.items = appendVisible(l.items[:0], sc, v, clip.Intersect(dst.Rect), opacity)
	p.paint(dst, v, clip, l, l.items)
}

// Items draws loose items, such as an overlay, in their order.
func (p *Painter) Items(dst *image.RGBA, items []scene.Item, v View, clip image.Rectangle) {
	p.paint(dst, v, clip, p.lists.Get().(*lists), items)
}

// widest is how far in CSS px a shape may mark beyond its bounds: a text that
// does not shrink with the zoom.
const widest = 160

// Visible lists what v shows of sc inside clip, in paint order: the part of
// Paint that reads the scene.
func Visible(sc *scene.Scene, v View, clip image.Rectangle) []scene.Item {
	return appendVisible(nil, sc, v, clip, nil)
}

func appendVisible(
	items []scene.Item, sc *scene.Scene, v View, clip image.Rectangle, opacity func(*scene.Element) float64,
) []scene.Item {
	if clip.Empty() {
		return items
	}
	detail := v.Detail()
	sc.Visit(v.Area(clip.Inset(-int(widest*v.density()))), func(e *scene.Element) {
		strength := 1.0
		if opacity != nil {
			strength = opacity(e)
		}
		for _, item := range e.Items {
			if !item.At(detail) {
				continue
			}
			if strength < 1 {
				item.Shape = item.Shape.Faded(strength)
			}
			items = append(items, item)
		}
	})
	return items
}

// mark is a shape and the pixels it may touch.
type mark struct {
	shape scene.Shape
	box   image.Rectangle
}

// smallStrip is the number of pixels under which one goroutine is enough.
const smallStrip = 200_000

func (p *Painter) paint(dst *image.RGBA, v View, clip image.Rectangle, l *lists, items []scene.Item) {
	defer p.lists.Put(l)
	clip = clip.Intersect(dst.Rect)
	if clip.Empty() || v.Zoom <= 0 {
		return
	}
	seen := newLens(v)
	l.marks = appendMarks(l.marks[:0], items, seen, clip)
	p.strips(dst, seen, clip, l.marks)
}

// strips paints on as many cores as the clip is worth.
func (p *Painter) strips(dst *image.RGBA, v *lens, clip image.Rectangle, marks []mark) {
	workers := min(runtime.GOMAXPROCS(0), 1+clip.Dx()*clip.Dy()/smallStrip)
	if workers == 1 {
		p.strip(dst, v, clip, marks)
		return
	}
	strips := cut(clip, 2*workers)
	var next atomic.Int32
	var done sync.WaitGroup
	for range workers {
		done.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(strips); i = int(next.Add(1)) - 1 {
				p.strip(dst, v, strips[i], marks)
			}
		})
	}
	done.Wait()
}

func appendMarks(marks []mark, items []scene.Item, v *lens, clip image.Rectangle) []mark {
	detail := v.Detail()
	for _, item := range items {
		if !item.At(detail) {
			continue
		}
		bounds := v.rect(grown(item.Shape, v))
		m := mark{item.Shape, pixels(bounds, 2)}
		if finite(bounds) && m.box.Overlaps(clip) {
			marks = append(marks, m)
		}
	}
	return marks
}

// finite is false for shapes that only a broken file can ask for.
func finite(r geom.Rect) bool {
	const most = 1e12
	return r.Min.X > -most && r.Min.Y > -most && r.Max.X < most && r.Max.Y < most &&
		r.Min.X <= r.Max.X && r.Min.Y <= r.Max.Y
}

// grown is the bounds of a shape, for a text with the growth that keeps it legible.
func grown(s scene.Shape, v *lens) geom.Rect {
	b := s.Bounds()
	if t, ok := s.(*scene.Text); ok {
		if k := textPx(t, v) / (t.Size * v.Zoom); k > 1 {
			return b.Inset(-(k - 1) * max(b.W(), b.H()))
		}
	}
	return b
}

func cut(r image.Rectangle, n int) []image.Rectangle {
	strips := make([]image.Rectangle, 0, n)
	for i := range n {
		s := r
		s.Min.Y, s.Max.Y = r.Min.Y+r.Dy()*i/n, r.Min.Y+r.Dy()*(i+1)/n
		strips = append(strips, s)
	}
	return strips
}

// strip paints every mark inside clip on one goroutine.
func (p *Painter) strip(dst *image.RGBA, v *lens, clip image.Rectangle, marks []mark) {
	b := p.brushes.Get().(*brush)
	defer p.brushes.Put(b)
	b.target(dst, clip)
	for _, m := range marks {
		if !m.box.Overlaps(clip) {
			continue
		}
		switch s := m.shape.(type) {
		case *scene.Box:
			p.box(b, s, v)
		case *scene.Path:
			b.path(s, v)
		case *scene.Text:
			p.text(b, s, v)
		case *scene.Icon:
			p.icon(b, s, v)
		}
	}
}
