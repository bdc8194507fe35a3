package permission

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// Poll reports functions whose role does not allow Lambda to read the queues and
// streams that trigger them.
var Poll = lint.Rule{ID: "PERM-POLL", Check: lint.Nodes(poll, "lambda")}

func poll(p *lint.Pass, function *diagram.Node) {
	if p.Facts.Role(function).State != facts.DrawnRole {
		return
	}
	l := &lack{}
	for e := range p.Diagram.EdgesAt(function.ID) {
		permission, ok := callerOf(p, e, function.ID)
		if ok && polls(e, permission) {
			l.add(permission, permission.Missing, e.ID)
		}
	}
	if len(l.missing) == 0 {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"lambda": p.Name(function.ID), "actions": sentence(l.missing), "role": roleName(p, l.role.IDs[0])},
		Subjects: l.subjects,
		Fixes:    l.allow(p),
	})
}
