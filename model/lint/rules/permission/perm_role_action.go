package permission

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// RoleAction reports callers whose role does not allow what their arrows do: a
// drawn role without the actions, or a role that nobody has given any yet.
var RoleAction = lint.Rule{ID: "PERM-ROLE-ACTION", Check: lint.Nodes(roleAction)}

// hasOwnRule tells arrows that another rule is about: those of identity pools,
// and calls of functions by databases.
func hasOwnRule(caller *diagram.Node, e *diagram.Edge) bool {
	switch caller.Kind {
	case "cognito-identity-pool":
		return true
	case "rds-instance", "aurora-cluster":
		return e.Kind == "invoke"
	}
	return false
}

func roleAction(p *lint.Pass, caller *diagram.Node) {
	if p.Catalog.RoleKey(caller.Kind) == "" {
		return
	}
	byDefault, _ := p.Option("roleByDefault").Text()
	lacks := map[string]*lack{} // by the property that names the role
	var keys []string
	for e := range p.Diagram.EdgesAt(caller.ID) {
		permission, ok := callerOf(p, e, caller.ID)
		if !ok || permission.By != "" || hasOwnRule(caller, e) {
			continue
		}
		missing := notAllowed(e, caller, permission, byDefault)
		if len(missing) == 0 {
			continue
		}
		key := permission.Role.Key
		if lacks[key] == nil {
			lacks[key] = &lack{}
			keys = append(keys, key)
		}
		lacks[key].add(permission, missing, e.ID)
	}
	for _, key := range slices.Sorted(slices.Values(keys)) {
		reportRole(p, caller, lacks[key])
	}
}

// notAllowed is what this rule has to say about an arrow. What Lambda polls and
// where logs go have rules of their own, unless nothing is granted at all.
func notAllowed(e *diagram.Edge, caller *diagram.Node, permission facts.Permission, byDefault string) []catalog.Grant {
	switch role := permission.Role; {
	case nothingGranted(caller, role, byDefault):
		return permission.Actions
	case role.State == facts.DrawnRole && e.Kind != "log" && !polls(e, permission):
		return permission.Missing
	}
	return nil
}

// nothingGranted reports whether nobody has given the role of a caller any
// permission: it says so, or says nothing where that is what a project takes it
// for. A host without a role is another mistake.
func nothingGranted(caller *diagram.Node, role facts.Role, byDefault string) bool {
	switch role.State {
	case facts.UnsetRole:
		return true
	case facts.NoRole:
		return !isHost(caller)
	case facts.AutoRole, facts.SomeRole:
		return !role.Said && byDefault == "unset"
	}
	return false
}

func reportRole(p *lint.Pass, caller *diagram.Node, l *lack) {
	report := lint.Report{
		Args:     lint.Args{"principal": p.Name(caller.ID), "actions": sentence(l.missing)},
		Subjects: l.subjects,
		Property: l.role.Key,
	}
	if l.role.State == facts.DrawnRole {
		report.Args["role"] = roleName(p, l.role.IDs[0])
		report.Fixes = l.allow(p)
		if l.role.IDs[0] == caller.ID {
			report.Message = "own"
		}
	} else {
		report.Message = "unset"
		report.Fixes = []lint.FixReport{{Title: "auto", Command: command.SetProperty{
			ID: caller.ID, Key: l.role.Key, Value: catalog.StringOf("auto"),
		}}}
	}
	p.Report(report)
}
