package svg_test

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"flag"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/render/raster"
	"lintel/model/render/specimen"
	"lintel/model/render/svg"
	"lintel/model/scene"
	"lintel/model/typeface"
)

var update = flag.Bool("update", false, "write the golden files anew")

func options(t testing.TB) svg.Options {
	k := specimen.Load(t)
	return svg.Options{Family: k.Family, Icons: k.Icons, Margin: 24}
}

func write(t testing.TB, sc *scene.Scene, o svg.Options) string {
	t.Helper()
	var out bytes.Buffer
	if err := svg.Write(&out, sc, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

var fontBytes = regexp.MustCompile(`base64,[A-Za-z0-9+/=]+`)

func TestSpecimenIsWrittenAsApproved(t *testing.T) {
	sc := specimen.Scene(specimen.Load(t).Family)
	cases := map[string]func(*svg.Options){
		"shapes-light.svg": func(*svg.Options) {},
		"live-dark.svg":    func(o *svg.Options) { o.Text, o.Theme, o.Title = svg.Live, scene.Dark(), "Specimen" },
	}
	for name, change := range cases {
		t.Run(name, func(t *testing.T) {
			o := options(t)
			change(&o)
			got := fontBytes.ReplaceAllString(write(t, sc, o), "base64,")
			golden := filepath.Join("testdata", name)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs at %q; run with -update when it is better", golden, firstDifference(got, string(want)))
			}
		})
	}
}

func firstDifference(got, want string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	return got[max(i-40, 0):min(i+60, len(got))]
}

// elements walks a document strictly and calls f for every opening tag.
func elements(t testing.TB, file string, f func(xml.StartElement)) (text string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(file))
	var all strings.Builder
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all.String()
		}
		if err != nil {
			t.Fatalf("not well formed at byte %d: %v", d.InputOffset(), err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			f(token)
		case xml.CharData:
			all.Write(token)
		}
	}
}

func TestEveryReferenceStaysInsideTheFileAndEveryIDIsUnique(t *testing.T) {
	for _, text := range []svg.Text{svg.Shapes, svg.Live} {
		o := options(t)
		o.Text = text
		ids, references := map[string]bool{}, map[string]bool{}
		elements(t, write(t, specimen.Scene(o.Family), o), func(e xml.StartElement) {
			if e.Name.Local == "script" || e.Name.Local == "foreignObject" || e.Name.Local == "image" {
				t.Errorf("found <%s>", e.Name.Local)
			}
			for _, a := range e.Attr {
				switch {
				case a.Name.Local == "id" && ids[a.Value]:
					t.Errorf("id %q twice", a.Value)
				case a.Name.Local == "id":
					ids[a.Value] = true
				case a.Name.Local == "href":
					references[a.Value] = true
				case strings.HasPrefix(a.Name.Local, "on"):
					t.Errorf("found a handler %s", a.Name.Local)
				}
			}
		})
		for r := range references {
			if !strings.HasPrefix(r, "#") || !ids[r[1:]] {
				t.Errorf("reference to %q, which is not in the file", r)
			}
		}
	}
}

func TestWhateverALabelHoldsTheFileIsSoundAndSaysIt(t *testing.T) {
	o := options(t)
	rapid.Check(t, func(r *rapid.T) {
		label := rapid.String().Draw(r, "label")
		o.Text = rapid.SampledFrom([]svg.Text{svg.Shapes, svg.Live}).Draw(r, "text")
		o.Title = label
		sc := scene.New()
		sc.Put(scene.Element{ID: label, Title: label, Bounds: geom.XYWH(0, 0, 50, 20), Items: []scene.Item{
			{Shape: &scene.Text{At: geom.Pt(0, 12), String: label, Size: 12, Ink: scene.Strong.Ink()}},
			{Shape: &scene.Icon{Glyph: label, Rect: geom.XYWH(0, 0, 16, 16), Ink: scene.Strong.Ink()}},
		}})
		all := elements(t, write(t, sc, o), func(xml.StartElement) {})
		if shown := strings.TrimSpace(typeface.Clean(label)); !strings.Contains(all, shown) {
			r.Fatalf("the label %q is not in the file", shown)
		}
	})
}

