package typeface

import (
	"fmt"
	"io/fs"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"lintel/model/geom"
)

// Name is the family name inside the font files and in exported SVG.
const Name = "Lintel Sans"

// Family is the typeface in both weights, ready to measure and draw. It is
// safe for concurrent use.
type Family struct{ faces [2]*face }

// Glyph is the number of a shape in one weight of the family; 0 is the box
// that stands for a character the typeface lacks.
type Glyph uint16

// Load reads fonts/lintel-sans-400.ttf and fonts/lintel-sans-600.ttf.
func Load(fsys fs.FS) (*Family, error) {
	family := &Family{}
	for w, path := range [...]string{
		Regular:  "fonts/lintel-sans-400.ttf",
		Semibold: "fonts/lintel-sans-600.ttf",
	} {
		data, err := fs.ReadFile(fsys, path)
		if err != nil {
			return nil, fmt.Errorf("typeface: %w", err)
		}
		if family.faces[w], err = newFace(data); err != nil {
			return nil, fmt.Errorf("typeface: %s: %w", path, err)
		}
	}
	return family, nil
}

// Bytes is the whole font file of a weight. The caller must not change it.
func (f *Family) Bytes(w Weight) []byte { return f.face(w).data }

// Metrics are the vertical measures of a weight for a font size of 1.
type Metrics struct {
	Ascent    float64 // from the baseline up
	Descent   float64 // from the baseline down
	XHeight   float64 // height of a small x
	CapHeight float64 // height of a capital letter
}

// Metrics are the vertical measures of weight w.
func (f *Family) Metrics(w Weight) Metrics { return f.face(w).metrics }

// UnitsPerEm is the number of font units in a font size.
func (f *Family) UnitsPerEm(w Weight) float64 { return f.face(w).unitsPerEm }

// Glyph is the shape of a character and its advance for a font size of 1.
func (f *Family) Glyph(r rune, w Weight) (Glyph, float64) {
	face := f.face(w)
	g, advance := face.lookup(r)
	return g, float64(advance) / face.unitsPerEm
}

// Outline is the shape of a character in font units with the origin on the
// baseline and y growing downwards; a space is empty.
func (f *Family) Outline(r rune, w Weight) geom.Outline {
	g, _ := f.face(w).lookup(r)
	return f.GlyphOutline(g, w)
}

// GlyphOutline is Outline for a glyph that was looked up before.
func (f *Family) GlyphOutline(g Glyph, w Weight) geom.Outline {
	face := f.face(w)
	segments, err := face.font.LoadGlyph(nil, sfnt.GlyphIndex(g), face.ppem(), nil)
	if err != nil {
		return nil
	}
	outline := make(geom.Outline, len(segments))
	for i, s := range segments {
		outline[i].Op = geom.Op(s.Op) // both number move, line, quad, cube from 0
		for k, p := range s.Args {
			outline[i].P[k] = geom.Pt(units(p.X), units(p.Y))
		}
	}
	return outline
}

func (f *Family) face(w Weight) *face {
	if w == Semibold {
		return f.faces[Semibold]
	}
	return f.faces[Regular]
}

// bmp is the number of characters whose glyph and advance are remembered.
const bmp = 1 << 16

type face struct {
	data       []byte
	font       *sfnt.Font
	unitsPerEm float64
	metrics    Metrics
	// known holds glyph and advance of a character, 16 bits each; 0 is not looked up yet.
	known [bmp]atomic.Uint32
}

func newFace(data []byte) (*face, error) {
	parsed, err := sfnt.Parse(data)
	if err != nil {
		return nil, fmt.Errorf("not a TrueType font: %w", err)
	}
	f := &face{data: data, font: parsed, unitsPerEm: float64(parsed.UnitsPerEm())}
	m, err := parsed.Metrics(nil, f.ppem(), font.HintingNone)
	if err != nil {
		return nil, fmt.Errorf("no vertical metrics: %w", err)
	}
	f.metrics = Metrics{
		Ascent:    units(m.Ascent) / f.unitsPerEm,
		Descent:   units(m.Descent) / f.unitsPerEm,
		XHeight:   units(m.XHeight) / f.unitsPerEm,
		CapHeight: units(m.CapHeight) / f.unitsPerEm,
	}
	return f, nil
}

// ppem is the size at which a pixel is a font unit.
func (f *face) ppem() fixed.Int26_6 { return fixed.I(int(f.unitsPerEm)) }

func units(v fixed.Int26_6) float64 { return float64(v) / 64 }

func (f *face) lookup(r rune) (Glyph, uint16) {
	if r < 0 || r >= bmp {
		return f.search(r)
	}
	if v := f.known[r].Load(); v != 0 {
		return Glyph(v >> 16), uint16(v)
	}
	g, advance := f.search(r)
	f.known[r].Store(uint32(g)<<16 | uint32(advance))
	return g, advance
}

func (f *face) search(r rune) (Glyph, uint16) {
	g, err := f.font.GlyphIndex(nil, r)
	if err != nil {
		g = 0
	}
	advance, err := f.font.GlyphAdvance(nil, g, f.ppem(), font.HintingNone)
	if err != nil {
		return 0, 0
	}
	return Glyph(g), uint16(advance.Round())
}
