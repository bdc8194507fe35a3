package drawing_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/model/geom"
	"lintel/model/icon"
	"lintel/model/icon/drawing"
)

// file wraps elements in a drawing of 48 x 48.
func file(elements string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">` + elements + `</svg>`
}

func TestWhatIsNotDrawnExactlyIsRefusedByName(t *testing.T) {
	const rect = `<rect width="9" height="9"/>`
	cases := map[string]struct{ file, want string }{
		"nothing":                      {"", "there is no <svg> in it"},
		"another file":                 {"GIF89a", "line 1: there is text around the <svg>"},
		"another document":             {"<html/>", "line 1: the element <html> is not accepted in an icon"},
		"a drawing cut off":            {"<svg><g>", "line 1: XML syntax error on line 1: unexpected EOF"},
		"nothing drawn":                {file(`<g/>`), "nothing is drawn in it"},
		"only what is unseen":          {file(`<path fill="none" d="M0 0h9v9z"/>`), "nothing is drawn in it"},
		"no size":                      {"<svg>" + rect + "</svg>", "<svg>: it has no viewBox of a size"},
		"no square":                    {`<svg viewBox="0 0 48 24">` + rect + `</svg>`, "<svg>: it is 48 wide and 24 high; an icon is a square"},
		"a script":                     {file("<script>alert(1)</script>"), "line 1: the element <script> is not accepted in an icon"},
		"a script in an attribute":     {file(`<g onload="alert(1)"/>`), "line 1: <g>: the script onload is not accepted"},
		"a copy":                       {file(`<use href="#a"/>`), "line 1: the element <use> is not accepted in an icon"},
		"an image":                     {file(`<image href="http://example.com/a.png"/>`), "line 1: the element <image> is not accepted in an icon"},
		"another document inside":      {file("<foreignObject/>"), "line 1: the element <foreignObject> is not accepted in an icon"},
		"a style sheet":                {file("<style>*{fill:red}</style>"), "line 1: the element <style> is not accepted in an icon"},
		"an outside style sheet":       {`<?xml-stylesheet href="a.css"?>` + file(rect), "line 1: the instruction <?xml-stylesheet?> is not accepted"},
		"text":                         {file("<text>hi</text>"), "line 1: the element <text> is not accepted in an icon"},
		"text between":                 {file("<g>hi</g>"), "line 1: <g>: text is not accepted"},
		"an animation":                 {file("<animate/>"), "line 1: the element <animate> is not accepted in an icon"},
		"a mask":                       {file("<mask/>"), "line 1: the element <mask> is not accepted in an icon"},
		"a document type":              {`<!DOCTYPE svg [<!ENTITY a "b">]>` + file(rect), "line 1: a document type is not accepted"},
		"an entity":                    {file(`<path d="&a;"/>`), "line 1: XML syntax error on line 1: invalid character entity &a;"},
		"a reference":                  {file(`<linearGradient id="a" href="b.svg#c"/>`), "line 1: <linearGradient>: a reference to another drawing (href) is not accepted"},
		"a drawing in a drawing":       {file("<svg/>"), "line 1: an <svg> inside an <svg> is not accepted"},
		"two drawings":                 {file(rect) + file(rect), "line 1: the file begins with <svg>, not with one <svg>"},
		"an unknown attribute":         {file("\n<rect filter='blur'/>"), "line 2: <rect>: the attribute filter is not accepted"},
		"an unknown style":             {file(`<rect style="fill:red;mix-blend-mode:screen"/>`), `line 1: <rect>: the style "mix-blend-mode:screen" is not accepted`},
		"dashes":                       {file(`<path stroke="red" stroke-dasharray="2 2" d="M0 0h9"/>`), `<path>: stroke-dasharray: "2 2" is not accepted, only none`},
		"an unknown colour":            {file(`<g><path id="p" fill="currentColor" d="M0 0h9v9z"/></g>`), `<path id="p">: fill: the colour "currentColor" is not understood`},
		"an outside fill":              {file(`<rect fill="url(http://example.com/#a)" width="9" height="9"/>`), `<rect>: fill: the colour "url(http://example.com/#a)" is not understood`},
		"a fill that is not there":     {file(`<rect fill="url(#a)" width="9" height="9"/>`), "<rect>: fill: url(#a) names no linear gradient of this file"},
		"a mirrored gradient":          {file(`<linearGradient id="a" spreadMethod="reflect"><stop/></linearGradient><rect fill="url(#a)" width="9" height="9"/>`), `<rect>: fill: <linearGradient id="a">: spreadMethod "reflect" is not accepted`},
		"an id twice":                  {file(`<linearGradient id="a"/><linearGradient id="a"/>` + rect), `<linearGradient>: the id "a" is there twice`},
		"a clip that cuts":             {file(`<clipPath id="a"><rect width="4" height="4"/></clipPath><g clip-path="url(#a)">` + rect + `</g>`), "<g>: a clip path that cuts something off is not accepted"},
		"a round clip":                 {file(`<clipPath id="a"><circle r="40"/></clipPath><g clip-path="url(#a)">` + rect + `</g>`), "<g>: a clip path other than one rectangle is not accepted"},
		"a bent clip":                  {file(`<clipPath id="a"><path d="M0 0L48 48H0L48 0z"/></clipPath><g clip-path="url(#a)">` + rect + `</g>`), "<g>: a clip path other than one rectangle is not accepted"},
		"see-through over two areas":   {file(`<g opacity=".5">` + rect + rect + `</g>`), "<g>: opacity over several areas is not accepted"},
		"a shape in a shape":           {file(`<rect width="9" height="9">` + rect + `</rect>`), "<rect>: <rect> inside a shape is not accepted"},
		"a broken number":              {file(`<rect width="9em" height="9"/>`), `<rect>: width: want a number, found "9em"`},
		"half a point":                 {file(`<polygon points="1 2 3"/>`), "<polygon>: points: the last point has no y"},
		"a broken transform":           {file(`<g transform="spin(3)"/>`), `<g>: transform "spin(3)" is not understood`},
		"a point outside the world":    {file(`<g transform="scale(1e5)"><rect width="99" height="9"/></g>`), "<rect>: fill: a point lies far outside the drawing"},
		"an unknown command":           {file(`<path d="M0 0 B3 4"/>`), `<path>: path data, byte 5: 'B' is no command`},
		"a line before its start":      {file(`<path d="L0 0"/>`), `<path>: path data, byte 0: 'L' before M`},
		"a missing number":             {file(`<path d="M0 0 L3"/>`), `<path>: path data, byte 7: want a number, found ""`},
		"a flag that is none":          {file(`<path d="M0 0 A3 3 0 2 0 9 9"/>`), `<path>: path data, byte 12: want 0 or 1`},
		"an endless number":            {file(`<path d="M0 0 L1e999 2"/>`), `<path>: path data, byte 6: want a number, found "1e999 2"`},
		"a path that runs away":        {file(`<path d="M0 0` + strings.Repeat("l9e5 0", 2) + `"/>`), "<path>: path data, byte 16: a point lies far outside the drawing"},
		"too deep":                     {file(strings.Repeat("<g>", 16) + strings.Repeat("</g>", 16)), "line 1: <g> is nested deeper than 16 elements"},
		"too many elements":            {file(strings.Repeat("<g/>", 2000)), "line 1: there are more than 2000 elements"},
		"too many steps":               {file(`<path d="M0 0` + strings.Repeat("h1", 20000) + `"/>`), "<path>: path data, byte 40004: there are more than 20000 steps"},
		"too intricate":                {file(`<path stroke="red" d="M0 0` + strings.Repeat("q9e4 9e4 0 0", 12000) + `"/>`), "<path>: fill: the whole drawing is too intricate for an icon"},
		"too intricate a stroke":       {file(`<path fill="none" stroke="red" d="M0 0` + strings.Repeat("q9e4 9e4 0 0", 12000) + `"/>`), "<path>: stroke: the whole drawing is too intricate for an icon"},
		"too large":                    {file(strings.Repeat(" ", drawing.MaxSize)), "the file is larger than 256 KiB"},
		"an encoding that is not ours": {`<?xml version="1.0" encoding="EUC-KR"?>` + file(rect), `line 1: xml: encoding "EUC-KR" declared but Decoder.CharsetReader is nil`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := drawing.Read([]byte(c.file))
			if err == nil || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestWhatDrawsNothingIsSkipped(t *testing.T) {
	for name, text := range map[string]string{
		"names and notes":             file(`<title>A</title><desc>B</desc><!-- C --><rect width="9" height="9"/>`),
		"words of other programs":     `<svg xmlns:sketch="http://example.com" sketch:type="page" viewBox="0 0 48 48" xml:space="preserve"><rect width="9" height="9"/></svg>`,
		"shapes without area":         file(`<rect width="0" height="9"/><circle r="0"/><polygon points="1 1"/><line x2="9"/><path d=""/><rect width="9" height="9"/>`),
		"a stroke without width":      file(`<rect width="9" height="9" stroke="red" stroke-width="0"/>`),
		"a gradient without a colour": file(`<linearGradient id="a"/><rect width="9" height="9" fill="url(#a)"/><rect width="9" height="9"/>`),
		"a box given by its size":     `<svg width="48px" height="48"><rect width="9" height="9"/></svg>`,
	} {
		t.Run(name, func(t *testing.T) {
			p, err := drawing.Read([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if p.Side != 48 || len(p.Layers) != 1 || p.Layers[0].Shape[2].P[0] != geom.Pt(9, 9) {
				t.Errorf("got %+v, want the square alone", p)
			}
		})
	}
}

func TestAStyleCountsMoreThanAnAttribute(t *testing.T) {
	for _, text := range []string{`style="fill: #0f0" fill="#f00"`, `fill="#f00" style="fill: #0f0"`} {
		p, err := drawing.Read([]byte(file(`<rect width="9" height="9" ` + text + `/>`)))
		if err != nil {
			t.Fatal(err)
		}
		if c := p.Layers[0].Fill.Color; c.G != 255 || c.R != 0 {
			t.Errorf("%s gives %v", text, c)
		}
	}
}

func TestAClipMayCutOffWhatNobodySees(t *testing.T) {
	for width, fits := range map[string]bool{"44": true, "44.01": true, "44.1": false} {
		_, err := drawing.Read([]byte(file(`<clipPath id="a"><path d="M2 2h44v44H2z"/></clipPath>
			<g clip-path="url(#a)"><path d="M2 2h` + width + `v44H2z"/></g>`)))
		if (err == nil) != fits {
			t.Errorf("a shape of %s behind a clip of 44: %v", width, err)
		}
	}
}

func TestAGradientKeepsItsLineThroughTransforms(t *testing.T) {
	p, err := drawing.Read([]byte(file(`<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="10" y2="0">
		<stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>
		<g transform="skewX(45)"><rect width="9" height="9" fill="url(#a)"/></g>`)))
	if err != nil {
		t.Fatal(err)
	}
	// x' = x + y, so the share of the way is (x' - y') / 10 in the picture.
	g := p.Layers[0].Fill.Gradient
	for at, want := range map[geom.Point]float64{{X: 5, Y: 0}: 0.5, {X: 10, Y: 5}: 0.5, {X: 12, Y: 10}: 0.2, {X: 40, Y: 1}: 1} {
		if got := float64(g.Color(at).R) / 255; math.Abs(got-want) > 0.01 {
			t.Errorf("at %v the share is %.3f, want %.3f", at, got, want)
		}
	}
}

// FuzzRead looks for files that break the reader, or that it lets through with
// something that cannot be painted.
func FuzzRead(f *testing.F) {
	names, err := filepath.Glob(filepath.Join("testdata", "*.svg"))
	if err != nil || len(names) == 0 {
		f.Fatal("no examples to start from: ", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := drawing.Read(data)
		if err != nil {
			return
		}
		if err := paintable(p); err != nil {
			t.Fatal(err)
		}
	})
}

func paintable(p *icon.Picture) error {
	if !(p.Side > 0) || len(p.Layers) == 0 {
		return fmt.Errorf("side %v, %d layers", p.Side, len(p.Layers))
	}
	for _, l := range p.Layers {
		if len(l.Shape) == 0 || l.Shape[0].Op != geom.MoveTo {
			return fmt.Errorf("a shape does not start a contour: %v", l.Shape)
		}
		for _, s := range l.Shape {
			for _, point := range s.P[:s.Op.Points()] {
				if !(math.Abs(point.X) <= 1e6 && math.Abs(point.Y) <= 1e6) {
					return fmt.Errorf("the point %v lies outside the world", point)
				}
			}
		}
		if g := l.Fill.Gradient; g != nil && (len(g.Stops) < 2 || g.From == g.To || !(math.Abs(g.From.X)+math.Abs(g.To.X)+math.Abs(g.From.Y)+math.Abs(g.To.Y) < math.Inf(1))) {
			return fmt.Errorf("the gradient %+v has no way", g)
		}
	}
	return nil
}
