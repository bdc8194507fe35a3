package icon_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lintel/model/geom"
	"lintel/model/icon"
)

const good = `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 48 48"><path fill="#000" d="M3 3 H45 V45 L3 45 Z"/></svg>`

func TestParseReadsTheOutline(t *testing.T) {
	cases := map[string]struct {
		data string
		want []geom.Op
	}{
		"lines, horizontal and vertical":   {"M3 3 H45 V45 L3 45 Z", []geom.Op{geom.MoveTo, geom.LineTo, geom.LineTo, geom.LineTo}},
		"curves":                           {"M3 3Q4 4 5 3C6 2 7 2 8 3Z", []geom.Op{geom.MoveTo, geom.QuadTo, geom.CubeTo}},
		"a letter counts for more points":  {"M3,3 L4 4 5 5Z", []geom.Op{geom.MoveTo, geom.LineTo, geom.LineTo}},
		"points after the start are lines": {"M3 3 4 4 5 5Z", []geom.Op{geom.MoveTo, geom.LineTo, geom.LineTo}},
		"two contours":                     {"M3 3 L4 4 V5 Z M-1 .5 L4 4 V5 Z", []geom.Op{geom.MoveTo, geom.LineTo, geom.LineTo, geom.MoveTo, geom.LineTo, geom.LineTo}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			shape, err := icon.Parse([]byte(strings.Replace(good, "M3 3 H45 V45 L3 45 Z", c.data, 1)))
			if err != nil {
				t.Fatal(err)
			}
			var got []geom.Op
			for _, s := range shape {
				got = append(got, s.Op)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestParseRefusesWhatItDoesNotDraw(t *testing.T) {
	change := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	cases := map[string]struct{ file, want string }{
		"nothing":              {"", "byte 0: there is no path"},
		"another grid":         {change("0 0 48 48", "0 0 24 24"), `byte 0: viewBox is "0 0 24 24"`},
		"no grid":              {change(`viewBox="0 0 48 48"`, ""), "viewBox is missing"},
		"an element":           {change("<path", "<g/><path"), "element <g> is not allowed"},
		"a reference":          {change("<path", `<use href="#a"/><path`), "element <use> is not allowed"},
		"two paths":            {change("</svg>", `<path fill="#000" d="M3 3 H4 V4 Z"/></svg>`), "only one path"},
		"a stroke":             {change("fill=", `stroke="red" fill=`), "attribute stroke of path is not allowed"},
		"a transform":          {change("fill=", `transform="scale(2)" fill=`), "attribute transform of path"},
		"another fill rule":    {change("fill=", `fill-rule="evenodd" fill=`), "attribute fill-rule of path"},
		"no fill":              {change(`fill="#000"`, ""), "the path has no fill"},
		"a document type":      {"<!DOCTYPE svg>" + good, "document type"},
		"text":                 {change("</svg>", "hi</svg>"), "text is not allowed"},
		"cut off":              {good[:len(good)-6], "unexpected EOF"},
		"a relative command":   {change("H45", "h45"), `byte 109: command 'h' is not allowed`},
		"an arc":               {change("H45", "A1 1 0 0 0 4 4"), `byte 109: command 'A'`},
		"a missing number":     {change("L3 45", "L3"), `want a number, found "Z"`},
		"a broken number":      {change("H45", "H4.5.5"), `byte 110: want a number, found "4.5.5 "`},
		"an open contour":      {change(" Z", ""), "not closed by Z"},
		"two starts":           {change("V45", "M4 5"), "M before Z"},
		"a line before start":  {change("M3 3", ""), `'H' before M`},
		"a point far outside":  {change("H45", "H4500"), "4500 lies far outside the grid"},
		"an empty path":        {change("M3 3 H45 V45 L3 45 Z", " "), "path data is empty"},
		"a root of other name": {`<html/>`, "element <html> is not allowed"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			_, err := icon.Parse([]byte(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q in it", err, c.want)
			}
		})
	}
}

func TestLoadNamesEveryFileThatIsWrong(t *testing.T) {
	_, err := icon.Load(fstest.MapFS{
		"icons/a/one.svg":   {Data: []byte(good)},
		"icons/b/one.svg":   {Data: []byte(good)},
		"icons/b/two.svg":   {Data: []byte("<svg>")},
		"icons/b/three.svg": {Data: []byte("x")},
		"icons/README.md":   {Data: []byte("no icon")},
		"icons/app.svg":     {Data: []byte("beside the categories")},
	})
	for _, want := range []string{
		`icons/b/one.svg: a glyph "one" exists already in icons/a/one.svg`,
		"icons/b/two.svg: byte 0: viewBox is missing",
		"icons/b/three.svg: byte",
	} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q in it", err, want)
		}
	}
}

// TestEveryGlyphIsDrawnOnTheGrid reads the real family.
func TestEveryGlyphIsDrawnOnTheGrid(t *testing.T) {
	set, err := icon.Load(os.DirFS(filepath.Join("..", "..", "assets")))
	if err != nil {
		t.Fatal(err)
	}
	if len(set.Names()) == 0 {
		t.Fatal("the family is empty")
	}
	for _, name := range set.Names() {
		o, ok := set.Outline(name)
		if !ok || o.Name != name {
			t.Fatalf("%s: not found by its name", name)
		}
		var points geom.Polyline
		for _, s := range o.Shape {
			points = append(points, s.P[:s.Op.Points()]...)
		}
		if live := geom.XYWH(0, 0, icon.Grid, icon.Grid); !live.ContainsRect(points.Bounds()) {
			t.Errorf("%s: reaches outside the grid: %v", name, points.Bounds())
		}
	}
	if _, ok := set.Outline("no such glyph"); ok {
		t.Error("found a glyph that does not exist")
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte(strings.Replace(good, "H45", "Q3 3-4.5.6 C1 2 3 4 5 6", 1)))
	f.Fuzz(func(t *testing.T, data []byte) {
		shape, err := icon.Parse(data)
		if err != nil {
			return
		}
		if len(shape) == 0 || shape[0].Op != geom.MoveTo {
			t.Fatalf("an outline must start a contour: %v", shape)
		}
		for _, s := range shape {
			for _, p := range s.P[:s.Op.Points()] {
				if !(p.X >= -2*icon.Grid && p.X <= 2*icon.Grid && p.Y >= -2*icon.Grid && p.Y <= 2*icon.Grid) {
					t.Fatalf("point %v far outside the grid", p)
				}
			}
		}
	})
}
