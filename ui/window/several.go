package window

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/ui/inspector"
	"lintel/ui/locale"
)

// severalContent is what the inspector shows of several elements: the
// properties that all of them have.
func (w *Window) severalContent(ids []diagram.ID) inspector.Content {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = string(id)
	}
	c := inspector.Content{Subject: strings.Join(names, " "), Title: w.words.T(locale.Several, len(ids))}
	declared := w.sharedProperties(ids)
	if len(declared) == 0 {
		return c
	}
	c.Subtitle = w.words.T(locale.SeveralHint)
	_, set := w.propertiesOf(ids[0])
	c.Groups = w.fields("", declared, set)
	for _, g := range c.Groups {
		for i := range g.Fields {
			g.Fields[i].Mixed = w.disagree(ids, g.Fields[i].Property.Key)
		}
	}
	return c
}

// propertiesOf is what an element can have set, and what it has.
func (w *Window) propertiesOf(id diagram.ID) ([]catalog.Property, catalog.Props) {
	d := w.editor().Diagram()
	if n, ok := d.Node(id); ok {
		if service, ok := w.parts.Catalog.Service(n.Kind); ok {
			return service.Properties, n.Props
		}
	} else if edge, ok := d.Edge(id); ok {
		if kind, ok := w.parts.Catalog.Edge(edge.Kind); ok {
			return kind.Properties, edge.Props
		}
	}
	return nil, nil
}

// sharedProperties are those of the first element that all others have too,
// with the same type and the same choices.
func (w *Window) sharedProperties(ids []diagram.ID) []catalog.Property {
	first, _ := w.propertiesOf(ids[0])
	shared := slices.Clone(first)
	compared := map[*catalog.Property]bool{} // by the first of a kind: thousands can be selected
	for _, id := range ids[1:] {
		others, _ := w.propertiesOf(id)
		if len(others) == 0 {
			return nil
		}
		if compared[&others[0]] {
			continue
		}
		compared[&others[0]] = true
		shared = slices.DeleteFunc(shared, func(p catalog.Property) bool {
			return !slices.ContainsFunc(others, func(o catalog.Property) bool {
				return o.Key == p.Key && o.Type == p.Type && slices.Equal(o.Values, p.Values)
			})
		})
	}
	return shared
}

// disagree reports whether elements have different values of a property.
func (w *Window) disagree(ids []diagram.ID, key string) bool {
	_, first := w.propertiesOf(ids[0])
	return slices.ContainsFunc(ids[1:], func(id diagram.ID) bool {
		_, set := w.propertiesOf(id)
		return !set[key].Equal(first[key])
	})
}
