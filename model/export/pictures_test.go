package export_test

import (
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"html"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram/sample"
	"lintel/model/export"
	"lintel/model/report"
	"lintel/model/scene"
)

var sheet = flag.String("sheet", "", "folder for all drawings in all formats, and a page that shows them (make pictures)")

// gallery are the twenty drawings that were looked at in every format, and what
// each is there for.
var gallery = map[string]string{
	"arrows":   "one arrow of every family, with words",
	"closed":   "closed containers, arrows to what is in them",
	"dense":    "many arrows between few boxes, both ways, at containers, loops",
	"docked":   "gateways and endpoints on all four borders",
	"findings": "an arrow that cannot work, badges, pages with the findings",
	"flow":     "an order workflow, in Korean, with the legend",
	"frames":   "every kind of container in each other",
	"hand":     "ways and labels made by hand: bent, curved, straight",
	"hostile":  "names that try to break out",
	"hybrid":   "a company's own servers beside the cloud",
	"imported": "what an import made of a CloudFormation template",
	"korean":   "Korean names",
	"large":    "300 services",
	"notes":    "remarks of several lines",
	"one":      "one tile, far from the origin, without a title",
	"regions":  "two regions side by side",
	"shop":     "the example: a web shop in two zones",
	"unknown":  "kinds that only a newer version knows",
	"waived":   "findings that were accepted",
	"wide":     "wider than any paper, long words on arrows",
}

// picture is one way to export a drawing of the gallery.
type picture struct {
	name    string // of the way, and what a file ends in
	format  string
	options export.Options
}

func pictureWays() []picture {
	return []picture{
		{"light.png", "png", export.Options{Scale: 1, NoSource: true}},
		{"dark.png", "png", export.Options{Scale: 1, NoSource: true, Theme: scene.Dark()}},
		{"svg", "svg", export.Options{NoSource: true, Links: true}},
		{"pdf", "pdf", export.Options{NoSource: true, Links: true}},
		{"dot", "dot", export.Options{NoSource: true}},
		{"drawio", "drawio", export.Options{}},
		{"mmd", "mermaid", export.Options{}},
		{"md", "markdown", export.Options{}},
	}
}

// TestTwentyDrawingsLookAsApproved compares twenty drawings in every format with
// the sums of what a person looked at. Files would make the repository heavy:
// make pictures writes them all, with a page that shows them, for looking.
func TestTwentyDrawingsLookAsApproved(t *testing.T) {
	const golden = "testdata/golden/sums.txt"
	var sums strings.Builder
	for _, name := range slices.Sorted(maps.Keys(gallery)) {
		d := exhibit(t, name)
		for _, way := range pictureWays() {
			var out bytes.Buffer
			if err := format(t, way.format).Write(&out, d, way.options); err != nil {
				t.Fatalf("%s as %s: %v", name, way.name, err)
			}
			fmt.Fprintf(&sums, "%s.%s %x\n", name, way.name, sha256.Sum256(essence(t, way.format, out.Bytes())))
			if *sheet != "" {
				hang(t, name, way, out.Bytes())
			}
		}
	}
	if *sheet != "" {
		writePage(t)
		return // they are to be looked at, approved or not
	}
	if *update {
		if err := os.WriteFile(golden, []byte(sums.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	approved := strings.Split(string(want), "\n")
	for line := range strings.Lines(sums.String()) {
		if line = strings.TrimSpace(line); !slices.Contains(approved, line) {
			file, _, _ := strings.Cut(line, " ")
			t.Errorf("%s is not as approved: look at it (make pictures), and run with -update when it is meant to be so", file)
		}
	}
}

// exhibit is a drawing of the gallery.
func exhibit(t *testing.T, name string) export.Drawing {
	t.Helper()
	if name == "large" {
		return draw(t, sample.Large(300))
	}
	d, _, _, err := codec.Open(filepath.Join("testdata", "golden", name+".lintel"))
	if err != nil {
		t.Fatal(err)
	}
	drawing := draw(t, d)
	drawing.Report = &report.Report{Lang: catalog.EN, Files: []report.File{{Name: name}}}
	switch name {
	case "findings":
		judge(&drawing, broken())
	case "waived":
		judge(&drawing, accepted())
	case "flow":
		drawing.Lang = catalog.KO
		b := scene.NewBuilder(drawing.Catalog, drawing.Family, catalog.KO)
		b.Build(d, nil)
		drawing.Scene = b.WithLegend()
	}
	return drawing
}

// hang writes a file of the gallery, and what other programs show of it.
func hang(t *testing.T, name string, way picture, data []byte) {
	t.Helper()
	path := filepath.Join(*sheet, name+"."+way.name)
	if err := os.MkdirAll(*sheet, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	shows := map[string][][]string{
		"svg": {{"rsvg-convert", path, "-o", path + ".png"}},
		"pdf": {{"pdftoppm", "-png", "-r", "72", "-singlefile", path, path}},
		"dot": {{"dot", "-Tpng", path, "-o", path + ".png"}, {"neato", "-n2", "-Tpng", path, "-o", path + ".n2.png"}},
	}
	if name == "large" {
		delete(shows, "dot") // Graphviz is busy with it for minutes
	}
	for _, command := range shows[way.name] {
		if _, err := exec.LookPath(command[0]); err != nil {
			t.Logf("%s is not installed: what it shows is missing on the page", command[0])
			continue
		}
		if said, err := exec.CommandContext(t.Context(), command[0], command[1:]...).CombinedOutput(); err != nil {
			t.Errorf("%s: %v, %s", strings.Join(command, " "), err, said)
		}
	}
}

// writePage writes a page that shows everything in the folder.
func writePage(t *testing.T) {
	t.Helper()
	var page strings.Builder
	page.WriteString("<!doctype html><meta charset=utf-8><title>Twenty drawings</title>" +
		"<style>body{font:14px sans-serif;background:#888}figure{display:inline-block;margin:8px;vertical-align:top}" +
		"img{max-width:640px;max-height:480px}pre{max-height:240px;overflow:auto;background:#fff;padding:8px}</style>\n")
	for _, name := range slices.Sorted(maps.Keys(gallery)) {
		fmt.Fprintf(&page, "<h2>%s</h2><p>%s</p>\n", name, html.EscapeString(gallery[name]))
		for _, file := range []string{"light.png", "dark.png", "svg", "pdf.png", "dot.png", "dot.n2.png"} {
			if _, err := os.Stat(filepath.Join(*sheet, name+"."+file)); err == nil {
				fmt.Fprintf(&page, "<figure><figcaption>%s</figcaption><img loading=lazy src=\"%s.%s\"></figure>\n", file, name, file)
			}
		}
		for _, file := range []string{"mmd", "md"} {
			text, err := os.ReadFile(filepath.Join(*sheet, name+"."+file))
			if err != nil {
				t.Fatal(err)
			}
			fmt.Fprintf(&page, "<details><summary>%s</summary><pre>%s</pre></details>\n", file, html.EscapeString(string(text)))
		}
	}
	if err := os.WriteFile(filepath.Join(*sheet, "index.html"), []byte(page.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}
