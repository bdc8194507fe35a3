package catalog

import (
	"fmt"
	"slices"
)

// Closure is something that AWS has closed to new users or deprecated: a kind,
// or values of one of its properties.
type Closure struct {
	Kinds  []Kind   `yaml:"kinds"`
	Key    string   `yaml:"key"` // empty where the whole kind is closed
	Values []string `yaml:"values"`
	Since  string   `yaml:"since"` // day of the last of the values, as YYYY-MM-DD
	Use    Text     `yaml:"use"`   // what to draw instead
	To     string   `yaml:"to"`    // value to set instead; empty where that takes thought
	Page   Page     `yaml:"page"`
}

// Closed is why an element of a kind should not be drawn any more; false when
// nothing speaks against it.
func (c *Catalog) Closed(k Kind, p Props) (Closure, bool) {
	for _, closure := range c.closures {
		if !slices.Contains(closure.Kinds, k) {
			continue
		}
		value, set := p[closure.Key].Text()
		if closure.Key == "" || set && slices.Contains(closure.Values, value) {
			return closure, true
		}
	}
	return Closure{}, false
}

const lifecycleFile = "catalog/lifecycle.yaml"

// checkLifecycle holds what is closed to the kinds and values that exist.
func (c *Catalog) checkLifecycle() error {
	for _, closure := range c.closures {
		for _, kind := range closure.Kinds {
			s, ok := c.Service(kind)
			if !ok {
				return fmt.Errorf("%s: there is no kind %q", lifecycleFile, kind)
			}
			if closure.Key == "" {
				continue
			}
			p, ok := s.properties[closure.Key]
			if !ok {
				return fmt.Errorf("%s: %s has no property %q", lifecycleFile, kind, closure.Key)
			}
			for _, value := range append(closure.Values, closure.To) {
				if value != "" && !slices.Contains(p.Values, value) {
					return fmt.Errorf("%s: %s of %s is never %q", lifecycleFile, closure.Key, kind, value)
				}
			}
		}
	}
	return nil
}
