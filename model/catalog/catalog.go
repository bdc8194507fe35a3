package catalog

import (
	"maps"
	"slices"
	"sync/atomic"
)

// Catalog is all services, edge kinds and categories. It is immutable and safe
// for concurrent use.
type Catalog struct {
	services   map[Kind]*description
	broken     atomic.Pointer[error] // the first file that could not be read when it was asked for
	edges      map[EdgeKind]*EdgeType
	edgeOrder  []EdgeKind
	categories []CategoryInfo
	limits     Limits
	actions    actions
	closures   []Closure
	usual      usual
	words      words // of Load only
}

// Err is why a kind that was asked for is not known though there is a file for
// it: see Open. It is nil when nothing is wrong so far.
func (c *Catalog) Err() error {
	if err := c.broken.Load(); err != nil {
		return *err
	}
	return nil
}

// Service is the description of a kind; an unknown kind (a newer file) has none.
func (c *Catalog) Service(k Kind) (*Service, bool) {
	d, ok := c.services[k]
	if !ok {
		return nil, false
	}
	if s := d.ready.Load(); s != nil {
		return s, true
	}
	s, err := d.read()
	return s, err == nil
}

// Kinds lists all kinds in alphabetical order.
func (c *Catalog) Kinds() []Kind { return slices.Sorted(maps.Keys(c.services)) }

// Edge is the description of an edge kind.
func (c *Catalog) Edge(k EdgeKind) (*EdgeType, bool) {
	e, ok := c.edges[k]
	return e, ok
}

// EdgeKinds lists all edge kinds in the order of the catalogue.
func (c *Catalog) EdgeKinds() []EdgeKind { return slices.Clone(c.edgeOrder) }

// TierOf is the part that a service plays in a drawing, empty for none.
func (c *Catalog) TierOf(s *Service) Tier {
	if s.Tier != "" {
		return s.Tier
	}
	for i := range c.categories {
		if c.categories[i].ID == s.Category {
			return c.categories[i].Tier
		}
	}
	return ""
}

// Categories lists the categories in palette order.
func (c *Catalog) Categories() []CategoryInfo { return slices.Clone(c.categories) }

// Between lists the ways in which AWS supports an arrow from one kind to
// another, the usual one first; none means AWS has no such integration.
func (c *Catalog) Between(from, to Kind) []Connection {
	s, ok := c.Service(from)
	if !ok {
		return nil
	}
	return s.targets[to]
}

// Allows reports whether AWS supports an arrow of a kind from one kind to another.
func (c *Catalog) Allows(from Kind, arrow EdgeKind, to Kind) bool {
	return slices.ContainsFunc(c.Between(from, to), func(conn Connection) bool {
		return slices.Contains(conn.Kinds, arrow)
	})
}

// Bridge is what the catalogue says about a pair that AWS never connects directly.
func (c *Catalog) Bridge(from, to Kind) (Never, bool) {
	if s, ok := c.Service(from); ok {
		for _, n := range s.Never {
			if slices.Contains(n.To, to) {
				return n, true
			}
		}
	}
	return Never{}, false
}

// Value is the value of a property of a kind: what p sets, else the AWS
// default. Unset means unknown.
func (c *Catalog) Value(k Kind, p Props, key string) Value {
	if v := p[key]; v.IsSet() {
		return v
	}
	if s, ok := c.Service(k); ok {
		if prop, ok := s.properties[key]; ok {
			return prop.Default
		}
	}
	return Value{}
}

// Bool is the truth of a property of a kind, AWS defaults included; the second
// result is false when it is unknown.
func (c *Catalog) Bool(k Kind, p Props, key BoolKey) (value, known bool) {
	return c.Value(k, p, key.name).Bool()
}

// Number is the number of a property of a kind, AWS defaults included.
func (c *Catalog) Number(k Kind, p Props, key IntKey) (value int, known bool) {
	return key.In(Props{key.name: c.Value(k, p, key.name)})
}

// Enum is the choice of a property of a kind, AWS defaults included.
func (c *Catalog) Enum(k Kind, p Props, key EnumKey) (value string, known bool) {
	return c.Value(k, p, key.name).Text()
}