// FuzzLabel tries to get out of a label: whatever it holds, the file has the same
// tags and the same attributes as with a plain one.
func FuzzLabel(f *testing.F) {
	for _, label := range []string{
		`</text><script>alert(1)</script>`, `"><image href=x onerror=alert(1)>`, `' onload='alert(1)`, "]]>", "<!--", "&lt;", "&#x3c;b>",
		"<![CDATA[", "\x00\x1b", "\xff\xfe", "\u202e\u2066", "]]><svg/onload=1>", "}</style><script>", "https://x\"onclick=\"",
	} {
		f.Add(label)
	}
	o := options(f)
	shape := func(t *testing.T, label string) (tags []string) {
		o := o
		o.Title, o.Links = label, map[string]string{label: "https://example.com/" + label}
		sc := scene.New()
		sc.Put(scene.Element{ID: label, Title: label + "x", Bounds: geom.XYWH(0, 0, 50, 20), Items: []scene.Item{
			{Shape: &scene.Text{At: geom.Pt(0, 12), String: label + "x", Size: 12, Ink: scene.Strong.Ink()}},
			{Shape: &scene.Icon{Glyph: label + "/", Rect: geom.XYWH(0, 0, 16, 16), Ink: scene.Strong.Ink()}},
		}})
		for _, o.Text = range []svg.Text{svg.Shapes, svg.Live} {
			elements(t, write(t, sc, o), func(e xml.StartElement) {
				if e.Name.Local == "use" || e.Name.Local == "path" { // one for each letter
					return
				}
				tag := e.Name.Local
				for _, a := range e.Attr {
					if a.Name.Local != "textLength" { // one letter has none
						tag += " " + a.Name.Local
					}
				}
				tags = append(tags, tag)
			})
		}
		return tags
	}
	f.Fuzz(func(t *testing.T, label string) {
		if label == "" { // has no title, and is another shape by right
			return
		}
		if got, want := shape(t, label), shape(t, "plain"); !slices.Equal(got, want) {
			t.Errorf("%q gives\n%q\nwant\n%q", label, got, want)
		}
	})
}

func TestAnElementIsOnePictureWithANameAndMayLeadSomewhere(t *testing.T) {
	o := options(t)
	sc := scene.New()
	sc.Put(scene.Element{ID: "a", Role: scene.NodeRole, Title: "orders"})
	sc.Put(scene.Element{ID: "b", Role: scene.FrameRole})
	cases := map[string]struct{ link, want string }{
		"no link":       {"", "<g id=\"e-b\" class=\"frame\">\n</g>\n<g id=\"e-a\" class=\"node\" role=\"img\"><title>orders</title>\n</g>\n"},
		"a link":        {`https://a.b/?c&d"`, "<a xlink:href=\"https://a.b/?c&amp;d&quot;\" target=\"_blank\" rel=\"noopener\"><g id=\"e-a\""},
		"not the web":   {"javascript:alert(1)", "</g>\n<g id=\"e-a\""},
		"not encrypted": {"http://a.b", "</g>\n<g id=\"e-a\""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			o.Links = map[string]string{"a": c.link}
			if got := write(t, sc, o); !strings.Contains(got, c.want) {
				t.Errorf("got\n%s\nwant in it\n%s", got, c.want)
			}
		})
	}
}

func TestDifferentElementsHaveDifferentIDs(t *testing.T) {
	o := options(t)
	sc := scene.New()
	ids := []string{"a b", "a_20b", "a-b", "é", "\xff", "", "_", "__"}
	for _, id := range ids {
		sc.Put(scene.Element{ID: id})
	}
	found := map[string]bool{}
	elements(t, write(t, sc, o), func(e xml.StartElement) {
		if e.Name.Local != "g" {
			return
		}
		for _, a := range e.Attr {
			if a.Name.Local == "id" {
				found[a.Value] = true
			}
		}
	})
	if len(found) != len(ids) {
		t.Errorf("%d ids became %d: %v", len(ids), len(found), found)
	}
}

func TestEqualScenesGiveEqualBytes(t *testing.T) {
	o := options(t)
	o.Text = svg.Live
	first := write(t, specimen.Scene(o.Family), o)
	if second := write(t, specimen.Scene(o.Family), o); first != second {
		t.Error("two runs differ")
	}
}

func TestAnEmptySceneIsAPicture(t *testing.T) {
	o := options(t)
	if got := write(t, scene.New(), o); !strings.Contains(got, `width="48" height="48"`) {
		t.Errorf("got %s", got)
	}
}

