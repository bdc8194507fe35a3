package catalog

import (
	"fmt"
	"maps"
	"slices"
)

// usual is what catalog/usual.yaml says.
type usual struct {
	Any   []Kind          `yaml:"any"`
	After map[Kind][]Kind `yaml:"after"`
}

// Usual lists what usually follows a kind, the commonest first. It orders what is
// offered and says nothing about what AWS allows.
func (c *Catalog) Usual(from Kind) []Kind {
	list := slices.Clone(c.usual.After[from])
	for _, k := range c.usual.Any {
		if !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	return list
}

const usualFile = "catalog/usual.yaml"

// checkUsual says which kind of the lists does not exist.
func (c *Catalog) checkUsual() error {
	for _, from := range slices.Sorted(maps.Keys(c.usual.After)) {
		for _, k := range append([]Kind{from}, c.usual.After[from]...) {
			if _, ok := c.Service(k); !ok {
				return fmt.Errorf("%s: %s: there is no kind %q", usualFile, from, k)
			}
		}
	}
	return nil
}
