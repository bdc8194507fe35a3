package region

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// WAFScope reports web ACLs whose scope or Region is not that of what they protect.
var WAFScope = lint.Rule{ID: "WAF-SCOPE", Cause: lint.Distance, Check: lint.Nodes(wafScope, "waf-web-acl")}

var scope = catalog.Enum("scope")

const (
	forCloudFront = "CLOUDFRONT"
	regional      = "REGIONAL"
)

func wafScope(p *lint.Pass, acl *diagram.Node) {
	has, known := scope.In(acl.Props)
	for e := range p.Diagram.EdgesAt(acl.ID) {
		target, _ := p.Diagram.Node(e.To)
		if known && e.From == acl.ID && e.Kind == "protect" && p.Facts.Network(target) != "" {
			checkScope(p, e, target, has)
		}
	}
}

func checkScope(p *lint.Pass, e *diagram.Edge, target *diagram.Node, has string) {
	needs, code := regional, home
	if target.Kind == "cloudfront" {
		needs = forCloudFront
	} else {
		code, _ = p.Facts.Region(target.ID)
	}
	at, placed := p.Facts.Region(e.From)
	far := placed && code != "" && at != code
	if has == needs && !far {
		return
	}
	r := lint.Report{
		Message:  "scope",
		Args:     lint.Args{"waf": p.Name(e.From), "target": p.Name(e.To), "scope": lint.Same(has), "needs": lint.Same(needs)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
	}
	if has == needs {
		r.Message = "default"
		r.Args["from"], r.Args["to"] = lint.Same(at), lint.Same(code)
	}
	r.Fixes = []lint.FixReport{scopeFix(p, e, needs, code, far)}
	p.Report(r)
}

// scopeFix changes a web ACL that protects nothing else, and otherwise adds a
// second one of the right scope in the right Region.
func scopeFix(p *lint.Pass, e *diagram.Edge, needs, code string, far bool) lint.FixReport {
	id, steps := e.From, []command.Command(nil)
	title := "set"
	switch {
	case protectsMore(p, e):
		title = "add"
		acl, _ := p.Diagram.Node(e.From)
		added, add := mend.CopyInto(p, e.From, acl.Parent, e.From)
		if far {
			added, add = mend.CopyToRegion(p, e.From, code)
		}
		id, steps = added, []command.Command{add, command.Reconnect{ID: e.ID, From: added}}
	case far:
		steps = append(steps, mend.ToRegion(p, id, code))
	}
	steps = append(steps, command.SetProperty{ID: id, Key: scope.Name(), Value: catalog.StringOf(needs)})
	return lint.FixReport{
		Title: title, Args: lint.Args{"needs": lint.Same(needs)}, Command: command.Sequence{Commands: steps},
	}
}

func protectsMore(p *lint.Pass, e *diagram.Edge) bool {
	for other := range p.Diagram.EdgesAt(e.From) {
		if other != e && other.Kind == "protect" {
			return true
		}
	}
	return false
}
