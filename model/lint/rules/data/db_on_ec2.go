package data

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// DBOnEC2 reports databases that run on instances without a reason.
var DBOnEC2 = lint.Rule{ID: "DB-ON-EC2", Check: lint.Nodes(dbOnEC2, "ec2-instance")}

var (
	workload          = catalog.Enum("workload")
	selfManagedReason = catalog.String("selfManagedReason")
	port              = catalog.Int("port")
)

// enginePorts are the ports of database engines that RDS offers.
var enginePorts = map[int]string{3306: "mysql", 5432: "postgres", 1521: "oracle", 1433: "sqlserver", 50000: "db2"}

func dbOnEC2(p *lint.Pass, instance *diagram.Node) {
	what, said := workload.In(instance.Props)
	reason, _ := selfManagedReason.In(instance.Props)
	kind := askedFor(p, instance)
	if reason != "" || said && what != "database" || !said && kind == "" {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"instance": p.Name(instance.ID)},
		Subjects: []diagram.ID{instance.ID},
		Fixes:    toRDS(p, instance, kind),
	})
}

// askedFor is the engine of the database port that an application connects to;
// empty where none does.
func askedFor(p *lint.Pass, instance *diagram.Node) string {
	for e := range p.Diagram.EdgesAt(instance.ID) {
		from, _ := p.Diagram.Node(e.From)
		number, _ := port.In(e.Props)
		if e.To == instance.ID && e.Kind == "connect" && p.Facts.Compute(from) && enginePorts[number] != "" {
			return enginePorts[number]
		}
	}
	return ""
}

// toRDS makes the instance a managed one of the same engine, which keeps
// nothing that only servers have.
func toRDS(p *lint.Pass, instance *diagram.Node, kind string) []lint.FixReport {
	if !mend.Replaceable(p, instance.ID, "rds-instance") || calledFromOutside(p, instance) {
		return nil
	}
	managed, _ := p.Catalog.Service("rds-instance")
	var drop []string
	for _, key := range slices.Sorted(maps.Keys(instance.Props)) {
		if _, shared := managed.Property(key); !shared {
			drop = append(drop, key)
		}
	}
	steps := []command.Command{command.SetKind{ID: instance.ID, Kind: "rds-instance", Drop: drop}}
	if kind != "" {
		steps = append(steps, command.SetProperty{ID: instance.ID, Key: engine.Name(), Value: catalog.StringOf(kind)})
	}
	return []lint.FixReport{{Title: "rds", Command: command.Sequence{Commands: steps}}}
}

// calledFromOutside tells whether something outside of every VPC, which reaches
// no private database, calls an instance.
func calledFromOutside(p *lint.Pass, instance *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(instance.ID) {
		if e.To == instance.ID && p.Facts.InVPC(e.From) == facts.No {
			return true
		}
	}
	return false
}
