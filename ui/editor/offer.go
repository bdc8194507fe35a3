package editor

import (
	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/prospect"
)

// Offer is what a proposal offers for an arrow that was dropped where it cannot
// work as things are.
type Offer struct {
	// Edge is the arrow, Target the node it was dropped on, Source the one that
	// it was pulled from.
	Edge, Target, Source diagram.ID
}

// drawTitle is the choice to draw an arrow as it is.
var drawTitle = catalog.Text{EN: "Just draw it", KO: "연결만 하기"}

// DropWire makes the arrow that is being pulled to its target. Where that cannot
// work and a fix is known, and unless asked to draw it anyway, the fix is proposed
// instead, to be made together with the arrow.
func (e *Editor) DropWire(anyway bool) error {
	w := e.Overlay.Wire
	e.EndWire()
	if w == nil || w.From == "" || w.Target == "" {
		return nil
	}
	edge, draw := e.dropped(w)
	if !anyway && e.offer(edge, draw, w) {
		return nil
	}
	if err := e.Do(draw); err != nil {
		return err
	}
	if w.Edge != "" {
		e.Select(edge.ID)
	} else {
		e.selectDrawn(edge.ID)
	}
	return nil
}

// dropped is the arrow as it would be, and the edit that makes it so.
func (e *Editor) dropped(w *Wire) (*diagram.Edge, command.Command) {
	from, to := w.From, w.Target
	if w.Head {
		from, to = to, from
	}
	if old, ok := e.d.Edge(w.Edge); ok {
		edge := old.Clone()
		edge.From, edge.To = from, to
		return edge, command.Reconnect{ID: edge.ID, From: from, To: to, Keep: true}
	}
	edge := &diagram.Edge{ID: e.freeID("edge"), From: from, To: to, Kind: e.Suggest(from, to)}
	return edge, command.Connect{Edge: edge}
}

// offer proposes a fix to be made together with an arrow; false when none is
// needed or known.
func (e *Editor) offer(edge *diagram.Edge, draw command.Command, w *Wire) bool {
	if !e.Judgement.on || e.Parts.Engine == nil {
		return false
	}
	found := prospect.Of(e.Parts.Engine, e.Judgement.last, e.d, edge)
	if found == nil {
		return false
	}
	finding := *found
	finding.Fixes = nil
	for _, fix := range found.Fixes {
		finding.Fixes = append(finding.Fixes, lint.Fix{Title: fix.Title, Command: command.Sequence{
			Name: fix.Title, Commands: []command.Command{draw, fix.Command},
		}})
	}
	finding.Fixes = append(finding.Fixes, lint.Fix{Title: drawTitle, Command: draw})
	if err := e.Propose(finding, 0); err != nil || e.proposal == nil {
		return false
	}
	e.proposal.Offer = &Offer{Edge: edge.ID, Target: w.Target, Source: w.From}
	return true
}

// JustDraw makes the arrow of an offer without the fix.
func (e *Editor) JustDraw() error {
	p := e.proposal
	if p == nil || p.Offer == nil {
		return nil
	}
	e.DropProposal()
	return e.takeOffer(p, p.Finding.Fixes[len(p.Finding.Fixes)-1])
}

// takeOffer makes a fix, and selects the arrow that it draws.
func (e *Editor) takeOffer(p *Proposal, fix lint.Fix) error {
	if err := e.ApplyFix(fix); err != nil {
		return err
	}
	if p.Offer != nil {
		e.selectDrawn(p.Offer.Edge)
	}
	return nil
}
