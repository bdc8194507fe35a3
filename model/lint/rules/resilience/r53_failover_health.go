package resilience

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// R53FailoverHealth reports records that Route 53 goes on giving out when what
// they lead to has failed.
var R53FailoverHealth = lint.Rule{ID: "R53-FAILOVER-HEALTH", Check: lint.Whole(r53FailoverHealth)}

var (
	recordName   = catalog.String("recordName")
	policy       = catalog.Enum("policy")
	failover     = catalog.Enum("failover")
	alias        = catalog.Bool("alias")
	healthCheck  = catalog.Bool("healthCheck")
	targetHealth = catalog.Bool("evaluateTargetHealth")
)

// recordSet are the records of one name with one policy.
type recordSet struct{ name, policy string }

func r53FailoverHealth(p *lint.Pass) {
	sets := map[recordSet][]*diagram.Node{}
	for _, record := range p.Facts.OfKind("route53-record") {
		name, _ := recordName.In(record.Props)
		chosen, _ := p.Catalog.Enum(record.Kind, record.Props, policy)
		sets[recordSet{name, chosen}] = append(sets[recordSet{name, chosen}], record)
	}
	for of, records := range sets {
		switch {
		case of.policy == "failover":
			checkFailover(p, records)
		case (of.policy == "multivalue" || of.policy == "weighted") && len(records) > 1:
			checkEach(p, records)
		}
	}
}

// checkFailover looks at the primary record. Where the drawing does not say
// which one that is, one with a health check may be it.
func checkFailover(p *lint.Pass, records []*diagram.Node) {
	var unwatched *diagram.Node
	for _, record := range records {
		role, _ := failover.In(record.Props)
		switch health := watched(p, record); {
		case role == "secondary":
		case health != facts.No:
			return
		case unwatched == nil || role == "primary":
			unwatched = record
		}
	}
	if unwatched != nil {
		reportUnwatched(p, unwatched)
	}
}

func checkEach(p *lint.Pass, records []*diagram.Node) {
	for _, record := range records {
		if watched(p, record) == facts.No {
			reportUnwatched(p, record)
		}
	}
}

// watched tells whether Route 53 knows when the target of a record has failed.
func watched(p *lint.Pass, record *diagram.Node) facts.Truth {
	if p.Facts.Truth(record, alias) == facts.Yes {
		return p.Facts.Truth(record, targetHealth).Or(p.Facts.Truth(record, healthCheck))
	}
	return p.Facts.Truth(record, healthCheck)
}

func reportUnwatched(p *lint.Pass, record *diagram.Node) {
	if spared(p, record) {
		return
	}
	key, message := healthCheck, "check"
	if p.Facts.Truth(record, alias) == facts.Yes {
		key, message = targetHealth, "alias"
	}
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"record": p.Name(record.ID)},
		Subjects: []diagram.ID{record.ID},
		Property: key.Name(),
		Fixes:    fix(message, set(record, key.Name(), catalog.BoolOf(true)), nil),
	})
}
