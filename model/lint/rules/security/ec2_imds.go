package security

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// EC2IMDS reports instances whose metadata service answers without a token.
var EC2IMDS = lint.Rule{ID: "EC2-IMDS", Check: lint.Nodes(ec2IMDS, "ec2-instance", "launch-template")}

var imdsv2 = catalog.Enum("imdsv2")

func ec2IMDS(p *lint.Pass, n *diagram.Node) {
	if tokens, _ := imdsv2.In(n.Props); tokens != "optional" {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"instance": p.Name(n.ID)},
		Subjects: []diagram.ID{n.ID},
		Property: imdsv2.Name(),
		Fixes: []lint.FixReport{{Title: "require", Command: command.SetProperty{
			ID: n.ID, Key: imdsv2.Name(), Value: catalog.StringOf("required"),
		}}},
	})
}
