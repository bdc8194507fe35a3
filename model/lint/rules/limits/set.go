package limits

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

func setNumber(n *diagram.Node, key catalog.IntKey, value int) command.Command {
	return command.SetProperty{ID: n.ID, Key: key.Name(), Value: catalog.NumberOf(float64(value))}
}

func setText(n *diagram.Node, key catalog.EnumKey, value string) command.Command {
	return command.SetProperty{ID: n.ID, Key: key.Name(), Value: catalog.StringOf(value)}
}
