package mend

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// Secret draws a secret that a node reads, in its Region, and tells the id of
// the secret.
func Secret(p *lint.Pass, reader diagram.ID) (diagram.ID, command.Command) {
	secret := &diagram.Node{ID: p.NewID("secrets-manager-secret"), Kind: "secrets-manager-secret"}
	near := inRegion(p, secret, reader)
	return secret.ID, command.Sequence{Commands: []command.Command{
		room.Add{Node: secret, Near: near},
		connect(p, "read", reader, secret.ID),
	}}
}

// inRegion puts a new node of a regional service into the frame of the Region
// that another node is in, and tells what stands there beside it.
func inRegion(p *lint.Pass, n *diagram.Node, of diagram.ID) (near diagram.ID) {
	near = of
	for a := range p.Diagram.Ancestors(of) {
		if a.Kind == "region" || a.Kind == "aws-account" {
			n.Parent = a.ID
			return near
		}
		near = a.ID
	}
	return near
}
