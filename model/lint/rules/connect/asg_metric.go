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
var ASGMetric = lint.Rule{ID: "ASG-METRIC", Check: asgMetric}

var scalingPolicies = catalog.List("scalingPolicies")

const requestsPerTarget = "ALBRequestCountPerTarget"

// groupMetrics are the predefined metrics of a group, from "PredefinedMetricSpecification".
var groupMetrics = []string{"ASGAverageCPUUtilization", "ASGAverageNetworkIn", "ASGAverageNetworkOut", requestsPerTarget}

// foreignMetrics begin the names of metrics that are predefined for other
// services; any other name is a metric of one's own.
var foreignMetrics = []string{"ASGAverage", "ALBRequestCount", "ECSServiceAverage", "EC2SpotFleetRequest", "RDSReaderAverage"}

func asgMetric(p *lint.Pass) {
	balancers := albsByVPC(p)
	for _, group := range p.Facts.OfKind("auto-scaling-group") {
		policies, _ := scalingPolicies.In(group.Props)
		behind := behindALB(p, group)
		for _, policy := range policies {
			metric, problem := tracked(policy), ""
			switch {
			case metric == requestsPerTarget && behind == facts.No:
				problem = "alb"
			case isForeign(metric):
				problem = "default"
			}
			if problem != "" {
				vpc, _ := p.Facts.VPC(group.ID)
				reportMetric(p, group, metric, problem, metricFixes(p, group, policies, problem, balancers[vpc]))
				break // the fix mends the others too
			}
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
func metricFixes(p *lint.Pass, group *diagram.Node, policies []string, problem string, balancers []diagram.ID) []lint.FixReport {
	var fixes []lint.FixReport
	if problem == "alb" && len(balancers) == 1 && !slices.ContainsFunc(policies, foreign) {
		fix := mend.NewDraft(p)
		fix.Connect("route", balancers[0], group.ID)
		fixes = append(fixes, lint.FixReport{
			Title: "attach", Args: lint.Args{"alb": p.Name(balancers[0])}, Command: fix.Command(),
		})
	}
	return append(fixes, lint.FixReport{Title: "cpu", Command: command.SetProperty{
		ID: group.ID, Key: scalingPolicies.Name(), Value: catalog.ListOf(byCPU(policies)...),
	}})
}

func foreign(policy string) bool { return isForeign(tracked(policy)) }

// albsByVPC are the load balancers for HTTP in each VPC; in none where it is not known.
func albsByVPC(p *lint.Pass) map[diagram.ID][]diagram.ID {
	all := map[diagram.ID][]diagram.ID{}
	for _, alb := range p.Facts.OfKind("alb") {
		if vpc, ok := p.Facts.VPC(alb.ID); ok {
			all[vpc] = append(all[vpc], alb.ID)
		}
	}
	return all
}

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
