package limits

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// EC2UserData reports start scripts that are too large, hold secrets or should
// run at every start.
var EC2UserData = lint.Rule{ID: "EC2-USERDATA", Check: lint.Nodes(ec2UserData, "ec2-instance", "launch-template")}

var (
	userDataSize    = catalog.Number("userDataKb")
	userDataSecrets = catalog.Bool("userDataSecrets")
	userDataForm    = catalog.Enum("userDataForm")
	everyBoot       = catalog.Bool("everyBoot")
)

func ec2UserData(p *lint.Pass, n *diagram.Node) {
	checkUserDataSize(p, n)
	if p.Facts.Truth(n, userDataSecrets) == facts.Yes {
		p.Report(lint.Report{
			Message:  "secrets",
			Args:     lint.Args{"node": p.Name(n.ID)},
			Subjects: []diagram.ID{n.ID},
			Property: userDataSecrets.Name(),
		})
	}
	if p.Facts.Truth(n, everyBoot).And(p.Facts.Is(n, userDataForm, "script")) == facts.Yes {
		p.Report(lint.Report{
			Message:  "once",
			Args:     lint.Args{"node": p.Name(n.ID)},
			Subjects: []diagram.ID{n.ID},
			Property: userDataForm.Name(),
			Fixes:    []lint.FixReport{{Title: "boothook", Command: setText(n, userDataForm, "boothook")}},
		})
	}
}

func checkUserDataSize(p *lint.Pass, n *diagram.Node) {
	size, _ := userDataSize.In(n.Props)
	property, _ := declared(p, n, userDataSize.Name())
	if size <= *property.Max {
		return
	}
	p.Report(lint.Report{
		Message: "size",
		Args: lint.Args{
			"node":  p.Name(n.ID),
			"value": quantity(size, property.Unit),
			"limit": quantity(*property.Max, property.Unit),
		},
		Subjects: []diagram.ID{n.ID},
		Property: userDataSize.Name(),
		Severity: lint.Error,
	})
}
