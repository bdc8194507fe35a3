package resilience

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// peers are the nodes of a kind at the arrows of another node: those that it
// leads to, or those that lead to it.
type peers struct {
	of    diagram.ID
	kind  catalog.Kind
	below bool // the arrows lead to them
}

// peerZones remembers which peers are all in one zone.
type peerZones struct {
	p      *lint.Pass
	answer map[peers]facts.Truth
}

// oneZone reports whether all peers are known to be in the same zone. A drawing
// may show one node for each zone.
func (z peerZones) oneZone(set peers) bool {
	if _, asked := z.answer[set]; !asked {
		z.answer[set] = z.ask(set)
	}
	return z.answer[set] == facts.Yes
}

func (z peerZones) ask(set peers) facts.Truth {
	only := ""
	for e := range z.p.Diagram.EdgesAt(set.of) {
		end := e.From
		if set.below {
			end = e.To
		}
		peer := grouped(z.p, end)
		if end == set.of || peer.Kind != set.kind {
			continue
		}
		zones, known := z.p.Facts.Zones(peer.ID)
		switch {
		case !known:
			return facts.Unknown
		case len(zones) > 1 || only != "" && only != zones[0]:
			return facts.No
		}
		only = zones[0]
	}
	return facts.Of(only != "")
}

// grouped is the Auto Scaling group that a node is in, else the node.
func grouped(p *lint.Pass, id diagram.ID) *diagram.Node {
	n, _ := p.Diagram.Node(id)
	for a := range p.Diagram.Ancestors(id) {
		if a.Kind == "auto-scaling-group" {
			return a
		}
	}
	return n
}
