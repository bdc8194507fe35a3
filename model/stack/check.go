package stack

import (
	"fmt"
	"slices"

	"lintel/model/catalog"
)

// Check lists what the meaning of types says that the catalogue does not know: kinds,
// properties and kinds of arrows.
func (m *Meaning) Check(cat *catalog.Catalog) []string {
	var problems []string
	for name, entry := range m.types {
		kinds := []catalog.Kind{entry.Kind}
		for _, k := range entry.Kinds {
			kinds = append(kinds, k.Kind)
		}
		for _, kind := range kinds {
			s, known := cat.Service(kind)
			if !known {
				if kind != "" && string(kind) != name {
					problems = append(problems, fmt.Sprintf("%s is drawn as %q, which is no kind", name, kind))
				}
				continue
			}
			for key := range entry.Set {
				if _, ok := s.Property(key); !ok && kind == entry.Kind {
					problems = append(problems, fmt.Sprintf("%s sets %s, which %s does not have", name, key, kind))
				}
			}
		}
		for _, a := range entry.Arrows {
			if _, ok := cat.Edge(a.Kind); a.Kind != "" && !ok {
				problems = append(problems, fmt.Sprintf("%s has an arrow %q, which is no kind", name, a.Kind))
			}
		}
		if entry.Kind == "" && len(entry.Into) == 0 {
			problems = append(problems, fmt.Sprintf("%s is neither drawn nor a part of anything", name))
		}
	}
	slices.Sort(problems)
	return problems
}
