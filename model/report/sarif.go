package report

import (
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// The parts of SARIF 2.1.0 that a check needs; the names are those of the standard.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Invocations []sarifInvocation `json:"invocations"`
		Results     []sarifResult     `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID                   string          `json:"id"`
		ShortDescription     sarifText       `json:"shortDescription"`
		FullDescription      sarifText       `json:"fullDescription"`
		Help                 sarifText       `json:"help"`
		HelpURI              string          `json:"helpUri,omitempty"`
		DefaultConfiguration sarifDefault    `json:"defaultConfiguration"`
		Properties           sarifProperties `json:"properties"`
	}
	sarifDefault struct {
		Level string `json:"level"`
	}
	sarifProperties struct {
		Tags []string `json:"tags"`
	}
	sarifText struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifInvocation struct {
		ExecutionSuccessful        bool                `json:"executionSuccessful"`
		ToolExecutionNotifications []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations,omitempty"`
	}
	sarifResult struct {
		RuleID              string             `json:"ruleId"`
		RuleIndex           int                `json:"ruleIndex"`
		Level               string             `json:"level"`
		Message             sarifText          `json:"message"`
		Locations           []sarifLocation    `json:"locations"`
		RelatedLocations    []sarifLocation    `json:"relatedLocations,omitempty"`
		PartialFingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions        []sarifSuppression `json:"suppressions,omitempty"`
		Fixes               []sarifFix         `json:"fixes,omitempty"`
	}
	sarifLocation struct {
		ID               int                    `json:"id,omitempty"`
		PhysicalLocation *sarifPhysical         `json:"physicalLocation,omitempty"`
		LogicalLocations []sarifLogicalLocation `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		ArtifactLocation sarifArtifact `json:"artifactLocation"`
		Region           *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn,omitempty"`
		EndLine     int `json:"endLine,omitempty"`
		EndColumn   int `json:"endColumn,omitempty"`
	}
	sarifLogicalLocation struct {
		Name               string `json:"name"`
		FullyQualifiedName string `json:"fullyQualifiedName"`
		Kind               string `json:"kind"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Justification string `json:"justification,omitempty"`
	}
	sarifFix struct {
		Description     sarifText     `json:"description"`
		ArtifactChanges []sarifChange `json:"artifactChanges"`
	}
	sarifChange struct {
		ArtifactLocation sarifArtifact      `json:"artifactLocation"`
		Replacements     []sarifReplacement `json:"replacements"`
	}
	sarifReplacement struct {
		DeletedRegion   sarifRegion `json:"deletedRegion"`
		InsertedContent sarifText   `json:"insertedContent"`
	}
)

const (
	sarifSchema = "https://json.schemastore.org/sarif-2.1.0.json"
	// printName is the name and version of our fingerprints, as SARIF wants it.
	printName = "lintelFinding/v1"
)

// WriteSARIF writes the report in SARIF 2.1.0, which code scanning reads.
func (r *Report) WriteSARIF(w io.Writer) error {
	run := sarifRun{
		Tool:        sarifTool{Driver: sarifDriver{Name: "Lintel", Version: r.Version, Rules: []sarifRule{}}},
		Invocations: []sarifInvocation{{ExecutionSuccessful: r.Summary().Failed == 0, ToolExecutionNotifications: []sarifNotification{}}},
		Results:     []sarifResult{},
	}
	index := map[lint.RuleID]int{}
	for _, id := range r.rulesFound() {
		index[id] = len(run.Tool.Driver.Rules)
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, r.sarifRule(id))
	}
	for i := range r.Files {
		f := &r.Files[i]
		if f.Err != nil {
			run.Invocations[0].ToolExecutionNotifications = append(run.Invocations[0].ToolExecutionNotifications, sarifNotification{
				Level: "error", Message: sarifText{Text: visible(f.Err.Error())},
				Locations: []sarifLocation{{PhysicalLocation: &sarifPhysical{ArtifactLocation: artifact(f.Name)}}},
			})
		}
		for _, found := range f.Findings {
			run.Results = append(run.Results, r.sarifResult(f, found, index[found.Rule]))
		}
	}
	return encode(w, sarifLog{Schema: sarifSchema, Version: "2.1.0", Runs: []sarifRun{run}})
}

// rulesFound are the rules that found something, in alphabetical order.
func (r *Report) rulesFound() []lint.RuleID {
	var ids []lint.RuleID
	for _, f := range r.Files {
		for _, found := range f.Findings {
			ids = append(ids, found.Rule)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (r *Report) sarifRule(id lint.RuleID) sarifRule {
	doc, _ := r.Docs.Doc(id)
	rule := sarifRule{
		ID:                   string(id),
		ShortDescription:     sarifText{Text: doc.Title.In(r.Lang)},
		FullDescription:      sarifText{Text: strings.TrimSpace(doc.Why.In(r.Lang))},
		Help:                 sarifText{Text: strings.TrimSpace(doc.How.In(r.Lang))},
		DefaultConfiguration: sarifDefault{Level: sarifLevel(doc.Severity)},
		Properties:           sarifProperties{Tags: []string{"aws", "architecture"}},
	}
	for _, s := range doc.Sources {
		if s.URL != "" {
			rule.HelpURI = s.URL
			rule.Help.Markdown = rule.Help.Text + "\n\n[" + s.Title + "](" + s.URL + ")"
			break
		}
	}
	return rule
}

func sarifLevel(s lint.Severity) string {
	switch s {
	case lint.Error:
		return "error"
	case lint.Warning:
		return "warning"
	case lint.Advice:
		return "note"
	}
	return "none"
}

func (r *Report) sarifResult(f *File, found Finding, index int) sarifResult {
	result := sarifResult{
		RuleID: string(found.Rule), RuleIndex: index, Level: sarifLevel(found.Severity),
		Message:             sarifText{Text: visible(found.Message.In(r.Lang))},
		Locations:           []sarifLocation{r.location(f, found.Subject())},
		PartialFingerprints: map[string]string{printName: found.Print},
	}
	for i := 1; i < len(found.Subjects); i++ {
		related := r.location(f, found.Subjects[i])
		related.ID = i
		result.RelatedLocations = append(result.RelatedLocations, related)
	}
	switch {
	case !found.Active():
		result.Suppressions = []sarifSuppression{{Kind: "inSource", Justification: visible(found.Waiver.Reason)}}
	case found.Known:
		result.Suppressions = []sarifSuppression{{Kind: "external", Justification: "in the baseline"}}
	}
	for _, fix := range found.Fixes {
		if replacements := f.replacements(fix); len(replacements) > 0 {
			result.Fixes = append(result.Fixes, sarifFix{
				Description:     sarifText{Text: fix.Title.In(r.Lang)},
				ArtifactChanges: []sarifChange{{ArtifactLocation: artifact(f.Name), Replacements: replacements}},
			})
		}
	}
	return result
}

func (r *Report) location(f *File, id diagram.ID) sarifLocation {
	name, line := f.Place(id)
	l := sarifLocation{PhysicalLocation: &sarifPhysical{ArtifactLocation: artifact(name)}}
	if line > 0 {
		l.PhysicalLocation.Region = &sarifRegion{StartLine: line}
	}
	if id == "" {
		return l
	}
	l.LogicalLocations = []sarifLogicalLocation{{
		Name: visible(f.call(id).In(r.Lang)), FullyQualifiedName: f.qualified(id), Kind: f.kind(id),
	}}
	return l
}

func (f *File) call(id diagram.ID) catalog.Text {
	if f.Called == nil {
		return lint.Same(string(id))
	}
	return f.Called(id)
}

// qualified is an element with the containers around it: region-1/vpc-1/lambda-1.
func (f *File) qualified(id diagram.ID) string {
	path := []string{string(id)}
	for a := range f.Diagram.Ancestors(id) {
		path = append(path, string(a.ID))
	}
	slices.Reverse(path)
	return strings.Join(path, "/")
}

func (f *File) kind(id diagram.ID) string {
	if n, ok := f.Diagram.Node(id); ok {
		return string(n.Kind)
	}
	return "arrow"
}

// artifact is a file as a URI: relative ones stay relative to where the check ran.
func artifact(name string) sarifArtifact {
	u := url.URL{Path: filepath.ToSlash(name)}
	if filepath.IsAbs(name) {
		u.Scheme = "file"
	}
	return sarifArtifact{URI: u.String()}
}
