package connect

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// ConnUnsupported reports arrows that AWS has no integration for, as far as the
// catalogue knows. It comes last: what another rule explains is not reported again.
var ConnUnsupported = lint.Rule{ID: "CONN-UNSUPPORTED", Cause: lint.Link, Check: lint.Edges(connUnsupported)}

func connUnsupported(p *lint.Pass, e *diagram.Edge) {
	from, to := p.Facts.Ends(e)
	if _, ok := p.Catalog.Edge(e.Kind); !ok || !known(p, from) || !known(p, to) {
		return
	}
	if !p.Catalog.Allows(from.Kind, e.Kind, to.Kind) {
		reportPair(p, pair{e, from, to})
	}
}

// pair is an arrow with its two ends.
type pair struct {
	arrow    *diagram.Edge
	from, to *diagram.Node
}

func reportPair(p *lint.Pass, at pair) {
	arrow, _ := p.Catalog.Edge(at.arrow.Kind)
	report := lint.Report{
		Args:     lint.Args{"from": p.Name(at.from.ID), "to": p.Name(at.to.ID), "arrow": arrow.Name},
		Subjects: []diagram.ID{at.arrow.ID, at.from.ID, at.to.ID},
	}
	ways := kindsOf(p.Catalog.Between(at.from.Kind, at.to.Kind))
	never, isNever := p.Catalog.Bridge(at.from.Kind, at.to.Kind)
	back, reversible := reversed(p, at)
	switch {
	case len(ways) > 0 && (stack(at.from) || stack(at.to)):
		return
	case len(ways) > 0:
		report.Message, report.Severity = "kind", lint.Warning
		report.Args["arrows"] = join(arrowNames(p, ways), lint.Same(" / "))
		report.Fixes = changes(p, at.arrow, ways)
	case isNever:
		report.Message = "never"
		report.Args["why"] = never.Why
		if len(never.Use) > 0 {
			report.Message = "bridge"
			report.Args["bridge"] = join(shortNames(p, never.Use), p.Term("or"))
		}
		report.Fixes = bridges(p, at, never.Use)
		if reversible {
			report.Fixes = append(report.Fixes, back)
		}
	case area(p, at.from), area(p, at.to):
		return
	case reversible:
		report.Message, report.Severity = "reverse", lint.Warning
		report.Fixes = []lint.FixReport{back}
	default:
		report.Message, report.Severity = "unlisted", lint.Warning
	}
	p.Report(report)
}

// stack reports whether a node is a stack: an arrow at it stands for something in it.
func stack(n *diagram.Node) bool { return n.Kind == "cloudformation-stack" }

// area reports whether a node is only a place: an arrow at its frame stands for
// something in it, as one at a stack does.
func area(p *lint.Pass, n *diagram.Node) bool {
	if stack(n) {
		return true
	}
	s, _ := p.Catalog.Service(n.Kind)
	return s.IsFrame() && s.Network != catalog.Required
}

// kindsOf lists what arrows can be in any of the ways, the usual one first.
func kindsOf(ways []catalog.Connection) []catalog.EdgeKind {
	var all []catalog.EdgeKind
	for _, w := range ways {
		for _, k := range w.Kinds {
			if !slices.Contains(all, k) {
				all = append(all, k)
			}
		}
	}
	return all
}

// changes offers the other kinds of arrow that the pair can have.
func changes(p *lint.Pass, arrow *diagram.Edge, kinds []catalog.EdgeKind) []lint.FixReport {
	var fixes []lint.FixReport
	for _, k := range kinds {
		t, _ := p.Catalog.Edge(k)
		fixes = append(fixes, lint.FixReport{
			Title:   "change",
			Args:    lint.Args{"arrow": t.Name},
			Command: command.SetEdgeKind{ID: arrow.ID, Kind: k},
		})
	}
	return fixes
}

// reversed turns the arrow round where AWS supports the opposite direction, and
// there is no doubt what the arrow then is.
func reversed(p *lint.Pass, at pair) (lint.FixReport, bool) {
	kinds := kindsOf(p.Catalog.Between(at.to.Kind, at.from.Kind))
	kind := at.arrow.Kind
	switch {
	case at.from == at.to:
		return lint.FixReport{}, false
	case slices.Contains(kinds, kind):
	case len(kinds) == 1:
		kind = kinds[0]
	default:
		return lint.FixReport{}, false
	}
	return lint.FixReport{Title: "reverse", Command: command.Sequence{Commands: []command.Command{
		command.Reconnect{ID: at.arrow.ID, From: at.to.ID, To: at.from.ID},
		command.SetEdgeKind{ID: at.arrow.ID, Kind: kind},
	}}}, true
}

// bridges inserts what is usually between the two, where only one kind fits.
// What people and the internet may call needs more thought than that.
func bridges(p *lint.Pass, at pair, use []catalog.Kind) []lint.FixReport {
	if p.Facts.Network(at.from) == catalog.Outside {
		return nil
	}
	fits := slices.DeleteFunc(slices.Clone(use), func(k catalog.Kind) bool {
		return len(p.Catalog.Between(at.from.Kind, k)) == 0 || len(p.Catalog.Between(k, at.to.Kind)) == 0
	})
	if len(fits) != 1 || isFIFO(p, at.from) == facts.Yes || isFIFO(p, at.to) == facts.Yes {
		return nil // what is FIFO goes with less than the catalogue says of its kind
	}
	if fits[0] == "eventbridge-bus" && at.from.Kind == "s3-bucket" {
		return []lint.FixReport{insertion(p, fits[0], throughBus(p, at.arrow, usual(p, fits[0], at.to.Kind)))}
	}
	return []lint.FixReport{insertion(p, fits[0], mend.Insert(
		p, at.arrow, &diagram.Node{Kind: fits[0]}, usual(p, at.from.Kind, fits[0]), usual(p, fits[0], at.to.Kind),
	))}
}

func insertion(p *lint.Pass, kind catalog.Kind, c command.Command) lint.FixReport {
	return lint.FixReport{Title: "insert", Args: lint.Args{"bridge": short(p, kind)}, Command: c}
}

// usual is what an arrow between two kinds usually is.
func usual(p *lint.Pass, from, to catalog.Kind) catalog.EdgeKind {
	return p.Catalog.Between(from, to)[0].Kinds[0]
}

func short(p *lint.Pass, kind catalog.Kind) catalog.Text {
	s, _ := p.Catalog.Service(kind)
	return s.Short
}

func shortNames(p *lint.Pass, kinds []catalog.Kind) []catalog.Text {
	var all []catalog.Text
	for _, k := range kinds {
		all = append(all, short(p, k))
	}
	return all
}

func arrowNames(p *lint.Pass, kinds []catalog.EdgeKind) []catalog.Text {
	var all []catalog.Text
	for _, k := range kinds {
		t, _ := p.Catalog.Edge(k)
		all = append(all, t.Name)
	}
	return all
}

func join(texts []catalog.Text, between catalog.Text) catalog.Text {
	var en, ko []string
	for _, t := range texts {
		en, ko = append(en, t.EN), append(ko, t.KO)
	}
	return catalog.Text{EN: strings.Join(en, between.EN), KO: strings.Join(ko, between.KO)}
}
