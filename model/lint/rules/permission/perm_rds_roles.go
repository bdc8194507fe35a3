package permission

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// RDSRoles reports databases that invoke functions without a role that allows
// it, and proxies that have nothing to log in to their database with.
var RDSRoles = lint.Rule{ID: "PERM-RDS-ROLES", Check: lint.Join(lint.Nodes(checkInvoker, "rds-instance", "aurora-cluster"), lint.Nodes(checkProxy, "rds-proxy"))}

var (
	authScheme   = catalog.Enum("authScheme")
	engineFamily = catalog.Enum("engineFamily")
	engine       = catalog.Enum("engine")
)

func checkInvoker(p *lint.Pass, db *diagram.Node) {
	l := &lack{}
	for e := range p.Diagram.EdgesAt(db.ID) {
		if permission, ok := callerOf(p, e, db.ID); ok && e.Kind == "invoke" {
			l.add(permission, permission.Missing, e.ID)
		}
	}
	if len(l.missing) == 0 {
		return
	}
	report := lint.Report{
		Message:  "none",
		Args:     lint.Args{"node": p.Name(db.ID), "actions": sentence(l.missing)},
		Subjects: l.subjects,
		Property: l.role.Key,
		Fixes: []lint.FixReport{{Title: "auto", Command: command.SetProperty{
			ID: db.ID, Key: l.role.Key, Value: catalog.StringOf("auto"),
		}}},
	}
	if l.role.State == facts.DrawnRole {
		report.Message, report.Args["role"] = "invoke", roleName(p, l.role.IDs[0])
		report.Fixes = l.allow(p)
	}
	p.Report(report)
}

// checkProxy judges a proxy that logs in with secrets: by what it says, or by
// default, where a drawing may leave the secret out and this is advice.
func checkProxy(p *lint.Pass, proxy *diagram.Node) {
	if p.Facts.Is(proxy, authScheme, "secrets") != facts.Yes {
		return
	}
	for e := range p.Diagram.EdgesAt(proxy.ID) {
		for _, id := range []diagram.ID{e.From, e.To} {
			if end, _ := p.Diagram.Node(id); end.Kind == "secrets-manager-secret" {
				return
			}
		}
	}
	_, secret := mend.Secret(p, proxy.ID)
	report := lint.Report{
		Message:  "proxy",
		Args:     lint.Args{"node": p.Name(proxy.ID)},
		Subjects: []diagram.ID{proxy.ID},
		Property: authScheme.Name(),
		Fixes:    []lint.FixReport{{Title: "secret", Command: secret}},
	}
	if _, said := authScheme.In(proxy.Props); !said {
		report.Severity = lint.Advice
	}
	if !frontsSQLServer(p, proxy) {
		report.Fixes = append(report.Fixes, lint.FixReport{Title: "iam", Command: command.SetProperty{
			ID: proxy.ID, Key: authScheme.Name(), Value: catalog.StringOf("IAM_AUTH"),
		}})
	}
	p.Report(report)
}

// frontsSQLServer reports whether a proxy may be for SQL Server, to which it
// cannot sign in with IAM: "Quotas and limitations for RDS Proxy".
func frontsSQLServer(p *lint.Pass, proxy *diagram.Node) bool {
	if p.Facts.Is(proxy, engineFamily, "SQLSERVER") == facts.Yes {
		return true
	}
	for e := range p.Diagram.EdgesAt(proxy.ID) {
		if to, _ := p.Diagram.Node(e.To); e.From == proxy.ID && p.Facts.Is(to, engine, "sqlserver") == facts.Yes {
			return true
		}
	}
	return false
}
