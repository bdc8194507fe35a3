package report

import (
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"lintel/model/lint"
)

type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Errors   int          `xml:"errors,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string      `xml:"name,attr"`
	Class   string      `xml:"classname,attr"`
	File    string      `xml:"file,attr,omitempty"`
	Line    string      `xml:"line,attr,omitempty"`
	Failure *junitFault `xml:"failure,omitempty"`
	Error   *junitFault `xml:"error,omitempty"`
	Skipped *junitFault `xml:"skipped,omitempty"`
}

type junitFault struct {
	Message string `xml:"message,attr,omitempty"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

// WriteJUnit writes a test suite for each file with a case for each finding; one
// that nothing was found in has one case, which passed.
func (r *Report) WriteJUnit(w io.Writer) error {
	all := junitSuites{Name: "lintel"}
	for _, f := range r.Files {
		s := r.junitSuite(f)
		all.Tests += s.Tests
		all.Failures += s.Failures
		all.Errors += s.Errors
		all.Suites = append(all.Suites, s)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(all); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (r *Report) junitSuite(f File) junitSuite {
	s := junitSuite{Name: visible(f.Name)}
	if f.Err != nil {
		s.Errors++
		s.Cases = append(s.Cases, junitCase{
			Name: "can be read", Class: s.Name, File: f.Name,
			Error: &junitFault{Message: visible(f.Err.Error()), Type: "unreadable"},
		})
	}
	for _, found := range f.Findings {
		c := r.junitCase(f, found)
		switch {
		case c.Failure != nil:
			s.Failures++
		case c.Skipped != nil:
			s.Skipped++
		}
		s.Cases = append(s.Cases, c)
	}
	if len(s.Cases) == 0 {
		s.Cases = append(s.Cases, junitCase{Name: "works as drawn", Class: s.Name, File: f.Name})
	}
	s.Tests = len(s.Cases)
	return s
}

// junitCase counts errors and warnings as failures; advice and what was accepted is skipped.
func (r *Report) junitCase(f File, found Finding) junitCase {
	message := visible(found.Message.In(r.Lang))
	name, line := f.Place(found.Subject())
	c := junitCase{Name: string(found.Rule) + " " + joined(f, found, r), Class: visible(f.Name), File: name}
	if line > 0 {
		c.Line = strconv.Itoa(line)
	}
	fault := &junitFault{Message: message, Type: found.Severity.String(), Text: r.how(found)}
	if found.Counts() && found.Severity >= lint.Warning {
		c.Failure = fault
	} else {
		c.Skipped = &junitFault{Message: message}
	}
	return c
}

// joined are the names of what a finding is about.
func joined(f File, found Finding, r *Report) string {
	if f.Called == nil || len(found.Subjects) == 0 {
		return ""
	}
	return visible(f.Called(found.Subject()).In(r.Lang))
}

// how is what a rule's texts say about mending it.
func (r *Report) how(found Finding) string {
	doc, _ := r.Docs.Doc(found.Rule)
	return strings.TrimSpace(doc.How.In(r.Lang))
}
