package pdf_test

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/render/pdf"
	"lintel/model/scene"
)

// frame reads the size of a page and where an area of the scene lies on it.
func frame(t testing.TB, p pdf.Page) (page geom.Size, area geom.Rect) {
	p.Scene = scene.New()
	got := unpacked(t, write(t, []pdf.Page{p}, options(t)))
	values := func(pattern string, n int) []float64 {
		m := regexp.MustCompile(pattern).FindStringSubmatch(got)
		if m == nil {
			t.Fatalf("no %s in\n%s", pattern, got)
		}
		out := make([]float64, n)
		for i := range out {
			out[i], _ = strconv.ParseFloat(m[i+1], 64)
		}
		return out
	}
	size := values(`MediaBox\[0 0 (\S+) (\S+)\]`, 2)
	cm := values(`(\S+) 0 0 \S+ (\S+) (\S+) cm`, 3)
	at := func(q geom.Point) geom.Point { return geom.Pt(cm[1]+q.X*cm[0], size[1]-cm[2]+q.Y*cm[0]) }
	return geom.Size{W: size[0], H: size[1]}, geom.Rect{Min: at(p.Area.Min), Max: at(p.Area.Max)}
}

func TestPapersHaveTheSizesOfISO216(t *testing.T) {
	const millimetre = 72 / 25.4
	for name, want := range map[string][2]float64{
		"a4": {210, 297}, "a3": {297, 420}, "a2": {420, 594}, "a1": {594, 841}, "a0": {841, 1189},
	} {
		for i, paper := range pdf.Papers() {
			if paper != name {
				continue
			}
			p := pdf.Page{Area: geom.XYWH(5, 7, 300, 100), Paper: pdf.Paper(i)}
			for turn, size := range map[pdf.Turn][2]float64{pdf.Portrait: want, pdf.Landscape: {want[1], want[0]}} {
				p.Turn = turn
				page, _ := frame(t, p)
				if math.Abs(page.W-size[0]*millimetre) > 0.01 || math.Abs(page.H-size[1]*millimetre) > 0.01 {
					t.Errorf("%s %s is %v, want %v mm", name, pdf.Turns()[turn], page, size)
				}
			}
		}
	}
}

func TestADrawingFillsItsPaperInTheMiddleAndInTheBetterTurn(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		side := rapid.Float64Range(1, 20_000)
		p := pdf.Page{
			Area:  geom.XYWH(side.Draw(r, "x")-1e4, side.Draw(r, "y")-1e4, side.Draw(r, "w"), side.Draw(r, "h")),
			Paper: pdf.Paper(rapid.IntRange(1, 5).Draw(r, "paper")),
		}
		page, area := frame(t, p)
		if p.Area.W() != p.Area.H() && (p.Area.W() > p.Area.H()) != (page.W > page.H) {
			r.Fatalf("%v lies on a page of %v", p.Area.Size(), page)
		}
		left, top, right, bottom := area.Min.X, area.Min.Y, page.W-area.Max.X, page.H-area.Max.Y
		if math.Abs(left-right) > 0.1 || math.Abs(top-bottom) > 0.1 {
			r.Fatalf("the margins are %v", fmt.Sprint(left, top, right, bottom))
		}
		if rim := min(left, top); rim < 22.5 || rim > 22.8 { // 8 mm
			r.Fatalf("the drawing %v leaves %v of the page %v", area, rim, page)
		}
	})
}

func TestAPageCutToFitIsAsLargeAsADrawingPrintedAt96DPI(t *testing.T) {
	page, area := frame(t, pdf.Page{Area: geom.XYWH(-10, 20, 960, 480)})
	if page != (geom.Size{W: 720, H: 360}) || area != (geom.Rect{Max: geom.Pt(720, 360)}) {
		t.Errorf("the page is %v, the drawing %v", page, area)
	}
	if page, _ := frame(t, pdf.Page{Area: geom.XYWH(0, 0, 100_000, 10)}); page.W != 14400 {
		t.Errorf("a page that no reader shows: %v", page)
	}
	if page, _ := frame(t, pdf.Page{}); page.W <= 0 || page.H <= 0 {
		t.Errorf("nothing gives a page of %v", page)
	}
}
