package editor

import (
	"cmp"
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
)

// Layer is a way in which the selected nodes go among those they lie on.
type Layer uint8

// The ways.
const (
	ToFront  Layer = iota // above all others
	Forward               // above the next that they meet
	Backward              // below the next that they meet
	ToBack                // below all others
)

// Title names the step.
func (l Layer) Title() catalog.Text {
	return [...]catalog.Text{
		{EN: "Bring to front", KO: "맨 앞으로 가져오기"},
		{EN: "Bring forward", KO: "앞으로 가져오기"},
		{EN: "Send backward", KO: "뒤로 보내기"},
		{EN: "Send to back", KO: "맨 뒤로 보내기"},
	}[l]
}

// CanReorder reports whether the selected nodes can go that way.
func (e *Editor) CanReorder(l Layer) bool { return len(e.orders(l)) > 0 }

// Reorder paints the selected nodes above or below others of their container.
func (e *Editor) Reorder(l Layer) error {
	return e.Do(command.Reorder{Name: l.Title(), Orders: e.orders(l)})
}

// orders are the changed places in the order of painting.
func (e *Editor) orders(l Layer) map[diagram.ID]int {
	changed := map[diagram.ID]int{}
	done := map[diagram.ID]bool{}
	for _, id := range e.outermost(e.Selection.list()) {
		if n, ok := e.d.Node(id); ok && !done[id] {
			pile := e.pile(n)
			for _, m := range pile {
				done[m.ID] = true
			}
			maps.Copy(changed, number(pile, e.restack(pile, l)))
		}
	}
	return changed
}

// pile lists the nodes of one container that are painted in one go with n, the
// lowest first.
func (e *Editor) pile(n *diagram.Node) []*diagram.Node {
	own, _ := e.Builder.Scene().Element(string(n.ID))
	var pile []*diagram.Node
	for m := range e.d.Children(n.Parent) {
		if el, ok := e.Builder.Scene().Element(string(m.ID)); ok && own != nil && el.Role == own.Role {
			pile = append(pile, m)
		}
	}
	slices.SortStableFunc(pile, func(a, b *diagram.Node) int { return cmp.Compare(a.Order, b.Order) })
	return pile
}

// restack is the pile with the selected nodes where they go.
func (e *Editor) restack(pile []*diagram.Node, l Layer) []*diagram.Node {
	selected := func(n *diagram.Node) bool { return e.Selection.Has(n.ID) }
	switch l {
	case ToFront, ToBack:
		stay := slices.DeleteFunc(slices.Clone(pile), selected)
		moved := slices.DeleteFunc(slices.Clone(pile), func(n *diagram.Node) bool { return !selected(n) })
		if l == ToFront {
			return append(stay, moved...)
		}
		return append(moved, stay...)
	case Forward:
		return e.lift(slices.Clone(pile))
	}
	upsideDown := slices.Clone(pile)
	slices.Reverse(upsideDown)
	upsideDown = e.lift(upsideDown)
	slices.Reverse(upsideDown)
	return upsideDown
}

// lift takes every selected node past the next that it meets.
func (e *Editor) lift(pile []*diagram.Node) []*diagram.Node {
	for i := len(pile) - 1; i >= 0; i-- {
		n := pile[i]
		if !e.Selection.Has(n.ID) {
			continue
		}
		body, _ := e.Builder.Body(n.ID)
		for j := i + 1; j < len(pile); j++ {
			if e.Selection.Has(pile[j].ID) {
				break // which went as far as it could
			}
			if other, _ := e.Builder.Body(pile[j].ID); body.Overlaps(other) {
				copy(pile[i:], pile[i+1:j+1])
				pile[j] = n
				break
			}
		}
	}
	return pile
}

// number gives a pile in its new sequence orders that say so. Raising what comes
// later says the same as lowering what comes earlier; it takes what changes less.
func number(before, after []*diagram.Node) map[diagram.ID]int {
	if slices.Equal(before, after) {
		return nil
	}
	raised := numbered(after, 1)
	upsideDown := slices.Clone(after)
	slices.Reverse(upsideDown)
	if lowered := numbered(upsideDown, -1); len(lowered) < len(raised) {
		return lowered
	}
	return raised
}

// numbered leaves the first as it is and changes the others where they do not
// follow the one before.
func numbered(sequence []*diagram.Node, step int) map[diagram.ID]int {
	changed := map[diagram.ID]int{}
	order := sequence[0].Order
	for i, n := range sequence[1:] {
		last, lastID := order, sequence[i].ID
		order = n.Order
		if !follows(order, n.ID, last, lastID, step) {
			order = last
		}
		if !follows(order, n.ID, last, lastID, step) {
			order += step
		}
		if order != n.Order {
			changed[n.ID] = order
		}
	}
	return changed
}

// follows reports whether one node is painted after another, or before it when
// the step is -1.
func follows(order int, id diagram.ID, last int, lastID diagram.ID, step int) bool {
	return step*cmp.Or(cmp.Compare(order, last), cmp.Compare(id, lastID)) > 0
}
