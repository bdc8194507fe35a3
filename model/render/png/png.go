package png

import (
	"errors"
	"fmt"
	"io"
	"math"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/scene"
)

// Options say how a scene becomes a picture.
type Options struct {
	Painter *raster.Painter
	Theme   *scene.Theme // nil is the light theme
	// Scale is the number of pixels in a diagram point; 0 means 1. Under 1 the
	// picture shows the level of detail of that zoom.
	Scale float64
	// Width is the number of pixels in a row, instead of Scale; 0 leaves it to Scale.
	Width       int
	Margin      float64 // pt of ground around the diagram
	Transparent bool    // no ground
	// Source is carried inside the picture and read back by ReadSource; nil carries nothing.
	Source []byte
}

// largest is the number of pixels that the format allows on a side.
const largest = math.MaxInt32

// most is the number of pixels in a picture: far more than anything can show,
// and little enough to be written in minutes.
const most = 10_000_000_000

// Write paints the whole of sc. An empty scene gives a picture of the margin
// alone, at least one pixel.
func Write(w io.Writer, sc *scene.Scene, o Options) error {
	p, err := newPicture(sc, o)
	if err != nil {
		return err
	}
	out := &chunks{w: w}
	out.raw(signature)
	out.header(p)
	out.source(o.Source)
	out.density(p.view.Zoom)
	if err := p.bands(out); err != nil {
		return err
	}
	out.chunk("IEND", nil)
	if out.err != nil {
		return fmt.Errorf("write the picture: %w", out.err)
	}
	return nil
}

// Size is the width and height in pixels of the picture that Write makes.
func Size(sc *scene.Scene, o Options) (w, h int, err error) {
	p, err := newPicture(sc, o)
	if err != nil {
		return 0, 0, err
	}
	return p.width, p.height, nil
}

// picture is what the bands share.
type picture struct {
	scene         *scene.Scene
	painter       *raster.Painter
	view          raster.View
	width, height int
	transparent   bool
}

func newPicture(sc *scene.Scene, o Options) (*picture, error) {
	if o.Painter == nil {
		return nil, errors.New("write the picture: there is no painter")
	}
	if o.Theme == nil {
		o.Theme = scene.Light()
	}
	area := sc.Bounds().Inset(-max(o.Margin, 0))
	switch {
	case o.Width < 0:
		return nil, fmt.Errorf("write the picture: a width of %d pixels is not a positive number", o.Width)
	case o.Width > 0:
		o.Scale = float64(o.Width) / max(area.W(), 1)
	case o.Scale == 0:
		o.Scale = 1
	}
	if !(o.Scale > 0) || math.IsInf(o.Scale, 0) {
		return nil, fmt.Errorf("write the picture: scale %v is not a positive number", o.Scale)
	}
	w, h := pixels(area, o.Scale)
	if o.Width > 0 {
		w = float64(o.Width) // not one more by rounding
	}
	if !(w <= largest && h <= largest) {
		return nil, fmt.Errorf("write the picture: %.0f x %.0f pixels are too many, a PNG has at most %d on a side; choose a smaller scale", w, h, largest)
	}
	if w*h > most {
		return nil, fmt.Errorf("write the picture: %.0f x %.0f pixels are too many, at most %d are written; choose a smaller scale, or move together what lies far apart", w, h, most)
	}
	return &picture{
		scene: sc, painter: o.Painter, width: int(w), height: int(h), transparent: o.Transparent,
		view: raster.View{Origin: area.Min, Zoom: o.Scale, Density: max(o.Scale, 1), Theme: o.Theme},
	}, nil
}

func pixels(area geom.Rect, scale float64) (w, h float64) {
	return max(1, math.Ceil(area.W()*scale)), max(1, math.Ceil(area.H()*scale))
}
