package permission

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// IdentityRole reports identity pools whose signed-in users have no role, or one
// that does not allow what the arrows of the pool do.
var IdentityRole = lint.Rule{ID: "PERM-IDENTITY-ROLE", Check: lint.Nodes(identityRole, "cognito-identity-pool")}

var guestRole = catalog.String("unauthRole")

func identityRole(p *lint.Pass, pool *diagram.Node) {
	if guests, _ := guestRole.In(pool.Props); guests != "" && guests != "none" {
		return // the arrows may be those of guests
	}
	l := &lack{}
	for e := range p.Diagram.EdgesAt(pool.ID) {
		if permission, ok := callerOf(p, e, pool.ID); ok {
			l.add(permission, permission.Missing, e.ID)
		}
	}
	if len(l.missing) > 0 {
		reportPool(p, pool, l)
	}
}

func reportPool(p *lint.Pass, pool *diagram.Node, l *lack) {
	report := lint.Report{
		Args:     lint.Args{"pool": p.Name(pool.ID), "actions": sentence(l.missing)},
		Subjects: l.subjects,
		Property: l.role.Key,
	}
	if l.role.State == facts.DrawnRole {
		report.Args["role"] = p.Name(l.role.IDs[0])
		report.Fixes = l.allow(p)
	} else {
		report.Message = "none"
		id, role := mend.NewRole(p, p.Facts.Handle(pool.ID)+"-users", "cognito-identity.amazonaws.com", l.missing, pool.ID)
		report.Fixes = []lint.FixReport{{Title: "role", Command: command.Sequence{Commands: []command.Command{
			role,
			command.SetProperty{ID: pool.ID, Key: l.role.Key, Value: catalog.StringOf(string(id))},
		}}}}
	}
	p.Report(report)
}
