package facts

import "lintel/model/diagram"

// BackedUp tells whether a backup plan takes copies of a node. A plan without
// arrows may choose what it copies by tags: unknown.
func (f *Facts) BackedUp(id diagram.ID) Truth {
	f.trail.note(entryOf("backup plans", id))
	f.trail.note(entryOf("backup plans", ""))
	if f.plans == nil {
		f.unnoted(func() { f.plans = f.backupPlans() })
	}
	switch {
	case f.plans[id]:
		return Yes
	case f.plans[""]:
		return Unknown
	}
	return No
}

// backupPlans are the nodes that backup plans copy; the empty id stands for
// what a plan without arrows may copy.
func (f *Facts) backupPlans() map[diagram.ID]bool {
	copied := map[diagram.ID]bool{}
	for _, plan := range f.OfKind("backup-plan") {
		arrows := false
		for _, e := range f.edgesAt(plan.ID) {
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
