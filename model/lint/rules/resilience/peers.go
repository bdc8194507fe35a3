package resilience

import (
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// peers are the nodes of a kind at the arrows of another node: those that it
// leads to, or those that lead to it.
type peers struct {
	of    diagram.ID
	kind  catalog.Kind
	below bool // the arrows lead to them
}

// inOneZone reports whether all peers are known to be in the same zone. A drawing
// may show one node for each zone.
func (s peers) inOneZone(p *lint.Pass) bool {
	only := ""
	for e := range p.Diagram.EdgesAt(s.of) {
		end := e.From
		if s.below {
			end = e.To
		}
		peer := grouped(p, end)
		if end == s.of || peer.Kind != s.kind {
			continue
		}
		zones, known := p.Facts.Zones(peer.ID)
		if !known || len(zones) > 1 || only != "" && only != zones[0] {
			return false
		}
		only = zones[0]
	}
	return only != ""
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
