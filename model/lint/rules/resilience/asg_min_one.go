package resilience

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// ASGMinOne reports groups over several zones that shrink to one instance while
// others call them.
var ASGMinOne = lint.Rule{ID: "ASG-MIN-ONE", Check: lint.Nodes(asgMinOne, "auto-scaling-group")}

var (
	minSize     = catalog.Int("min")
	desiredSize = catalog.Int("desired")
	maxSize     = catalog.Int("max")
)

func asgMinOne(p *lint.Pass, group *diagram.Node) {
	zones, known := p.Facts.Zones(group.ID)
	key, single := singleInstance(group)
	if !known || len(zones) < 2 || !single || spared(p, group) || !isCalled(p, group.ID) {
		return
	}
	args := lint.Args{"group": p.Name(group.ID), "azCount": lint.Same(strconv.Itoa(len(zones)))}
	p.Report(lint.Report{
		Args:     args,
		Subjects: []diagram.ID{group.ID},
		Property: key.Name(),
		Fixes:    fix("raise", atLeast(group, key, len(zones)), args),
	})
}

// singleInstance is the size that lets a group run one instance. A minimum of 0
// is a group that is meant to sleep.
func singleInstance(group *diagram.Node) (catalog.IntKey, bool) {
	if least, set := minSize.In(group.Props); set {
		return minSize, least == 1
	}
	desired, _ := desiredSize.In(group.Props)
	return desiredSize, desired == 1
}

// isCalled reports whether packets from elsewhere lead into a group. Workers that
// take messages from a queue are not called.
func isCalled(p *lint.Pass, group diagram.ID) bool {
	for e := range p.Facts.EdgesInto(group) {
		if t, ok := p.Catalog.Edge(e.Kind); ok && t.Network && !t.Trigger {
			return true
		}
	}
	return false
}

// atLeast raises a size of a group, and those that may not be below it.
func atLeast(group *diagram.Node, key catalog.IntKey, n int) command.Command {
	steps := []command.Command{set(group, key.Name(), catalog.NumberOf(float64(n)))}
	for _, other := range []catalog.IntKey{desiredSize, maxSize} {
		if has, ok := other.In(group.Props); ok {
			steps = append(steps, set(group, other.Name(), catalog.NumberOf(float64(max(has, n)))))
		}
	}
	return command.Sequence{Commands: steps}
}
