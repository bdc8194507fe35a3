// Package changelog says in words what a change does to a diagram, for the
// preview of a fix and for a dry run. It knows the catalogue's names and no look.
package changelog

import (
	"cmp"
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// Sign is what happens to an element.
type Sign string

// The signs.
const (
	Added   Sign = "+"
	Changed Sign = "~"
	Removed Sign = "-"
)

// Line is one change.
type Line struct {
	Sign Sign
	ID   diagram.ID
	Text catalog.Text
}

// Describe lists what a change does: what is added first, then what is altered,
// then what is removed. That frames grow and neighbours make room is left out.
// after is the diagram with the change made.
func Describe(cat *catalog.Catalog, c diagram.Changes, after *diagram.Diagram) []Line {
	d := describer{cat: cat, after: after}
	for _, n := range c.Nodes {
		d.node(n)
	}
	for _, e := range c.Edges {
		d.edge(e)
	}
	order := []Sign{Added, Changed, Removed}
	slices.SortStableFunc(d.lines, func(a, b Line) int {
		return cmp.Compare(slices.Index(order, a.Sign), slices.Index(order, b.Sign))
	})
	return d.lines
}

// describer collects lines.
type describer struct {
	cat   *catalog.Catalog
	after *diagram.Diagram
	gone  map[diagram.ID]*diagram.Node
	lines []Line
}

func (d *describer) say(sign Sign, id diagram.ID, template catalog.Text, args lint.Args) {
	d.lines = append(d.lines, Line{Sign: sign, ID: id, Text: lint.Fill(template, args)})
}

func (d *describer) node(c diagram.NodeChange) {
	switch {
	case c.Before == nil:
		where := catalog.Text{EN: "{node} in {place}", KO: "{node}, {place} 안"}
		if c.After.Parent == "" {
			where = catalog.Text{EN: "{node} on {place}", KO: "{node}, {place} 위"}
		}
		d.say(Added, c.After.ID, where, lint.Args{"node": d.full(c.After), "place": d.place(c.After.Parent)})
	case c.After == nil:
		d.remember(c.Before)
		d.say(Removed, c.Before.ID, catalog.Text{EN: "{node}", KO: "{node}"}, lint.Args{"node": d.full(c.Before)})
	default:
		d.altered(c.Before, c.After)
	}
}

func (d *describer) remember(n *diagram.Node) {
	if d.gone == nil {
		d.gone = map[diagram.ID]*diagram.Node{}
	}
	d.gone[n.ID] = n
}

func (d *describer) altered(before, after *diagram.Node) {
	args := func() lint.Args { return lint.Args{"node": d.name(after)} }
	if before.Kind != after.Kind {
		a := args()
		a["kind"] = d.kind(after.Kind)
		d.say(Changed, after.ID, catalog.Text{EN: "{node} becomes {kind}", KO: "{node}의 종류: {kind}"}, a)
	}
	if before.Parent != after.Parent {
		a := args()
		a["place"] = d.place(after.Parent)
		d.say(Changed, after.ID, catalog.Text{EN: "{node} moves to {place}", KO: "{node}을(를) {place}(으)로 옮김"}, a)
	}
	if before.Name != after.Name {
		a := lint.Args{"node": d.name(before), "name": lint.Same(after.Name)}
		d.say(Changed, after.ID, catalog.Text{EN: "{node} renamed to {name}", KO: "{node}의 새 이름: {name}"}, a)
	}
	service, _ := d.cat.Service(after.Kind)
	d.props(after.ID, d.name(after), propertiesOf(service), before.Props, after.Props)
	if len(before.Waivers) != len(after.Waivers) {
		d.say(Changed, after.ID, catalog.Text{EN: "{node}: waivers", KO: "{node}: 예외 처리"}, args())
	}
}

func propertiesOf(s *catalog.Service) func(string) (*catalog.Property, bool) {
	if s == nil {
		return func(string) (*catalog.Property, bool) { return nil, false }
	}
	return s.Property
}

// labelSide is a property of the drawing alone.
const labelSide = "labelSide"

// props says which properties differ, in the order of their names.
func (d *describer) props(id diagram.ID, name catalog.Text, declared func(string) (*catalog.Property, bool), before, after catalog.Props) {
	keys := map[string]bool{}
	for _, props := range []catalog.Props{before, after} {
		for key := range props {
			keys[key] = !before[key].Equal(after[key])
		}
	}
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if !keys[key] || key == labelSide {
			continue
		}
		args := lint.Args{"node": name, "property": lint.Same(key)}
		p, ok := declared(key)
		if ok {
			args["property"] = p.Name
		}
		v := after[key]
		if !v.IsSet() {
			d.say(Changed, id, catalog.Text{EN: "{node}: {property} unset", KO: "{node}: {property} 설정 해제"}, args)
			continue
		}
		args["value"] = d.value(v, p)
		d.say(Changed, id, catalog.Text{EN: "{node}: {property} = {value}", KO: "{node}: {property} = {value}"}, args)
	}
}

