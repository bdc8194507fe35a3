package command

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Waive accepts the findings of one rule on one element, with a reason. A
// waiver of the same rule is replaced; an empty reason withdraws it.
type Waive struct {
	ID     diagram.ID
	Waiver diagram.Waiver
}

// Title is "Waive".
func (Waive) Title() catalog.Text { return catalog.Text{EN: "Waive", KO: "예외 처리"} }

// Apply adds, replaces or withdraws the waiver.
func (w Waive) Apply(tx *diagram.Tx) error {
	if n := utf8.RuneCountInString(w.Waiver.Reason); n > diagram.MaxLabel {
		return fmt.Errorf("the reason has %d characters, and at most %d are possible", n, diagram.MaxLabel)
	}
	if _, ok := tx.Node(w.ID); ok {
		return tx.EditNode(w.ID, func(n *diagram.Node) { n.Waivers = w.in(n.Waivers) })
	}
	if _, ok := tx.Edge(w.ID); ok {
		return tx.EditEdge(w.ID, func(e *diagram.Edge) { e.Waivers = w.in(e.Waivers) })
	}
	return fmt.Errorf("nothing to waive: %q does not exist", w.ID)
}

func (w Waive) in(list []diagram.Waiver) []diagram.Waiver {
	list = slices.DeleteFunc(list, func(o diagram.Waiver) bool { return o.Rule == w.Waiver.Rule })
	if w.Waiver.Reason == "" {
		return list
	}
	return append(list, w.Waiver)
}
