package limits

import (
	"math"
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

// count is a whole number without a unit.
func count(n int) catalog.Text { return lint.Same(strconv.Itoa(n)) }

// kilobytes is a size in the largest unit that keeps it readable: "6144 KB", "48.8 TB".
func kilobytes(n float64) catalog.Text {
	unit := "KB"
	for _, larger := range []string{"MB", "GB", "TB"} {
		if n < 10*1024 {
			break
		}
		n, unit = n/1024, larger
	}
	return quantity(math.Round(n*10)/10, unit)
}

// declaredOfEdge is the catalogue's declaration of a property of an arrow.
func declaredOfEdge(p *lint.Pass, e *diagram.Edge, key string) (*catalog.Property, bool) {
	t, ok := p.Catalog.Edge(e.Kind)
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
