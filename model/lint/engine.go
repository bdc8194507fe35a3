package lint

import (
	"slices"
	"time"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
)

// Settings adapt the rules to a project. The zero value changes nothing.
type Settings struct {
	// Severities replace those of the rules' own; Off switches a rule off.
	Severities map[RuleID]Severity
	// Options are the options of rules that a project sets, by key.
	Options map[RuleID]catalog.Props
	// Unwaivable are rules whose findings nobody may waive.
	Unwaivable map[RuleID]bool
	// Today is the day, as YYYY-MM-DD, after whose end waivers no longer hold;
	// empty lets all of them hold.
	Today string
}

// Engine runs rules over diagrams. It is immutable and safe for concurrent use.
type Engine struct {
	cat      *catalog.Catalog
	docs     Docs
	rules    []Rule
	settings Settings
}

// Result is what a check found.
type Result struct {
	// Findings are sorted: the worst first, then by the name of the subject,
	// then by rule; crashed rules last.
	Findings []Finding
	Rules    int // that were run
	// Facts are what the rules asked about the diagram, for whoever asks further,
	// from one goroutine at a time.
	Facts    *facts.Facts
	Duration time.Duration
}

// NewEngine makes an engine of rules in the order of their precedence.
func NewEngine(cat *catalog.Catalog, docs Docs, rules []Rule) *Engine {
	return &Engine{cat: cat, docs: docs, rules: slices.Clone(rules)}
}

// With is the engine with other settings.
func (e *Engine) With(s Settings) *Engine {
	c := *e
	c.settings = s
	return &c
}

// Rules lists the ids of all rules in the order of their precedence.
func (e *Engine) Rules() []RuleID {
	ids := make([]RuleID, len(e.rules))
	for i, r := range e.rules {
		ids[i] = r.ID
	}
	return ids
}

// Rule is the rule with an id.
func (e *Engine) Rule(id RuleID) (Rule, bool) {
	for _, r := range e.rules {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// Waivable reports whether findings of a rule may be waived.
func (e *Engine) Waivable(id RuleID) bool { return !e.settings.Unwaivable[id] }

// Docs are the texts of all rules.
func (e *Engine) Docs() Docs { return e.docs }

// Doc is what is written about a rule; false when there is nothing.
func (e *Engine) Doc(id RuleID) (Doc, bool) {
	return e.docs.Doc(id)
}

// Check judges a diagram, which nobody may change meanwhile.
func (e *Engine) Check(d *diagram.Diagram) Result {
	start := time.Now()
	c := &check{engine: e, diagram: d, told: make([][]Finding, len(e.rules)), causes: map[claim]RuleID{}}
	asked := c.judge()
	return Result{Findings: c.findings, Rules: c.ran, Facts: asked, Duration: time.Since(start)}
}

func (e *Engine) severity(id RuleID) Severity {
	if s, ok := e.settings.Severities[id]; ok {
		return s
	}
	return e.docs.Severity(id)
}
