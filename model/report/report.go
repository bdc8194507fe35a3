package report

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// Report is what was found in some files.
type Report struct {
	Files []File
	Lang  catalog.Lang
	// Docs are the texts of the rules.
	Docs lint.Docs
	// Version is that of the program.
	Version string
}

// File is one diagram and what was found in it.
type File struct {
	Name string
	Err  error // why it could not be read; the rest is then empty
	// Diagram is what was judged.
	Diagram  *diagram.Diagram
	Findings []Finding
	// Lines are the lines of the file that elements stand in.
	Lines map[diagram.ID]int
	// Files are the files of elements that stand in another one.
	Files map[diagram.ID]string
	// Source is the file when it is written the way Lintel saves it, so that
	// fixes can be told as replaced lines; nil otherwise.
	Source []byte
	// Picture is the file of a picture with what was found, as a reader of the
	// report finds it; empty for none.
	Picture string
	// Called is how the texts call an element.
	Called func(diagram.ID) catalog.Text
}

// Finding is a finding and what the report knows about it.
type Finding struct {
	lint.Finding
	// Print tells the finding from others, whatever is moved or renamed.
	Print string
	// Known tells that it stands in the baseline.
	Known bool
}

// Counts reports whether the finding counts: nobody accepted it, and it is new.
func (f Finding) Counts() bool { return f.Active() && !f.Known }

// Place is the file that an element stands in and the line there; 0 where that is
// not known.
func (f File) Place(id diagram.ID) (name string, line int) {
	if name, ok := f.Files[id]; ok {
		return name, f.Lines[id]
	}
	return f.Name, f.Lines[id]
}

// Add adds what was found in a file and returns it to be completed.
func (r *Report) Add(name string, d *diagram.Diagram, findings []lint.Finding, lines map[diagram.ID]int, called func(diagram.ID) catalog.Text) *File {
	f := File{Name: name, Diagram: d, Lines: lines, Called: called}
	for _, found := range findings {
		f.Findings = append(f.Findings, Finding{Finding: found, Print: Print(found)})
	}
	r.Files = append(r.Files, f)
	return &r.Files[len(r.Files)-1]
}

// AddFailed adds a file that could not be read.
func (r *Report) AddFailed(name string, err error) {
	r.Files = append(r.Files, File{Name: name, Err: err})
}

// Summary counts what was found in all files.
type Summary struct {
	Files    int `json:"files"`
	Failed   int `json:"failed"` // files that could not be read
	Errors   int `json:"errors"`
	Warnings int `json:"warnings"`
	Advice   int `json:"advice"`
	Waived   int `json:"waived"`
	Known    int `json:"known"` // in the baseline
	Fixable  int `json:"fixable"`
}

// Summary counts what was found.
func (r *Report) Summary() Summary {
	s := Summary{Files: len(r.Files)}
	for _, f := range r.Files {
		if f.Err != nil {
			s.Failed++
		}
		for _, found := range f.Findings {
			s.count(found)
		}
	}
	return s
}

func (s *Summary) count(f Finding) {
	switch {
	case !f.Active():
		s.Waived++
		return
	case f.Known:
		s.Known++
		return
	case f.Severity == lint.Error:
		s.Errors++
	case f.Severity == lint.Warning:
		s.Warnings++
	case f.Severity == lint.Advice:
		s.Advice++
	}
	if len(f.Fixes) > 0 {
		s.Fixable++
	}
}

// Reaches reports whether something that counts is at least as bad as a severity.
func (s Summary) Reaches(threshold lint.Severity) bool {
	switch threshold {
	case lint.Error:
		return s.Errors > 0
	case lint.Warning:
		return s.Errors+s.Warnings > 0
	case lint.Advice:
		return s.Errors+s.Warnings+s.Advice > 0
	}
	return false
}
