package lint

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
)

// Rule is one judgement about AWS. Its severity, texts and sources are its Doc.
type Rule struct {
	ID RuleID
	// Check looks at the whole diagram through the pass and reports what it finds.
	Check func(*Pass)
	// Path marks a rule about the way behind an arrow: of several path findings
	// on one edge only the one whose rule comes first is kept (root cause only).
	Path bool
}

// Doc is what assets/rules/<ID>/rule.yaml says about a rule.
type Doc struct {
	ID       RuleID   `yaml:"id"`
	Severity Severity `yaml:"-"`
	Level    string   `yaml:"severity"` // advice, warning or error
	Title    catalog.Text
	// Messages are templates by name, "default" where a rule has only one:
	// "{lambda} runs outside the VPC". A Korean particle after a name is
	// written with both forms, "{lambda}은(는)", and chosen when it is filled in.
	Messages map[string]catalog.Text
	Fixes    map[string]catalog.Text // titles of fixes by name
	Why      catalog.Text
	How      catalog.Text
	Sources  []Source
}

// Source is where a fact comes from: an AWS page or a note by topic.
type Source struct {
	Title string `yaml:"title"`
	URL   string `yaml:"url"`
}

// Pass is what a rule sees of a diagram, and where it reports.
type Pass struct {
	Diagram *diagram.Diagram
	Catalog *catalog.Catalog
	Facts   *facts.Facts

	report func(Report)
}

// Report is a finding in the terms of a rule; the engine fills in texts and severity.
type Report struct {
	Message  string // name of the template; empty is "default"
	Args     map[string]string
	Subjects []diagram.ID
	Property string
	// Severity lowers or raises the finding against the rule's own; Off keeps it.
	Severity  Severity
	BlockedBy diagram.ID
	Fixes     []FixReport
}

// FixReport is a fix in the terms of a rule.
type FixReport struct {
	Title   string // name among the rule's fix titles
	Command command.Command
}

// Report adds a finding.
func (p *Pass) Report(r Report) { p.report(r) }

// Name is how a message calls an element: its name, else the short name of its kind.
func (p *Pass) Name(id diagram.ID) string { return p.Facts.Name(id) }
