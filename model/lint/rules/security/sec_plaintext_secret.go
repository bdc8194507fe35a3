package security

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// PlaintextSecret reports programs that are configured with passwords or keys in
// plain text.
var PlaintextSecret = lint.Rule{ID: "SEC-PLAINTEXT-SECRET", Check: lint.Nodes(plaintextSecret)}

var inVariables = catalog.Bool("secretsInEnv")

func plaintextSecret(p *lint.Pass, n *diagram.Node) {
	if p.Facts.Truth(n, inVariables) != facts.Yes {
		return
	}
	place := "variables"
	if n.Kind == "ec2-instance" || n.Kind == "launch-template" {
		place = "userData"
	}
	report := lint.Report{
		Args:     lint.Args{"node": p.Name(n.ID), "place": p.Term(place)},
		Subjects: []diagram.ID{n.ID},
		Property: inVariables.Name(),
	}
	if fix := storeSecret(p, n); fix != nil {
		report.Fixes = []lint.FixReport{{Title: "store", Command: fix}}
	}
	p.Report(report)
}

// storeSecret lets a node read a secret instead, a new one where it reads none
// yet; nil where it could not be reached or read.
func storeSecret(p *lint.Pass, n *diagram.Node) command.Command {
	clean := command.SetProperty{ID: n.ID, Key: inVariables.Name(), Value: catalog.BoolOf(false)}
	if readsSecret(p, n) {
		return clean
	}
	role := p.Facts.Role(n)
	canRead := role.State == facts.AutoRole || role.State == facts.SomeRole || role.State == facts.DrawnRole
	if role.Key == "" || !canRead || p.Facts.Egress(n.ID).Open != facts.Yes {
		return nil
	}
	secret, draw := mend.Secret(p, n.ID)
	steps := []command.Command{draw, clean}
	if role.State == facts.DrawnRole {
		read := catalog.Grant{Action: "secretsmanager:GetSecretValue", Resource: string(secret)}
		steps = append(steps, mend.Allow(p, role.IDs[0], []catalog.Grant{read}))
	}
	return command.Sequence{Commands: steps}
}

func readsSecret(p *lint.Pass, n *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(n.ID) {
		to, _ := p.Diagram.Node(e.To)
		if e.From == n.ID && e.Kind == "read" && (to.Kind == "secrets-manager-secret" || to.Kind == "ssm-parameter") {
			return true
		}
	}
	return false
}
