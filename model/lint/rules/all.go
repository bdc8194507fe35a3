package rules

import (
	"lintel/model/lint"
	"lintel/model/lint/rules/connect"
	"lintel/model/lint/rules/cost"
	"lintel/model/lint/rules/data"
	"lintel/model/lint/rules/limits"
	"lintel/model/lint/rules/operations"
	"lintel/model/lint/rules/permission"
	"lintel/model/lint/rules/placement"
	"lintel/model/lint/rules/reach"
	"lintel/model/lint/rules/region"
	"lintel/model/lint/rules/resilience"
	"lintel/model/lint/rules/security"
	"lintel/model/lint/rules/waivers"
)

// All lists every rule in the order of precedence: where several rules see one
// cause, the first one tells it. Paths come first, since what cannot be reached
// need not be judged further.
func All() []lint.Rule {
	var all []lint.Rule
	for _, group := range []struct {
		concern lint.Concern
		rules   []lint.Rule
	}{
		{lint.Reach, reach.Rules()},
		{lint.Connect, connect.Rules()},
		{lint.Placement, placement.Rules()},
		{lint.Permission, permission.Rules()},
		{lint.Region, region.Rules()},
		{lint.Limits, limits.Rules()},
		{lint.Resilience, resilience.Rules()},
		{lint.Data, data.Rules()},
		{lint.Security, security.Rules()},
		{lint.Cost, cost.Rules()},
		{lint.Operations, operations.Rules()},
		{lint.Connect, connect.Last()},
		{lint.Waivers, waivers.Rules()},
	} {
		for _, r := range group.rules {
			r.Concern = group.concern
			all = append(all, r)
		}
	}
	return all
}
