package waivers

import (
	"sync"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// Stale reports waivers that accept nothing any more.
var Stale = lint.Rule{ID: "WAIVER-STALE", Last: true, Check: lint.Whole(stale)}

func stale(p *lint.Pass) {
	used := sync.OnceValue(func() map[waived]bool { return findings(p) }) // most drawings have no waivers
	for _, n := range p.Facts.Nodes() {
		judge(p, used, n.ID, n.Waivers)
	}
	for _, e := range p.Facts.Edges() {
		judge(p, used, e.ID, e.Waivers)
	}
}

// waived is what a waiver is about.
type waived struct {
	subject diagram.ID
	rule    lint.RuleID
}

// findings are what the other rules found, and where.
func findings(p *lint.Pass) map[waived]bool {
	all := map[waived]bool{}
	for _, f := range p.Findings() {
		all[waived{f.Subject(), f.Rule}] = true
	}
	return all
}

func judge(p *lint.Pass, used func() map[waived]bool, id diagram.ID, all []diagram.Waiver) {
	for _, w := range all {
		if why := wrong(p, w, used()[waived{id, lint.RuleID(w.Rule)}]); why != "" {
			report(p, id, w, why)
		}
	}
}

// wrong is the name of the message about a waiver; empty when it holds. One of a
// rule that is switched off may still be needed by others who read the file.
func wrong(p *lint.Pass, w diagram.Waiver, used bool) string {
	exists, on := p.Ran(lint.RuleID(w.Rule))
	switch {
	case !exists:
		return "unknown"
	case !on:
		return ""
	case !used:
		return "unused"
	case w.Reason == "":
		return "unreasoned"
	case !p.Waivable(lint.RuleID(w.Rule)):
		return "forbidden"
	case p.Expired(w):
		return "expired"
	}
	return ""
}

func report(p *lint.Pass, id diagram.ID, w diagram.Waiver, why string) {
	r := lint.Report{
		Message:  why,
		Args:     lint.Args{"node": p.Name(id), "rule": lint.Same(w.Rule), "until": lint.Same(w.Until)},
		Subjects: []diagram.ID{id},
	}
	if why == "unused" || why == "unknown" {
		withdraw := command.Waive{ID: id, Waiver: diagram.Waiver{Rule: w.Rule}}
		r.Fixes = []lint.FixReport{{Title: "withdraw", Command: withdraw}}
	}
	p.Report(r)
}
