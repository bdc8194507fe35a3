package pdf_test

import (
	"bytes"
	"compress/zlib"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/render/pdf"
	"lintel/model/render/specimen"
	"lintel/model/scene"
	"lintel/model/typeface"
)

var update = flag.Bool("update", false, "write the golden files anew")

func options(t testing.TB) pdf.Options {
	k := specimen.Load(t)
	return pdf.Options{Family: k.Family, Icons: k.Icons}
}

// fitted is a page cut to a scene.
func fitted(sc *scene.Scene) []pdf.Page {
	return []pdf.Page{{Scene: sc, Area: sc.Bounds().Inset(-24)}}
}

func write(t testing.TB, pages []pdf.Page, o pdf.Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := pdf.Write(&out, pages, o); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

var object = regexp.MustCompile(`(?s)(\d+) 0 obj\n(.*?)\nendobj\n`)

// unpacked is a document with its streams readable, but for fonts.
func unpacked(t testing.TB, file []byte) string {
	t.Helper()
	var out strings.Builder
	for _, m := range object.FindAllSubmatch(file, -1) {
		body := m[2]
		if dictionary, packed, ok := bytes.Cut(body, []byte(">>stream\n")); ok {
			z, err := zlib.NewReader(bytes.NewReader(packed))
			if err != nil {
				t.Fatalf("object %s: %v", m[1], err)
			}
			data, err := io.ReadAll(z)
			if err != nil {
				t.Fatalf("object %s: %v", m[1], err)
			}
			if bytes.Contains(dictionary, []byte("/Length1")) {
				data = []byte("font")
			}
			body = append(regexp.MustCompile(`/Length1? \d+`).ReplaceAll(dictionary, nil), ">>stream\n"...)
			body = append(body, data...)
		}
		fmt.Fprintf(&out, "%s: %s\n", m[1], body)
	}
	return out.String()
}

func TestSpecimenIsWrittenAsApproved(t *testing.T) {
	sc := specimen.Scene(specimen.Load(t).Family)
	o := options(t)
	o.Title = "Specimen"
	got := unpacked(t, write(t, fitted(sc), o))
	golden := filepath.Join("testdata", "specimen.txt")
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
		t.Errorf("%s differs; run with -update when it is better", golden)
	}
}

