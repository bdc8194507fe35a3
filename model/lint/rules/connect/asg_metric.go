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
				reportMetric(p, group, policies, metric, problem)
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

func reportMetric(p *lint.Pass, group *diagram.Node, policies []string, metric, message string) {
	report := lint.Report{
		Message:  message,
		Args:     lint.Args{"group": p.Name(group.ID), "metric": lint.Same(metric)},
		Subjects: []diagram.ID{group.ID},
		Property: scalingPolicies.Name(),
	}
	if alb, ok := onlyALB(p, group); ok && message == "alb" && !slices.ContainsFunc(policies, foreign) {
		fix := mend.NewDraft(p)
		fix.Connect("route", alb, group.ID)
		report.Fixes = append(report.Fixes, lint.FixReport{Title: "attach", Args: lint.Args{"alb": p.Name(alb)}, Command: fix.Command()})
	}
	report.Fixes = append(report.Fixes, lint.FixReport{Title: "cpu", Command: command.SetProperty{
		ID: group.ID, Key: scalingPolicies.Name(), Value: catalog.ListOf(byCPU(policies)...),
	}})
	p.Report(report)
}

func foreign(policy string) bool { return isForeign(tracked(policy)) }

// onlyALB is the load balancer in the VPC of a group, where there is one and no other.
func onlyALB(p *lint.Pass, group *diagram.Node) (diagram.ID, bool) {
	var found []diagram.ID
	for _, alb := range p.Facts.OfKind("alb") {
		if p.Facts.SameVPC(alb.ID, group.ID) == facts.Yes {
			found = append(found, alb.ID)
		}
	}
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
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
