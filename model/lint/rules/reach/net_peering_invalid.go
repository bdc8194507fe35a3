package reach

import (
	"maps"
	"slices"

	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/model/lint/rules/mend"
)

// NetPeeringInvalid reports peerings of VPCs with the same addresses, and arrows
// that would have to pass through a VPC in between.
var NetPeeringInvalid = lint.Rule{ID: "NET-PEERING-INVALID", Cause: lint.Path, Check: lint.Join(
	lint.Nodes(peeredRanges, "vpc-peering"),
	lint.Edges(callOverPeers),
)}

func peeredRanges(p *lint.Pass, peering *diagram.Node) {
	if ends := peered(p, peering); len(ends) == 2 && p.Facts.Overlap(ends[0], ends[1]) == facts.Yes {
		reportOverlap(p, peering.ID, ends)
	}
}

func callOverPeers(p *lint.Pass, call *diagram.Edge) {
	if from, to, joint := acrossVPCs(p, call); joint.Open == facts.No && len(joint.Over) > 0 {
		reportOver(p, call, from, to, joint.Over)
	}
}

// peered are the VPCs that a peering is attached to.
func peered(p *lint.Pass, peering *diagram.Node) []diagram.ID {
	ends := map[diagram.ID]bool{}
	for e := range p.Diagram.EdgesAt(peering.ID) {
		for _, end := range []diagram.ID{e.From, e.To} {
			if vpc, ok := p.Facts.VPC(end); ok {
				ends[vpc] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(ends))
}

// reportOverlap offers no fix: which of the two gets other addresses is not for
// a rule to say.
func reportOverlap(p *lint.Pass, peering diagram.ID, ends []diagram.ID) {
	p.Report(lint.Report{
		Message:  "overlap",
		Args:     lint.Args{"a": p.Name(ends[0]), "b": p.Name(ends[1])},
		Subjects: append([]diagram.ID{peering}, ends...),
	})
}

func reportOver(p *lint.Pass, call *diagram.Edge, from, to diagram.ID, over []diagram.ID) {
	report := lint.Report{
		Message:   "transitive",
		Args:      lint.Args{"a": p.Name(call.From), "b": p.Name(call.To), "between": p.Name(middle(p, over))},
		Subjects:  append([]diagram.ID{call.ID, call.From, call.To}, over...),
		BlockedBy: p.Facts.BlockedBy(call),
	}
	if fix, ok := mend.TransitGateway(p, from, to, over); ok {
		report.Fixes = []lint.FixReport{{Title: "transit", Command: fix}}
	}
	p.Report(report)
}

// middle is the first VPC on a way.
func middle(p *lint.Pass, over []diagram.ID) diagram.ID {
	for _, id := range over {
		if p.Facts.Drawn(id) {
			return id
		}
	}
	return ""
}
