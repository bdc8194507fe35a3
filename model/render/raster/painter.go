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
	marks    sync.Pool // of *[]mark
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
		marks:    sync.Pool{New: func() any { return new([]mark) }},
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
	p.paint(dst, v, clip, func(l *lens, clip image.Rectangle, marks []mark) []mark {
		visit(sc, v, clip, func(e *scene.Element, s scene.Shape, bounds geom.Rect) {
			if m := (mark{s, l.reach(s, bounds)}); m.box.Overlaps(clip) {
				if opacity != nil {
					m.shape = shown(s, opacity(e))
				}
				marks = append(marks, m)
			}
		})
		return marks
	})
}

// shown is a shape at a strength from 0 to 1.
func shown(s scene.Shape, strength float64) scene.Shape {
	if strength >= 1 {
		return s
	}
	return s.Faded(strength)
}

// Items draws loose items, such as an overlay, in their order.
func (p *Painter) Items(dst *image.RGBA, items []scene.Item, v View, clip image.Rectangle) {
	detail := v.Detail()
	p.paint(dst, v, clip, func(l *lens, clip image.Rectangle, marks []mark) []mark {
		for _, item := range items {
			if !item.At(detail) {
				continue
			}
			if m := (mark{item.Shape, l.reach(item.Shape, item.Shape.Bounds())}); m.box.Overlaps(clip) {
				marks = append(marks, m)
			}
		}
		return marks
	})
}

// widest is how far in CSS px a shape may mark beyond its bounds: a text that
// does not shrink with the zoom.
const widest = 160

// Visible lists what v shows of sc inside clip, in paint order: the part of
// Paint that reads the scene.
func Visible(sc *scene.Scene, v View, clip image.Rectangle) []scene.Item {
	var items []scene.Item
	visit(sc, v, clip, func(_ *scene.Element, s scene.Shape, _ geom.Rect) {
		items = append(items, scene.Item{Shape: s})
	})
	return items
}

// visit calls f for the shapes of the elements that v shows inside clip, in paint
// order.
func visit(sc *scene.Scene, v View, clip image.Rectangle, f func(*scene.Element, scene.Shape, geom.Rect)) {
	if clip.Empty() {
		return
	}
	sc.VisitDrawn(v.Area(clip.Inset(-int(widest*v.density()))), v.Detail(), f)
}

// mark is a shape and the pixels it may touch.
type mark struct {
	shape scene.Shape
	box   image.Rectangle
}

// smallStrip is the number of pixels under which one goroutine is enough.
const smallStrip = 200_000

// paint draws the marks that list appends. Their memory is kept from frame to
// frame, because a window paints many.
func (p *Painter) paint(dst *image.RGBA, v View, clip image.Rectangle, list func(*lens, image.Rectangle, []mark) []mark) {
	clip = clip.Intersect(dst.Rect)
	if clip.Empty() || v.Zoom <= 0 {
		return
	}
	kept := p.marks.Get().(*[]mark)
	defer p.marks.Put(kept)
	seen := newLens(v)
	*kept = list(seen, clip, (*kept)[:0])
	p.strips(dst, clip, func(b *brush) { p.strip(b, seen, *kept) })
}

// strips paints on as many cores as the clip is worth, each time with a brush whose
// clip is a part of it.
func (p *Painter) strips(dst *image.RGBA, clip image.Rectangle, paint func(*brush)) {
	strip := func(part image.Rectangle) {
		b := p.brushes.Get().(*brush)
		defer p.brushes.Put(b)
		b.target(dst, part)
		paint(b)
	}
	workers := min(runtime.GOMAXPROCS(0), 1+clip.Dx()*clip.Dy()/smallStrip)
	if workers == 1 {
		strip(clip)
		return
	}
	strips := cut(clip, 2*workers)
	var next atomic.Int32
	var done sync.WaitGroup
	for range workers {
		done.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(strips); i = int(next.Add(1)) - 1 {
				strip(strips[i])
			}
		})
	}
	done.Wait()
}

// reach is the pixels that a shape with these bounds may touch, none for one that
// only a broken file can ask for. A text may grow to stay legible.
func (l *lens) reach(s scene.Shape, bounds geom.Rect) image.Rectangle {
	if t, ok := s.(*scene.Text); ok {
		if k := textPx(t, l) / (t.Size * l.Zoom); k > 1 {
			bounds = bounds.Inset(-(k - 1) * max(bounds.W(), bounds.H()))
		}
		bounds.Max.X += pushed(t, l) / l.Zoom
	}
	bounds = l.rect(bounds)
	if !finite(bounds) {
		return image.Rectangle{}
	}
	return pixels(bounds, 2)
}

// finite is false for shapes that only a broken file can ask for.
func finite(r geom.Rect) bool {
	const most = 1e12
	return r.Min.X > -most && r.Min.Y > -most && r.Max.X < most && r.Max.Y < most &&
		r.Min.X <= r.Max.X && r.Min.Y <= r.Max.Y
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

// strip paints every mark inside the clip of a brush.
func (p *Painter) strip(b *brush, v *lens, marks []mark) {
	for _, m := range marks {
		if !m.box.Overlaps(b.clip) {
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
