package placement

import (
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// ASGOneRegion reports Auto Scaling groups with subnets of two Regions or VPCs.
var ASGOneRegion = lint.Rule{ID: "ASG-ONE-REGION", Check: lint.Nodes(asgOneRegion, "auto-scaling-group")}

func asgOneRegion(p *lint.Pass, group *diagram.Node) {
	subnets := p.Facts.Subnets(group.ID).IDs
	if len(subnets) < 2 {
		return
	}
	own, far := subnets[:1:1], []diagram.ID(nil)
	message := "default"
	for _, s := range subnets[1:] {
		switch {
		case otherRegion(p, subnets[0], s):
			far, message = append(far, s), "region"
		case p.Facts.SameVPC(subnets[0], s) == facts.No:
			far = append(far, s)
		default:
			own = append(own, s)
		}
	}
	if len(far) > 0 {
		reportGroup(p, group, message, own, far)
	}
}

func otherRegion(p *lint.Pass, a, b diagram.ID) bool {
	r, okR := p.Facts.Region(a)
	s, okS := p.Facts.Region(b)
	return okR && okS && r != s
}

func reportGroup(p *lint.Pass, group *diagram.Node, message string, own, far []diagram.ID) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"node": p.Name(group.ID), "here": p.Name(own[0]), "there": p.Name(far[0])},
		Subjects: append([]diagram.ID{group.ID}, far...),
		Property: subnetList.Name(),
		Fixes:    []lint.FixReport{{Title: "split", Command: splitGroup(p, group, own, far)}},
	})
}

// splitGroup keeps the group where its first subnet is and draws another one
// for the rest.
func splitGroup(p *lint.Pass, group *diagram.Node, own, far []diagram.ID) command.Command {
	id, add := mend.CopyInto(p, group.ID, far[0], "", "vpcId", "region")
	return command.Sequence{Commands: []command.Command{
		command.SetProperty{ID: group.ID, Key: subnetList.Name(), Value: mend.Subnets(own)},
		add,
		command.SetProperty{ID: id, Key: subnetList.Name(), Value: mend.Subnets(far)},
	}}
}
