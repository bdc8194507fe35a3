package connect

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// ALBAuthHTTPS reports load balancers that are to sign people in over HTTP.
var ALBAuthHTTPS = lint.Rule{ID: "ALB-AUTH-HTTPS", Check: lint.Nodes(albAuthHTTPS, "alb")}

var listeners = catalog.List("listeners")

func albAuthHTTPS(p *lint.Pass, alb *diagram.Node) {
	if !plainOnly(alb) {
		return
	}
	for e := range p.Diagram.EdgesAt(alb.ID) {
		from, _ := p.Diagram.Node(otherEnd(e, alb.ID))
		if e.Kind != "auth" || from.Kind != "cognito-user-pool" && from.Kind != "third-party-idp" {
			continue
		}
		p.Report(lint.Report{
			Args:     lint.Args{"alb": p.Name(alb.ID), "idp": p.Name(from.ID)},
			Subjects: []diagram.ID{e.ID, alb.ID, from.ID},
			Property: listeners.Name(),
			Fixes:    []lint.FixReport{{Title: "https", Command: httpsListener(p, alb)}},
		})
	}
}

// plainOnly reports whether a load balancer answers over HTTP, and nowhere over
// HTTPS. A listener that only redirects answers nothing itself.
func plainOnly(alb *diagram.Node) bool {
	all, _ := listeners.In(alb.Props)
	plain := false
	for _, text := range all {
		front, err := catalog.ParseListener(text)
		if err != nil || front.Protocol != "HTTP" {
			return false
		}
		plain = plain || !front.Redirect
	}
	return plain
}

// httpsListener turns the listeners into redirects to a new one for HTTPS, which
// needs a certificate.
func httpsListener(p *lint.Pass, alb *diagram.Node) command.Command {
	all, _ := listeners.In(alb.Props)
	var fronts []string
	for _, text := range all {
		front, _ := catalog.ParseListener(text)
		front.Redirect = true
		fronts = append(fronts, front.String())
	}
	steps := []command.Command{command.SetProperty{
		ID: alb.ID, Key: listeners.Name(), Value: catalog.ListOf(append(fronts, "HTTPS 443")...),
	}}
	if arrowsWith(p, alb.ID, "tls", "acm-certificate") == 0 {
		steps = append(steps, mend.Source(p, &diagram.Node{Kind: "acm-certificate"}, "tls", alb.ID))
	}
	return command.Sequence{Commands: steps}
}
