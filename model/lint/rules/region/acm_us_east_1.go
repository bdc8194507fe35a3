package region

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// ACMUSEast1 reports certificates for CloudFront, and for what AWS puts behind
// it, that are in another Region than us-east-1.
var ACMUSEast1 = lint.Rule{ID: "ACM-US-EAST-1", Cause: lint.Distance, Check: lint.Nodes(acmUSEast1, "acm-certificate")}

var (
	apiType      = catalog.Enum("endpointType")
	customDomain = catalog.String("customDomain")
)

func acmUSEast1(p *lint.Pass, certificate *diagram.Node) {
	code, known := p.Facts.Region(certificate.ID)
	if !known || code == home {
		return
	}
	for use := range p.Diagram.EdgesAt(certificate.ID) {
		target, _ := p.Diagram.Node(use.To)
		if use.From == certificate.ID && use.Kind == "tls" && servedFromEdge(p, target) {
			reportCertificate(p, use, code)
		}
	}
}

// servedFromEdge tells whether clients meet the certificate at a CloudFront
// edge location; a regional domain name is none of them.
func servedFromEdge(p *lint.Pass, target *diagram.Node) bool {
	switch target.Kind {
	case "cloudfront":
		return true
	case "apigw-custom-domain":
		return p.Facts.Is(target, apiType, "EDGE") == facts.Yes
	case "cognito-user-pool":
		domain, _ := customDomain.In(target.Props)
		return domain != ""
	}
	return false
}

func reportCertificate(p *lint.Pass, use *diagram.Edge, code string) {
	p.Report(lint.Report{
		Args: lint.Args{
			"target": p.Name(use.To),
			"cert":   p.Name(use.From),
			"region": lint.Same(code),
		},
		Subjects: []diagram.ID{use.ID, use.From, use.To},
		Fixes:    []lint.FixReport{moveOrCopy(p, use, use.From, home)},
	})
}
