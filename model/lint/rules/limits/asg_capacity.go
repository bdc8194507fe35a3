package limits

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// ASGCapacity reports Auto Scaling groups whose sizes contradict each other, or
// leave nothing to scale.
var ASGCapacity = lint.Rule{ID: "ASG-CAPACITY", Check: lint.Nodes(asgCapacity, "auto-scaling-group")}

var (
	minSize         = catalog.Int("min")
	desiredSize     = catalog.Int("desired")
	maxSize         = catalog.Int("max")
	scalingPolicies = catalog.List("scalingPolicies")
)

func asgCapacity(p *lint.Pass, group *diagram.Node) {
	least, hasMin := minSize.In(group.Props)
	most, hasMax := maxSize.In(group.Props)
	desired, hasDesired := desiredSize.In(group.Props)
	switch {
	case hasMax && least > most:
		reportSizes(p, group, "bounds", maxSize, larger(group))
	case hasDesired && desired < least:
		reportSizes(p, group, "desired", desiredSize, lint.FixReport{
			Title: "desired", Args: lint.Args{"desired": count(least)}, Command: setNumber(group, desiredSize, least),
		})
	case hasMax && desired > most:
		reportSizes(p, group, "desired", desiredSize, larger(group), lint.FixReport{
			Title: "desired", Args: lint.Args{"desired": count(most)}, Command: setNumber(group, desiredSize, most),
		})
	case hasMin && hasMax && least == most && followsTarget(group):
		reportSizes(p, group, "fixed", maxSize, larger(group))
	}
}

// larger raises the maximum, and the desired size where that is below the minimum.
func larger(group *diagram.Node) lint.FixReport {
	least, _ := minSize.In(group.Props)
	most, _ := maxSize.In(group.Props)
	desired, set := desiredSize.In(group.Props)
	most = max(most, least, desired)
	if most == least && followsTarget(group) {
		most++
	}
	steps := []command.Command{setNumber(group, maxSize, most)}
	if set {
		steps = append(steps, setNumber(group, desiredSize, max(desired, least)))
	}
	return lint.FixReport{
		Title: "max", Args: lint.Args{"max": count(most)}, Command: command.Sequence{Commands: steps},
	}
}

// followsTarget reports whether a group has a target tracking policy.
func followsTarget(group *diagram.Node) bool {
	policies, _ := scalingPolicies.In(group.Props)
	return slices.ContainsFunc(policies, func(policy string) bool {
		return strings.HasPrefix(strings.ToLower(policy), "target ")
	})
}

func reportSizes(p *lint.Pass, group *diagram.Node, message string, key catalog.IntKey, fixes ...lint.FixReport) {
	severity := lint.Off
	if message == "fixed" {
		severity = lint.Warning
	}
	p.Report(lint.Report{
		Message: message,
		Args: lint.Args{
			"group": p.Name(group.ID), "min": size(group, minSize),
			"desired": size(group, desiredSize), "max": size(group, maxSize),
		},
		Subjects: []diagram.ID{group.ID},
		Property: key.Name(),
		Severity: severity,
		Fixes:    fixes,
	})
}

// size is a size of a group as a message has it.
func size(group *diagram.Node, key catalog.IntKey) catalog.Text {
	n, set := key.In(group.Props)
	if !set {
		return lint.Same("?")
	}
	return count(n)
}
