package resilience

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// StateInEphemeral reports functions and tasks that keep data which goes with them.
var StateInEphemeral = lint.Rule{ID: "STATE-IN-EPHEMERAL", Check: lint.Nodes(stateInEphemeral, "lambda", "ecs-service")}

var (
	storesState = catalog.Bool("storesState")
	volumeType  = catalog.Enum("volumeType")
)

func stateInEphemeral(p *lint.Pass, n *diagram.Node) {
	if p.Facts.Truth(n, storesState) != facts.Yes || !losesDisk(p, n) || hasStore(p, n) {
		return
	}
	p.Report(lint.Report{
		Args:     lint.Args{"node": p.Name(n.ID)},
		Subjects: []diagram.ID{n.ID},
		Property: storesState.Name(),
		Fixes:    fix("s3", mend.Bucket(p, n.ID, "readwrite"), nil),
	})
}

// losesDisk reports whether a disk goes with the function or the task: unless a
// task has a volume that stays.
func losesDisk(p *lint.Pass, n *diagram.Node) bool {
	return n.Kind == "lambda" ||
		p.Facts.Is(n, volumeType, "none").Or(p.Facts.Is(n, volumeType, "bind")) == facts.Yes
}

// hasStore reports whether a node writes to or mounts something that lasts.
func hasStore(p *lint.Pass, n *diagram.Node) bool {
	for e := range p.Diagram.EdgesAt(n.ID) {
		to, _ := p.Diagram.Node(e.To)
		s, ok := p.Catalog.Service(to.Kind)
		if e.From == n.ID && (!ok || lasting(s)) {
			return true
		}
	}
	return false
}

// lasting tells stores from caches. What is outside AWS may store anything.
func lasting(s *catalog.Service) bool {
	switch s.Category {
	case "storage", "external", "analytics":
		return true
	}
	return s.Category == "database" && s.Kind != "elasticache" && s.Kind != "dax-cluster"
}
