package data

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// DDBKeyAndCapacity reports tables whose key, capacity, class or expiry does
// not suit what is said about their use.
var DDBKeyAndCapacity = lint.Rule{ID: "DDB-KEY-AND-CAPACITY", Check: lint.Nodes(ddbKeyAndCapacity, "dynamodb-table")}

var (
	cardinality    = catalog.Enum("cardinality")
	trafficPattern = catalog.Enum("trafficPattern")
	billing        = catalog.Enum("billing")
	autoscaling    = catalog.Bool("autoscaling")
	tableClass     = catalog.Enum("tableClass")
	accessPattern  = catalog.Enum("accessPattern")
	dataKind       = catalog.Enum("dataKind")
	ttlAttribute   = catalog.String("ttlAttribute")
	readHeavy      = catalog.Bool("readHeavy")
)

func ddbKeyAndCapacity(p *lint.Pass, table *diagram.Node) {
	checkKey(p, table)
	checkCapacity(p, table)
	if p.Facts.Is(table, accessPattern, "infrequent").And(p.Facts.Is(table, tableClass, "STANDARD")) == facts.Yes {
		reportTable(p, table, "class", tableClass.Name(), lint.FixReport{Title: "class", Command: command.SetProperty{
			ID: table.ID, Key: tableClass.Name(), Value: catalog.StringOf("STANDARD_INFREQUENT_ACCESS"),
		}})
	}
	if ttl, _ := ttlAttribute.In(table.Props); ttl == "" && p.Facts.Is(table, dataKind, "session") == facts.Yes {
		reportTable(p, table, "ttl", ttlAttribute.Name(), lint.FixReport{Title: "ttl", Command: command.SetProperty{
			ID: table.ID, Key: ttlAttribute.Name(), Value: catalog.StringOf("expiresAt"),
		}})
	}
}

// checkKey reports few key values on a table with much traffic; which key would
// be better is for the author to know.
func checkKey(p *lint.Pass, table *diagram.Node) {
	busy := p.Facts.Is(table, trafficPattern, "spiky").Or(p.Facts.Truth(table, readHeavy))
	if p.Facts.Is(table, cardinality, "low").And(busy) == facts.Yes {
		reportTable(p, table, "key", cardinality.Name())
	}
}

// checkCapacity reports fixed capacity under traffic that nobody can foresee.
func checkCapacity(p *lint.Pass, table *diagram.Node) {
	fixed := p.Facts.Is(table, billing, "PROVISIONED") == facts.Yes && p.Facts.Truth(table, autoscaling) != facts.Yes
	traffic, ok := trafficPattern.In(table.Props)
	if !fixed || !ok || traffic == "steady" {
		return
	}
	reportTable(p, table, "capacity", billing.Name(),
		lint.FixReport{Title: "onDemand", Command: command.Sequence{Commands: []command.Command{
			command.SetProperty{ID: table.ID, Key: billing.Name(), Value: catalog.StringOf("PAY_PER_REQUEST")},
			command.SetProperty{ID: table.ID, Key: "rcu"},
			command.SetProperty{ID: table.ID, Key: "wcu"},
			command.SetProperty{ID: table.ID, Key: autoscaling.Name()},
		}}},
		lint.FixReport{Title: "autoscaling", Command: command.SetProperty{
			ID: table.ID, Key: autoscaling.Name(), Value: catalog.BoolOf(true),
		}},
	)
}

func reportTable(p *lint.Pass, table *diagram.Node, message, property string, fixes ...lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"table": p.Name(table.ID)},
		Subjects: []diagram.ID{table.ID},
		Property: property,
		Fixes:    fixes,
	})
}
