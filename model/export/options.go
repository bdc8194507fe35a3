package export

import (
	"errors"
	"fmt"

	"lintel/model/codec"
	"lintel/model/geom"
	"lintel/model/render/pdf"
	"lintel/model/scene"
)

// Margin is the ground around an exported drawing, in pt.
const Margin = 16

// The limits of Options.Scale; those of DPI follow from them.
const (
	MinScale = 0.1
	MaxScale = 100
)

// MaxWidth is the limit of Options.Width, in pixels.
const MaxWidth = 100_000

// PointsPerInch is how many pt of a diagram an inch has on paper.
const PointsPerInch = 96

// usualScale is the scale of who says nothing.
const usualScale = 2

// Options say how. The zero value of a field is the usual choice.
type Options struct {
	Theme *scene.Theme // nil is the light theme
	// Scale, Width and DPI say in three ways how many pixels a picture has; at
	// most one of them is not 0. Scale is the number of pixels for each pt, and
	// 2 where nothing is said.
	Scale float64
	Width int     // of the whole picture, in pixels
	DPI   float64 // pixels for each inch of a drawing printed in its own size
	// Transparent leaves out the ground.
	Transparent bool
	// NoSource leaves the diagram out of a picture, which then cannot be
	// opened again.
	NoSource bool
	// Font sets the letters of an SVG in an embedded font instead of drawing them
	// as shapes: smaller and easy to edit, for browsers; most other programs ignore
	// such fonts and set the text in one of their own.
	Font bool
	// Paper and Turn are those of the drawing in a PDF.
	Paper pdf.Paper
	Turn  pdf.Turn
	// Links lets the services of an SVG or PDF lead to their pages at AWS.
	Links bool
	// IconFiles writes a picture of every icon into a folder beside a DOT file,
	// for Graphviz to draw.
	IconFiles bool

	icons   string // the folder of IconFiles, from that of the file
	picture string // the picture beside a report, from the folder of the report
}

// Check tells what is out of range or contradicts itself.
func (o Options) Check() error {
	_, err := o.settled()
	return err
}

// settled are the options with nothing left open.
func (o Options) settled() (Options, error) {
	if o.Theme == nil {
		o.Theme = scene.Light()
	}
	if o.Scale != 0 && o.Width != 0 || o.Scale != 0 && o.DPI != 0 || o.Width != 0 && o.DPI != 0 {
		return o, errors.New("a picture has a scale, a width or a dpi: say one of them")
	}
	if o.Paper > pdf.A0 || o.Turn > pdf.Landscape {
		return o, errors.New("there is no such paper")
	}
	switch {
	case o.Width != 0:
		if o.Width < 1 || o.Width > MaxWidth {
			return o, fmt.Errorf("the width must be between 1 and %d pixels, not %d", MaxWidth, o.Width)
		}
		return o, nil
	case o.DPI != 0:
		if least, most := float64(MinScale*PointsPerInch), float64(MaxScale*PointsPerInch); !(o.DPI >= least && o.DPI <= most) {
			return o, fmt.Errorf("the dpi must be between %v and %v, not %v", least, most, o.DPI)
		}
		o.Scale = o.DPI / PointsPerInch
	case o.Scale == 0:
		o.Scale = usualScale
	}
	if !(o.Scale >= MinScale && o.Scale <= MaxScale) {
		return o, fmt.Errorf("the scale must be between %v and %v, not %v", MinScale, MaxScale, o.Scale)
	}
	return o, nil
}

// source is the diagram to put into a picture, nil when it is not wanted.
func (o Options) source(d Drawing) []byte {
	if o.NoSource {
		return nil
	}
	return codec.Marshal(d.Diagram)
}

// links are the pages at AWS of what is drawn, by id; nil when they are not wanted.
func (o Options) links(d Drawing) map[string]string {
	if !o.Links {
		return nil
	}
	pages := map[string]string{}
	for _, n := range d.Diagram.Nodes() {
		if s, ok := d.Catalog.Service(n.Kind); ok && s.Page.URL != "" {
			pages[string(n.ID)] = s.Page.URL
		}
	}
	return pages
}

// AppendixPage is what a page of an appendix shows of its scene: A4 upright, in pt.
func AppendixPage() geom.Rect { return geom.XYWH(0, 0, 793.7, 1122.5) }