// A reader finds every object where the table says, and every object that
// another one names.
func TestTheTableLeadsToEveryObject(t *testing.T) {
	o := options(t)
	o.Source, o.Title = []byte("{}"), "Specimen"
	sc := specimen.Scene(o.Family)
	file := write(t, append(fitted(sc), pdf.Page{Scene: sc, Area: sc.Bounds(), Paper: pdf.A3}), o)
	start := regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`).FindSubmatch(file)
	if start == nil {
		t.Fatal("no end")
	}
	at, _ := strconv.Atoi(string(start[1]))
	entries := regexp.MustCompile(`(\d{10}) 00000 n \n`).FindAllSubmatch(file[at:], -1)
	for i, e := range entries {
		place, _ := strconv.Atoi(string(e[1]))
		if want := fmt.Sprintf("%d 0 obj\n", i+1); !bytes.HasPrefix(file[place:], []byte(want)) {
			t.Errorf("at %d there is %.20q, want %q", place, file[place:], want)
		}
	}
	if want := fmt.Sprintf("/Size %d/", len(entries)+1); !bytes.Contains(file[at:], []byte(want)) {
		t.Errorf("the trailer lacks %s", want)
	}
	for _, m := range regexp.MustCompile(`(\d+) 0 R\b`).FindAllStringSubmatch(unpacked(t, file), -1) {
		if n, _ := strconv.Atoi(m[1]); n < 1 || n > len(entries) {
			t.Errorf("there is no object %s", m[0])
		}
	}
}

// set is the text of a document as a reader would copy it.
func set(t testing.TB, file []byte) (lines []string) {
	t.Helper()
	all := unpacked(t, file)
	var fonts []map[string]string // by the order in which they are written
	for _, table := range regexp.MustCompile(`(?s)begincmap.*?endcmap`).FindAllString(all, -1) {
		font := map[string]string{}
		for _, m := range regexp.MustCompile(`<(....)> <([0-9A-F]+)>\n`).FindAllStringSubmatch(table, -1) {
			var units []uint16
			for i := 0; i < len(m[2]); i += 4 {
				u, _ := strconv.ParseUint(m[2][i:i+4], 16, 16)
				units = append(units, uint16(u))
			}
			font[m[1]] = string(utf16.Decode(units))
		}
		fonts = append(fonts, font)
	}
	for _, m := range regexp.MustCompile(`/F(\d) .*? Tm <([0-9A-F]*)> Tj`).FindAllStringSubmatch(all, -1) {
		w, _ := strconv.Atoi(m[1])
		line := ""
		for i := 0; i < len(m[2]); i += 4 {
			line += fonts[min(w, len(fonts)-1)][m[2][i:i+4]]
		}
		lines = append(lines, line)
	}
	return lines
}

func TestWhateverALabelHoldsItIsSetAndCanBeCopied(t *testing.T) {
	o := options(t)
	awkward := rapid.StringOf(rapid.RuneFrom([]rune("한글테이블 ab()<>\\漢\U0001F600\u00A0\u2126Ω")))
	rapid.Check(t, func(r *rapid.T) {
		label := rapid.OneOf(rapid.String(), awkward).Draw(r, "label")
		o.Title = label
		sc := scene.New()
		sc.Put(scene.Element{ID: label, Title: label, Bounds: geom.XYWH(0, 0, 50, 20), Items: []scene.Item{
			{Shape: &scene.Text{At: geom.Pt(0, 12), String: label, Size: 12, Ink: scene.Strong.Ink()}},
			{Shape: &scene.Icon{Glyph: label, Rect: geom.XYWH(0, 0, 16, 16), Ink: scene.Strong.Ink()}},
		}})
		got := strings.Join(set(t, write(t, fitted(sc), o)), "")
		if want := typeface.Clean(label); strings.TrimSpace(want) != "" && got != want {
			r.Fatalf("the label %q is set as %q", want, got)
		}
	})
}

func TestEqualScenesGiveEqualBytes(t *testing.T) {
	o := options(t)
	first := write(t, fitted(specimen.Scene(o.Family)), o)
	if second := write(t, fitted(specimen.Scene(o.Family)), o); !bytes.Equal(first, second) {
		t.Error("two runs differ")
	}
	if bytes.Contains(first, []byte("Date")) {
		t.Error("there is a date in it")
	}
}

func TestAnEmptySceneIsAPage(t *testing.T) {
	sc := scene.New()
	file := write(t, []pdf.Page{{Scene: sc, Area: sc.Bounds().Inset(-16)}}, options(t))
	if !bytes.Contains(file, []byte("/MediaBox[0 0 24 24]")) {
		t.Errorf("got %s", unpacked(t, file))
	}
}

func TestAThingIsDefinedOnceAndAPictureMayLeadSomewhere(t *testing.T) {
	o := options(t)
	sc := scene.New()
	for i, id := range []string{"a", "b", "c"} {
		at := geom.XYWH(float64(60*i), 0, 48, 48)
		sc.Put(scene.Element{ID: id, Role: scene.NodeRole, Bounds: at, Body: at, Items: []scene.Item{
			{Shape: &scene.Icon{Glyph: "lambda", Rect: at, Ink: scene.White.Ink()}},
		}})
	}
	o.Links = map[string]string{"a": "https://a.b/?(c)", "b": "javascript:alert(1)", "d": "https://not.there"}
	got := unpacked(t, write(t, []pdf.Page{{Scene: sc, Area: geom.XYWH(0, 0, 168, 48)}}, o))
	if n := strings.Count(got, "/Subtype/Form"); n != 1 {
		t.Errorf("one glyph is defined %d times", n)
	}
	if n := strings.Count(got, "/G0 Do"); n != 3 {
		t.Errorf("three glyphs are drawn %d times", n)
	}
	want := fmt.Sprintf("/Subtype/Link/Rect[0 0 36 36]/Border[0 0 0]/A<</S/URI/URI<%X>>>>>", "https://a.b/?(c)")
	if !strings.Contains(got, want) || strings.Count(got, "/Subtype/Link") != 1 {
		t.Errorf("got\n%s\nwant only the link\n%s", got, want)
	}
}

func TestTheGroundFillsThePageUnlessItIsTransparent(t *testing.T) {
	for _, transparent := range []bool{false, true} {
		o := options(t)
		o.Theme, o.Transparent = scene.Dark(), transparent
		got := unpacked(t, write(t, []pdf.Page{{Scene: scene.New(), Area: geom.XYWH(0, 0, 100, 50)}}, o))
		if ground := strings.Contains(got, "0.0784 0.0902 0.1098 rg\n0 0 75 37.5 re f\n"); ground == transparent {
			t.Errorf("transparent %v: got\n%s", transparent, got)
		}
	}
}

func TestWriteSaysWhatIsWrong(t *testing.T) {
	if err := pdf.Write(io.Discard, nil, pdf.Options{}); err == nil || !strings.Contains(err.Error(), "no typeface") {
		t.Errorf("got %v", err)
	}
	full := errors.New("no space left on device")
	if err := pdf.Write(failing{full}, fitted(specimen.Scene(specimen.Load(t).Family)), options(t)); !errors.Is(err, full) {
		t.Errorf("got %v, want the error of the disk", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func BenchmarkSpecimen(b *testing.B) {
	o := options(b)
	pages := fitted(specimen.Scene(o.Family))
	for b.Loop() {
		if err := pdf.Write(io.Discard, pages, o); err != nil {
			b.Fatal(err)
		}
	}
}
