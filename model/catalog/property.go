package catalog

import (
	"fmt"
	"slices"
)

// PropertyType is the type of a property's values.
type PropertyType string

// The property types.
const (
	IntType    PropertyType = "int"
	NumberType PropertyType = "number"
	BoolType   PropertyType = "bool"
	EnumType   PropertyType = "enum"
	StringType PropertyType = "string"
	ListType   PropertyType = "list"
)

// Format says how a string, or each item of a list, has to be written.
type Format string

// The formats.
const (
	CIDR    Format = "cidr"     // an IPv4 or IPv6 range: 10.0.0.0/16
	VPCCIDR Format = "vpc-cidr" // an IPv4 range of a VPC or a subnet, /16 to /28

	Prose Format = "prose" // text of several lines

	TrafficForm  Format = "traffic"  // see ParseTraffic
	RouteForm    Format = "route"    // see ParseRoute
	GrantForm    Format = "grant"    // see ParseGrant
	ListenerForm Format = "listener" // see ParseListener, with the protocols in Values

	TransitionForm Format = "transition" // see ParseTransition, with the classes in Values
)

// Property declares one property of a kind.
type Property struct {
	Key    string       `yaml:"key"`
	Name   Text         `yaml:"name"`
	Type   PropertyType `yaml:"type"`
	Unit   string       `yaml:"unit"`   // shown behind the value: MB, s
	Min    *float64     `yaml:"min"`    // smallest value AWS takes
	Max    *float64     `yaml:"max"`    // largest value AWS takes
	Values []string     `yaml:"values"` // of an enum; the first words of a list of listeners or transitions
	Format Format       `yaml:"format"` // of a string or a list; empty for any text
	// Of are the kinds whose nodes a list names by their ids, or a string one of
	// by its id, unless it is a name that the drawing does not have; empty for
	// anything else.
	Of []Kind `yaml:"of"`
	// From are the kinds whose arrows have the property, of an edge kind; empty
	// for the arrows of all.
	From   []Kind `yaml:"from"`
	Preset any    `yaml:"default"`
	Help   Text   `yaml:"help"`
	// Intent marks a property that only Lintel knows, such as an expected duration.
	Intent bool `yaml:"intent"`
	// Common marks a property that is the same for every kind, about the element
	// in the drawing rather than about the service.
	Common bool `yaml:"-"`
	// Within is the kind of container around a node that says the same, so that
	// the property is needless there; empty for none.
	Within Kind `yaml:"-"`
	// Imported marks a property that only an import sets, so that it is nothing to
	// fill in by hand.
	Imported bool `yaml:"-"`

	// Default is the value AWS takes when none is given; unset when AWS has
	// none, and then the property is unknown until somebody sets it.
	Default Value `yaml:"-"`
}

// Check says what is wrong with the type of v; a value out of range is not a
// type error but a finding.
func (p *Property) Check(v Value) error {
	switch p.Type {
	case IntType:
		if n, ok := v.Number(); !ok || n != float64(int64(n)) {
			return fmt.Errorf("%s must be a whole number, not %q", p.Key, v)
		}
	case NumberType:
		if _, ok := v.Number(); !ok {
			return fmt.Errorf("%s must be a number, not %q", p.Key, v)
		}
	case BoolType:
		if _, ok := v.Bool(); !ok {
			return fmt.Errorf("%s must be true or false, not %q", p.Key, v)
		}
	case ListType:
		if _, ok := v.List(); !ok {
			return fmt.Errorf("%s must be a list, not %q", p.Key, v)
		}
	case StringType, EnumType:
		s, ok := v.Text()
		if !ok {
			return fmt.Errorf("%s must be text, not %q", p.Key, v)
		}
		if p.Type == EnumType && !slices.Contains(p.Values, s) {
			return fmt.Errorf("%s must be one of %v, not %q", p.Key, p.Values, s)
		}
	}
	return nil
}
