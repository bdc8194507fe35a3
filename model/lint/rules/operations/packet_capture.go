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
var PacketCapture = lint.Rule{ID: "PACKET-CAPTURE", Cause: lint.Link, Check: lint.Edges(packetCapture)}

var packets = catalog.Bool("packets")

// mirrorTargets take mirrored traffic. An instance stands for its network interface.
var mirrorTargets = []catalog.Kind{"nlb", "gwlb", "ec2-instance", "vpc-endpoint"}

func packetCapture(p *lint.Pass, e *diagram.Edge) {
	if e.Kind != "log" && e.Kind != "route" {
		return
	}
	from, to := p.Facts.Ends(e)
	wanted, _ := packets.In(e.Props)
	_, known := p.Catalog.Service(to.Kind)
	report := lint.Report{Subjects: []diagram.ID{e.ID, from.ID, to.ID}}
	switch {
	case wanted && e.Kind == "log" && hasFlowLog(from.Kind):
		report.Message, report.Property = "flow", packets.Name()
		report.Fixes = []lint.FixReport{{Title: "metadata", Command: command.SetProperty{ID: e.ID, Key: packets.Name()}}}
	case from.Kind == "traffic-mirror-session" && known && !slices.Contains(mirrorTargets, to.Kind):
		report.Message = "mirror"
	default:
		return
	}
	report.Args = lint.Args{"target": p.Name(to.ID)}
	p.Report(report)
}

// hasFlowLog reports whether the logs of a kind are flow logs.
func hasFlowLog(kind catalog.Kind) bool {
	return kind == "flow-log" || kind == "vpc" || kind == "subnet"
}
