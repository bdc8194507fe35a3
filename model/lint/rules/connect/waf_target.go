package connect

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
	"lintel/model/room"
)

// WAFTarget reports web ACLs on what AWS WAF cannot protect.
var WAFTarget = lint.Rule{ID: "WAF-TARGET", Cause: lint.Link, Check: lint.Nodes(wafTarget, "waf-web-acl")}

var (
	// unprotectable are kinds that a web ACL is often wanted for in vain.
	unprotectable = []catalog.Kind{
		"nlb", "gwlb", "apigw-http", "apigw-websocket", "ec2-instance", "lambda", "s3-bucket", "global-accelerator",
	}
	// origins are those of them that CloudFront reaches without further ado.
	origins = []catalog.Kind{"nlb", "apigw-http", "apigw-websocket", "s3-bucket"}

	scheme = catalog.Enum("scheme")
)

func wafTarget(p *lint.Pass, acl *diagram.Node) {
	for e := range p.Diagram.EdgesAt(acl.ID) {
		target, _ := p.Diagram.Node(e.To)
		if e.From != acl.ID || e.Kind != "protect" || !slices.Contains(unprotectable, target.Kind) {
			continue
		}
		p.Report(lint.Report{
			Args:     lint.Args{"acl": p.Name(acl.ID), "node": p.Name(target.ID)},
			Subjects: []diagram.ID{e.ID, acl.ID, target.ID},
			Fixes:    behindCloudFront(p, e, target),
		})
	}
}

// behindCloudFront puts a distribution with the web ACL in front of the target,
// and lets clients call that.
func behindCloudFront(p *lint.Pass, e *diagram.Edge, target *diagram.Node) []lint.FixReport {
	private := target.Kind == "nlb" && p.Facts.Is(target, scheme, "internet-facing") != facts.Yes
	if private || !slices.Contains(origins, target.Kind) || arrows(p, e.From, "protect") > 1 {
		return nil // a web ACL of CloudFront protects nothing else
	}
	distribution := &diagram.Node{
		ID: p.NewID("cloudfront"), Kind: "cloudfront", Parent: mend.Home(p, target.ID, "cloudfront"),
	}
	steps := []command.Command{
		room.Add{Node: distribution},
		command.Reconnect{ID: e.ID, To: distribution.ID},
		mend.Arrow(p, distribution.ID, "origin", target.ID),
		mend.ToRegion(p, e.From, "us-east-1"),
		command.SetProperty{ID: e.From, Key: "scope", Value: catalog.StringOf("CLOUDFRONT")},
	}
	for call := range p.Diagram.EdgesAt(target.ID) {
		client, _ := p.Diagram.Node(call.From)
		if p.Facts.Network(client) == catalog.Outside && p.Catalog.Allows(client.Kind, call.Kind, "cloudfront") {
			steps = append(steps, command.Reconnect{ID: call.ID, To: distribution.ID})
		}
	}
	return []lint.FixReport{{Title: "cloudfront", Command: command.Sequence{Commands: steps}}}
}
