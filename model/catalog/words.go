package catalog

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// words is what catalog/words.yaml says: Korean for values that are plain words.
type words struct {
	Any map[string]string            `yaml:"any"`
	Of  map[string]map[string]string `yaml:"of"` // by the key of the property
}

const wordsFile = "catalog/words.yaml"

// ValueName is what a value of a property is called. Plain words are translated,
// names such as gp3 stay what they are.
func (c *Catalog) ValueName(p Property, value string) Text {
	name := Text{EN: value, KO: value}
	if word, ok := c.words.Any[value]; ok {
		name.KO = word
	}
	if word, ok := c.words.Of[p.Key][value]; ok {
		name.KO = word
	}
	return name
}

// checkWords says which word is no value of any property.
func (c *Catalog) checkWords() error {
	known := map[string]map[string]bool{}
	add := func(p Property) {
		if known[p.Key] == nil {
			known[p.Key] = map[string]bool{}
		}
		for _, v := range p.Values {
			known[p.Key][v], known[""][v] = true, true
		}
	}
	known[""] = map[string]bool{}
	for _, kind := range c.Kinds() {
		s, _ := c.Service(kind)
		for _, p := range s.Properties {
			add(p)
		}
	}
	for _, kind := range c.edgeOrder {
		for _, p := range c.edges[kind].Properties {
			add(p)
		}
	}
	lists := map[string]map[string]string{"": c.words.Any}
	maps.Copy(lists, c.words.Of)
	for _, key := range slices.Sorted(maps.Keys(lists)) {
		for _, word := range slices.Sorted(maps.Keys(lists[key])) {
			if !known[key][word] {
				return fmt.Errorf("%s: %s: no property has the value %q", wordsFile, cmp.Or(key, "any"), word)
			}
		}
	}
	return nil
}
