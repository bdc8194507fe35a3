package mend

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// Allow adds permissions to a drawn role.
func Allow(p *lint.Pass, role diagram.ID, grants []catalog.Grant) command.Command {
	n, _ := p.Diagram.Node(role)
	items, _ := catalog.List("grants").In(n.Props)
	items = slices.Clone(items)
	for _, line := range lines(grants) {
		if !slices.Contains(items, line) {
			items = append(items, line)
		}
	}
	return command.SetProperty{ID: role, Key: "grants", Value: catalog.ListOf(items...)}
}

// AllowOnly gives a drawn role these permissions and no others.
func AllowOnly(role diagram.ID, grants []catalog.Grant) command.Command {
	return command.SetProperty{ID: role, Key: "grants", Value: catalog.ListOf(lines(grants)...)}
}

// NewRole adds a role beside the account's other things, trusted by a service,
// and tells its id.
func NewRole(p *lint.Pass, name, trusted string, grants []catalog.Grant, near diagram.ID) (diagram.ID, command.Command) {
	role := &diagram.Node{
		ID: p.NewID("iam-role"), Kind: "iam-role", Name: name,
		Props: catalog.Props{"trust": catalog.ListOf(trusted), "grants": catalog.ListOf(lines(grants)...)},
	}
	if account := ancestor(p, near, "aws-account"); account != nil {
		role.Parent = account.ID
	}
	return role.ID, room.Add{Node: role}
}

// lines are permissions as a list has them, each once.
func lines(grants []catalog.Grant) []string {
	var list []string
	for _, g := range grants {
		line := g.Action
		if g.Resource != "" {
			line = g.String()
		}
		if !slices.Contains(list, line) {
			list = append(list, line)
		}
	}
	return list
}
