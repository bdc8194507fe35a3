package main

import (
	"fmt"
	"io"
	"strings"

	"lintel/model/lint"
	"lintel/model/report"
)

// writePretty lists the findings a line each, in the form that editors and
// terminals turn into links, and leaves out what does not count.
func writePretty(w io.Writer, p painter, r *report.Report) error {
	var b strings.Builder
	for _, f := range r.Files {
		before := b.Len()
		for _, found := range f.Findings {
			if found.Counts() {
				writeFinding(&b, p, r, f, found)
			}
		}
		if b.Len() > before {
			b.WriteByte('\n')
		}
	}
	b.WriteString(conclusion(r))
	_, err := io.WriteString(w, b.String())
	return err
}

func writeFinding(b *strings.Builder, p painter, r *report.Report, file report.File, f report.Finding) {
	name, line := file.Place(f.Subject())
	place := clean(name)
	if line > 0 {
		place += fmt.Sprintf(":%d", line)
	}
	severity := p.set(severityStyle(f.Severity), f.Severity.String())
	fmt.Fprintf(b, "%s: %s %s %s\n", place, severity, p.set(bold, string(f.Rule)), clean(f.Message.In(r.Lang)))
	if len(f.Fixes) > 0 {
		fmt.Fprintf(b, "    %s\n", p.set(dim, words.fix.In(r.Lang)+": "+clean(f.Fixes[0].Title.In(r.Lang))))
	}
}

func severityStyle(severity lint.Severity) style {
	switch severity {
	case lint.Error:
		return red
	case lint.Warning:
		return yellow
	}
	return cyan
}

// conclusion is the last line: what was found, in how many files.
func conclusion(r *report.Report) string {
	s := r.Summary()
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
			found = append(found, c.words.count(r.Lang, c.n))
		}
	}
	if len(found) == 0 {
		found = append(found, words.nothing.In(r.Lang))
	}
	if s.Waived > 0 {
		found = append(found, words.waived.count(r.Lang, s.Waived))
	}
	if s.Known > 0 {
		found = append(found, words.known.count(r.Lang, s.Known))
	}
	text := fmt.Sprintf("%s (%s)\n", strings.Join(found, ", "), words.files.count(r.Lang, read))
	if s.Fixable > 0 {
		text += fmt.Sprintf(words.fixable.In(r.Lang)+"\n", s.Fixable)
	}
	return text
}