// value is a value with its unit; ids of nodes in a list stand for their names.
func (d *describer) value(v catalog.Value, p *catalog.Property) catalog.Text {
	items, list := v.List()
	if !list {
		text := v.String()
		if p != nil && p.Unit != "" {
			text += " " + p.Unit
		}
		return lint.Same(text)
	}
	var joined catalog.Text
	called := map[string]int{}
	names := make([]catalog.Text, len(items))
	for i, item := range items {
		names[i] = lint.Same(item)
		if n, ok := d.after.Node(diagram.ID(item)); ok && p != nil && len(p.Of) > 0 {
			names[i] = d.name(n)
		}
		called[names[i].EN]++
	}
	for i, name := range names {
		if called[name.EN] > 1 { // only the ids tell them apart
			name = lint.Same(items[i])
		}
		if i > 0 {
			joined.EN += ", "
			joined.KO += ", "
		}
		joined.EN += name.EN
		joined.KO += name.KO
	}
	return joined
}

func (d *describer) edge(c diagram.EdgeChange) {
	arrow := catalog.Text{EN: "{from} → {to} ({kind})", KO: "{from} → {to} ({kind})"}
	switch {
	case c.Before == nil:
		d.say(Added, c.After.ID, arrow, d.ends(c.After))
	case c.After == nil:
		d.say(Removed, c.Before.ID, arrow, d.ends(c.Before))
	case c.Before.From != c.After.From || c.Before.To != c.After.To || c.Before.Kind != c.After.Kind:
		d.say(Changed, c.After.ID, arrow, d.ends(c.After))
	}
	if c.Before != nil && c.After != nil {
		name := lint.Fill(catalog.Text{EN: "{from} → {to}", KO: "{from} → {to}"}, d.ends(c.After))
		d.props(c.After.ID, name, d.edgeProperty(c.After.Kind), c.Before.Props, c.After.Props)
	}
}

func (d *describer) edgeProperty(kind catalog.EdgeKind) func(string) (*catalog.Property, bool) {
	return func(key string) (*catalog.Property, bool) {
		t, ok := d.cat.Edge(kind)
		if !ok {
			return nil, false
		}
		for i := range t.Properties {
			if t.Properties[i].Key == key {
				return &t.Properties[i], true
			}
		}
		return nil, false
	}
}

func (d *describer) ends(e *diagram.Edge) lint.Args {
	kind := lint.Same(string(e.Kind))
	if t, ok := d.cat.Edge(e.Kind); ok {
		kind = t.Name
	}
	return lint.Args{"from": d.place(e.From), "to": d.place(e.To), "kind": kind}
}

// place is the name of a node, also of one that is removed; the canvas for none.
func (d *describer) place(id diagram.ID) catalog.Text {
	if id == "" {
		return catalog.Text{EN: "the canvas", KO: "캔버스"}
	}
	if n, ok := d.after.Node(id); ok {
		return d.name(n)
	}
	if n, ok := d.gone[id]; ok {
		return d.name(n)
	}
	return lint.Same(string(id))
}

// name is what a node is called: its name, else what stands in the header of a
// frame, such as the code of a Region, else its kind.
func (d *describer) name(n *diagram.Node) catalog.Text {
	if n.Name != "" {
		return lint.Same(n.Name)
	}
	if s, ok := d.cat.Service(n.Kind); ok && s.IsFrame() {
		for _, key := range s.Detail {
			if v := n.Props[key]; v.IsSet() {
				return lint.Same(v.String())
			}
		}
	}
	return d.kind(n.Kind)
}

// full is a node with its kind: "Lambda orders".
func (d *describer) full(n *diagram.Node) catalog.Text {
	kind := d.kind(n.Kind)
	if n.Name == "" {
		return kind
	}
	return catalog.Text{EN: kind.EN + " " + n.Name, KO: kind.KO + " " + n.Name}
}

func (d *describer) kind(k catalog.Kind) catalog.Text {
	if s, ok := d.cat.Service(k); ok {
		return s.Short
	}
	return lint.Same(string(k))
}
