package export_test

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/document"
	"lintel/model/export"
	"lintel/model/icon"
	"lintel/model/report"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// What drawings are made with is read once for all tests.
var (
	shippedCatalog = sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Load(assets.FS) })
	shippedFamily  = sync.OnceValues(func() (*typeface.Family, error) { return typeface.Load(assets.FS) })
	shippedIcons   = sync.OnceValues(func() (*icon.Set, error) { return icon.Load(assets.FS) })
)

// draw makes the drawing of a diagram.
func draw(t testing.TB, d *diagram.Diagram) export.Drawing {
	t.Helper()
	cat, catErr := shippedCatalog()
	family, familyErr := shippedFamily()
	icons, iconErr := shippedIcons()
	if err := errors.Join(catErr, familyErr, iconErr); err != nil {
		t.Fatal(err)
	}
	return export.Drawing{Diagram: d, Scene: scene.NewBuilder(cat, family, catalog.EN).Build(d, nil), Catalog: cat, Family: family, Icons: icons, Report: &report.Report{Lang: catalog.EN, Files: []report.File{{Name: "a & b"}}}}
}

func format(t testing.TB, name string) export.Format {
	t.Helper()
	f, ok := export.ByName(name)
	if !ok {
		t.Fatalf("there is no format %s", name)
	}
	return f
}

func TestANameOfAFileSaysTheFormat(t *testing.T) {
	for path, want := range map[string]string{
		"a.png": "png", "A.PNG": "png", "dir.svg/a.svg": "svg", "a.dot": "dot", "a.gv": "dot", "a.pdf": "pdf",
		"a.gif": "", "png": "", "a.png/": "", "": "",
	} {
		if f, ok := export.ForFile(path); ok != (want != "") || f.Name != want {
			t.Errorf("%q is %q, want %q", path, f.Name, want)
		}
	}
}

func TestEveryFormatIsWrittenAndThoseThatKeepTheDiagramOpenAgain(t *testing.T) {
	drawing := draw(t, sample.Large(40))
	for _, f := range export.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a"+f.Extensions[0])
			for _, noSource := range []bool{false, true} {
				if err := f.Save(path, drawing, export.Options{Theme: scene.Dark(), NoSource: noSource}); err != nil {
					t.Fatal(err)
				}
				opened, err := document.Open(path)
				kept := err == nil && opened.Equal(drawing.Diagram)
				if want := f.Keeps && !noSource; kept != want {
					t.Errorf("without source %v: the diagram inside is %v (%v)", noSource, kept, err)
				}
			}
		})
	}
}

func TestTheSameDrawingGivesTheSameBytes(t *testing.T) {
	for _, f := range export.Formats() {
		t.Run(f.Name, func(t *testing.T) {
			var files [2]bytes.Buffer
			for i := range files {
				if err := f.Write(&files[i], draw(t, sample.Large(40)), export.Options{}); err != nil {
					t.Fatal(err)
				}
			}
			if !bytes.Equal(files[0].Bytes(), files[1].Bytes()) {
				t.Error("two exports differ")
			}
		})
	}
}

func TestTheIconsOfAGraphLieBesideItAsPictures(t *testing.T) {
	folder := filepath.Join(t.TempDir(), `a "folder" & more`)
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, `shop "1" & more.dot`)
	drawing := draw(t, sample.Large(40))
	if err := format(t, "dot").Save(path, drawing, export.Options{IconFiles: true}); err != nil {
		t.Fatal(err)
	}
	pictures, err := filepath.Glob(filepath.Join(folder, "*-icons", "*.png"))
	if err != nil || len(pictures) < 5 {
		t.Fatalf("%d pictures, %v", len(pictures), err)
	}
	for _, picture := range pictures {
		f, err := os.Open(picture)
		if err != nil {
			t.Fatal(err)
		}
		m, err := png.DecodeConfig(f)
		f.Close()
		if err != nil || m.Width != 96 || m.Height != 96 {
			t.Errorf("%s is %d x %d, %v", picture, m.Width, m.Height, err)
		}
	}
	if opened, err := document.Open(path); err != nil || !opened.Equal(drawing.Diagram) {
		t.Errorf("the graph does not open again: %v", err)
	}
	if err := format(t, "dot").Write(io.Discard, drawing, export.Options{IconFiles: true}); err == nil {
		t.Error("pictures beside a stream were not refused")
	}
	graphviz, err := exec.LookPath("dot")
	if err != nil {
		t.Skip("Graphviz is not installed here")
	}
	c := exec.Command(graphviz, "-Tsvg", filepath.Base(path))
	c.Dir = folder
	drawn, err := c.CombinedOutput()
	if err != nil || strings.Count(string(drawn), "<image ") < len(pictures) || strings.Contains(string(drawn), "Warning") {
		t.Errorf("Graphviz drew %d pictures, %v", strings.Count(string(drawn), "<image "), err)
	}
}

