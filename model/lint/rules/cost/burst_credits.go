package cost

import (
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// BurstCredits reports burstable instances that run out of CPU credits, or
// lose them when they are replaced.
var BurstCredits = lint.Rule{ID: "BURST-CREDITS", Check: lint.Join(lint.Nodes(checkSteady, "ec2-instance"), lint.Nodes(checkReplaced, "beanstalk-environment"))}

var (
	instanceType     = catalog.String("instanceType")
	creditMode       = catalog.Enum("creditMode")
	tenancy          = catalog.Enum("tenancy")
	steadyCPU        = catalog.Number("steadyCpu")
	deploymentPolicy = catalog.Enum("deploymentPolicy")
	replacement      = catalog.Bool("managedUpdateReplacement")
	usesBurstCredits = catalog.Bool("usesBurstCredits")
)

// baselines are the percentages of a vCPU that sizes earn credits for, from "Key
// concepts for burstable performance instances". T2 differs in the large ones.
var (
	baselines   = map[string]float64{"nano": 5, "micro": 10, "small": 20, "medium": 20, "large": 30, "xlarge": 40, "2xlarge": 40}
	baselinesT2 = map[string]float64{"nano": 5, "micro": 10, "small": 20, "medium": 20, "large": 30, "xlarge": 22.5, "2xlarge": 17}
)

// baseline is what the type of a burstable instance earns credits for.
func baseline(n *diagram.Node) (family string, percent float64, ok bool) {
	t, _ := instanceType.In(n.Props)
	family, size, _ := strings.Cut(t, ".")
	switch family {
	case "t2":
		percent, ok = baselinesT2[size]
	case "t3", "t3a", "t4g":
		percent, ok = baselines[size]
	}
	return family, percent, ok
}

// standardMode reports whether an instance stops at its baseline without
// credits; without a mode only T2 does.
func standardMode(instance *diagram.Node, family string) bool {
	mode, set := creditMode.In(instance.Props)
	return mode == "standard" || !set && family == "t2"
}

func checkSteady(p *lint.Pass, instance *diagram.Node) {
	family, percent, ok := baseline(instance)
	load, _ := steadyCPU.In(instance.Props)
	if !ok || load <= percent || !standardMode(instance, family) {
		return
	}
	var fixes []lint.FixReport
	if p.Facts.Is(instance, tenancy, "host") == facts.No { // T3 on a Dedicated Host has no unlimited mode
		fixes = []lint.FixReport{{Title: "unlimited", Command: command.SetProperty{
			ID: instance.ID, Key: creditMode.Name(), Value: catalog.StringOf("unlimited"),
		}}}
	}
	p.Report(lint.Report{
		Message: "baseline",
		Args: lint.Args{
			"node": p.Name(instance.ID), "type": lint.Same(instance.Props[instanceType.Name()].String()),
			"value": percentage(load), "limit": percentage(percent),
		},
		Subjects: []diagram.ID{instance.ID},
		Property: creditMode.Name(),
		Fixes:    fixes,
	})
}

func percentage(v float64) catalog.Text {
	return lint.Same(strconv.FormatFloat(v, 'f', -1, 64) + "%")
}

func checkReplaced(p *lint.Pass, environment *diagram.Node) {
	_, _, burstable := baseline(environment)
	if !burstable || p.Facts.Truth(environment, usesBurstCredits) != facts.Yes {
		return
	}
	policy, _ := p.Catalog.Enum(environment.Kind, environment.Props, deploymentPolicy)
	if policy == "immutable" || policy == "traffic-splitting" {
		reportReplaced(p, environment, "deployment", deploymentPolicy.Name(), catalog.StringOf("rolling"))
	}
	if p.Facts.Truth(environment, replacement) == facts.Yes {
		reportReplaced(p, environment, "updates", replacement.Name(), catalog.BoolOf(false))
	}
}

func reportReplaced(p *lint.Pass, environment *diagram.Node, message, key string, right catalog.Value) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"node": p.Name(environment.ID), "policy": p.TermOr(environment.Props[key].String(), catalog.Text{})},
		Subjects: []diagram.ID{environment.ID},
		Property: key,
		Fixes: []lint.FixReport{{Title: message, Command: command.SetProperty{
			ID: environment.ID, Key: key, Value: right,
		}}},
	})
}
