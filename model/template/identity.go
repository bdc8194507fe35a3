package template

import (
	"strconv"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// newIdentity gives a graft ids that the diagram does not have and, where two
// resources of a kind must not be called the same, names; whatever refers to
// them by property is changed with them. One number is behind all that was
// taken, so that what belongs together still looks so.
func newIdentity(cat *catalog.Catalog, d, drawing *diagram.Diagram, g *Graft) {
	taken := takenNames(d)
	r := renaming{ids: map[diagram.ID]diagram.ID{}, words: map[string]string{}, names: map[*diagram.Node]string{}}
	suffix := "-" + strconv.Itoa(freeNumber(d, drawing, taken, g))
	for i, n := range g.Fragment.Nodes {
		n = n.Clone()
		g.Fragment.Nodes[i] = n
		r.id(d, n.ID, suffix)
		if unique(cat, n) && taken[called{n.Kind, n.Name}] {
			r.names[n] = n.Name + suffix
			r.words[n.Name] = n.Name + suffix
		}
	}
	for _, e := range g.Fragment.Edges {
		r.id(d, e.ID, suffix)
	}
	for old, id := range r.ids { // an id says more than a name
		r.words[string(old)] = string(id)
	}
	r.apply(cat, g)
}

// renaming says what is called otherwise from now on.
type renaming struct {
	ids   map[diagram.ID]diagram.ID
	words map[string]string
	names map[*diagram.Node]string
}

func (r renaming) id(d *diagram.Diagram, id diagram.ID, suffix string) {
	if d.Has(id) {
		r.ids[id] = id + diagram.ID(suffix)
	}
}

func (r renaming) apply(cat *catalog.Catalog, g *Graft) {
	for _, n := range g.Fragment.Nodes {
		n.ID, n.Parent = r.of(n.ID), r.of(n.Parent)
		if name, ok := r.names[n]; ok {
			n.Name = name
		}
		service, ok := cat.Service(n.Kind)
		for key, v := range n.Props {
			if p, known := service.Property(key); ok && known {
				n.Props[key] = r.value(p, v)
			}
		}
	}
	for i, e := range g.Fragment.Edges {
		e = e.Clone()
		e.ID, e.From, e.To = r.of(e.ID), r.of(e.From), r.of(e.To)
		g.Fragment.Edges[i] = e
	}
	for i, id := range g.Outside {
		g.Outside[i] = r.of(id)
	}
}

func (r renaming) of(id diagram.ID) diagram.ID {
	if to, ok := r.ids[id]; ok {
		return to
	}
	return id
}

// value is a property with what it refers to called as it is now. Texts and
// lists refer to nodes, alone or at the end, as in "tcp 443 from web-sg".
func (r renaming) value(p *catalog.Property, v catalog.Value) catalog.Value {
	if text, ok := v.Text(); ok && p.Type == catalog.StringType {
		return catalog.StringOf(r.text(text))
	}
	list, ok := v.List()
	if !ok {
		return v
	}
	for i := range list {
		list[i] = r.text(list[i])
	}
	return catalog.ListOf(list...)
}

func (r renaming) text(s string) string {
	at := strings.LastIndexByte(s, ' ') + 1
	if to, ok := r.words[s[at:]]; ok {
		return s[:at] + to
	}
	return s
}

// called is a kind and a name.
type called struct {
	kind catalog.Kind
	name string
}

func takenNames(d *diagram.Diagram) map[called]bool {
	taken := map[called]bool{}
	for _, n := range d.Nodes() {
		taken[called{n.Kind, n.Name}] = true
	}
	return taken
}

// unique reports whether the name of a node is a resource name that a second
// one of its kind should not have. Zones and subnets are called alike in every
// VPC, what is outside of AWS is nobody's to name, and domains and numbers mean
// something.
func unique(cat *catalog.Catalog, n *diagram.Node) bool {
	if Outside(cat, n) || n.Kind == subnetKind || n.Kind == zoneKind {
		return false
	}
	_, err := strconv.Atoi(n.Name)
	return n.Name != "" && err != nil && !strings.Contains(n.Name, ".")
}

// freeNumber is the smallest number from 2 on that makes free ids and names.
func freeNumber(d, drawing *diagram.Diagram, taken map[called]bool, g *Graft) int {
	for number := 2; ; number++ {
		suffix := "-" + strconv.Itoa(number)
		free := true
		for _, n := range g.Fragment.Nodes {
			id := n.ID + diagram.ID(suffix)
			free = free && !d.Has(id) && !drawing.Has(id) && !taken[called{n.Kind, n.Name + suffix}]
		}
		for _, e := range g.Fragment.Edges {
			id := e.ID + diagram.ID(suffix)
			free = free && !d.Has(id) && !drawing.Has(id)
		}
		if free {
			return number
		}
	}
}
