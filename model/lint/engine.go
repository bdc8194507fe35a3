package lint

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"lintel/model/catalog"
	"lintel/model/command"
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

// Doc is what is written about a rule.
func (e *Engine) Doc(id RuleID) (Doc, bool) {
	d, ok := e.docs[id]
	return d, ok
}

// Check judges a diagram, which nobody may change meanwhile.
func (e *Engine) Check(d *diagram.Diagram) Result {
	start := time.Now()
	c := &check{
		engine: e,
		pass:   Pass{Diagram: d, Catalog: e.cat, Facts: facts.New(e.cat, d)},
		causes: map[claim]RuleID{},
	}
	ran := 0
	for _, last := range []bool{false, true} {
		for i := range e.rules {
			if r := &e.rules[i]; r.Last == last && e.severity(r.ID) != Off {
				c.run(r)
				ran++
			}
		}
	}
	c.sort()
	return Result{Findings: c.findings, Rules: ran, Facts: c.pass.Facts, Duration: time.Since(start)}
}

func (e *Engine) severity(id RuleID) Severity {
	if s, ok := e.settings.Severities[id]; ok {
		return s
	}
	return e.docs[id].Severity
}

// check is one run over one diagram.
type check struct {
	engine   *Engine
	pass     Pass
	findings []Finding
	causes   map[claim]RuleID // the rule that told the root cause
}

// claim is an element and what is wrong with it.
type claim struct {
	subject diagram.ID
	cause   Cause
}

// run lets one rule look; what it reported before it broke is kept.
func (c *check) run(r *Rule) {
	defer func() {
		if p := recover(); p != nil {
			c.findings = append(c.findings, Finding{
				Rule: r.ID, Severity: Warning, Crashed: true,
				Message: catalog.Text{
					EN: fmt.Sprintf("Rule %s crashed: %v", r.ID, p),
					KO: fmt.Sprintf("규칙 %s 실행 중 오류가 발생했습니다: %v", r.ID, p),
				},
			})
		}
	}()
	pass := c.pass
	pass.check, pass.doc = c, c.engine.docs[r.ID]
	pass.options = c.engine.settings.Options[r.ID]
	pass.report = func(report Report) { c.add(r, report) }
	r.Check(&pass)
}

func (c *check) add(r *Rule, report Report) {
	if r.Cause != OwnCause && !c.first(r, report.Subjects) {
		return
	}
	c.findings = append(c.findings, c.finding(r, report))
}

// first reports whether no rule of higher precedence has told the cause about
// the element already.
func (c *check) first(r *Rule, subjects []diagram.ID) bool {
	if len(subjects) == 0 {
		return true
	}
	at := claim{subjects[0], r.Cause}
	if by, ok := c.causes[at]; ok {
		return by == r.ID
	}
	c.causes[at] = r.ID
	return true
}

func (c *check) finding(r *Rule, report Report) Finding {
	doc := c.engine.docs[r.ID]
	name := cmp.Or(report.Message, "default")
	message, ok := doc.Messages[name]
	if !ok {
		panic(fmt.Sprintf("there is no message %q", name))
	}
	f := Finding{
		Rule:      r.ID,
		Severity:  c.engine.severity(r.ID),
		Message:   Fill(message, report.Args),
		Subjects:  report.Subjects,
		Property:  report.Property,
		BlockedBy: report.BlockedBy,
	}
	if _, configured := c.engine.settings.Severities[r.ID]; !configured && report.Severity != Off {
		f.Severity = report.Severity
	}
	for _, fix := range report.Fixes {
		title, ok := doc.Fixes[fix.Title]
		if !ok {
			panic(fmt.Sprintf("there is no fix %q", fix.Title))
		}
		name := Fill(title, fix.Args)
		step := command.Sequence{Name: name, Commands: []command.Command{fix.Command}}
		f.Fixes = append(f.Fixes, Fix{Title: name, Command: step})
	}
	f.Waiver = c.waiver(r.ID, f.Subject())
	return f
}

func (c *check) sort() {
	names := map[diagram.ID]string{}
	for _, f := range c.findings {
		names[f.Subject()] = c.pass.Facts.Name(f.Subject()).EN
	}
	slices.SortStableFunc(c.findings, func(a, b Finding) int {
		return cmp.Or(
			compareBools(a.Crashed, b.Crashed),
			cmp.Compare(b.Severity, a.Severity),
			cmp.Compare(names[a.Subject()], names[b.Subject()]),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Subject(), b.Subject()),
		)
	})
}

// compareBools sorts false before true.
func compareBools(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
