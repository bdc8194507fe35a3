package lint

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
)

// check is one run over one diagram.
type check struct {
	engine   *Engine
	diagram  *diagram.Diagram
	told     [][]Finding      // what each rule found, in the order of the rules
	findings []Finding        // those that are kept
	causes   map[claim]RuleID // the rule that told the root cause
	ran      int
}

// claim is an element and what is wrong with it.
type claim struct {
	subject diagram.ID
	cause   Cause
}

// The rules of large diagrams are shared out: to each processor, but not to more
// than pay for the facts that each of them has to find for itself.
const (
	largeDiagram = 400 // elements
	mostWorkers  = 4
)

// judge runs all rules and gives the facts that the last ones asked for.
func (c *check) judge() *facts.Facts {
	turns := c.turns()
	workers := 1
	if nodes, edges := c.diagram.Len(); nodes+edges >= largeDiagram {
		workers = max(1, min(runtime.GOMAXPROCS(0), mostWorkers, len(turns)))
	}
	asked := make([]*facts.Facts, workers)
	asked[0] = facts.New(c.engine.cat, c.diagram)
	for w := 1; w < workers; w++ {
		asked[w] = asked[0].Fork()
	}
	var next atomic.Int32
	var group sync.WaitGroup
	for w := range asked {
		group.Go(func() {
			for turn := int(next.Add(1)) - 1; turn < len(turns); turn = int(next.Add(1)) - 1 {
				for _, i := range turns[turn] {
					c.run(i, asked[w])
				}
			}
		})
	}
	group.Wait()
	for i := range c.told {
		c.keep(i)
	}
	for i := range c.engine.rules {
		if r := &c.engine.rules[i]; r.Last && c.on(r) {
			c.run(i, asked[0])
			c.keep(i)
		}
	}
	c.sort(asked[0])
	return asked[0]
}

func (c *check) on(r *Rule) bool { return c.engine.severity(r.ID) != Off }

// turns are the rules to run, but for the last ones, by their place in the order
// of precedence. Those of one concern are one turn: they ask for the same facts.
func (c *check) turns() [][]int {
	var turns [][]int
	var concern Concern
	for i := range c.engine.rules {
		r := &c.engine.rules[i]
		if !c.on(r) {
			continue
		}
		c.ran++
		if r.Last {
			continue
		}
		if len(turns) == 0 || r.Concern != concern {
			turns, concern = append(turns, nil), r.Concern
		}
		turns[len(turns)-1] = append(turns[len(turns)-1], i)
	}
	return turns
}

// run lets one rule look; what it reported before it broke is kept.
func (c *check) run(i int, f *facts.Facts) {
	r := &c.engine.rules[i]
	defer func() {
		if p := recover(); p != nil {
			c.told[i] = append(c.told[i], crashed(r.ID, p))
		}
	}()
	r.Check(&Pass{
		Diagram: c.diagram, Catalog: c.engine.cat, Facts: f,
		check: c, rule: r.ID, options: c.engine.settings.Options[r.ID],
		report: func(report Report) { c.told[i] = append(c.told[i], c.finding(r, report)) },
	})
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

// keep takes what a rule found, but for causes that a rule of higher precedence
// has told about the element already. Rules come here in their order.
func (c *check) keep(i int) {
	r := &c.engine.rules[i]
	for _, f := range c.told[i] {
		if r.Cause == OwnCause || c.first(r, f.Subjects) {
			c.findings = append(c.findings, f)
		}
	}
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

// doc is the texts of a rule, without which it has nothing to say.
func (c *check) doc(id RuleID) Doc {
	doc, ok := c.engine.docs.Doc(id)
	if !ok {
		panic("its texts cannot be read")
	}
	return doc
}

func (c *check) finding(r *Rule, report Report) Finding {
	doc := c.doc(r.ID)
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

func (c *check) sort(f *facts.Facts) {
	names := map[diagram.ID]string{}
	for _, found := range c.findings {
		names[found.Subject()] = f.Name(found.Subject()).EN
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
