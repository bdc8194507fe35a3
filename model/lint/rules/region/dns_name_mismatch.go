package region

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// DNSNameMismatch reports records whose name is not one that their target, or
// its certificate, answers to.
var DNSNameMismatch = lint.Rule{ID: "DNS-NAME-MISMATCH", Check: lint.Nodes(dnsNameMismatch, "route53-record")}

var (
	recordName = catalog.String("recordName")
	recordType = catalog.Enum("type")
)

func dnsNameMismatch(p *lint.Pass, record *diagram.Node) {
	name, ok := hostName(record)
	if !ok {
		return
	}
	for e := range p.Diagram.EdgesAt(record.ID) {
		if e.From == record.ID && e.Kind == "dns" {
			checkName(p, e, name)
		}
	}
}

// hostName is the name that clients use; false for a record of another purpose
// or one whose full name is not told.
func hostName(record *diagram.Node) (string, bool) {
	name, _ := recordName.In(record.Props)
	if kind, set := recordType.In(record.Props); set && !slices.Contains([]string{"A", "AAAA", "CNAME", "HTTPS"}, kind) {
		return "", false
	}
	return name, strings.Contains(normal(name), ".")
}

func normal(name string) string { return strings.ToLower(strings.TrimSuffix(name, ".")) }

func checkName(p *lint.Pass, e *diagram.Edge, name string) {
	target, _ := p.Diagram.Node(e.To)
	unnamed := !answersTo(target, name)
	certificate, uncovered := uncoveredBy(p, target, name)
	r := lint.Report{
		Args:     lint.Args{"record": lint.Same(name), "target": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
	}
	switch {
	case unnamed && target.Kind == "apigw-custom-domain":
		has, _ := domain.In(target.Props)
		r.Message, r.Args["domain"] = "domain", lint.Same(has)
	case unnamed:
	case uncovered:
		r.Message, r.Args["cert"] = "certificate", p.Name(certificate.ID)
	default:
		return
	}
	r.Fixes = nameFix(p, target, unnamed, certificate, name)
	p.Report(r)
}

// answersTo tells whether a target is configured for a name. Load balancers
// answer to any; so may what does not say its names.
func answersTo(target *diagram.Node, name string) bool {
	switch target.Kind {
	case "cloudfront":
		names, set := aliases.In(target.Props)
		return !set || slices.ContainsFunc(names, func(alias string) bool {
			suffix, wild := strings.CutPrefix(normal(alias), "*")
			return normal(alias) == normal(name) || wild && strings.HasSuffix(normal(name), suffix)
		})
	case "apigw-custom-domain":
		has, set := domain.In(target.Props)
		return !set || has == "" || covers(has, name)
	}
	return true
}

// uncoveredBy is the first certificate of a target when the names of all of
// them are told and none covers a name.
func uncoveredBy(p *lint.Pass, target *diagram.Node, name string) (*diagram.Node, bool) {
	var first *diagram.Node
	for e := range p.Diagram.EdgesAt(target.ID) {
		if e.To != target.ID || e.Kind != "tls" {
			continue
		}
		certificate, _ := p.Diagram.Node(e.From)
		names, set := domains.In(certificate.Props)
		if !set || slices.ContainsFunc(names, func(pattern string) bool { return covers(pattern, name) }) {
			return nil, false
		}
		if first == nil {
			first = certificate
		}
	}
	return first, first != nil
}

// covers tells whether a name on a certificate holds for a name: the same one,
// or a wildcard in place of its first label only.
func covers(pattern, name string) bool {
	pattern, name = normal(pattern), normal(name)
	if suffix, wild := strings.CutPrefix(pattern, "*."); wild {
		_, rest, ok := strings.Cut(name, ".")
		return ok && rest == suffix
	}
	return pattern == name
}

// nameFix adds the name to the distribution and to the certificate. A custom
// domain has one name, which is only changed on a person's word.
func nameFix(p *lint.Pass, target *diagram.Node, unnamed bool, certificate *diagram.Node, name string) []lint.FixReport {
	var steps []command.Command
	if unnamed {
		if target.Kind != "cloudfront" {
			return nil
		}
		steps = append(steps, appendTo(target, aliases, name))
	}
	if certificate != nil {
		steps = append(steps, appendTo(certificate, domains, name))
	}
	return []lint.FixReport{{
		Title: "add", Args: lint.Args{"record": lint.Same(name)}, Command: command.Sequence{Commands: steps},
	}}
}

func appendTo(n *diagram.Node, key catalog.ListKey, name string) command.Command {
	names, _ := key.In(n.Props)
	all := append(slices.Clone(names), normal(name))
	return command.SetProperty{ID: n.ID, Key: key.Name(), Value: catalog.ListOf(all...)}
}
