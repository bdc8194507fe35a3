package operations

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// PacketCapture reports receivers that want the contents of packets from flow
// logs, which have none, and mirrored traffic that is sent where it cannot go.
var PacketCapture = lint.Rule{ID: "PACKET-CAPTURE", Cause: lint.Link, Check: packetCapture}

var packets = catalog.Bool("packets")

// mirrorTargets take mirrored traffic. An instance stands for its network interface.
var mirrorTargets = []catalog.Kind{"nlb", "gwlb", "ec2-instance", "vpc-endpoint"}

func packetCapture(p *lint.Pass) {
	for _, e := range p.Facts.Edges() {
		from, _ := p.Diagram.Node(e.From)
		to, _ := p.Diagram.Node(e.To)
		wanted, _ := packets.In(e.Props)
		report := lint.Report{
			Args:     lint.Args{"target": p.Name(to.ID), "source": p.Name(from.ID)},
			Subjects: []diagram.ID{e.ID, from.ID, to.ID},
		}
		_, known := p.Catalog.Service(to.Kind)
		switch {
		case wanted && logsFlows(from.Kind, e.Kind):
			report.Message, report.Property = "flow", packets.Name()
			report.Fixes = []lint.FixReport{{Title: "metadata", Command: command.SetProperty{ID: e.ID, Key: packets.Name()}}}
		case from.Kind == "traffic-mirror-session" && known && (e.Kind == "route" || e.Kind == "log") && !slices.Contains(mirrorTargets, to.Kind):
			report.Message = "mirror"
		default:
			continue
		}
		p.Report(report)
	}
}

// logsFlows reports whether an arrow is a flow log, or of what has one.
func logsFlows(from catalog.Kind, edge catalog.EdgeKind) bool {
	return edge == "log" && (from == "flow-log" || from == "vpc" || from == "subnet")
}
