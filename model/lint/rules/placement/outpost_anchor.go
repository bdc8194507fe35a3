package placement

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/room"
)

// OutpostAnchor reports Outposts that are drawn as a zone of their own, what
// AWS does not run on them, and, as advice, those that name no zone.
var OutpostAnchor = lint.Rule{ID: "OUTPOST-ANCHOR", Cause: lint.Place, Check: lint.Join(
	lint.Nodes(outpostZone, "az"),
	lint.Nodes(anchor, "outpost"),
)}

// notOnOutposts are kinds that AWS runs in the Region only; containers on
// Fargate are another.
var notOnOutposts = []catalog.Kind{
	"aurora-cluster", "dynamodb-table", "efs-file-system", "efs-mount-target", "lambda", "rds-proxy",
}

func outpostZone(p *lint.Pass, zone *diagram.Node) {
	if _, named := zoneOf.In(zone.Props); !named && strings.Contains(strings.ToLower(zone.Name), "outpost") {
		p.Report(lint.Report{
			Message:  "zone",
			Args:     lint.Args{"node": p.Name(zone.ID)},
			Subjects: []diagram.ID{zone.ID},
		})
	}
}

func anchor(p *lint.Pass, outpost *diagram.Node) {
	anchored := zoneAround(p, outpost.ID) != nil
	if zone, _ := zoneOf.In(outpost.Props); zone != "" {
		anchored = true
	}
	for _, n := range p.Diagram.Descendants(outpost.ID) {
		if zone, _ := zoneOf.In(n.Props); zone != "" {
			anchored = true
		}
		if onlyInRegion(p, n) {
			reportOnOutpost(p, n, outpost)
		}
	}
	if !anchored {
		p.Report(lint.Report{
			Message:  "anchor",
			Args:     lint.Args{"node": p.Name(outpost.ID)},
			Subjects: []diagram.ID{outpost.ID},
			Property: zoneOf.Name(),
			Severity: lint.Advice,
		})
	}
}

func onlyInRegion(p *lint.Pass, n *diagram.Node) bool {
	return slices.Contains(notOnOutposts, n.Kind) ||
		n.Kind == "ecs-service" && p.Facts.Is(n, launchType, "fargate") == facts.Yes
}

// reportOnOutpost offers the only Region that is drawn, for what needs no subnet there.
func reportOnOutpost(p *lint.Pass, n, outpost *diagram.Node) {
	r := lint.Report{
		Args:     lint.Args{"node": p.Name(n.ID), "outpost": p.Name(outpost.ID)},
		Subjects: []diagram.ID{n.ID, outpost.ID},
	}
	regions := p.Facts.OfKind("region")
	if len(regions) == 1 && p.Facts.Network(n) != catalog.Required && !p.Diagram.Inside(regions[0].ID, outpost.ID) {
		r.Fixes = []lint.FixReport{{Title: "move", Command: room.MoveInto{ID: n.ID, Parent: regions[0].ID}}}
	}
	p.Report(r)
}
