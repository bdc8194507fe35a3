package prospect

import (
	"cmp"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// Outlook is what would come of an arrow.
type Outlook uint8

// The outlooks, the best first.
const (
	Fits   Outlook = iota // AWS connects the two, and no rule says that it cannot work
	Almost                // it cannot work as things are, and a fix is known
	Never                 // AWS has no such integration, or nothing mends it
)

// Target is a node that an arrow could lead to, or come from.
type Target struct {
	ID      diagram.ID
	Outlook Outlook
	// Kind is what the arrow would claim; empty where the catalogue knows nothing.
	Kind catalog.EdgeKind
	// Via and Port are the protocol and the port that the catalogue tells, if any.
	Via  string
	Port int
	// Why says what is missing or why not, and of what fits what could be better;
	// empty where there is nothing to say.
	Why catalog.Text
	// Finding is what Why comes from, nil where the catalogue alone decides.
	Finding *lint.Finding
}

// End is the end of an arrow that stays where it is, while a person looks for
// the other.
type End struct {
	// Node is what the arrow starts from or, with Head, leads to.
	Node diagram.ID
	Head bool
	// Edge is the arrow that is moved; empty for a new one.
	Edge diagram.ID
}

func (e End) pair(other diagram.ID) (from, to diagram.ID) {
	if e.Head {
		return other, e.Node
	}
	return e.Node, other
}

// ByCatalogue says of every other node what the catalogue knows, in the order of
// their ids. Containers are listed only where it knows an integration.
func ByCatalogue(cat *catalog.Catalog, d *diagram.Diagram, end End) []Target {
	var list []Target
	for _, n := range d.Nodes() {
		if n.ID == end.Node {
			continue
		}
		t := one(cat, d, end, n)
		if service, ok := cat.Service(n.Kind); t.Outlook == Never && (!ok || service.IsFrame()) {
			continue
		}
		list = append(list, t)
	}
	return list
}

func one(cat *catalog.Catalog, d *diagram.Diagram, end End, n *diagram.Node) Target {
	t := Target{ID: n.ID, Outlook: Never}
	from, to := end.pair(n.ID)
	a, okA := d.Node(from)
	b, okB := d.Node(to)
	if !okA || !okB {
		return t
	}
	if ways := cat.Between(a.Kind, b.Kind); len(ways) > 0 {
		t.Outlook, t.Kind = Fits, ways[0].Kinds[0]
		t.Via, t.Port = ways[0].Via, ways[0].Port
		return t
	}
	if never, ok := cat.Bridge(a.Kind, b.Kind); ok {
		t.Why = never.Why
	}
	return t
}

// Judged adds to targets by the catalogue what the rules say about the arrow to
// each: all of those arrows are drawn on a copy and judged together, so that it
// takes one check however many there are, which goes on from the last one of the
// diagram. What is said of an arrow on its own may differ where arrows depend on
// each other; Of says that.
func Judged(engine *lint.Engine, last lint.Result, d *diagram.Diagram, end End, targets []Target) []Target {
	trial := d.Snapshot()
	at := map[diagram.ID]int{}
	if _, err := trial.Update(func(tx *diagram.Tx) error {
		if end.Edge != "" && tx.Has(end.Edge) {
			if err := tx.RemoveEdge(end.Edge); err != nil {
				return err
			}
		}
		for i, t := range targets {
			if t.Outlook == Never {
				continue
			}
			edge := arrow(d, end, t)
			edge.ID = trialID(t.ID)
			at[edge.ID] = i
			if err := tx.PutEdge(edge); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		return targets
	}
	judged := slices.Clone(targets)
	for _, f := range engine.Recheck(last, trial).Findings {
		for _, id := range f.Subjects {
			if i, ok := at[id]; ok {
				judged[i].hear(f)
			}
		}
	}
	return judged
}

// trialID is not the id of any element: the file format allows no spaces in ids.
func trialID(id diagram.ID) diagram.ID { return " to " + id }

// arrow is the arrow to a target.
func arrow(d *diagram.Diagram, end End, t Target) *diagram.Edge {
	edge := &diagram.Edge{}
	if old, ok := d.Edge(end.Edge); ok {
		edge = old.Clone()
	}
	edge.From, edge.To = end.pair(t.ID)
	edge.Kind = cmp.Or(edge.Kind, t.Kind, Fallback)
	return edge
}

// Fallback is what an arrow claims when the catalogue knows no integration
// between its ends.
const Fallback catalog.EdgeKind = "connect"

// hear takes in what a rule says about the arrow; the worst is kept.
func (t *Target) hear(f lint.Finding) {
	if !f.Active() || f.Crashed || t.Finding != nil && !worse(f, *t.Finding) {
		return
	}
	t.Finding, t.Why = &f, f.Message
	switch {
	case f.Severity < lint.Error:
		t.Outlook = Fits
	case len(f.Fixes) > 0:
		t.Outlook = Almost
	default:
		t.Outlook = Never
	}
}

// worse reports whether a says more about an arrow than b: the graver, then what
// nothing mends.
func worse(a, b lint.Finding) bool {
	if a.Severity != b.Severity {
		return a.Severity > b.Severity
	}
	return len(a.Fixes) == 0 && len(b.Fixes) > 0
}

// Of is what the rules say about one arrow, drawn on a copy of the diagram: the
// worst finding about it that has a fix, nil when it could work or nothing mends
// it. The check goes on from the last one of the diagram.
func Of(engine *lint.Engine, last lint.Result, d *diagram.Diagram, edge *diagram.Edge) *lint.Finding {
	trial := d.Snapshot()
	if _, err := trial.Update(func(tx *diagram.Tx) error { return tx.PutEdge(edge) }); err != nil {
		return nil
	}
	var t Target
	for _, f := range engine.Recheck(last, trial).Findings {
		if slices.Contains(f.Subjects, edge.ID) {
			t.hear(f)
		}
	}
	if t.Outlook != Almost {
		return nil
	}
	return t.Finding
}
