package placement

import "lintel/model/lint"

// ALBTwoAZ reports Application Load Balancers with subnets in a single zone.
var ALBTwoAZ = lint.Rule{ID: "ALB-TWO-AZ", Check: albTwoAZ}

func albTwoAZ(p *lint.Pass) {
	for _, alb := range p.Facts.OfKind("alb") {
		if inOneZone(p, alb) {
			reportOneZone(p, alb)
		}
	}
}
