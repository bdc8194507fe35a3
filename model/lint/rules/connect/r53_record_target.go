package connect

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// R53RecordTarget reports DNS records that cannot point where they do.
var R53RecordTarget = lint.Rule{ID: "R53-RECORD-TARGET", Cause: lint.Link, Check: lint.Nodes(r53RecordTarget, "route53-record")}

var (
	recordName  = catalog.String("recordName")
	recordType  = catalog.Enum("type")
	aliasRecord = catalog.Bool("alias")
	zoneDomain  = catalog.String("domain")
	privateZone = catalog.Bool("private")
)

func r53RecordTarget(p *lint.Pass, record *diagram.Node) {
	zone := zoneOf(p, record.ID)
	if kind, _ := recordType.In(record.Props); kind == "CNAME" && atApex(record, zone) {
		reportApex(p, record)
		return
	}
	for e := range p.Diagram.EdgesAt(record.ID) {
		if e.Kind == "dns" && e.From == record.ID {
			checkRecordTarget(p, e, record, zone)
		}
	}
}

// zoneOf is the hosted zone that a record is drawn to be in; nil for none. A
// record in several is in none.
func zoneOf(p *lint.Pass, record diagram.ID) *diagram.Node {
	var zone *diagram.Node
	for e := range p.Diagram.EdgesAt(record) {
		if e.Kind != "dns" {
			continue
		}
		from, _ := p.Diagram.Node(e.From)
		switch {
		case from.Kind != "route53-zone":
		case zone != nil && zone != from:
			return nil
		default:
			zone = from
		}
	}
	return zone
}

// atApex tells whether a record has the name of its zone.
func atApex(record, zone *diagram.Node) bool {
	if zone == nil {
		return false
	}
	name, _ := recordName.In(record.Props)
	domain, _ := zoneDomain.In(zone.Props)
	name, domain = strings.TrimSuffix(name, "."), strings.TrimSuffix(domain, ".")
	return name != "" && strings.EqualFold(name, domain)
}

func reportApex(p *lint.Pass, record *diagram.Node) {
	p.Report(lint.Report{
		Message:  "apex",
		Args:     lint.Args{"record": p.Name(record.ID)},
		Subjects: []diagram.ID{record.ID},
		Property: recordType.Name(),
		Fixes:    []lint.FixReport{{Title: "alias", Command: retype(record, "A", true)}},
	})
}

func checkRecordTarget(p *lint.Pass, e *diagram.Edge, record, zone *diagram.Node) {
	to, _ := p.Diagram.Node(e.To)
	if strings.HasPrefix(string(to.Kind), "apigw-") && to.Kind != "apigw-custom-domain" {
		reportRecord(p, e, "domain", throughDomain(p, e))
		return
	}
	if p.Facts.Truth(record, aliasRecord) != facts.Yes {
		return
	}
	switch to.Kind {
	case "ec2-instance", "elastic-ip", "onprem-server", "lightsail-instance":
		reportRecord(p, e, "address", []lint.FixReport{{Title: "address", Command: retype(record, "A", false)}})
	case "rds-instance", "aurora-cluster", "rds-proxy", "elasticache", "external-saas":
		reportRecord(p, e, "name", toCNAME(record, zone))
	case "ecs-service", "eks-workload", "nat-gateway":
		reportRecord(p, e, "balancer", nil)
	case "route53-record":
		if other := zoneOf(p, to.ID); zone != nil && other != nil && other != zone {
			reportRecord(p, e, "zone", toCNAME(record, zone))
		}
	case "cloudfront":
		if zone != nil && p.Facts.Truth(zone, privateZone) == facts.Yes {
			reportRecord(p, e, "private", toCNAME(record, zone))
		}
	}
}

func reportRecord(p *lint.Pass, e *diagram.Edge, message string, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"record": p.Name(e.From), "target": p.Name(e.To)},
		Subjects: []diagram.ID{e.ID, e.From, e.To},
		Fixes:    fixes,
	})
}

// toCNAME makes a record a CNAME, which the name of the zone itself cannot be.
func toCNAME(record, zone *diagram.Node) []lint.FixReport {
	if atApex(record, zone) {
		return nil
	}
	return []lint.FixReport{{Title: "cname", Command: retype(record, "CNAME", false)}}
}

// throughDomain puts a custom domain of the name before the API, with a
// certificate in its Region.
func throughDomain(p *lint.Pass, e *diagram.Edge) []lint.FixReport {
	api, _ := p.Diagram.Node(e.To)
	if len(p.Catalog.Between("apigw-custom-domain", api.Kind)) == 0 {
		return nil
	}
	domain, certificate := domainProps(p, e)
	fix := mend.NewDraft(p)
	custom := fix.Beside(e.To, "apigw-custom-domain", domain)
	fix.Then(command.Reconnect{ID: e.ID, To: custom})
	fix.Connect("route", custom, e.To)
	fix.Connect("tls", fix.Beside(e.To, "acm-certificate", certificate), custom)
	return []lint.FixReport{{Title: "domain", Command: fix.Command()}}
}

func domainProps(p *lint.Pass, e *diagram.Edge) (domain, certificate catalog.Props) {
	domain = catalog.Props{"endpointType": catalog.StringOf("REGIONAL")}
	record, _ := p.Diagram.Node(e.From)
	if name, _ := recordName.In(record.Props); name != "" {
		domain[zoneDomain.Name()] = catalog.StringOf(name)
		certificate = catalog.Props{"domains": catalog.ListOf(name)}
	}
	return domain, certificate
}

func retype(record *diagram.Node, kind string, alias bool) command.Command {
	return command.Sequence{Commands: []command.Command{
		set(record, recordType, kind),
		command.SetProperty{ID: record.ID, Key: aliasRecord.Name(), Value: catalog.BoolOf(alias)},
	}}
}
