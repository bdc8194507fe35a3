package mend

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/room"
)

// BehindAlias gives a function an alias, and lets everything that calls the
// function call the alias instead. Nil where a caller cannot, or nothing calls it.
func BehindAlias(p *lint.Pass, function diagram.ID, props catalog.Props) command.Command {
	var calls []*diagram.Edge
	for e := range p.Diagram.EdgesAt(function) {
		if e.To != function || !p.Facts.Invokes(e) {
			continue
		}
		caller, _ := p.Diagram.Node(e.From)
		if !p.Catalog.Allows(caller.Kind, e.Kind, "lambda-alias") {
			return nil
		}
		calls = append(calls, e)
	}
	if len(calls) == 0 {
		return nil
	}
	return Alias(p, function, calls, props)
}

// Alias draws an alias with the given properties before a function, to which
// arrows lead instead that led to the function.
func Alias(p *lint.Pass, function diagram.ID, arrows []*diagram.Edge, props catalog.Props) command.Command {
	alias := &diagram.Node{
		ID: p.NewID("lambda-alias"), Kind: "lambda-alias", Name: "live",
		Parent: Home(p, function, "lambda-alias"), Props: props,
	}
	steps := []command.Command{room.Add{Node: alias, Before: function}}
	for _, e := range arrows {
		steps = append(steps, command.Reconnect{ID: e.ID, To: alias.ID})
	}
	return command.Sequence{Commands: append(steps, connect(p, "invoke", alias.ID, function))}
}
