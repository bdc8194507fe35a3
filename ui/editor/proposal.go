package editor

import (
	"maps"
	"slices"

	"lintel/model/annotate"
	"lintel/model/catalog"
	"lintel/model/changelog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/scene"
)

// Proposal is a fix that is shown and not applied yet.
type Proposal struct {
	// Finding is what the fix mends, Choice which of its fixes is shown.
	Finding lint.Finding
	Choice  int
	// Lines say what would change.
	Lines []changelog.Line
	// Result is what would be found afterwards.
	Result lint.Result
	// Offer is set when the fix comes with an arrow that was dropped.
	Offer *Offer

	builder *scene.Builder
	coming  []diagram.ID // what the fix adds or moves
	ghosts  []scene.Item
	marks   map[diagram.ID]scene.Mark
}

// Fix is the fix that is shown.
func (p *Proposal) Fix() lint.Fix { return p.Finding.Fixes[p.Choice] }

// changesOf makes a fix on a copy of the diagram.
func (e *Editor) changesOf(fix lint.Fix) (diagram.Changes, *diagram.Diagram, error) {
	after := e.d.Snapshot()
	changes, err := after.Update(fix.Command.Apply)
	return changes, after, err
}

// Propose shows what a fix of a finding would do. Any change of the diagram
// ends it.
func (e *Editor) Propose(f lint.Finding, choice int) error {
	if choice < 0 || choice >= len(f.Fixes) || e.gesturing() {
		return nil
	}
	changes, after, err := e.changesOf(f.Fixes[choice])
	if err != nil {
		return err
	}
	if err := expandIn(after, changes); err != nil {
		return err
	}
	p := &Proposal{Finding: f, Choice: choice, Lines: changelog.Describe(e.Parts.Catalog, changes, after)}
	if e.Parts.Engine != nil {
		p.Result = e.Parts.Engine.Recheck(e.Judgement.last, after)
	}
	p.builder = scene.NewBuilder(e.Parts.Catalog, e.Parts.Measure, e.lang)
	p.builder.Build(after, annotate.Verdicts(after, p.Result.Findings))
	p.marks = annotate.Marks(p.builder, after, p.Result.Findings)
	bounds := touched(e.Builder, p.builder, changes)
	p.coming = coming(changes)
	p.ghosts = p.builder.Preview(e.Builder, changes)
	e.proposal = p
	if !bounds.Empty() {
		e.reveal(bounds)
	}
	e.Tell(ProposalChanged)
	return nil
}

// Changes is the number of changes that a fix of a finding would make.
func (e *Editor) Changes(fix lint.Fix) int {
	changes, after, err := e.changesOf(fix)
	if err != nil {
		return 0
	}
	return len(changelog.Describe(e.Parts.Catalog, changes, after))
}

// Proposal is the fix that is shown, nil when none is.
func (e *Editor) Proposal() *Proposal { return e.proposal }

// ProposeNext shows the fix that stands step places further, around the end.
func (e *Editor) ProposeNext(step int) error {
	if e.proposal == nil {
		return nil
	}
	n := len(e.proposal.Finding.Fixes)
	return e.Choice(((e.proposal.Choice+step)%n + n) % n)
}

// Choice shows another of the fixes that are proposed.
func (e *Editor) Choice(i int) error {
	p := e.proposal
	if p == nil {
		return nil
	}
	if err := e.Propose(p.Finding, i); err != nil {
		return err
	}
	e.proposal.Offer = p.Offer
	return nil
}

// Name is what an element is called that may only be there with the fix.
func (p *Proposal) Name(id diagram.ID) string { return p.builder.Name(id) }

// Rect is where a node would stand with the fix.
func (p *Proposal) Rect(id diagram.ID) geom.Rect {
	r, _ := p.builder.Rect(id)
	return r
}

// Body is the place of a node after the change, its label included.
func (p *Proposal) Body(id diagram.ID) geom.Rect {
	r, _ := p.builder.Body(id)
	return r
}

// DropProposal shows the drawing as it is again, and reports whether there was
// a proposal.
func (e *Editor) DropProposal() bool {
	if e.proposal == nil {
		return false
	}
	e.proposal = nil
	e.Tell(ProposalChanged)
	return true
}

// AcceptProposal makes the changes that are shown, as one step.
func (e *Editor) AcceptProposal() error {
	p := e.proposal
	if p == nil {
		return nil
	}
	e.DropProposal()
	return e.takeOffer(p, p.Fix())
}

// Shown is the scene that the canvas paints: the drawing, what a fix would make
// of it, or what is on its way.
func (e *Editor) Shown() *scene.Scene {
	if e.proposal != nil {
		return e.proposal.builder.Scene()
	}
	if e.moving.glide.scene != nil {
		return e.moving.glide.scene
	}
	return e.Builder.Scene()
}

// proposalItems are the overlay of a proposal: ghosts, and the badges of what
// would be left.
func (e *Editor) proposalItems() []scene.Item {
	p := e.proposal
	items := slices.Clone(p.ghosts)
	return append(items, e.badgesOf(p.builder, slices.Sorted(maps.Keys(p.marks)), p.marks)...)
}

// coming are the nodes that a change adds or moves to another container.
func coming(c diagram.Changes) []diagram.ID {
	var ids []diagram.ID
	for _, n := range c.Nodes {
		if n.After != nil && (n.Before == nil || n.Before.Parent != n.After.Parent) {
			ids = append(ids, n.ID())
		}
	}
	return ids
}

// Coming are the places of what the fix adds or moves to another container, labels
// included.
func (p *Proposal) Coming() []geom.Rect {
	var places []geom.Rect
	for _, id := range p.coming {
		if body, ok := p.builder.Body(id); ok {
			places = append(places, body)
		}
	}
	return places
}

// touched is the area that shows what a change adds, moves or sets.
func touched(before, after *scene.Builder, c diagram.Changes) geom.Rect {
	var area geom.Rect
	for _, n := range c.Nodes {
		if n.After != nil && n.Before != nil && n.After.Parent == n.Before.Parent && n.After.Size != n.Before.Size {
			continue // a frame that makes room
		}
		for _, b := range []*scene.Builder{before, after} {
			if body, ok := b.Body(n.ID()); ok {
				area = area.Union(body)
			}
		}
	}
	return area
}

// Highlight shows on the canvas what somebody points at elsewhere; nothing ends it.
func (e *Editor) Highlight(ids []diagram.ID) {
	if slices.Equal(e.Overlay.Highlight, ids) {
		return
	}
	e.Overlay.Highlight = ids
	e.Tell(ViewChanged)
}

// EdgeProperties are the properties that an arrow of a kind has between its ends.
func (e *Editor) EdgeProperties(edge *diagram.Edge, kind *catalog.EdgeType) []catalog.Property {
	from, _ := e.d.Node(edge.From)
	var list []catalog.Property
	for _, p := range kind.Properties {
		if len(p.From) == 0 || slices.Contains(p.From, from.Kind) || edge.Props[p.Key].IsSet() {
			list = append(list, p)
		}
	}
	return list
}
