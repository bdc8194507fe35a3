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
	a := arrows{t, newEngine(t), loadCatalog(t)}
	for _, from := range []catalog.Kind{"lambda", "ec2-instance", "ecs-service", "eks-workload", "batch", "auto-scaling-group"} {
		for _, to := range a.cat.Kinds() {
			for _, way := range a.cat.Between(from, to) {
				for _, kind := range way.Kinds {
					if told := a.impossible(from, kind, to); len(told) > 0 {
						t.Errorf("%s -%s-> %s:\n%s", from, kind, to, describe(told))
					}
				}
			}
		}
	}
}

// What AWS never connects is an error, and one only, whatever the arrow says.
func TestWhatAWSNeverConnectsIsToldOnce(t *testing.T) {
	a := arrows{t, newEngine(t), loadCatalog(t)}
	for _, from := range a.cat.Kinds() {
		service, _ := a.cat.Service(from)
		for _, never := range service.Never {
			for _, to := range never.To {
				for _, kind := range []catalog.EdgeKind{"connect", "invoke", "publish", "trigger"} {
					if told := a.impossible(from, kind, to); len(told) != 1 {
						t.Errorf("%s -%s-> %s is told %d times:\n%s", from, kind, to, len(told), describe(told))
					}
				}
			}
		}
	}
}

// arrows draws one arrow between two nodes where they belong.
type arrows struct {
	t      *testing.T
	engine *lint.Engine
	cat    *catalog.Catalog
}

// impossible are the errors which say that there is no such connection, or no
// way for its packets.
func (a arrows) impossible(from catalog.Kind, arrow catalog.EdgeKind, to catalog.Kind) []lint.Finding {
	d := sketch.Draw(a.t, shop+nat+fmt.Sprintf("x: %s %s\ny: %s %s\nx -%s-> y", from, a.home(from), to, a.home(to), arrow))
	var told []lint.Finding
	for _, f := range a.engine.Check(d).Findings {
		rule, _ := a.engine.Rule(f.Rule)
		if f.Severity == lint.Error && f.Subject() == "edge-1" && (rule.Cause == lint.Path || rule.Cause == lint.Link) {
			told = append(told, f)
		}
	}
	return told
}

// home is where something of a kind belongs in the shop.
func (a arrows) home(kind catalog.Kind) string {
	service, _ := a.cat.Service(kind)
	switch service.Network {
	case catalog.Required, catalog.Attachable:
		return "in=app-a subnets=[app-a,app-c]"
	case catalog.Endpoint:
		return "in=r"
	case catalog.Part:
		return "in=v"
	}
	return ""
}