func TestAReportHasItsPictureBesideIt(t *testing.T) {
	folder := t.TempDir()
	drawing := draw(t, sample.Large(10))
	if err := format(t, "markdown").Save(filepath.Join(folder, "a> b.md"), drawing, export.Options{Scale: 1}); err != nil {
		t.Fatal(err)
	}
	page, err := os.ReadFile(filepath.Join(folder, "a> b.md"))
	if err != nil || !strings.Contains(string(page), "](<a%3E%20b-report.png>)") || !strings.Contains(string(page), "## a &amp; b") {
		t.Errorf("%v, the report is %s", err, page)
	}
	if opened, err := document.Open(filepath.Join(folder, "a> b-report.png")); err != nil || !opened.Equal(drawing.Diagram) {
		t.Errorf("the picture: %v", err)
	}
	drawing.Report = nil
	if err := format(t, "markdown").Write(io.Discard, drawing, export.Options{}); err == nil {
		t.Error("a report of nothing known is written")
	}
}

func TestASizeThatMakesNoSenseIsRefusedAndNothingWritten(t *testing.T) {
	const scale, dpi = "the scale must be between 0.1 and 100", "the dpi must be between 9.6 and 9600"
	const width, both = "the width must be between 1 and 100000 pixels", "say one of them"
	for o, want := range map[export.Options]string{
		{Scale: -1}: scale, {Scale: 0.05}: scale, {Scale: 101}: scale, {Scale: math.NaN()}: scale,
		{DPI: -1}: dpi, {DPI: 9.5}: dpi, {DPI: 9601}: dpi,
		{Width: -1}: width, {Width: 100_001}: width,
		{Scale: 1, Width: 1}: both, {Scale: 1, DPI: 96}: both, {Width: 1, DPI: 96}: both,
	} {
		path := filepath.Join(t.TempDir(), "a.png")
		err := format(t, "png").Save(path, draw(t, diagram.New()), o)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v", o, err)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%+v: a file is left", o)
		}
	}
}

func TestASizeInDPIIsAScaleAndAWidthIsExact(t *testing.T) {
	drawing := draw(t, sample.Large(3))
	write := func(o export.Options) []byte {
		var out bytes.Buffer
		if err := format(t, "png").Write(&out, drawing, o); err != nil {
			t.Fatal(err)
		}
		return out.Bytes()
	}
	if !bytes.Equal(write(export.Options{DPI: 144}), write(export.Options{Scale: 1.5})) {
		t.Error("144 dpi is not 1.5 pixels to the pt")
	}
	if !bytes.Equal(write(export.Options{}), write(export.Options{Scale: 2})) {
		t.Error("nothing said is not 2 pixels to the pt")
	}
	for _, width := range []int{1, 99, 1000} {
		m, err := png.DecodeConfig(bytes.NewReader(write(export.Options{Width: width})))
		if err != nil || m.Width != width {
			t.Errorf("%d pixels wide, want %d (%v)", m.Width, width, err)
		}
	}
}

func TestAFileSaysTheLanguageOfItsText(t *testing.T) {
	drawing := draw(t, sample.Large(3))
	for _, drawing.Lang = range []catalog.Lang{"", catalog.KO} {
		for name, said := range map[string]string{"svg": ` xml:lang="ko"`, "pdf": "/Lang<FEFF006B006F>"} {
			var out bytes.Buffer
			if err := format(t, name).Write(&out, drawing, export.Options{}); err != nil {
				t.Fatal(err)
			}
			if got := strings.Contains(out.String(), said); got != (drawing.Lang != "") {
				t.Errorf("%s in %q: says so %v", name, drawing.Lang, got)
			}
		}
	}
}

func TestServicesLeadToAWSWhereThatIsWanted(t *testing.T) {
	drawing := draw(t, sample.Large(40))
	for name, link := range map[string]string{"svg": `<a xlink:href="https://docs.aws.amazon.com/`, "pdf": fmt.Sprintf("/URI<%X", "https://docs.aws.amazon.com/")} {
		for _, o := range []export.Options{{}, {Links: true}} {
			var out bytes.Buffer
			if err := format(t, name).Write(&out, drawing, o); err != nil {
				t.Fatal(err)
			}
			if got := strings.Contains(out.String(), link); got != o.Links {
				t.Errorf("%s: links are %v, want %v", name, got, o.Links)
			}
		}
	}
}

func TestAnEmptyDiagramCanBeExported(t *testing.T) {
	for _, f := range export.Formats() {
		var b bytes.Buffer
		if err := f.Write(&b, draw(t, diagram.New()), export.Options{}); err != nil || b.Len() == 0 {
			t.Errorf("%s: %d bytes, %v", f.Name, b.Len(), err)
		}
	}
}

func benchmark(b *testing.B, name string) {
	drawing, f := draw(b, sample.Large(300)), format(b, name)
	b.ReportAllocs()
	for b.Loop() {
		if err := f.Write(io.Discard, drawing, export.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// The budget for a PNG of 300 nodes at two pixels to the point is 300 ms.
func BenchmarkPNG300(b *testing.B) { benchmark(b, "png") }

// The budget for an SVG of 300 nodes is 20 ms.
func BenchmarkSVG300(b *testing.B) { benchmark(b, "svg") }

func BenchmarkPDF300(b *testing.B) { benchmark(b, "pdf") }

func BenchmarkDOT300(b *testing.B) { benchmark(b, "dot") }
