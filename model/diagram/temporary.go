package diagram

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"lintel/model/catalog"
)

// mark stands in temporary ids, and in no id of a file.
const mark = "\x00"

// Temporary is an id for a new element before it is known which ids are free: a
// command names what it adds by it, and Settle gives the real one. The number
// tells elements of one stem apart.
func Temporary(stem string, number int) ID {
	return ID(stem + mark + strconv.Itoa(number) + mark)
}

// stemOf is the stem of a temporary id; false for others.
func stemOf(id ID) (string, bool) {
	stem, _, ok := strings.Cut(string(id), mark)
	return stem, ok
}

// Settle gives each element that the update added under a temporary id the next
// free one of its stem, in the order in which they were added, wherever it stands.
func (tx *Tx) Settle() error {
	s := settlement{tx: tx, ids: map[ID]ID{}}
	nodes, edges := inOrder(tx.nodeAt), inOrder(tx.edgeAt)
	for _, id := range slices.Concat(nodes, edges) {
		if stem, ok := stemOf(id); ok && tx.Has(id) {
			s.ids[id] = s.unused(stem)
		}
	}
	if len(s.ids) == 0 {
		return nil
	}
	for _, write := range []func() error{
		func() error { return s.nodes(nodes, true) },
		func() error { return s.nodes(nodes, false) },
		func() error { return s.edges(edges) },
	} {
		if err := write(); err != nil {
			return err
		}
	}
	for _, id := range slices.Concat(edges, nodes) {
		if _, ok := s.ids[id]; ok {
			tx.drop(id)
		}
	}
	return nil
}

// settlement are the ids that take the place of temporary ones.
type settlement struct {
	tx  *Tx
	ids map[ID]ID
}

// unused is a free id that nothing had before the update either: what takes the
// place of something is not that thing.
func (s settlement) unused(stem string) ID {
	for {
		id := s.tx.NewID(stem)
		_, node := s.tx.nodeAt[id]
		if _, edge := s.tx.edgeAt[id]; !node && !edge {
			return id
		}
	}
}

// nodes writes the ids into nodes, into the new ones first: a container was there
// before what is drawn in it.
func (s settlement) nodes(touched []ID, fresh bool) error {
	for _, id := range touched {
		n, ok := s.tx.nodes.m[id]
		if _, isNew := s.ids[id]; !ok || isNew != fresh {
			continue
		}
		c := n.Clone()
		c.ID, c.Parent = s.id(n.ID), s.id(n.Parent)
		if s.props(c.Props) || c.ID != n.ID || c.Parent != n.Parent {
			if err := s.tx.PutNode(c); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s settlement) edges(touched []ID) error {
	for _, id := range touched {
		e, ok := s.tx.edges.m[id]
		if !ok {
			continue
		}
		c := e.Clone()
		c.ID, c.From, c.To = s.id(e.ID), s.id(e.From), s.id(e.To)
		if s.props(c.Props) || c.ID != e.ID || c.From != e.From || c.To != e.To {
			if err := s.tx.PutEdge(c); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s settlement) id(id ID) ID { return cmp.Or(s.ids[id], id) }

// props writes the ids into properties, and reports whether there were any.
func (s settlement) props(props catalog.Props) bool {
	changed := false
	for key, v := range props {
		if text, ok := v.Text(); ok && strings.Contains(text, mark) {
			props[key], changed = catalog.StringOf(s.text(text)), true
		}
		list, ok := v.List()
		if !ok || !slices.ContainsFunc(list, func(item string) bool { return strings.Contains(item, mark) }) {
			continue
		}
		for i, item := range list {
			list[i] = s.text(item)
		}
		props[key], changed = catalog.ListOf(list...), true
	}
	return changed
}

func (s settlement) text(text string) string {
	for temporary, id := range s.ids {
		text = strings.ReplaceAll(text, string(temporary), string(id))
	}
	return text
}

// drop takes an element away whose place another one has taken.
func (tx *Tx) drop(id ID) {
	if _, ok := tx.edges.m[id]; ok {
		tx.storeEdge(id, nil)
		return
	}
	tx.storeNode(id, nil)
}

// inOrder lists touched elements in the order in which they were touched.
func inOrder(at map[ID]int) []ID {
	ids := make([]ID, 0, len(at))
	for id := range at {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b ID) int { return cmp.Compare(at[a], at[b]) })
	return ids
}
