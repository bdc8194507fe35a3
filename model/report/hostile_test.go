package report_test

import (
	"regexp"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	samples "lintel/model/diagram/sample"
	"lintel/model/lint"
	"lintel/model/report"
)

// active is what Markdown or HTML would take for more than text.
var active = regexp.MustCompile("(^|[^\\\\])([`*_\\[\\]|#!~])|<|&([^alg]|a[^m]|[lg][^t])")

func TestAnyNameIsOnlyTextOnAMarkdownPage(t *testing.T) {
	for name, text := range samples.HostileTexts() {
		t.Run(name, func(t *testing.T) {
			page := func(text string) []string {
				called := func(diagram.ID) catalog.Text { return catalog.Text{EN: text, KO: text} }
				found := lint.Finding{
					Rule: "X", Severity: lint.Error, Subjects: []diagram.ID{"a"}, Message: catalog.Text{EN: text, KO: text},
				}
				accepted := found
				accepted.Waiver = &diagram.Waiver{Rule: "X", Reason: text}
				r := &report.Report{Lang: catalog.EN}
				r.Add(text, diagram.New(), []lint.Finding{found, accepted}, nil, called)
				var b strings.Builder
				if err := r.WriteMarkdown(&b); err != nil {
					t.Fatal(err)
				}
				return strings.Split(b.String(), "\n")
			}
			plain, got := page("plain"), page(text)
			if len(got) != len(plain) {
				t.Fatalf("%d lines, want %d:\n%s", len(got), len(plain), strings.Join(got, "\n"))
			}
			for i, line := range got {
				if strings.Count(plain[i], "plain") == 0 {
					continue
				}
				for part := range strings.SplitSeq(plain[i], "plain") {
					line = strings.Replace(line, part, " ", 1)
				}
				if m := active.FindString(line); m != "" {
					t.Errorf("%q is more than text in %q", m, line)
				}
			}
		})
	}
}
