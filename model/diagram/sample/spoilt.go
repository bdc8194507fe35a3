package sample

import (
	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Spoilt draws a correct architecture to which a few things happened: elements
// were deleted, drawn elsewhere, or set to anything.
func Spoilt(cat *catalog.Catalog) *rapid.Generator[*diagram.Diagram] {
	right := Architecture()
	return rapid.Custom(func(t *rapid.T) *diagram.Diagram {
		d := right.Draw(t, "architecture")
		_, err := d.Update(func(tx *diagram.Tx) error {
			for range rapid.IntRange(1, 4).Draw(t, "changes") {
				change := rapid.SampledFrom([]func(*rapid.T, *diagram.Tx, *catalog.Catalog) error{
					removeAny, removeAnyArrow, moveAny, setAny, setAny,
				}).Draw(t, "change")
				if err := change(t, tx, cat); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		return d
	})
}

func removeAny(t *rapid.T, tx *diagram.Tx, _ *catalog.Catalog) error {
	n := rapid.SampledFrom(tx.Nodes()).Draw(t, "removed")
	if n.ID == "home" {
		return nil // nothing would be left
	}
	return tx.RemoveNode(n.ID)
}

func removeAnyArrow(t *rapid.T, tx *diagram.Tx, _ *catalog.Catalog) error {
	if _, edges := tx.Len(); edges == 0 {
		return nil
	}
	return tx.RemoveEdge(rapid.SampledFrom(tx.Edges()).Draw(t, "removed").ID)
}

func moveAny(t *rapid.T, tx *diagram.Tx, _ *catalog.Catalog) error {
	n := rapid.SampledFrom(tx.Nodes()).Draw(t, "moved").Clone()
	to := rapid.SampledFrom(tx.Nodes()).Draw(t, "to")
	if !frames[string(to.Kind)] || tx.Inside(to.ID, n.ID) || to.ID == n.ID {
		return nil
	}
	n.Parent = to.ID
	return tx.PutNode(n)
}

func setAny(t *rapid.T, tx *diagram.Tx, cat *catalog.Catalog) error {
	n := rapid.SampledFrom(tx.Nodes()).Draw(t, "changed").Clone()
	s, _ := cat.Service(n.Kind)
	for key, value := range AnyProps(t, s.Properties, []diagram.ID{"app-a", "data-b", "app-sg"}) {
		n.Props[key] = value
	}
	return tx.PutNode(n)
}
