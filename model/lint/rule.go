package lint

import (
	"fmt"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
)

// Rule is one judgement about AWS. Its severity, texts and sources are its Doc.
// A Check keeps nothing between calls: one Rule serves several goroutines.
type Rule struct {
	ID RuleID
	// Check looks at the whole diagram through the pass and reports what it finds.
	Check func(*Pass)
	// Path marks a rule about the way behind an arrow: of several path findings
	// on one edge only the one whose rule comes first is kept (root cause only).
	Path bool
}

// Pass is what a rule sees of a diagram, and where it reports.
type Pass struct {
	Diagram *diagram.Diagram
	Catalog *catalog.Catalog
	Facts   *facts.Facts

	report func(Report)
	doc    Doc
}

// Args are what the placeholders of a message stand for.
type Args map[string]catalog.Text

// Report is a finding in the terms of a rule; the engine fills in texts and severity.
type Report struct {
	Message  string // name of the template; empty is "default"
	Args     Args
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
	Args    Args
	Command command.Command
}

// Report adds a finding.
func (p *Pass) Report(r Report) { p.report(r) }

// Name is how a message calls an element: its name, else the short name of its kind.
func (p *Pass) Name(id diagram.ID) catalog.Text { return p.Facts.Name(id) }

// Term is a part of a message by its name in the rule's texts.
func (p *Pass) Term(name string) catalog.Text {
	if t, ok := p.doc.Terms[name]; ok {
		return t
	}
	panic(fmt.Sprintf("there is no term %q", name))
}

// TermOr is a part of a message by its name in the rule's texts, or another
// text where they have none.
func (p *Pass) TermOr(name string, otherwise catalog.Text) catalog.Text {
	if t, ok := p.doc.Terms[name]; ok {
		return t
	}
	return otherwise
}

// Same is a text that reads alike in every language, such as a number or a Region code.
func Same(s string) catalog.Text { return catalog.Text{EN: s, KO: s} }
