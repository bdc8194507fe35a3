package placement

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// RegionalInVPC reports services with a public API that are drawn inside a VPC.
var RegionalInVPC = lint.Rule{ID: "PLACE-REGIONAL-IN-VPC", Cause: lint.Place, Check: lint.Nodes(regionalInVPC)}

// toleratedInVPC are regional services that a frame in a VPC can stand for
// something true: a file system for its mount targets, a certificate or a web
// ACL for what it protects there. Lambda@Edge has a rule of its own.
var toleratedInVPC = []catalog.Kind{"acm-certificate", "efs-file-system", "lambda-edge", "waf-web-acl"}

func regionalInVPC(p *lint.Pass, n *diagram.Node) {
	if p.Facts.Network(n) != catalog.Endpoint || slices.Contains(toleratedInVPC, n.Kind) {
		return
	}
	if inFrameOf(p, n, "vpc", "subnet") {
		reportRegional(p, n)
	}
}

// reportRegional advises an endpoint only for services that have one.
func reportRegional(p *lint.Pass, n *diagram.Node) {
	out := mend.OutOf(p, n.ID, networkFrames...)
	fixes, message := []lint.FixReport{{Title: "move", Command: out}}, "regional"
	s, _ := p.Catalog.Service(n.Kind)
	if s.EndpointService != "" {
		message = "default"
		if endpoint := mend.Endpoint(p, n.ID, s.EndpointService, s.EndpointType); endpoint != nil {
			fixes = append(fixes, lint.FixReport{Title: "endpoint", Command: command.Sequence{
				Commands: []command.Command{endpoint, out},
			}})
		}
	}
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"node": p.Name(n.ID)},
		Subjects: []diagram.ID{n.ID},
		Fixes:    fixes,
	})
}
