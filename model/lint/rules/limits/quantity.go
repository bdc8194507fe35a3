package limits

import (
	"strconv"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/lint"
)

// declared is the catalogue's declaration of a property of a node.
func declared(p *lint.Pass, n *diagram.Node, key string) (*catalog.Property, bool) {
	s, ok := p.Catalog.Service(n.Kind)
	if !ok {
		return nil, false
	}
	return s.Property(key)
}

// quantity is a number with its unit: "512 MB".
func quantity(n float64, unit string) catalog.Text {
	s := strconv.FormatFloat(n, 'f', -1, 64)
	if unit != "" {
		s += " " + unit
	}
	return lint.Same(s)
}
