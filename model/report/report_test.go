package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

// drawing has a name that would reverse what stands after it.
var drawing = strings.Replace(`{"$schema": "https://lintel.dev/schema/1/lintel.schema.json", "format": 1,
"nodes": [
{"id":"db","kind":"rds-instance","name":"orders | <db>","at":[10,10]},
{"id":"fn","kind":"lambda","name":"daily@report","in":"r","at":[10,10]},
{"id":"r","kind":"region","at":[0,0],"size":[200,200]}
],
"edges": [
{"id":"e","kind":"connect","from":"fn","to":"db"}
]}
`, "@", "\u202e", 1)

// sample is a report with an error that can be fixed, a warning that stands in
// the baseline, an accepted finding and a file that cannot be read.
func sample(t *testing.T) *report.Report {
	t.Helper()
	d, info, err := codec.Read(strings.NewReader(drawing), "shop.lintel")
	if err != nil {
		t.Fatal(err)
	}
	source := codec.Marshal(d)
	if string(source) != drawing {
		t.Fatalf("the drawing is not written the way Lintel saves it:\n%s", source)
	}
	text := func(s string) catalog.Text { return catalog.Text{EN: s, KO: s} }
	findings := []lint.Finding{
		{Rule: "FAR", Severity: lint.Error, Message: text("fn cannot reach\ndb, 100 %"), Subjects: []diagram.ID{"e", "fn"},
			Fixes: []lint.Fix{{Title: text("Rename"), Command: command.Rename{ID: "fn", Name: "near"}}}},
		{Rule: "OLD", Severity: lint.Warning, Message: text("db is old"), Subjects: []diagram.ID{"db"}, Property: "engine"},
		{Rule: "ODD", Severity: lint.Advice, Message: text("r is odd"), Subjects: []diagram.ID{"r"}, Waiver: &diagram.Waiver{Rule: "ODD", Reason: "we like it"}},
		{Rule: "BROKEN", Severity: lint.Warning, Message: text("Rule BROKEN crashed"), Crashed: true},
	}
	docs := map[lint.RuleID]lint.Doc{"FAR": {
		ID: "FAR", Severity: lint.Error, Title: text("Too far"), Why: text("Because."), How: text("Move it."),
		Sources: []lint.Source{{Title: "A note"}, {Title: "AWS", URL: "https://docs.aws.amazon.com/"}},
	}}
	r := &report.Report{Lang: catalog.EN, Docs: lint.DocsOf(docs), Version: "1.2.3"}
	f := r.Add("designs/shop 1.lintel", d, findings, info.Lines, func(id diagram.ID) catalog.Text {
		if n, ok := d.Node(id); ok && n.Name != "" {
			return text(n.Name)
		}
		return text(string(id))
	})
	f.Source, f.Picture = source, "out/shop 1.png"
	r.AddFailed("gone.lintel", errors.New("gone.lintel: there is no such file; check the name"))
	r.Apply(report.Baseline{Findings: []report.BaselineEntry{
		{File: "designs/shop 1.lintel", Print: report.Print(findings[1])},
	}})
	return r
}

func TestFormatsSayWhatTheirReadersExpect(t *testing.T) {
	r := sample(t)
	for name, write := range map[string]func(*bytes.Buffer) error{
		"report.json":  func(b *bytes.Buffer) error { return r.WriteJSON(b) },
		"report.sarif": func(b *bytes.Buffer) error { return r.WriteSARIF(b) },
		"report.xml":   func(b *bytes.Buffer) error { return r.WriteJUnit(b) },
		"report.txt":   func(b *bytes.Buffer) error { return r.WriteGitHub(b) },
		"report.md":    func(b *bytes.Buffer) error { return r.WriteMarkdown(b) },
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			golden(t, name, b.Bytes())
			if strings.ContainsRune(b.String(), '\u202e') && name != "report.json" {
				t.Error("a character that reverses text is passed on")
			}
		})
	}
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs (-update writes it anew)\n-- got\n%s", file, got)
	}
}

