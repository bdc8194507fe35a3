package stack

import (
	"math"
	"slices"
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/diagram"
)

// settings sets the properties that the mappings name, of elements first and of
// what helpers belong to then.
func (b *builder) settings() {
	for _, d := range slices.Clone(b.order) {
		for key, s := range d.mapping.Set {
			d.set(key, b.setting(d.kind, key, s, d.resource, nil))
		}
	}
	for _, r := range b.template.Resources {
		m := b.meaning.of(r.Type)
		if m == nil || len(m.Into) == 0 || b.drafts[r.ID] != nil {
			continue
		}
		d, ok := b.element(r)
		if !ok {
			continue
		}
		for key, s := range m.Set {
			d.set(key, b.setting(d.kind, key, s, r, nil))
		}
		for key, value := range m.Fixed {
			if v, err := catalog.ValueOf(value); err == nil {
				d.set(key, v)
			}
		}
		b.belongs(r, d)
	}
}

// belongs makes a helper a part of an element.
func (b *builder) belongs(r *cfn.Resource, d *draft) {
	if !slices.Contains(d.helpers, r) && r != d.resource {
		d.helpers = append(d.helpers, r)
	}
	b.became(r.ID, Property, d.id())
}

// setting is the value of a property of an element of a kind.
func (b *builder) setting(kind catalog.Kind, key string, s setting, r *cfn.Resource, item *cfn.Value) catalog.Value {
	var p *catalog.Property
	if service, ok := b.catalog.Service(kind); ok {
		p, _ = service.Property(key)
	}
	return b.convert(p, s, r, item)
}

// edgeSetting is the value of a property of an arrow.
func (b *builder) edgeSetting(kind catalog.EdgeKind, key string, s setting, r *cfn.Resource, item *cfn.Value) catalog.Value {
	t, ok := b.catalog.Edge(kind)
	if !ok {
		return catalog.Value{}
	}
	for i := range t.Properties {
		if t.Properties[i].Key == key {
			return b.convert(&t.Properties[i], s, r, item)
		}
	}
	return catalog.Value{}
}

func (b *builder) convert(p *catalog.Property, s setting, r *cfn.Resource, item *cfn.Value) catalog.Value {
	switch {
	case s.Count != "":
		if open := b.openIn(b.values(r, item, s.Count)); open.IsSet() {
			return open
		}
		n := 0
		for _, v := range b.values(r, item, s.Count) {
			n += len(v.Items())
		}
		return catalog.NumberOf(float64(n))
	case s.Present != "":
		v := b.value(r, item, s.Present)
		if v.IsUnknown() {
			return catalog.OpenOf(v.Because())
		}
		return catalog.BoolOf(!v.IsNothing())
	case s.Size != "":
		return b.size(r, item, s.Size)
	}
	for _, path := range s.From {
		if found := b.values(r, item, path); len(found) > 0 {
			return s.value(p, found)
		}
	}
	if s.Default != nil {
		v, err := catalog.ValueOf(s.Default)
		if err == nil {
			return v
		}
	}
	return catalog.Value{}
}

// size is the number of bytes of a map's keys and texts.
func (b *builder) size(r *cfn.Resource, item *cfn.Value, path string) catalog.Value {
	v := b.value(r, item, path)
	if v.IsNothing() {
		return catalog.Value{}
	}
	if open := b.openIn([]*cfn.Value{v}); open.IsSet() || len(v.References()) > 0 {
		return catalog.Value{}
	}
	n := 0
	for _, e := range v.Entries() {
		n += len(e.Key) + len(e.Value.String())
	}
	return catalog.NumberOf(float64(n))
}

// openIn is an open value where one of the values depends on something.
func (b *builder) openIn(values []*cfn.Value) catalog.Value {
	for _, v := range values {
		if on := v.Unknowns(); len(on) > 0 {
			return catalog.OpenOf(on[0])
		}
	}
	return catalog.Value{}
}

// value turns what was found into the type of a property; nil for a property that
// the catalogue does not have.
func (s setting) value(p *catalog.Property, found []*cfn.Value) catalog.Value {
	first := found[0]
	kind := catalog.StringType
	if p != nil {
		kind = p.Type
	}
	if kind == catalog.ListType {
		var items []string
		for _, v := range found {
			for _, item := range v.Items() {
				items = append(items, s.word(item.String()))
			}
		}
		return catalog.ListOf(items...)
	}
	if on := first.Unknowns(); len(on) > 0 {
		if first.Kind() == cfn.Joined && kind == catalog.StringType {
			return catalog.StringOf(first.String())
		}
		return catalog.OpenOf(on[0])
	}
	switch kind {
	case catalog.IntType, catalog.NumberType:
		n, ok := first.Number()
		if !ok {
			return catalog.Value{}
		}
		if s.Factor != 0 {
			n *= s.Factor
		}
		if kind == catalog.IntType {
			n = math.Trunc(n)
		}
		return catalog.NumberOf(n)
	case catalog.BoolType:
		return s.boolean(first)
	case catalog.EnumType:
		text := s.word(first.String())
		for _, known := range p.Values {
			if strings.EqualFold(known, text) {
				return catalog.StringOf(known)
			}
		}
		return catalog.StringOf(text)
	}
	return catalog.StringOf(s.word(first.String()))
}

func (s setting) word(text string) string {
	if other, ok := s.Map[text]; ok {
		return other
	}
	if other, ok := s.Map["*"]; ok {
		return other
	}
	return text
}

