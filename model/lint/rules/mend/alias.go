package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// Alias draws an alias before a function, to which arrows lead instead that led
// to the function.
func Alias(p *lint.Pass, function diagram.ID, arrows []*diagram.Edge) command.Command {
	ids := newIDs(p)
	n := &diagram.Node{ID: ids.next("lambda-alias"), Kind: "lambda-alias", Name: "live"}
	near := inRegion(p, n, function)
	steps := []command.Command{room.Add{Node: n, Near: near}, connect(ids, "invoke", n.ID, function)}
	for _, e := range arrows {
		steps = append(steps, command.Reconnect{ID: e.ID, To: n.ID})
	}
	return command.Sequence{Commands: steps}
}

// BehindAlias gives a function an alias, and lets everything that calls the
// function call the alias instead. Nil where a caller cannot, or nothing calls it.
func BehindAlias(p *lint.Pass, function diagram.ID, props catalog.Props) command.Command {
	ids := newIDs(p)
	alias := &diagram.Node{
		ID: ids.next("lambda-alias"), Kind: "lambda-alias", Name: "live",
		Parent: Home(p, function, "lambda-alias"), Props: props,
	}
	steps := []command.Command{room.Add{Node: alias, Before: function}}
	for e := range p.Diagram.EdgesAt(function) {
		if e.To != function || !p.Facts.Invokes(e) {
			continue
		}
		caller, _ := p.Diagram.Node(e.From)
		if !p.Catalog.Allows(caller.Kind, e.Kind, "lambda-alias") {
			return nil
		}
		steps = append(steps, command.Reconnect{ID: e.ID, To: alias.ID})
	}
	if len(steps) == 1 {
		return nil
	}
	return command.Sequence{Commands: append(steps, command.Connect{Edge: &diagram.Edge{
		ID: ids.next("edge"), Kind: "invoke", From: alias.ID, To: function,
	}})}
}
