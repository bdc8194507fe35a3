package placement

import (
	"lintel/model/diagram"
	"lintel/model/lint"
)

// ALBTwoAZ reports Application Load Balancers with subnets in a single zone.
var ALBTwoAZ = lint.Rule{ID: "ALB-TWO-AZ", Check: lint.Nodes(albTwoAZ, "alb")}

func albTwoAZ(p *lint.Pass, alb *diagram.Node) {
	if inOneZone(p, alb) {
		reportOneZone(p, alb)
	}
}
