package lint

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
)

// mending is the fix of a finding. It is made only while the finding stands, so
// that a fix which is asked for twice is made once.
type mending struct {
	engine  *Engine
	rule    *setRule
	judged  diagram.ID // the element that the rule looked at; none for the whole
	finding Finding    // without its fixes
	name    catalog.Text
	edit    command.Command // names what it adds by ids of Pass.NewID
}

// Title is what stands on the button.
func (m mending) Title() catalog.Text { return m.name }

// Apply makes the fix, and leaves a diagram alone that does not have the finding.
func (m mending) Apply(tx *diagram.Tx) error {
	if !m.stands(tx.Diagram) {
		return nil
	}
	if err := m.edit.Apply(tx); err != nil {
		return err
	}
	return tx.Settle()
}

// stands lets the rule look again.
func (m mending) stands(d *diagram.Diagram) bool {
	if m.rule.Last {
		return slices.ContainsFunc(m.engine.CheckOnce(d).Findings, m.like)
	}
	f := facts.Once(m.engine.cat, d)
	p := (&check{engine: m.engine, facts: f}).pass(f)
	again := &judgement{}
	if n, ok := d.Node(m.judged); ok {
		again = judgeAll(p, m.judged, n, of(m.rule, m.engine.judges.of(n)))
	} else if e, ok := d.Edge(m.judged); ok {
		again = judgeAll(p, m.judged, e, of(m.rule, m.engine.judges.ofEdge(e)))
	} else if m.judged == "" {
		again = judgeAll(p, "", struct{}{}, of(m.rule, m.engine.judges.whole))
	}
	return slices.ContainsFunc(again.told, func(t told) bool { return m.like(t.finding) })
}

func (m mending) like(f Finding) bool {
	return f.Rule == m.finding.Rule && f.Property == m.finding.Property &&
		f.Message == m.finding.Message && slices.Equal(f.Subjects, m.finding.Subjects)
}

// of are the judges of one rule.
func of[E any](r *setRule, all []judge[E]) []judge[E] {
	var some []judge[E]
	for _, j := range all {
		if j.rule == r {
			some = append(some, j)
		}
	}
	return some
}
