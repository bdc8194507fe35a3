package permission

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// lack is what the role of one caller does not allow, gathered over its arrows.
type lack struct {
	role     facts.Role
	missing  []catalog.Grant
	subjects []diagram.ID // the caller, its roles, the arrows and what they lead to
}

// add takes what one arrow or use lacks, each action once.
func (l *lack) add(p facts.Permission, missing []catalog.Grant, at ...diagram.ID) {
	if len(missing) == 0 {
		return
	}
	if l.subjects == nil {
		l.role = p.Role
		l.subjects = []diagram.ID{p.Caller}
		for _, id := range p.Role.IDs {
			if id != p.Caller { // a role whose permissions stand at the caller is no element
				l.subjects = append(l.subjects, id)
			}
		}
	}
	for _, g := range missing {
		if !slices.Contains(l.missing, g) {
			l.missing = append(l.missing, g)
		}
	}
	for _, id := range append(at, p.Resource) {
		if id != "" && !slices.Contains(l.subjects, id) {
			l.subjects = append(l.subjects, id)
		}
	}
}

// allow is the fix that adds what is missing to the caller's own role.
func (l *lack) allow(p *lint.Pass) []lint.FixReport {
	return []lint.FixReport{{
		Title:   "allow",
		Args:    lint.Args{"role": roleName(p, l.role.IDs[0])},
		Command: mend.Allow(p, l.role.IDs[0], l.missing),
	}}
}

// roleName is how a message calls a role: by its name, or as that of the node at
// which its permissions stand.
func roleName(p *lint.Pass, id diagram.ID) catalog.Text {
	name := p.Name(id)
	if n, ok := p.Diagram.Node(id); ok && n.Kind != "iam-role" {
		return catalog.Text{EN: "the role of " + name.EN, KO: name.KO + "의 역할"}
	}
	return name
}

// sentence lists permissions: "sqs:SendMessage, sqs:GetQueueUrl on jobs".
func sentence(grants []catalog.Grant) catalog.Text {
	var resources []string
	actions := map[string][]string{}
	for _, g := range grants {
		if actions[g.Resource] == nil {
			resources = append(resources, g.Resource)
		}
		actions[g.Resource] = append(actions[g.Resource], g.Action)
	}
	var en, ko []string
	for _, r := range resources {
		list := strings.Join(actions[r], ", ")
		if r == "*" {
			en, ko = append(en, list), append(ko, list)
			continue
		}
		en = append(en, list+" on "+r)
		ko = append(ko, r+"에 대한 "+list)
	}
	return catalog.Text{EN: strings.Join(en, "; "), KO: strings.Join(ko, "; ")}
}

// callerOf is the node whose role an arrow needs, and what IAM says; false when
// it is not the one in question.
func callerOf(p *lint.Pass, e *diagram.Edge, caller diagram.ID) (facts.Permission, bool) {
	permission, ok := p.Facts.Permits(e)
	return permission, ok && permission.Caller == caller
}

// polls reports whether Lambda reads the source of an arrow for its function.
func polls(e *diagram.Edge, permission facts.Permission) bool {
	return e.Kind == "trigger" && permission.Caller == e.To
}
