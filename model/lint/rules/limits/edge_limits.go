package limits

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// EdgeLimits reports functions at CloudFront's edge that ask for more memory,
// time or code than their event allows.
var EdgeLimits = lint.Rule{ID: "EDGE-LIMITS", Check: lint.Join(
	lint.Nodes(lambdaEdgeLimit, "lambda-edge"),
	lint.Nodes(cffLimit, "cloudfront-function"),
)}

var event = catalog.Enum("event")

// limit is the largest value of a property. Numbers: "Quotas" in the Amazon
// CloudFront Developer Guide, sections on Lambda@Edge and CloudFront Functions.
type limit struct {
	key      string
	most     float64
	severity lint.Severity // Off is the rule's own
	// clamp tells that lowering the property mends it; what code needs cannot be set.
	clamp bool
}

var (
	lambdaEdgeLimits = []limit{{key: "memoryMb", most: 10240, clamp: true}, {key: "timeoutSec", most: 30, clamp: true}}
	cffLimits        = []limit{{key: "codeKb", most: 10}, {key: "expectedMs", most: 1, severity: lint.Warning}}
)

func lambdaEdgeLimit(p *lint.Pass, function *diagram.Node) {
	checkLimits(p, function, lambdaEdgeLimits)
}

func cffLimit(p *lint.Pass, function *diagram.Node) {
	checkLimits(p, function, cffLimits)
}

func checkLimits(p *lint.Pass, function *diagram.Node, limits []limit) {
	for _, l := range limits {
		value, _ := function.Props[l.key].Number()
		if value <= l.most {
			continue
		}
		property, _ := declared(p, function, l.key)
		report := lint.Report{
			Args: lint.Args{
				"fn":    p.Name(function.ID),
				"value": quantity(value, property.Unit),
				"limit": quantity(l.most, property.Unit),
			},
			Subjects: []diagram.ID{function.ID},
			Property: l.key,
			Severity: l.severity,
			Fixes:    limitFixes(function, l),
		}
		if on, set := event.In(function.Props); set {
			report.Message, report.Args["event"] = "event", lint.Same(on)
		}
		p.Report(report)
	}
}

// limitFixes lowers the value to the limit.
func limitFixes(function *diagram.Node, l limit) []lint.FixReport {
	if !l.clamp {
		return nil
	}
	return []lint.FixReport{{Title: "clamp", Command: command.SetProperty{
		ID: function.ID, Key: l.key, Value: catalog.NumberOf(l.most),
	}}}
}
