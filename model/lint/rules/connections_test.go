package rules_test

import (
	"fmt"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

// What the catalogue lets programs do works from a private subnet with a NAT
// gateway: no rule says that AWS cannot connect the two, or that there is no way.
func TestWhatTheCatalogueAllowsProgramsWorksInAHealthyVPC(t *testing.T) {
	engine, cat := newEngine(t), loadCatalog(t)
	for _, from := range []catalog.Kind{"lambda", "ec2-instance", "ecs-service", "eks-workload", "batch", "auto-scaling-group"} {
		for _, to := range cat.Kinds() {
			for _, way := range cat.Between(from, to) {
				for _, kind := range way.Kinds {
					name := fmt.Sprintf("%s -%s-> %s", from, kind, to)
					drawing := fmt.Sprintf("x: %s %s\ny: %s %s\nx -%s-> y", from, healthy(cat, from), to, healthy(cat, to), kind)
					for _, f := range engine.Check(sketch.Draw(t, shop+nat+drawing)).Findings {
						rule, _ := engine.Rule(f.Rule)
						if f.Severity == lint.Error && f.Subject() == "edge-1" && (rule.Cause == lint.Path || rule.Cause == lint.Link) {
							t.Errorf("%s:\n%s", name, describe([]lint.Finding{f}))
						}
					}
				}
			}
		}
	}
}

// healthy is where something of a kind belongs in the shop.
func healthy(cat *catalog.Catalog, kind catalog.Kind) string {
	s, _ := cat.Service(kind)
	switch s.Network {
	case catalog.Required, catalog.Attachable:
		return "in=app-a subnets=[app-a,app-c]"
	case catalog.Endpoint:
		return "in=r"
	case catalog.Part:
		return "in=v"
	}
	return ""
}
