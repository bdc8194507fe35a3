package reach

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// LambdaSMTP25 reports functions that send mail on TCP port 25.
var LambdaSMTP25 = lint.Rule{ID: "LAMBDA-SMTP-25", Check: lint.Nodes(lambdaSMTP25, "lambda")}

var (
	port        = catalog.Int("port")
	computeType = catalog.Enum("computeType")
)

const smtp = 25

func lambdaSMTP25(p *lint.Pass, lambda *diagram.Node) {
	if p.Facts.Is(lambda, computeType, "managed-instances") == facts.Yes {
		return // they send by instances of the VPC
	}
	for e := range p.Diagram.EdgesAt(lambda.ID) {
		if on, _ := port.In(e.Props); on == smtp && e.From == lambda.ID && e.Kind == "connect" && toPublicAddress(p, e) {
			reportSMTP(p, e)
		}
	}
}

// toPublicAddress reports whether mail can go by a public address only: the block
// does not extend to private ones, which a server in the same VPC has, or in one
// that is joined with it, or at the other end of a private line.
func toPublicAddress(p *lint.Pass, e *diagram.Edge) bool {
	vpc, inside := p.Facts.VPC(e.From)
	switch target, _ := p.Diagram.Node(e.To); {
	case p.Facts.Exposed(target.ID).Open != facts.Yes:
		return false
	case p.Facts.InVPC(e.From) == facts.No:
		return true
	case p.Facts.Network(target) == catalog.Required:
		there, _ := p.Facts.VPC(target.ID)
		return p.Facts.VPCConnected(vpc, there) == facts.No
	case onInternet(p, target.ID):
		return !inside || p.Facts.InterfaceEndpoint(vpc, p.Facts.EndpointService(target.ID)) == facts.No
	}
	return p.Facts.WayIn(vpc) == facts.No
}

// reportSMTP is an error for functions outside a VPC, for which AWS never lifts
// the block.
func reportSMTP(p *lint.Pass, e *diagram.Edge) {
	report := lint.Report{
		Args:     lint.Args{"lambda": p.Name(e.From)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Property: port.Name(),
		Fixes: []lint.FixReport{{Title: "submission", Command: command.SetProperty{
			ID: e.ID, Key: port.Name(), Value: catalog.NumberOf(587),
		}}},
	}
	if p.Facts.InVPC(e.From) != facts.No {
		report.Message, report.Severity = "request", lint.Warning
	}
	p.Report(report)
}
