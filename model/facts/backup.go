package facts

import "lintel/model/diagram"

// BackedUp tells whether a backup plan takes copies of a node. A plan without
// arrows may choose what it copies by tags: unknown.
func (f *Facts) BackedUp(id diagram.ID) Truth {
	answer := No
	if f.plans == nil {
		f.plans = f.backupPlans()
	}
	if f.plans[""] {
		answer = Unknown
	}
	if f.plans[id] {
		return Yes
	}
	return answer
}

// backupPlans are the nodes that backup plans copy; the empty id stands for
// what a plan without arrows may copy.
func (f *Facts) backupPlans() map[diagram.ID]bool {
	copied := map[diagram.ID]bool{}
	for _, plan := range f.OfKind("backup-plan") {
		arrows := false
		for e := range f.d.EdgesAt(plan.ID) {
			if e.From == plan.ID && e.Kind == "read" {
				copied[e.To], arrows = true, true
			}
		}
		if !arrows {
			copied[""] = true
		}
	}
	return copied
}
