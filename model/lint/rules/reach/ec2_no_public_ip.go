package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// EC2NoPublicIP reports instances and Fargate tasks in public subnets that talk
// with the internet and have no public address.
var EC2NoPublicIP = lint.Rule{ID: "EC2-NO-PUBLIC-IP", Cause: lint.Path, Check: lint.Nodes(ec2NoPublicIP, "ec2-instance", "ecs-service")}

var (
	publicIP       = catalog.Bool("publicIp")
	assignPublicIP = catalog.Bool("assignPublicIp")
	launchType     = catalog.Enum("launchType")
)

func ec2NoPublicIP(p *lint.Pass, n *diagram.Node) {
	if !takesPublicIP(p, n) || !p.Facts.Exposed(n.ID).NoAddress {
		return
	}
	for e := range p.Diagram.EdgesAt(n.ID) {
		if talksWithInternet(p, n, e) {
			reportNoPublicIP(p, n, e)
		}
	}
}

// takesPublicIP leaves out tasks on instances, which never get an address of their own.
func takesPublicIP(p *lint.Pass, n *diagram.Node) bool {
	return n.Kind == "ec2-instance" || p.Facts.Is(n, launchType, "fargate") == facts.Yes
}

func talksWithInternet(p *lint.Pass, n *diagram.Node, e *diagram.Edge) bool {
	if e.To == n.ID {
		return isNetwork(p, e) && fromInternet(p, e)
	}
	return p.Facts.PathClass(e) == facts.ToInternet && onInternet(p, e.To) &&
		!privateLink(p, n.ID) && p.Facts.Egress(n.ID).Open == facts.No
}

func reportNoPublicIP(p *lint.Pass, n *diagram.Node, e *diagram.Edge) {
	key := publicIP.Name()
	if n.Kind == "ecs-service" {
		key = assignPublicIP.Name()
	}
	report := lint.Report{
		Args:      lint.Args{"node": p.Name(n.ID)},
		Subjects:  []diagram.ID{e.ID, e.From, e.To},
		Property:  key,
		BlockedBy: p.Facts.BlockedBy(e),
		Fixes: []lint.FixReport{{
			Title: "public", Command: command.SetProperty{ID: n.ID, Key: key, Value: catalog.BoolOf(true)},
		}},
	}
	if n.Kind == "ec2-instance" {
		report.Fixes = append(report.Fixes, lint.FixReport{Title: "elastic", Command: mend.ElasticIP(p, n.ID)})
	}
	p.Report(report)
}
