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

// zone is the one zone that all peers are known to be in; empty where it is not
// known or there are several. A drawing may show one node for each zone.
func (s peers) zone(p *lint.Pass) string {
	only := ""
	for e := range p.Diagram.EdgesAt(s.of) {
		end := e.From
		if s.below {
			end = e.To
		}
		peer := s.at(p, end)
		if end == s.of || peer == "" {
			continue
		}
		zones, known := p.Facts.Zones(peer)
		if !known || len(zones) > 1 || only != "" && only != zones[0] {
			return ""
		}
		only = zones[0]
	}
	return only
}

// at is the peer that an arrow ends at: a node of the kind, or the one around it,
// such as the group of an instance; empty for none.
func (s peers) at(p *lint.Pass, end diagram.ID) diagram.ID {
	if n, _ := p.Diagram.Node(end); n.Kind == s.kind {
		return end
	}
	for a := range p.Diagram.Ancestors(end) {
		if a.Kind == s.kind {
			return a.ID
		}
	}
	return ""
}
