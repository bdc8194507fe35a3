package export_test

import (
	"bytes"
	"compress/zlib"
	"flag"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"lintel/model/annotate"
	"lintel/model/appendix"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/export"
	"lintel/model/lint"
	"lintel/model/render/pdf"
	"lintel/model/report"
	"lintel/model/scene"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// goldens are the drawings in testdata/golden and how they are exported. Their
// arrows are straight, so that they show what the painters do and not where the
// router goes.
var goldens = map[string]export.Options{
	"korean":   {Links: true, Paper: pdf.A4},
	"frames":   {Theme: scene.Dark()},
	"arrows":   {DPI: 144, Paper: pdf.A3, Turn: pdf.Landscape},
	"findings": {Font: true},
	"notes":    {Theme: scene.Dark(), Transparent: true, Width: 600},
	"hostile":  {Font: true, NoSource: true},
}

// TestPicturesLookAsApproved compares with pictures that a person looked at: PNG
// pixel by pixel, SVG and PDF by what they say.
func TestPicturesLookAsApproved(t *testing.T) {
	for name, options := range goldens {
		for _, f := range []string{"png", "svg", "pdf"} {
			t.Run(name+"."+f, func(t *testing.T) {
				var out bytes.Buffer
				if err := format(t, f).Write(&out, golden(t, name), options); err != nil {
					t.Fatal(err)
				}
				path := filepath.Join("testdata", "golden", name+"."+f)
				if *update {
					if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
						t.Fatal(err)
					}
				}
				want, err := os.ReadFile(path)
				if err != nil {
					t.Fatal(err)
				}
				if !slices.Equal(essence(t, f, out.Bytes()), essence(t, f, want)) {
					t.Errorf("%s differs; run with -update and look at it when it is meant to", path)
				}
			})
		}
	}
}

func golden(t *testing.T, name string) export.Drawing {
	t.Helper()
	d, _, _, err := codec.Open(filepath.Join("testdata", "golden", name+".lintel"))
	if err != nil {
		t.Fatal(err)
	}
	drawing := draw(t, d)
	if name == "findings" {
		judge(&drawing, broken())
	}
	return drawing
}

// broken is that the arrow of a drawing stops at the border of the VPC.
func broken() []lint.Finding {
	return []lint.Finding{{
		Rule: "LAMBDA-VPC-RDS", Severity: lint.Error, Subjects: []diagram.ID{"fn-db", "fn"}, BlockedBy: "vpc",
		Message: catalog.Text{EN: "daily-report runs outside the VPC and cannot reach the private database."},
		Fixes:   []lint.Fix{{Title: catalog.Text{EN: "Attach to VPC"}}},
	}}
}

// accepted are findings of every severity, most of them waived.
func accepted() []lint.Finding {
	found := func(rule lint.RuleID, severity lint.Severity, message, reason string, subjects ...diagram.ID) lint.Finding {
		f := lint.Finding{Rule: rule, Severity: severity, Subjects: subjects, Message: catalog.Text{EN: message}}
		if reason != "" {
			f.Waiver = &diagram.Waiver{Rule: string(rule), Reason: reason, By: "kim"}
		}
		return f
	}
	far := found("LAMBDA-VPC-RDS", lint.Error, "daily-report cannot reach the private database.", "", "far-db", "far")
	far.BlockedBy = "vpc"
	return []lint.Finding{
		far,
		found("API-NO-AUTH", lint.Warning, "Anyone can call orders-api.", "", "api"),
		found("LAMBDA-RDS-PROXY", lint.Warning, "report opens a connection for every call.", "승인됨: 동시 실행 2", "fn-db"),
		found("NAT-SINGLE-AZ", lint.Warning, "nat is in one zone.", "A test account: an hour without the internet harms nobody.", "nat"),
		found("LAMBDA-CONCURRENCY", lint.Advice, "report has no limit.", "Runs once a day.", "fn"),
		found("BACKUP-OFF", lint.Advice, "orders-db keeps no backups.", "", "db"),
	}
}

// judge shows what was found in a drawing.
func judge(d *export.Drawing, findings []lint.Finding) {
	b := scene.NewBuilder(d.Catalog, d.Family, catalog.EN)
	d.Scene = b.Build(d.Diagram, annotate.Verdicts(d.Diagram, findings))
	annotate.Show(b, annotate.Marks(b, d.Diagram, findings))
	called := func(id diagram.ID) catalog.Text { return catalog.Text{EN: name(d.Diagram, id)} }
	d.Appendix = appendix.Pages(appendix.Content{
		Title: d.Diagram.Meta().Title, Lang: catalog.EN, Findings: findings, Legend: b.Legend(), Called: called,
	}, d.Family, export.AppendixPage().Size())
	d.Report = &report.Report{Lang: catalog.EN}
	d.Report.Add("drawing.lintel", d.Diagram, findings, nil, called)
}

// name is what a node is called, or an arrow by its ends.
func name(d *diagram.Diagram, id diagram.ID) string {
	if e, ok := d.Edge(id); ok {
		return name(d, e.From) + " → " + name(d, e.To)
	}
	n, _ := d.Node(id)
	return n.Name
}

var packed = regexp.MustCompile(`(?s)/Length \d+>>stream\n(.*?)\nendstream`)

// essence is a file without what depends on how it was packed.
func essence(t *testing.T, format string, file []byte) []byte {
	t.Helper()
	switch format {
	case "png":
		return pixels(t, file)
	case "svg":
		return regexp.MustCompile(`<metadata.*</metadata>`).ReplaceAll(file, nil)
	}
	body, _, _ := bytes.Cut(file, []byte("\nxref\n"))
	return packed.ReplaceAllFunc(body, func(stream []byte) []byte {
		z, err := zlib.NewReader(bytes.NewReader(packed.FindSubmatch(stream)[1]))
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		return data
	})
}

func pixels(t *testing.T, file []byte) (all []byte) {
	t.Helper()
	m, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			r, g, b, a := m.At(x, y).RGBA()
			all = append(all, byte(r>>8), byte(g>>8), byte(b>>8), byte(a>>8))
		}
	}
	return all
}
