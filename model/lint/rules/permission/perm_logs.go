package permission

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// Logs reports what runs but may not write its logs.
var Logs = lint.Rule{ID: "PERM-LOGS", Check: lint.Nodes(logs)}

func logs(p *lint.Pass, n *diagram.Node) {
	if p.Catalog.RoleKey(n.Kind) == "" {
		return
	}
	l := &lack{}
	if permission, ok := p.Facts.PermitsUse(n, "logs"); ok {
		if permission.Role.State == facts.DrawnRole {
			l.add(permission, permission.Missing)
		}
	} else {
		addLogArrows(p, n, l)
	}
	if len(l.missing) == 0 || logsElsewhere(p, n) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"node": p.Name(n.ID), "actions": sentence(l.missing), "role": roleName(p, l.role.IDs[0])},
		Subjects: l.subjects,
		Fixes:    l.allow(p),
	})
}

// addLogArrows gathers what is missing for the arrows to log groups.
func addLogArrows(p *lint.Pass, n *diagram.Node, l *lack) {
	for e := range p.Diagram.EdgesAt(n.ID) {
		if e.Kind != "log" {
			continue
		}
		if permission, ok := callerOf(p, e, n.ID); ok && permission.Role.State == facts.DrawnRole {
			l.add(permission, permission.Missing, e.ID)
		}
	}
}

// logsElsewhere reports whether the logs of a node go to S3 or Firehose.
func logsElsewhere(p *lint.Pass, n *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(n.ID) {
		to, _ := p.Diagram.Node(e.To)
		if e.From == n.ID && e.Kind == "log" && (to.Kind == "s3-bucket" || to.Kind == "firehose") {
			return true
		}
	}
	return false
}
