package limits

import (
	"math"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// AuroraCapacity reports serverless clusters with a capacity that Aurora does
// not have, or of the version that is gone.
var AuroraCapacity = lint.Rule{ID: "AURORA-CAPACITY", Check: lint.Nodes(auroraCapacity, "aurora-cluster")}

var (
	clusterMode = catalog.Enum("mode")
	minACU      = catalog.Number("minAcu")
	maxACU      = catalog.Number("maxAcu")
	existing    = catalog.Bool("existing")
)

// stepACU is the granularity of Aurora Serverless v2: "Performance and scaling
// for Aurora Serverless v2".
const stepACU = 0.5

func auroraCapacity(p *lint.Pass, cluster *diagram.Node) {
	switch {
	case p.Facts.Is(cluster, clusterMode, "serverless-v2") == facts.Yes:
		checkCapacity(p, cluster)
	case p.Facts.Is(cluster, clusterMode, "serverless-v1") == facts.Yes && p.Facts.Truth(cluster, existing) == facts.No:
		p.Report(lint.Report{
			Message:  "v1",
			Args:     lint.Args{"db": p.Name(cluster.ID)},
			Subjects: []diagram.ID{cluster.ID},
			Property: clusterMode.Name(),
			Fixes:    []lint.FixReport{{Title: "v2", Command: setText(cluster, clusterMode, "serverless-v2")}},
		})
	}
}

func checkCapacity(p *lint.Pass, cluster *diagram.Node) {
	least, hasMin := minACU.In(cluster.Props)
	most, hasMax := maxACU.In(cluster.Props)
	minFits := !hasMin || checkACU(p, cluster, minACU, least, 0)
	maxFits := !hasMax || checkACU(p, cluster, maxACU, most, least)
	if !hasMax || !minFits || !maxFits || least <= most {
		return
	}
	args := lint.Args{"db": p.Name(cluster.ID), "min": quantity(least, ""), "max": quantity(most, "")}
	p.Report(lint.Report{
		Message:  "order",
		Args:     args,
		Subjects: []diagram.ID{cluster.ID},
		Property: maxACU.Name(),
		Fixes:    []lint.FixReport{{Title: "max", Args: args, Command: setACU(cluster, maxACU, least)}},
	})
}

// checkACU compares a capacity with its range and the steps between; the one
// that it proposes instead is not below floor. It reports whether it fits.
func checkACU(p *lint.Pass, cluster *diagram.Node, key catalog.NumberKey, value, floor float64) bool {
	property, ok := declared(p, cluster, key.Name())
	if !ok {
		return true
	}
	message := ""
	switch {
	case value < *property.Min || value > *property.Max:
		message = "range"
	case value != whole(value):
		message = "step"
	default:
		return true
	}
	fits := min(max(whole(value), whole(floor), *property.Min), *property.Max)
	p.Report(lint.Report{
		Message: message,
		Args: lint.Args{
			"db": p.Name(cluster.ID), "property": property.Name, "value": quantity(value, ""),
			"min": quantity(*property.Min, ""), "max": quantity(*property.Max, ""), "step": quantity(stepACU, ""),
		},
		Subjects: []diagram.ID{cluster.ID},
		Property: key.Name(),
		Fixes: []lint.FixReport{{
			Title: "clamp", Args: lint.Args{"value": quantity(fits, "")}, Command: setACU(cluster, key, fits),
		}},
	})
	return false
}

// whole rounds a capacity up to the next step.
func whole(acu float64) float64 { return math.Ceil(acu/stepACU) * stepACU }

func setACU(cluster *diagram.Node, key catalog.NumberKey, acu float64) command.Command {
	return command.SetProperty{ID: cluster.ID, Key: key.Name(), Value: catalog.NumberOf(acu)}
}
