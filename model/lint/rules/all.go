package rules

import (
	"lintel/model/lint"
	"lintel/model/lint/rules/reach"
)

// All lists every rule. Rules about the path behind an arrow come first, the
// one that names the root cause before those that see its consequences.
func All() []lint.Rule {
	return []lint.Rule{
		reach.LambdaVPCRDS,
	}
}
