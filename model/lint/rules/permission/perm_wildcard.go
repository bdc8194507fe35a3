package permission

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// Wildcard reports drawn roles that allow all actions, or all of a service, on
// everything.
var Wildcard = lint.Rule{ID: "PERM-WILDCARD", Check: wildcard}

var grants = catalog.List("grants")

func wildcard(p *lint.Pass) {
	users := usersOfRoles(p)
	for _, role := range p.Facts.Nodes() {
		items, _ := grants.In(role.Props)
		var wide []string
		for _, item := range items {
			if g, err := catalog.ParseGrant(item); err == nil && tooWide(g) {
				wide = append(wide, g.Action)
			}
		}
		if len(wide) > 0 {
			reportWildcard(p, role, wide, users[role.ID])
		}
	}
}

// tooWide tells "*" and "s3:*" on everything from what stays within one resource.
func tooWide(g catalog.Grant) bool {
	return g.Resource == "*" && (g.Action == "*" || strings.HasSuffix(g.Action, ":*"))
}

// usersOfRoles are the callers of every drawn role; a task may have a second one
// to start with.
func usersOfRoles(p *lint.Pass) map[diagram.ID][]*diagram.Node {
	users := map[diagram.ID][]*diagram.Node{}
	for _, n := range p.Facts.Nodes() {
		if p.Catalog.RoleKey(n.Kind) == "" {
			continue
		}
		for _, id := range p.Facts.Role(n).IDs {
			users[id] = append(users[id], n)
		}
		if second, ok := executor.In(n.Props); ok {
			if role, drawn := p.Facts.Called(second); drawn {
				users[role.ID] = append(users[role.ID], n)
			}
		}
	}
	return users
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
	if len(wanted) > 0 {
		report.Message, report.Args["actions"] = "default", sentence(unique(wanted))
		report.Fixes = []lint.FixReport{{Title: "narrow", Command: mend.AllowOnly(role.ID, wanted)}}
	}
	p.Report(report)
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
