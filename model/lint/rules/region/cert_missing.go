package region

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// CertMissing reports what serves names of its own over TLS and has no
// certificate. A drawing without any certificate may leave them out: that is a warning.
var CertMissing = lint.Rule{ID: "CERT-MISSING", Check: lint.Join(
	lint.Nodes(distributionCertificate, "cloudfront"),
	lint.Nodes(domainCertificate, "apigw-custom-domain"),
	lint.Nodes(poolCertificate, "cognito-user-pool"),
	lint.Nodes(listenerCertificate, "alb", "nlb"),
)}

var (
	aliases   = catalog.List("aliases")
	domain    = catalog.String("domain")
	domains   = catalog.List("domains")
	listeners = catalog.List("listeners")
)

func distributionCertificate(p *lint.Pass, n *diagram.Node) {
	if names, _ := aliases.In(n.Props); len(names) > 0 {
		checkCertificate(p, n, names, aliases.Name())
	}
}

func domainCertificate(p *lint.Pass, n *diagram.Node) {
	if name, _ := domain.In(n.Props); name != "" {
		checkCertificate(p, n, []string{name}, domain.Name())
	} else {
		checkCertificate(p, n, nil, domain.Name())
	}
}

func poolCertificate(p *lint.Pass, n *diagram.Node) {
	if name, _ := customDomain.In(n.Props); name != "" {
		checkCertificate(p, n, []string{name}, customDomain.Name())
	}
}

func listenerCertificate(p *lint.Pass, n *diagram.Node) {
	if front, ok := secureListener(n); ok && !hasCertificate(p, n.ID) {
		reportListener(p, n, front)
	}
}

func secureListener(n *diagram.Node) (catalog.Front, bool) {
	all, _ := listeners.In(n.Props)
	for _, text := range all {
		if front, err := catalog.ParseListener(text); err == nil && (front.Protocol == "HTTPS" || front.Protocol == "TLS") {
			return front, true
		}
	}
	return catalog.Front{}, false
}

func hasCertificate(p *lint.Pass, id diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(id) {
		if e.To == id && e.Kind == "tls" {
			return true
		}
	}
	return false
}

func checkCertificate(p *lint.Pass, n *diagram.Node, names []string, property string) {
	if hasCertificate(p, n.ID) {
		return
	}
	name := p.Name(n.ID)
	r := lint.Report{
		Message: "unnamed", Args: lint.Args{"node": name}, Subjects: []diagram.ID{n.ID}, Property: property,
		Fixes: []lint.FixReport{addCertificate(p, n, names)},
	}
	if leavesOutCertificates(p) {
		r.Severity = lint.Warning
	}
	if len(names) > 0 {
		r.Message, r.Args["domain"] = "default", lint.Same(names[0])
	}
	p.Report(r)
}

func leavesOutCertificates(p *lint.Pass) bool { return len(p.Facts.OfKind("acm-certificate")) == 0 }

func reportListener(p *lint.Pass, n *diagram.Node, front catalog.Front) {
	r := lint.Report{
		Message: "listener",
		Args: lint.Args{
			"node": p.Name(n.ID), "listener": lint.Same(front.Protocol + " " + strconv.Itoa(front.Port)),
		},
		Subjects: []diagram.ID{n.ID},
		Property: listeners.Name(),
		Fixes:    []lint.FixReport{addCertificate(p, n, nil)},
	}
	if leavesOutCertificates(p) {
		r.Severity = lint.Warning
	}
	p.Report(r)
}

// addCertificate draws one for the names, in us-east-1 for what CloudFront serves.
func addCertificate(p *lint.Pass, n *diagram.Node, names []string) lint.FixReport {
	certificate := &diagram.Node{Kind: "acm-certificate", Props: catalog.Props{}}
	if len(names) > 0 {
		certificate.Props[domains.Name()] = catalog.ListOf(names...)
	}
	code, _ := p.Facts.Region(n.ID)
	if n.Kind == "cloudfront" || n.Kind == "cognito-user-pool" || p.Facts.Is(n, apiType, "EDGE") == facts.Yes {
		code = home
	}
	return lint.FixReport{Title: "add", Command: mend.AddTo(p, certificate, "tls", n.ID, code)}
}
