package proof

import (
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/facts"
	"lintel/model/lint"
)

// placement asks whether both ends are somewhere.
func (a *argument) placement() Step {
	for _, id := range []diagram.ID{a.edge.From, a.edge.To} {
		if a.facts.Placed(id) != facts.Yes {
			return a.say(Placement, facts.Unknown, "unplaced", lint.Args{"node": a.called(id)}, id)
		}
	}
	return a.say(Placement, facts.Yes, "placed", nil, a.edge.From, a.edge.To)
}

// connection asks the catalogue whether AWS has the integration.
func (a *argument) connection() Step {
	args := a.ends()
	for _, n := range []*diagram.Node{a.from, a.to} {
		if _, known := a.prover.cat.Service(n.Kind); !known {
			return a.say(Connection, facts.Unknown, "stranger", lint.Args{"node": a.called(n.ID)}, n.ID)
		}
	}
	if a.kind == nil {
		return a.say(Connection, facts.Unknown, "strange", nil)
	}
	args["kind"] = a.kind.Name
	way, ok := a.way()
	switch {
	case !ok:
		return a.say(Connection, facts.Unknown, "undocumented", args)
	case way.Needs.Complete():
		args["needs"] = way.Needs
		return a.paged(a.say(Connection, facts.Yes, "needs", args))
	}
	return a.paged(a.say(Connection, facts.Yes, "supported", args))
}

// paged puts the page about the source beside a step that the catalogue decided.
func (a *argument) paged(s Step) Step {
	service, _ := a.prover.cat.Service(a.from.Kind)
	s.Page = service.Page
	return s
}

// way is the catalogue's entry for the arrow.
func (a *argument) way() (catalog.Connection, bool) {
	for _, c := range a.prover.cat.Between(a.from.Kind, a.to.Kind) {
		if slices.Contains(c.Kinds, a.edge.Kind) {
			return c, true
		}
	}
	return catalog.Connection{}, false
}

// region asks whether the Regions of the two ends go together.
func (a *argument) region() Step {
	for _, n := range []*diagram.Node{a.from, a.to} {
		if network := a.facts.Network(n); network == catalog.Global || network == catalog.Outside {
			return a.say(Region, facts.Yes, string(network), lint.Args{"node": a.called(n.ID)}, n.ID)
		}
	}
	from, okFrom := a.facts.Region(a.edge.From)
	to, okTo := a.facts.Region(a.edge.To)
	switch {
	case !okFrom:
		return a.say(Region, facts.Unknown, "unknown", lint.Args{"node": a.called(a.edge.From)}, a.edge.From)
	case !okTo:
		return a.say(Region, facts.Unknown, "unknown", lint.Args{"node": a.called(a.edge.To)}, a.edge.To)
	case from == to:
		return a.say(Region, facts.Yes, "same", lint.Args{"region": lint.Same(from)}, a.edge.From, a.edge.To)
	}
	return a.say(Region, facts.Yes, "across", lint.Args{"here": lint.Same(from), "there": lint.Same(to)}, a.edge.From, a.edge.To)
}
