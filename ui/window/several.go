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
	c.Groups = w.sharedArrowFields(ids)
	if len(declared) == 0 && len(c.Groups) == 0 {
		return c
	}
	c.Subtitle = w.words.T(locale.SeveralHint)
	_, set := w.propertiesOf(ids[0])
	properties := w.fields("", declared, set)
	c.Groups = append(c.Groups, properties...)
	for _, g := range properties {
		for i := range g.Fields {
			g.Fields[i].Mixed = w.disagree(ids, g.Fields[i].Property.Key)
		}
	}
	return c
}

// sharedArrowFields are what several arrows claim and how they run; none where
// something else is selected too.
func (w *Window) sharedArrowFields(ids []diagram.ID) []inspector.Group {
	edges := w.editor().SelectedEdges()
	if len(edges) < len(ids) {
		return nil
	}
	kind, route := w.kindFieldOf(edges[0]), w.routeFieldOf(edges[0].Style)
	for _, edge := range edges[1:] {
		can := w.editor().EditableKinds(edge)
		kind.Property.Values = slices.DeleteFunc(kind.Property.Values, func(k string) bool {
			return !slices.Contains(can, catalog.EdgeKind(k))
		})
		kind.Mixed = kind.Mixed || edge.Kind != edges[0].Kind
		route.Mixed = route.Mixed || edge.Style != edges[0].Style
	}
	kind.Choices = w.kindNames(kind.Property.Values)
	fields := []inspector.Field{route}
	if len(kind.Property.Values) > 0 {
		fields = []inspector.Field{kind, route}
	}
	return []inspector.Group{{Title: w.words.T(locale.ArrowsGroup), Fields: fields}}
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
			return w.editor().EdgeProperties(edge, kind), edge.Props
		}
	}
	return nil, nil
}

// sharedProperties are those of the first element that all others have too,
// with the same type and the same choices.
func (w *Window) sharedProperties(ids []diagram.ID) []catalog.Property {
	first, _ := w.propertiesOf(ids[0])
	shared := slices.Clone(first)
	compared := map[string]bool{} // by what they are called: thousands can be selected
	for _, id := range ids[1:] {
		others, _ := w.propertiesOf(id)
		if len(others) == 0 {
			return nil
		}
		called := keysOf(others)
		if compared[called] {
			continue
		}
		compared[called] = true
		shared = slices.DeleteFunc(shared, func(p catalog.Property) bool {
			return !slices.ContainsFunc(others, func(o catalog.Property) bool {
				return o.Key == p.Key && o.Type == p.Type && slices.Equal(o.Values, p.Values)
			})
		})
	}
	return shared
}

// keysOf tells lists of properties apart.
func keysOf(properties []catalog.Property) string {
	var keys strings.Builder
	for i := range properties {
		keys.WriteString(properties[i].Key + string(properties[i].Type) + strings.Join(properties[i].Values, ",") + " ")
	}
	return keys.String()
}

// disagree reports whether elements have different values of a property.
func (w *Window) disagree(ids []diagram.ID, key string) bool {
	_, first := w.propertiesOf(ids[0])
	return slices.ContainsFunc(ids[1:], func(id diagram.ID) bool {
		_, set := w.propertiesOf(id)
		return !set[key].Equal(first[key])
	})
}
