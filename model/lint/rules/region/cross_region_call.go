package region

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// CrossRegionCall advises against requests that wait for another Region.
var CrossRegionCall = lint.Rule{ID: "CROSS-REGION-CALL", Cause: lint.Distance, Check: lint.Edges(crossRegionCall)}

var (
	waitingKinds = []catalog.EdgeKind{"connect", "read", "write", "readwrite", "invoke"}
	standby      = catalog.Bool("standby")
	mode         = catalog.Enum("mode")
)

func crossRegionCall(p *lint.Pass, call *diagram.Edge) {
	if slices.Contains(waitingKinds, call.Kind) && p.Facts.CrossRegion(call) == facts.Yes && waits(p, call) {
		reportCall(p, call)
	}
}

// waits tells whether the caller waits for the answer of every request, which
// it does not on a way for emergencies, nor with a replica beside it.
func waits(p *lint.Pass, call *diagram.Edge) bool {
	emergency, _ := standby.In(call.Props)
	how, _ := mode.In(call.Props)
	target, _ := p.Diagram.Node(call.To)
	from, _ := regions(p, call)
	return !emergency && how != "async" && !replicatedTo(target, from)
}

func reportCall(p *lint.Pass, call *diagram.Edge) {
	from, to := regions(p, call)
	r := lint.Report{
		Args:     lint.Args{"from": p.Name(call.From), "to": p.Name(call.To), "here": lint.Same(from), "there": lint.Same(to)},
		Subjects: []diagram.ID{call.ID, call.From, call.To},
	}
	if replica, ok := localReplica(p, call.To, from); ok {
		r.Message, r.Args["replica"] = "replica", p.Name(replica)
		r.Fixes = []lint.FixReport{{Title: "local", Command: command.Reconnect{ID: call.ID, To: replica}}}
	}
	p.Report(r)
}

// localReplica is the replica of a global table that is drawn in a Region.
func localReplica(p *lint.Pass, table diagram.ID, code string) (diagram.ID, bool) {
	for e := range p.Diagram.EdgesAt(table) {
		other := e.From
		if other == table {
			other = e.To
		}
		n, _ := p.Diagram.Node(other)
		if at, ok := p.Facts.Region(other); e.Kind == "replicate" && n.Kind == "dynamodb-table" && ok && at == code {
			return other, true
		}
	}
	return "", false
}
