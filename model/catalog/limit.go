package catalog

import "fmt"

// Limits are the numbers of AWS that belong to an arrow, or to a property only
// while others have certain values.
type Limits struct {
	Payload   []Limit `yaml:"payload"`   // most that one request, event or record carries, in KB
	Wait      []Limit `yaml:"wait"`      // how long the source waits for the answer, in s
	Retention []Limit `yaml:"retention"` // how long the source keeps what the target reads, in h
	Ranges    []Range `yaml:"ranges"`
}

// Limit is a number that holds for the arrows it describes.
type Limit struct {
	Of    Text       `yaml:"of"`    // what has the limit, as a message calls it
	From  []Kind     `yaml:"from"`  // kinds of source; empty for any
	To    []Kind     `yaml:"to"`    // kinds of target; empty for any
	Kinds []EdgeKind `yaml:"kinds"` // empty for any
	// Call is "sync" or "async" for arrows that run their target like this; empty for all.
	Call string  `yaml:"call"`
	Most float64 `yaml:"most"`
	Unit string  `yaml:"unit"` // KB, s or h
	// Property is a key whose value counts instead of Most: of the target where
	// To names any, else of the source.
	Property string `yaml:"property"`
	// Unless is a yes/no property of either end that lifts the limit.
	Unless string `yaml:"unless"`
	Page   Page   `yaml:"page"`
}

// Range is what AWS takes of a property while others have certain values.
type Range struct {
	Of       Kind           `yaml:"of"`
	Property string         `yaml:"property"`
	When     map[string]any `yaml:"when"`
	Min      *float64       `yaml:"min"`
	Max      *float64       `yaml:"max"`
	// Ratio is how many times the value of the property Per it may be; 0 for any.
	Ratio float64 `yaml:"ratio"`
	Per   string  `yaml:"per"`
	Page  Page    `yaml:"page"`

	props Props
}

// Limits are the numbers that belong to arrows.
func (c *Catalog) Limits() Limits { return c.limits }

// RangeOf is the range of a property of a kind that holds with the properties
// p, AWS defaults included; false when none is known to hold.
func (c *Catalog) RangeOf(k Kind, p Props, key string) (Range, bool) {
	s, ok := c.Service(k)
	if !ok {
		return Range{}, false
	}
	for _, r := range c.limits.Ranges {
		if r.Of == k && r.Property == key && s.has(p, r.props) {
			return r, true
		}
	}
	return Range{}, false
}

// has reports whether certain properties have certain values in p, or by what
// AWS takes for those that are not set.
func (s *Service) has(p, certain Props) bool {
	for key, want := range certain {
		value := p[key]
		if prop, ok := s.properties[key]; ok && !value.IsSet() {
			value = prop.Default
		}
		if !value.Equal(want) {
			return false
		}
	}
	return true
}

const limitsFile = "catalog/limits.yaml"

// settleRanges reads the conditions of the ranges.
func (c *Catalog) settleRanges() error {
	for i := range c.limits.Ranges {
		r := &c.limits.Ranges[i]
		r.props = Props{}
		for key, x := range r.When {
			v, err := ValueOf(x)
			if err != nil {
				return fmt.Errorf("%s of %s: %s: %w", r.Property, r.Of, key, err)
			}
			r.props[key] = v
		}
	}
	return nil
}

// checkRanges holds the ranges to the kinds and properties that exist.
func (c *Catalog) checkRanges() error {
	for _, r := range c.limits.Ranges {
		s, ok := c.Service(r.Of)
		if !ok {
			return fmt.Errorf("%s: there is no kind %q", limitsFile, r.Of)
		}
		if _, err := s.propsFrom(r.When); err != nil {
			return fmt.Errorf("%s: %s of %s: %w", limitsFile, r.Property, r.Of, err)
		}
	}
	return nil
}
