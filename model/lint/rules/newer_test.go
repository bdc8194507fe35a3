package rules_test

import (
	"testing"

	"lintel/model/diagram"
	"lintel/model/lint/rules"
)

// A drawing of a later version may have kinds that this one does not know,
// wherever a rule expects one that it does.
func TestNoRuleCrashesOnKindsOfALaterVersion(t *testing.T) {
	engine := newEngine(t)
	for _, r := range rules.All() {
		t.Run(string(r.ID), func(t *testing.T) {
			right := example(t, r.ID, "bad.lintel")
			for name, newer := range newerDrawings(t, right) {
				for _, f := range engine.CheckOnce(newer).Findings {
					if f.Crashed {
						t.Errorf("with a newer %s: %s", name, f.Message.EN)
					}
				}
			}
		})
	}
}

// newerDrawings are copies of a drawing in which one element is of a kind that
// nobody knows, by that element.
func newerDrawings(t *testing.T, d *diagram.Diagram) map[diagram.ID]*diagram.Diagram {
	t.Helper()
	all := map[diagram.ID]*diagram.Diagram{}
	spoil := func(id diagram.ID, change func(*diagram.Tx) error) {
		all[id] = d.Snapshot()
		if _, err := all[id].Update(change); err != nil {
			t.Fatal(err)
		}
	}
	for _, n := range d.Nodes() {
		spoil(n.ID, func(tx *diagram.Tx) error {
			n := n.Clone()
			n.Kind = "quantum-computer"
			return tx.PutNode(n)
		})
	}
	for _, e := range d.Edges() {
		spoil(e.ID, func(tx *diagram.Tx) error {
			e := e.Clone()
			e.Kind = "teleport"
			return tx.PutEdge(e)
		})
	}
	return all
}
