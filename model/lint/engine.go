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
	rules    []setRule
	judges   *judges
	settings Settings
}

// setRule is a rule as the settings have it.
type setRule struct {
	Rule
	order      int // of precedence
	severity   Severity
	configured bool // whether the settings say how severe it is
	options    catalog.Props
}

// Result is what a check found.
type Result struct {
	// Findings are sorted: the worst first, then by the name of the subject,
	// then by rule; crashed rules last.
	Findings []Finding
	Rules    int // that were run
	// Judged is how many elements were looked at; the others are as they were in
	// the check before.
	Judged int
	// Facts are what the rules asked about the diagram, for whoever asks further,
	// from one goroutine at a time.
	Facts    *facts.Facts
	Duration time.Duration

	sheet *sheet // to go on from; nil without a check
}

// NewEngine makes an engine of rules in the order of their precedence.
func NewEngine(cat *catalog.Catalog, docs Docs, rules []Rule) *Engine {
	e := &Engine{cat: cat, docs: docs}
	for i, r := range rules {
		e.rules = append(e.rules, setRule{Rule: r, order: i})
	}
	return e.With(Settings{})
}

// With is the engine with other settings.
func (e *Engine) With(s Settings) *Engine {
	c := *e
	c.settings, c.rules = s, slices.Clone(e.rules)
	for i := range c.rules {
		r := &c.rules[i]
		_, r.configured = s.Severities[r.ID]
		r.severity, r.options = c.severity(r.ID), s.Options[r.ID]
	}
	c.judges = newJudges(c.rules)
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
			return r.Rule, true
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
	return e.conclude(start, facts.New(e.cat, d), nil, nil)
}

// CheckOnce is Check for who does not go on from its result: a Recheck of what
// follows would judge everything again.
func (e *Engine) CheckOnce(d *diagram.Diagram) Result {
	result := e.conclude(time.Now(), facts.Once(e.cat, d), nil, nil)
	result.sheet = nil
	return result
}

// Recheck is Check for a diagram of which an earlier snapshot was checked. Only
// what a change can have to do with is judged again; the findings are those of
// Check, one for one.
func (e *Engine) Recheck(before Result, d *diagram.Diagram) Result {
	if before.sheet == nil || before.sheet.engine != e {
		return e.Check(d)
	}
	start := time.Now()
	asked, diff := facts.After(before.sheet.basis, d)
	return e.conclude(start, asked, before.sheet, diff)
}

// conclude judges what an earlier check leaves to be judged.
func (e *Engine) conclude(start time.Time, asked *facts.Facts, before *sheet, diff *facts.Difference) Result {
	c := &check{engine: e, facts: asked, sheet: newSheet(e, asked)}
	if before != nil {
		c.sheet.takeOver(before, diff)
	}
	judged := c.judge()
	found := c.conclude()
	return Result{
		Findings: found, Rules: e.judges.rules, Judged: judged,
		Facts: asked, Duration: time.Since(start), sheet: c.sheet,
	}
}

func (e *Engine) severity(id RuleID) Severity {
	if s, ok := e.settings.Severities[id]; ok {
		return s
	}
	return e.docs.Severity(id)
}
