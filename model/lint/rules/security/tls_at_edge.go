package security

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// TLSAtEdge reports what people reach without TLS or with an old version of it.
var TLSAtEdge = lint.Rule{ID: "TLS-AT-EDGE", Check: lint.Join(
	lint.Nodes(balancerTLS, "alb"),
	lint.Nodes(checkDistribution, "cloudfront"),
	lint.Nodes(websiteTLS, "s3-bucket"),
)}

var (
	listeners      = catalog.List("listeners")
	scheme         = catalog.Enum("scheme")
	viewerProtocol = catalog.Enum("viewerProtocol")
	minTLS         = catalog.Enum("minTls")
	aliases        = catalog.List("aliases")
)

// oldTLS are the security policies that admit versions before 1.2.
var oldTLS = []string{"TLSv1", "TLSv1_2016", "TLSv1.1_2016"}

func balancerTLS(p *lint.Pass, balancer *diagram.Node) {
	if len(calledByPeople(p, balancer.ID)) > 0 {
		checkListeners(p, balancer)
	}
}

func websiteTLS(p *lint.Pass, bucket *diagram.Node) {
	if arrows := calledByPeople(p, bucket.ID); len(arrows) > 0 && p.Facts.Truth(bucket, website) == facts.Yes {
		reportTLS(p, "website", bucket, website.Name(), mend.BehindCloudFront(p, bucket.ID, arrows))
	}
}

// calledByPeople are the arrows from the internet to a node.
func calledByPeople(p *lint.Pass, id diagram.ID) []*diagram.Edge {
	var arrows []*diagram.Edge
	for e := range p.Diagram.EdgesAt(id) {
		if fromOutside(p, e) {
			arrows = append(arrows, e)
		}
	}
	return arrows
}

func checkListeners(p *lint.Pass, balancer *diagram.Node) {
	items, _ := listeners.In(balancer.Props)
	if p.Facts.Is(balancer, scheme, "internet-facing") != facts.Yes {
		return
	}
	plain, secure := false, false
	mended := slices.Clone(items)
	for i, item := range items {
		front, err := catalog.ParseListener(item)
		switch {
		case err != nil:
		case front.Protocol == "HTTPS":
			secure = true
		case front.Protocol == "HTTP" && !front.Redirect:
			plain = true
			mended[i] = item + " redirect"
		}
	}
	if !plain {
		return
	}
	var steps []command.Command
	if !secure {
		mended = append(mended, "HTTPS 443")
		steps = append(steps, mend.Certificate(p, balancer.ID))
	}
	steps = append(steps, command.SetProperty{ID: balancer.ID, Key: listeners.Name(), Value: catalog.ListOf(mended...)})
	reportTLS(p, "listener", balancer, listeners.Name(), command.Sequence{Commands: steps})
}

func checkDistribution(p *lint.Pass, distribution *diagram.Node) {
	if v, _ := viewerProtocol.In(distribution.Props); v == "allow-all" {
		reportTLS(p, "viewer", distribution, viewerProtocol.Name(), command.SetProperty{
			ID: distribution.ID, Key: viewerProtocol.Name(), Value: catalog.StringOf("redirect-to-https"),
		})
	}
	if v, _ := minTLS.In(distribution.Props); slices.Contains(oldTLS, v) && ownCertificate(p, distribution) {
		reportTLS(p, "version", distribution, minTLS.Name(), command.SetProperty{
			ID: distribution.ID, Key: minTLS.Name(), Value: catalog.StringOf("TLSv1.2_2021"),
		})
	}
}

// ownCertificate reports whether a distribution has a certificate of its own;
// with that of cloudfront.net the version cannot be chosen.
func ownCertificate(p *lint.Pass, distribution *diagram.Node) bool {
	if names, _ := aliases.In(distribution.Props); len(names) > 0 {
		return true
	}
	for e := range p.Diagram.EdgesAt(distribution.ID) {
		if e.Kind == "tls" {
			return true
		}
	}
	return false
}

func reportTLS(p *lint.Pass, message string, n *diagram.Node, property string, fix command.Command) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"node": p.Name(n.ID), "value": lint.Same(n.Props[property].String())},
		Subjects: []diagram.ID{n.ID},
		Property: property,
		Fixes:    []lint.FixReport{{Title: message, Command: fix}},
	})
}