func (s setting) boolean(v *cfn.Value) catalog.Value {
	if len(s.Map) > 0 {
		v = cfn.TextOf(s.word(v.String()))
	}
	if yes, known := v.Bool(); known {
		return catalog.BoolOf(yes)
	}
	return catalog.Value{}
}

// rules draws the arrows that the mappings name.
func (b *builder) rules() {
	for _, r := range b.template.Resources {
		m := b.meaning.of(r.Type)
		if m == nil {
			continue
		}
		for _, rule := range m.Arrows {
			items := []*cfn.Value{nil}
			if rule.Each != "" {
				items = b.values(r, nil, rule.Each)
			}
			for _, item := range items {
				b.rule(r, rule, item)
			}
		}
	}
}

func (b *builder) rule(r *cfn.Resource, rule arrowRule, item *cfn.Value) {
	if !b.holds(r, item, rule.Where) {
		return
	}
	if rule.Existing != "" {
		b.existing(r, rule, item)
	}
	for _, from := range b.ends(r, rule.From, item) {
		for _, to := range b.ends(r, rule.To, item) {
			if from == to && rule.From != rule.To && (rule.From == "" || rule.To == "") {
				continue
			}
			if rule.Kind == "dns" && len(b.catalog.Between(from.kind, to.kind)) == 0 {
				continue // a record may prove something and lead nowhere
			}
			b.ruled(r, rule, item, from.id(), to.id())
		}
	}
}

// ruled draws an arrow of a rule, with its properties.
func (b *builder) ruled(r *cfn.Resource, rule arrowRule, item *cfn.Value, from, to diagram.ID) {
	e := b.arrow(r, from, rule.Kind, to)
	for key, s := range rule.Set {
		if v := b.edgeSetting(e.Kind, key, s, r, item); v.IsSet() {
			e.Props[key] = v
		}
	}
}

// holds reports whether a property is there, or has the value that stands behind "=".
func (b *builder) holds(r *cfn.Resource, item *cfn.Value, where string) bool {
	path, want, exact := strings.Cut(where, "=")
	return where == "" || exact && b.value(r, item, path).Is(want) || !exact && !b.value(r, item, path).IsNothing()
}

// existing draws the end of an arrow that is there already and not in the template.
func (b *builder) existing(r *cfn.Resource, rule arrowRule, item *cfn.Value) {
	path, others := rule.From, b.ends(r, rule.To, item)
	if path == "" {
		path, others = rule.To, b.ends(r, "", item)
	}
	for _, v := range b.values(r, item, path) {
		for _, one := range v.Items() {
			if _, inside := b.drawn(one); inside || one.IsNothing() {
				continue
			}
			for _, other := range others {
				id := b.outside(b.thingOf(rule.Existing, one), other, r)
				if rule.From != "" {
					b.ruled(r, rule, item, id, other.id())
				} else {
					b.ruled(r, rule, item, other.id(), id)
				}
			}
		}
	}
}

// thingOf is what a value names that is there already.
func (b *builder) thingOf(kind catalog.Kind, v *cfn.Value) thing {
	t := thing{kind, plainName(v), b.elsewhere(v.String())}
	for _, s := range b.meaning.services {
		if s.One == kind {
			if name := s.nameIn(v.String()); name != "" {
				t.name = name
			}
		}
	}
	return t
}

func (b *builder) ends(r *cfn.Resource, path string, item *cfn.Value) []*draft {
	if path == "" {
		if d, ok := b.element(r); ok {
			return []*draft{d}
		}
		return nil
	}
	var all []*draft
	for _, v := range b.values(r, item, path) {
		for _, one := range v.Items() {
			if d, ok := b.drawn(one); ok && !slices.Contains(all, d) {
				all = append(all, d)
			}
		}
	}
	return all
}

// arrow draws an arrow that a resource stands for, once; the same again only adds
// to it. A kind that AWS does not have between the two is replaced by the usual one.
func (b *builder) arrow(r *cfn.Resource, from diagram.ID, kind catalog.EdgeKind, to diagram.ID) *diagram.Edge {
	kind = b.usual(b.kindAt(from), kind, b.kindAt(to))
	id := diagram.ID(string(from) + "-" + string(kind) + "-" + string(to))
	e := b.arrows[id]
	if e == nil {
		e = &diagram.Edge{ID: id, From: from, To: to, Kind: kind, Props: catalog.Props{}}
		b.arrows[id] = e
		b.places[id] = Place{r.File, r.Line}
	}
	b.became(r.ID, Arrow, id)
	return e
}

// kindAt is the kind of an element that is drawn.
func (b *builder) kindAt(id diagram.ID) catalog.Kind {
	if d, ok := b.drafts[string(id)]; ok {
		return d.kind
	}
	if n, ok := b.frames[id]; ok {
		return n.Kind
	}
	return ""
}

func (b *builder) usual(from catalog.Kind, kind catalog.EdgeKind, to catalog.Kind) catalog.EdgeKind {
	if kind != "" && b.catalog.Allows(from, kind, to) {
		return kind
	}
	if kind != "" && kind != "invoke" && (from == stackKind || to == stackKind) {
		return kind // a stack stands for something in it
	}
	if ways := b.catalog.Between(from, to); len(ways) > 0 {
		return ways[0].Kinds[0]
	}
	if kind == "" {
		return "invoke"
	}
	return kind
}

// joined reports whether an arrow of any kind runs from one element to another.
func (b *builder) joined(from, to diagram.ID) bool {
	for _, e := range b.arrows {
		if e.From == from && e.To == to {
			return true
		}
	}
	return false
}
