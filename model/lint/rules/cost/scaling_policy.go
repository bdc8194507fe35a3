package cost

import (
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// ScalingPolicy reports groups of instances, and services of containers, that do
// not follow their load.
var ScalingPolicy = lint.Rule{ID: "SCALING-POLICY", Check: lint.Nodes(scalingPolicy, "auto-scaling-group", "ecs-service")}

var (
	load            = catalog.Enum("load")
	least           = catalog.Int("min")
	most            = catalog.Int("max")
	scalingPolicies = catalog.List("scalingPolicies")
)

func scalingPolicy(p *lint.Pass, group *diagram.Node) {
	how, _ := load.In(group.Props)
	if how != "variable" && how != "daily" || fixedSize(group) || alarmScales(p, group.ID) {
		return
	}
	checkPolicies(p, group, how)
}

func checkPolicies(p *lint.Pass, group *diagram.Node, how string) {
	simple, others := policies(group)
	if others > 0 {
		return
	}
	message := "none"
	if simple {
		message = "simple"
	}
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"group": p.Name(group.ID), "advice": p.Term(how)},
		Subjects: []diagram.ID{group.ID},
		Property: scalingPolicies.Name(),
		Fixes:    []lint.FixReport{{Title: how, Command: tracking(group.ID, how)}},
	})
}

func fixedSize(group *diagram.Node) bool {
	low, okLow := least.In(group.Props)
	high, okHigh := most.In(group.Props)
	return okLow && okHigh && low == high
}

// alarmScales reports whether an alarm changes the size of a group; its steps are
// not drawn.
func alarmScales(p *lint.Pass, group diagram.ID) bool {
	for e := range p.Diagram.EdgesAt(group) {
		if e.To == group && e.Kind == "scale" {
			return true
		}
	}
	return false
}

// policies tells whether a group has simple scaling, and how many policies of
// other types it has.
func policies(group *diagram.Node) (simple bool, others int) {
	all, _ := scalingPolicies.In(group.Props)
	for _, text := range all {
		if strings.HasPrefix(text, "simple") {
			simple = true
		} else {
			others++
		}
	}
	return simple, others
}

// tracking follows the load of the processors, and for a daily rhythm foresees it.
func tracking(group diagram.ID, how string) command.Command {
	all := []string{"target cpu 60"}
	if how == "daily" {
		all = append(all, "predictive cpu 60")
	}
	return command.SetProperty{ID: group, Key: scalingPolicies.Name(), Value: catalog.ListOf(all...)}
}