func TestWriteSaysWhatIsWrong(t *testing.T) {
	if err := svg.Write(io.Discard, scene.New(), svg.Options{}); err == nil || !strings.Contains(err.Error(), "no typeface") {
		t.Errorf("got %v", err)
	}
	full := errors.New("no space left on device")
	if err := svg.Write(failing{full}, specimen.Scene(specimen.Load(t).Family), options(t)); !errors.Is(err, full) {
		t.Errorf("got %v, want the error of the disk", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestThePictureCarriesTheDiagram(t *testing.T) {
	o := options(t)
	rapid.Check(t, func(r *rapid.T) {
		o.Source = rapid.SliceOf(rapid.Byte()).Draw(r, "source")
		got, err := svg.ReadSource(strings.NewReader(write(t, scene.New(), o)))
		if err != nil || !bytes.Equal(got, o.Source) {
			r.Fatalf("got %q, %v; want %q", got, err, o.Source)
		}
	})
}

func TestReadSourceSaysWhyThereIsNone(t *testing.T) {
	o := options(t)
	carrier := func(letters string) string {
		return `<svg xmlns="http://www.w3.org/2000/svg"><metadata id="lintel-source">` + letters + `</metadata></svg>`
	}
	o.Source = make([]byte, 64<<20+1)
	cases := map[string]struct{ file, want string }{
		"nothing":        {"", "not an SVG"},
		"another format": {"\x89PNG", "not an SVG"},
		"another root":   {"<html></html>", "not an SVG picture but <html>"},
		"no diagram":     {write(t, scene.New(), options(t)), svg.ErrNoSource.Error()},
		"cut off":        {"<svg><g>", "byte 8: this is not an SVG picture"},
		"empty":          {carrier(""), "nothing in it"},
		"no letters":     {carrier("???"), "cannot be unpacked"},
		"not packed":     {carrier(base64.StdEncoding.EncodeToString([]byte("junk junk"))), "cannot be unpacked"},
		"a bomb":         {write(t, scene.New(), o), "larger than 64 MiB"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got, err := svg.ReadSource(strings.NewReader(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %d bytes, %v; want %q in the error", len(got), err, c.want)
			}
		})
	}
}

func FuzzReadSource(f *testing.F) {
	o := options(f)
	o.Source = []byte(`{"format":1}`)
	f.Add(write(f, scene.New(), o))
	f.Add(`<svg><metadata id="lintel-source">eJw=</metadata></svg>`)
	f.Fuzz(func(t *testing.T, file string) {
		text, err := svg.ReadSource(strings.NewReader(file))
		if err != nil && text != nil {
			t.Fatal("an error and a diagram at once")
		}
	})
}

// TestAnotherRendererShowsTheSamePicture compares what rsvg-convert makes of
// the SVG with what our painter makes of the scene. The painter moves lines to
// whole pixels, so a pixel may be found beside its place.
func TestAnotherRendererShowsTheSamePicture(t *testing.T) {
	program, err := exec.LookPath("rsvg-convert")
	if err != nil {
		t.Skip("rsvg-convert is not installed: the SVG was not compared with another renderer")
	}
	k, o := specimen.Load(t), options(t)
	sc := specimen.Scene(k.Family)
	for _, theme := range []*scene.Theme{scene.Light(), scene.Dark()} {
		t.Run(theme.Name, func(t *testing.T) {
			o.Theme = theme
			theirs := convert(t, program, write(t, sc, o))
			area := sc.Bounds().Inset(-24)
			ours := image.NewRGBA(theirs.Bounds())
			v := raster.View{Origin: geom.Pt(floor(area.Min.X), floor(area.Min.Y)), Zoom: 2, Density: 2, Theme: theme}
			k.Painter.Ground(ours, v, ours.Rect, false)
			k.Painter.Paint(ours, sc, v, ours.Rect)
			for name, pair := range map[string][2]image.Image{"we draw": {ours, theirs}, "they draw": {theirs, ours}} {
				if n, at := specimen.Strangers(pair[0], pair[1]); n > 0 {
					t.Errorf("%s %d pixels that the other does not, the first at %v", name, n, at)
				}
			}
		})
	}
}

func floor(v float64) float64 {
	if f := float64(int(v)); f <= v {
		return f
	}
	return float64(int(v)) - 1
}

func convert(t *testing.T, program, file string) image.Image {
	t.Helper()
	cmd := exec.Command(program, "--zoom", "2")
	cmd.Stdin = strings.NewReader(file)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("rsvg-convert: %v", err)
	}
	m, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func BenchmarkSpecimen(b *testing.B) {
	o := options(b)
	sc := specimen.Scene(o.Family)
	for b.Loop() {
		if err := svg.Write(io.Discard, sc, o); err != nil {
			b.Fatal(err)
		}
	}
}
