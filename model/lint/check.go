package lint

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
)

// check is one run over one diagram.
type check struct {
	engine *Engine
	facts  *facts.Facts
	sheet  *sheet

	kept   []*told          // in the order of the rules
	causes map[claim]RuleID // the rule that told the root cause
	found  func() []Finding // what the last rules look at
}

// claim is an element and what is wrong with it.
type claim struct {
	subject diagram.ID
	cause   Cause
}

// Many elements are shared out: to each processor, but not to more than pay for
// the facts that each of them has to find for itself.
const (
	many       = 400
	mostJudges = 4
	handful    = 32 // elements that are taken at once
)

// judge has everything judged that is not judged yet, and tells how much that was.
func (c *check) judge() int {
	todo := c.sheet.missing()
	workers := 1
	if len(todo) >= many {
		workers = max(1, min(runtime.GOMAXPROCS(0), mostJudges))
	}
	asked := []*facts.Facts{c.facts}
	for len(asked) < workers {
		asked = append(asked, c.facts.Fork())
	}
	var next atomic.Int32
	var group sync.WaitGroup
	for _, f := range asked {
		group.Go(func() {
			p := c.pass(f)
			for end := int(next.Add(handful)); end-handful < len(todo); end = int(next.Add(handful)) {
				for _, at := range todo[end-handful : min(end, len(todo))] {
					c.sheet.judge(p, at)
				}
			}
		})
	}
	group.Wait()
	c.sheet.basis = c.facts.Basis(asked[1:]...)
	return len(todo)
}

func (c *check) pass(f *facts.Facts) *Pass {
	return &Pass{Diagram: f.View(), Catalog: c.engine.cat, Facts: f, check: c}
}

// conclude takes together what was told, and what the last rules say to it.
func (c *check) conclude() []Finding {
	c.causes = map[claim]RuleID{}
	for _, of := range c.sheet.byRule() {
		c.keep(of)
	}
	if len(c.engine.judges.last) > 0 {
		kept := c.kept
		c.found = sync.OnceValue(func() []Finding { return findings(kept) })
		p := c.pass(c.facts)
		for _, j := range c.engine.judges.last {
			c.keep(judgeAll(p, "", struct{}{}, []judge[struct{}]{j}).pointers())
		}
	}
	slices.SortStableFunc(c.kept, compareTold)
	return findings(c.kept)
}

func findings(all []*told) []Finding {
	list := make([]Finding, len(all))
	for i, t := range all {
		list[i] = t.finding
	}
	return list
}

// compareTold sorts as Result.Findings says.
func compareTold(s, t *told) int {
	a, b := &s.finding, &t.finding
	return cmp.Or(
		compareBools(a.Crashed, b.Crashed),
		cmp.Compare(b.Severity, a.Severity),
		cmp.Compare(s.name, t.name),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Subject(), b.Subject()),
	)
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

// keep takes what one rule told, but for causes that a rule of higher precedence
// has told about the element already. Rules come here in their order. Of one
// that broke, the first time is told.
func (c *check) keep(all []*told) {
	broken := false
	for _, t := range all {
		if t.finding.Crashed && broken || !c.first(t) {
			continue
		}
		broken = broken || t.finding.Crashed
		c.kept = append(c.kept, t)
	}
}

// first reports whether no rule of higher precedence has told the cause about
// the element already.
func (c *check) first(t *told) bool {
	if t.by.Cause == OwnCause || len(t.finding.Subjects) == 0 {
		return true
	}
	at := claim{t.finding.Subjects[0], t.by.Cause}
	if by, ok := c.causes[at]; ok {
		return by == t.by.ID
	}
	c.causes[at] = t.by.ID
	return true
}

func crashed(id RuleID, why any) Finding {
	return Finding{
		Rule: id, Severity: Warning, Crashed: true,
		Message: catalog.Text{
			EN: fmt.Sprintf("Rule %s crashed: %v", id, why),
			KO: fmt.Sprintf("규칙 %s 실행 중 오류가 발생했습니다: %v", id, why),
		},
	}
}

// doc is the texts of a rule, without which it has nothing to say.
func (e *Engine) doc(id RuleID) Doc {
	doc, ok := e.docs.Doc(id)
	if !ok {
		panic("its texts cannot be read")
	}
	return doc
}

// finding is a report with the texts of its rule.
func (p *Pass) finding(report Report) Finding {
	r, doc := p.rule, p.check.engine.doc(p.rule.ID)
	name := cmp.Or(report.Message, "default")
	message, ok := doc.Messages[name]
	if !ok {
		panic(fmt.Sprintf("there is no message %q", name))
	}
	f := Finding{
		Rule:      r.ID,
		Severity:  r.severity,
		Message:   Fill(message, report.Args),
		Subjects:  report.Subjects,
		Property:  report.Property,
		BlockedBy: report.BlockedBy,
	}
	if !r.configured && report.Severity != Off {
		f.Severity = report.Severity
	}
	var fixes []Fix
	for _, fix := range report.Fixes {
		title, ok := doc.Fixes[fix.Title]
		if !ok {
			panic(fmt.Sprintf("there is no fix %q", fix.Title))
		}
		name := Fill(title, fix.Args)
		fixes = append(fixes, Fix{Title: name, Command: mending{p.check.engine, r, p.judged, f, name, fix.Command}})
	}
	f.Fixes, f.Waiver = fixes, p.waiver(f.Subject())
	return f
}