// TestSARIFIsValid holds the output to the schema that OASIS publishes.
func TestSARIFIsValid(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	schema, err := compiler.Compile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]*report.Report{"with findings": sample(t), "of nothing": {}} {
		var b bytes.Buffer
		if err := r.WriteSARIF(&b); err != nil {
			t.Fatal(err)
		}
		value, err := jsonschema.UnmarshalJSON(&b)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// sarif is what the tests read of a SARIF file.
type sarif struct {
	Runs []struct {
		Results []struct {
			RuleID string
			Fixes  []struct {
				ArtifactChanges []struct {
					Replacements []struct {
						DeletedRegion   struct{ StartLine, EndLine int }
						InsertedContent struct{ Text string }
					}
				}
			}
		}
	}
}

func TestFixesInSARIFTurnTheFileIntoTheFixedOne(t *testing.T) {
	r := sample(t)
	var b bytes.Buffer
	if err := r.WriteSARIF(&b); err != nil {
		t.Fatal(err)
	}
	var log sarif
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	lines := strings.SplitAfter(drawing, "\n")
	replacements := log.Runs[0].Results[0].Fixes[0].ArtifactChanges[0].Replacements
	for i := len(replacements) - 1; i >= 0; i-- { // from the end, so that lines keep their numbers
		c := replacements[i]
		rest := append([]string{c.InsertedContent.Text}, lines[c.DeletedRegion.EndLine-1:]...)
		lines = append(lines[:c.DeletedRegion.StartLine-1:c.DeletedRegion.StartLine-1], rest...)
	}
	want := strings.Replace(drawing, "daily\u202ereport", "near", 1)
	if got := strings.Join(lines, ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestJUnitIsXMLThatCountsItself(t *testing.T) {
	var b bytes.Buffer
	if err := sample(t).WriteJUnit(&b); err != nil {
		t.Fatal(err)
	}
	var all struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Suites   []struct {
			Cases []struct {
				Failure *struct{} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(b.Bytes(), &all); err != nil {
		t.Fatal(err)
	}
	cases, failures := 0, 0
	for _, s := range all.Suites {
		cases += len(s.Cases)
		for _, c := range s.Cases {
			if c.Failure != nil {
				failures++
			}
		}
	}
	if all.Tests != cases || all.Failures != failures || failures == 0 {
		t.Errorf("says %d tests and %d failures, has %d and %d", all.Tests, all.Failures, cases, failures)
	}
}

func TestFingerprintsSurviveMovesAndNames(t *testing.T) {
	a := lint.Finding{Rule: "FAR", Subjects: []diagram.ID{"e", "fn"}, Message: catalog.Text{EN: "one"}}
	b := a
	b.Message.EN, b.Severity = "another name", lint.Warning
	if report.Print(a) != report.Print(b) {
		t.Error("a message makes another finding")
	}
	for name, change := range map[string]func(*lint.Finding){
		"another rule":    func(f *lint.Finding) { f.Rule = "NEAR" },
		"another subject": func(f *lint.Finding) { f.Subjects = []diagram.ID{"e2", "fn"} },
		"another field":   func(f *lint.Finding) { f.Property = "port" },
	} {
		c := a
		change(&c)
		if report.Print(a) == report.Print(c) {
			t.Errorf("%s has the same fingerprint", name)
		}
	}
}

func TestABaselineHoldsAsOftenAsItSaysSo(t *testing.T) {
	twice := lint.Finding{Rule: "FAR", Severity: lint.Error, Subjects: []diagram.ID{"e"}}
	r := &report.Report{}
	r.Add("a.lintel", nil, []lint.Finding{twice}, nil, nil)
	file := filepath.Join(t.TempDir(), "baseline.json")
	if err := r.Baseline().Save(file); err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	known, err := report.ReadBaseline(in, file)
	if err != nil {
		t.Fatal(err)
	}
	again := &report.Report{}
	again.Add("a.lintel", nil, []lint.Finding{twice, twice}, nil, nil)
	again.Add("b.lintel", nil, []lint.Finding{twice}, nil, nil)
	again.Apply(known)
	if s := again.Summary(); s.Known != 1 || s.Errors != 2 || !s.Reaches(lint.Error) {
		t.Errorf("got %+v", s)
	}
}

func TestABaselineThatIsNoneSaysSo(t *testing.T) {
	for text, want := range map[string]string{
		"":             "is no baseline",
		"[]":           "is no baseline",
		`{"format":2}`: "has format 2, and this version reads format 1",
	} {
		if _, err := report.ReadBaseline(strings.NewReader(text), "old.json"); err == nil || !strings.Contains(err.Error(), "old.json "+want) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzReadBaselineTakesAnyText(f *testing.F) {
	f.Add(`{"format":1,"findings":[{"file":"a","fingerprint":"b"}]}`)
	f.Fuzz(func(_ *testing.T, text string) {
		b, err := report.ReadBaseline(strings.NewReader(text), "x")
		if err == nil {
			(&report.Report{}).Apply(b)
		}
	})
}
