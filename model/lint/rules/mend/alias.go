package mend

import (
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
