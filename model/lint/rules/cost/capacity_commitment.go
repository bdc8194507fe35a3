package cost

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// CapacityCommitment reports instances that are paid for in a way which does
// not give what they need: capacity, a host of their own, or no interruption.
var CapacityCommitment = lint.Rule{ID: "CAPACITY-COMMITMENT", Check: lint.Nodes(capacityCommitment, "ec2-instance")}

var (
	capacityGuarantee = catalog.Bool("capacityGuarantee")
	capacityHeld      = catalog.Bool("capacityReservation")
	riScope           = catalog.Enum("riScope")
	byolHost          = catalog.Bool("byolHost")
	storesState       = catalog.Bool("storesState")
	mixedInstances    = catalog.Bool("mixedInstances")
	spotPercent       = catalog.Number("spotPercent")
	onDemandBase      = catalog.Int("onDemandBase")
)

func capacityCommitment(p *lint.Pass, instance *diagram.Node) {
	if onlyCheaper(p, instance) && p.Facts.Truth(instance, capacityGuarantee) == facts.Yes {
		reportCommitment(p, instance, "capacity", riScope.Name(), command.SetProperty{
			ID: instance.ID, Key: riScope.Name(), Value: catalog.StringOf("zonal"),
		})
	}
	if p.Facts.Truth(instance, byolHost) == facts.Yes && p.Facts.Is(instance, tenancy, "host") == facts.No {
		reportCommitment(p, instance, "licence", tenancy.Name(), command.SetProperty{
			ID: instance.ID, Key: tenancy.Name(), Value: catalog.StringOf("host"),
		})
	}
	if group, ok := spotGroup(p, instance); ok && p.Facts.Truth(instance, storesState) == facts.Yes {
		reportCommitment(p, instance, "spot", storesState.Name(), command.SetProperty{
			ID: group.ID, Key: onDemandBase.Name(), Value: catalog.NumberOf(1),
		})
	}
}

// onlyCheaper reports whether a reservation lowers the price of an instance, and
// nothing holds capacity for it.
func onlyCheaper(p *lint.Pass, instance *diagram.Node) bool {
	scope, _ := riScope.In(instance.Props)
	return scope == "regional" && p.Facts.Truth(instance, capacityHeld) == facts.No
}

// spotGroup is the group around an instance that runs on Spot Instances only.
func spotGroup(p *lint.Pass, instance *diagram.Node) (*diagram.Node, bool) {
	group, ok := p.Diagram.Node(instance.Parent)
	if !ok || group.Kind != "auto-scaling-group" || p.Facts.Truth(group, mixedInstances) != facts.Yes {
		return nil, false
	}
	spot, _ := spotPercent.In(group.Props)
	base, _ := onDemandBase.In(group.Props)
	return group, spot >= 100 && base <= 0
}

func reportCommitment(p *lint.Pass, instance *diagram.Node, message, key string, fix command.Command) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"node": p.Name(instance.ID)},
		Subjects: []diagram.ID{instance.ID},
		Property: key,
		Fixes:    []lint.FixReport{{Title: message, Command: fix}},
	})
}
