package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// report is the result of a check, in the form that --format json prints.
type report struct {
	Files   []fileReport `json:"files"`
	Summary summary      `json:"summary"`

	lang catalog.Lang
}

type fileReport struct {
	File     string          `json:"file"`
	Error    string          `json:"error,omitempty"` // why it could not be read
	Findings []findingReport `json:"findings"`
}

type findingReport struct {
	Rule     lint.RuleID     `json:"rule"`
	Severity string          `json:"severity"`
	Message  string          `json:"message"`
	Subjects []diagram.ID    `json:"subjects"`
	Line     int             `json:"line"` // of the first subject; 0 is unknown
	Fix      *string         `json:"fix"`  // title of the recommended fix
	Waived   bool            `json:"waived"`
	Waiver   *diagram.Waiver `json:"waiver,omitempty"`
}

type summary struct {
	Files    int `json:"files"`
	Failed   int `json:"failed"` // files that could not be read
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Advice   int `json:"advice"`
	Waived   int `json:"waived"`
	Fixable  int `json:"fixable"`
}

func (r *report) addFailed(file string, err error) {
	r.Files = append(r.Files, fileReport{File: file, Error: err.Error(), Findings: []findingReport{}})
	r.Summary.Files++
	r.Summary.Failed++
}

func (r *report) add(file string, findings []lint.Finding, lines map[diagram.ID]int) {
	f := fileReport{File: file, Findings: []findingReport{}}
	for _, found := range findings {
		entry := findingReport{
			Rule: found.Rule, Severity: found.Severity.String(), Message: found.Message.In(r.lang),
			Subjects: append([]diagram.ID{}, found.Subjects...), Line: lines[found.Subject()],
			Waived: !found.Active(), Waiver: found.Waiver,
		}
		if len(found.Fixes) > 0 {
			title := found.Fixes[0].Title.In(r.lang)
			entry.Fix = &title
			if found.Active() {
				r.Summary.Fixable++
			}
		}
		f.Findings = append(f.Findings, entry)
	}
	r.Files = append(r.Files, f)
	n := lint.Count(findings)
	r.Summary.Files++
	r.Summary.Errors += n.Errors
	r.Summary.Warnings += n.Warnings
	r.Summary.Advice += n.Advice
	r.Summary.Waived += n.Waived
}

func (r *report) writeJSON(w io.Writer) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(r)
}

// writePretty lists the findings a line each, in the form that editors and
// terminals turn into links, and leaves out what was waived.
func (r *report) writePretty(w io.Writer, p painter) error {
	var b strings.Builder
	for _, f := range r.Files {
		before := b.Len()
		for _, found := range f.Findings {
			if !found.Waived {
				r.writeFinding(&b, p, f.File, found)
			}
		}
		if b.Len() > before {
			b.WriteByte('\n')
		}
	}
	b.WriteString(r.conclusion())
	_, err := io.WriteString(w, b.String())
	return err
}

func (r *report) writeFinding(b *strings.Builder, p painter, file string, f findingReport) {
	place := clean(file)
	if f.Line > 0 {
		place += fmt.Sprintf(":%d", f.Line)
	}
	fmt.Fprintf(b, "%s: %s %s %s\n", place, p.set(severityStyle(f.Severity), f.Severity), p.set(bold, string(f.Rule)), clean(f.Message))
	if f.Fix != nil {
		fmt.Fprintf(b, "    %s\n", p.set(dim, words.fix.In(r.lang)+": "+clean(*f.Fix)))
	}
}

func severityStyle(severity string) style {
	switch severity {
	case lint.Error.String():
		return red
	case lint.Warning.String():
		return yellow
	}
	return cyan
}

// conclusion is the last line: what was found, in how many files.
func (r *report) conclusion() string {
	s := r.Summary
	read := s.Files - s.Failed
	if read == 0 {
		return ""
	}
	var found []string
	for _, c := range []struct {
		words counted
		n     int
	}{{words.errors, s.Errors}, {words.warnings, s.Warnings}, {words.advice, s.Advice}} {
		if c.n > 0 {
			found = append(found, c.words.count(r.lang, c.n))
		}
	}
	if len(found) == 0 {
		found = append(found, words.nothing.In(r.lang))
	}
	if s.Waived > 0 {
		found = append(found, words.waived.count(r.lang, s.Waived))
	}
	text := fmt.Sprintf("%s (%s)\n", strings.Join(found, ", "), words.files.count(r.lang, read))
	if s.Fixable > 0 {
		text += fmt.Sprintf(words.fixable.In(r.lang)+"\n", s.Fixable)
	}
	return text
}
