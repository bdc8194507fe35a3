package command

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Reorder decides what lies on top: it gives nodes their place in the order in
// which they are painted.
type Reorder struct {
	Name   catalog.Text
	Orders map[diagram.ID]int
}

// Title says which way, such as "Bring to front".
func (r Reorder) Title() catalog.Text { return r.Name }

// Apply sets the orders.
func (r Reorder) Apply(tx *diagram.Tx) error {
	for _, id := range slices.Sorted(maps.Keys(r.Orders)) {
		if err := tx.EditNode(id, func(n *diagram.Node) { n.Order = r.Orders[id] }); err != nil {
			return err
		}
	}
	return nil
}
