package region

import (
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// ACMSameRegion reports certificates in another Region than the load balancer,
// the API or the service that presents them.
var ACMSameRegion = lint.Rule{ID: "ACM-SAME-REGION", Cause: lint.Distance, Check: lint.Nodes(acmSameRegion, "acm-certificate")}

func acmSameRegion(p *lint.Pass, certificate *diagram.Node) {
	for use := range p.Diagram.EdgesAt(certificate.ID) {
		target, _ := p.Diagram.Node(use.To)
		if use.From == certificate.ID && use.Kind == "tls" && servedInRegion(p, target) &&
			p.Facts.CrossRegion(use) == facts.Yes {
			reportFarCertificate(p, use)
		}
	}
}

// servedInRegion tells whether ACM installs the certificate on a target in its
// own Region.
func servedInRegion(p *lint.Pass, target *diagram.Node) bool {
	switch target.Kind {
	case "alb", "nlb", "app-runner-service":
		return true
	case "apigw-custom-domain":
		return p.Facts.Is(target, apiType, "REGIONAL").Or(p.Facts.Is(target, apiType, "PRIVATE")) == facts.Yes
	}
	return false
}

func reportFarCertificate(p *lint.Pass, use *diagram.Edge) {
	from, to := regions(p, use)
	p.Report(lint.Report{
		Args: lint.Args{
			"cert": p.Name(use.From), "target": p.Name(use.To), "from": lint.Same(from), "region": lint.Same(to),
		},
		Subjects: []diagram.ID{use.ID, use.From, use.To},
		Fixes:    []lint.FixReport{moveOrCopy(p, use, use.From, to)},
	})
}
