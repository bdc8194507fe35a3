package report

import (
	"encoding/json"
	"io"

	"lintel/model/diagram"
	"lintel/model/lint"
)

type jsonReport struct {
	Files   []jsonFile `json:"files"`
	Summary Summary    `json:"summary"`
}

type jsonFile struct {
	File     string        `json:"file"`
	Error    string        `json:"error,omitempty"` // why it could not be read
	Findings []jsonFinding `json:"findings"`
}

type jsonFinding struct {
	Rule        lint.RuleID     `json:"rule"`
	Severity    string          `json:"severity"`
	Message     string          `json:"message"`
	Subjects    []diagram.ID    `json:"subjects"`
	Property    string          `json:"property,omitempty"`
	File        string          `json:"file,omitempty"` // where it is not that of the diagram
	Line        int             `json:"line"`           // of the first subject; 0 is unknown
	Fix         *string         `json:"fix"`            // title of the recommended fix
	Waived      bool            `json:"waived"`
	Waiver      *diagram.Waiver `json:"waiver,omitempty"`
	Known       bool            `json:"known,omitempty"` // in the baseline
	Fingerprint string          `json:"fingerprint"`
}

// WriteJSON writes the report as one JSON object.
func (r *Report) WriteJSON(w io.Writer) error {
	out := jsonReport{Files: []jsonFile{}, Summary: r.Summary()}
	for _, f := range r.Files {
		file := jsonFile{File: f.Name, Findings: []jsonFinding{}}
		if f.Err != nil {
			file.Error = f.Err.Error()
		}
		for _, found := range f.Findings {
			file.Findings = append(file.Findings, r.jsonFinding(f, found))
		}
		out.Files = append(out.Files, file)
	}
	return encode(w, out)
}

func (r *Report) jsonFinding(f File, found Finding) jsonFinding {
	entry := jsonFinding{
		Rule: found.Rule, Severity: found.Severity.String(), Message: found.Message.In(r.Lang),
		Subjects: append([]diagram.ID{}, found.Subjects...), Property: found.Property, File: f.Files[found.Subject()], Line: f.Lines[found.Subject()],
		Waived: !found.Active(), Waiver: found.Waiver, Known: found.Known, Fingerprint: found.Print,
	}
	if len(found.Fixes) > 0 {
		title := found.Fixes[0].Title.In(r.Lang)
		entry.Fix = &title
	}
	return entry
}

func encode(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(v)
}
