package permission

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// Wildcard reports drawn roles that allow all actions, or all of a service, on
// everything.
var Wildcard = lint.Rule{ID: "PERM-WILDCARD", Check: lint.Nodes(wildcard)}

var grants = catalog.List("grants")

func wildcard(p *lint.Pass, role *diagram.Node) {
	items, _ := grants.In(role.Props)
	var wide []string
	for _, item := range items {
		if g, err := catalog.ParseGrant(item); err == nil && tooWide(g) {
			wide = append(wide, g.Action)
		}
	}
	if len(wide) > 0 {
		reportWildcard(p, role, wide, p.Facts.RoleUsers(role.ID))
	}
}

// tooWide tells "*" and "s3:*" on everything from what stays within one resource.
func tooWide(g catalog.Grant) bool {
	return g.Resource == "*" && (g.Action == "*" || strings.HasSuffix(g.Action, ":*"))
}

func reportWildcard(p *lint.Pass, role *diagram.Node, wide []string, users []*diagram.Node) {
	report := lint.Report{
		Message:  "open",
		Args:     lint.Args{"role": roleName(p, role.ID), "wide": lint.Same(strings.Join(wide, ", "))},
		Subjects: []diagram.ID{role.ID},
		Property: grants.Name(),
	}
	var wanted []catalog.Grant
	for _, user := range users {
		wanted = append(wanted, p.Facts.Wanted(user)...)
		if user.ID != role.ID {
			report.Subjects = append(report.Subjects, user.ID)
		}
	}
	if len(wanted) > 0 && !slices.ContainsFunc(users, func(user *diagram.Node) bool { return callsUnknown(p, user) }) {
		report.Message, report.Args["actions"] = "default", sentence(unique(wanted))
		report.Fixes = []lint.FixReport{{Title: "narrow", Command: mend.AllowOnly(role.ID, wanted)}}
	}
	p.Report(report)
}

// callsUnknown reports whether an arrow leads from a node to a kind that the
// catalogue does not have: nobody knows which actions that takes.
func callsUnknown(p *lint.Pass, user *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(user.ID) {
		to, _ := p.Diagram.Node(e.To)
		if _, known := p.Catalog.Service(to.Kind); !known {
			return true
		}
	}
	return false
}

func unique(grants []catalog.Grant) []catalog.Grant {
	seen := map[catalog.Grant]bool{}
	var once []catalog.Grant
	for _, g := range grants {
		if !seen[g] {
			seen[g] = true
			once = append(once, g)
		}
	}
	return once
}
