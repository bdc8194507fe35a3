package connect

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// ASGMetric reports target tracking by metrics that an Auto Scaling group does
// not have.
var ASGMetric = lint.Rule{ID: "ASG-METRIC", Check: lint.Nodes(asgMetric, "auto-scaling-group")}

var scalingPolicies = catalog.List("scalingPolicies")

const requestsPerTarget = "ALBRequestCountPerTarget"

// groupMetrics are the predefined metrics of a group, from "PredefinedMetricSpecification".
var groupMetrics = []string{"ASGAverageCPUUtilization", "ASGAverageNetworkIn", "ASGAverageNetworkOut", requestsPerTarget}

// foreignMetrics begin the names of metrics that are predefined for other
// services; any other name is a metric of one's own.
var foreignMetrics = []string{"ASGAverage", "ALBRequestCount", "ECSServiceAverage", "EC2SpotFleetRequest", "RDSReaderAverage"}

func asgMetric(p *lint.Pass, group *diagram.Node) {
	policies, _ := scalingPolicies.In(group.Props)
	for _, policy := range policies {
		metric, problem := tracked(policy), ""
		switch {
		case metric == requestsPerTarget && behindALB(p, group) == facts.No:
			problem = "alb"
		case isForeign(metric):
			problem = "default"
		}
		if problem != "" {
			reportMetric(p, group, metric, problem, metricFixes(p, group, policies, problem))
			return // the fix mends the others too
		}
	}
}

// tracked is the metric of a policy like "target ASGAverageCPUUtilization 50".
func tracked(policy string) string {
	if words := strings.Fields(policy); len(words) > 1 && words[0] == "target" {
		return words[1]
	}
	return ""
}

func isForeign(metric string) bool {
	return !slices.Contains(groupMetrics, metric) && slices.ContainsFunc(foreignMetrics, func(prefix string) bool {
		return strings.HasPrefix(metric, prefix)
	})
}

// behindALB tells whether a load balancer for HTTP sends requests to a group or
// to an instance in it.
func behindALB(p *lint.Pass, group *diagram.Node) facts.Truth {
	answer := facts.No
	for _, n := range append(p.Diagram.Descendants(group.ID), group) {
		for e := range p.Diagram.EdgesAt(n.ID) {
			from, _ := p.Diagram.Node(e.From)
			if from.Kind == "alb" {
				return facts.Yes
			}
			if _, known := p.Catalog.Service(from.Kind); !known {
				answer = facts.Unknown
			}
		}
	}
	return answer
}

func reportMetric(p *lint.Pass, group *diagram.Node, metric, message string, fixes []lint.FixReport) {
	p.Report(lint.Report{
		Message:  message,
		Args:     lint.Args{"group": p.Name(group.ID), "metric": lint.Same(metric)},
		Subjects: []diagram.ID{group.ID},
		Property: scalingPolicies.Name(),
		Fixes:    fixes,
	})
}

// metricFixes put the group behind the load balancer of its VPC, where there is
// one and no other, or let it track its processors.
func metricFixes(p *lint.Pass, group *diagram.Node, policies []string, problem string) []lint.FixReport {
	var fixes []lint.FixReport
	vpc, _ := p.Facts.VPC(group.ID)
	balancers := p.Facts.OfKindIn(vpc, "alb")
	if problem == "alb" && len(balancers) == 1 && !slices.ContainsFunc(policies, foreign) {
		fix := mend.NewDraft(p)
		fix.Connect("route", balancers[0].ID, group.ID)
		fixes = append(fixes, lint.FixReport{
			Title: "attach", Args: lint.Args{"alb": p.Name(balancers[0].ID)}, Command: fix.Command(),
		})
	}
	return append(fixes, lint.FixReport{Title: "cpu", Command: command.SetProperty{
		ID: group.ID, Key: scalingPolicies.Name(), Value: catalog.ListOf(byCPU(policies)...),
	}})
}

func foreign(policy string) bool { return isForeign(tracked(policy)) }

// byCPU are the policies with those that cannot work replaced by one that
// tracks the processors.
func byCPU(policies []string) []string {
	var all []string
	for _, policy := range policies {
		if metric := tracked(policy); metric == requestsPerTarget || isForeign(metric) {
			policy = "target ASGAverageCPUUtilization 50"
		}
		if !slices.Contains(all, policy) {
			all = append(all, policy)
		}
	}
	return all
}
