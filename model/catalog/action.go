package catalog

import (
	"fmt"
	"slices"
)

// Need is what IAM has to allow for something to work: each of All or, where
// there is none, at least one of Some. A role made for it gets both.
type Need struct {
	All  []string `yaml:"all"`
	Some []string `yaml:"some"`
}

// ArrowNeed is what an arrow needs.
type ArrowNeed struct {
	Need `yaml:",inline"`
	// ByTarget tells that the target of the arrow calls, and the source is what
	// it calls: Lambda polls a queue.
	ByTarget bool
	// Role is the property of the caller that names the role it calls with.
	Role string
}

// arrowEntry is an entry of actions.yaml.
type arrowEntry struct {
	Need  `yaml:",inline"`
	Edges []EdgeKind `yaml:"edges"`
	From  []Kind     `yaml:"from"` // empty for all
	To    []Kind     `yaml:"to"`
	By    string     `yaml:"by"`   // "source", which is what empty means, or "target"
	Role  string     `yaml:"role"` // where it is not the usual one of the caller
}

// starts reports whether the arrows of the entry may start at a kind.
func (a *arrowEntry) starts(at Kind) bool { return len(a.From) == 0 || slices.Contains(a.From, at) }

// arrowTo is what entries are found by: every arrow of a diagram asks for them.
type arrowTo struct {
	edge EdgeKind
	to   Kind
}

func byArrow(entries []arrowEntry) map[arrowTo][]*arrowEntry {
	index := map[arrowTo][]*arrowEntry{}
	for i := range entries {
		for _, edge := range entries[i].Edges {
			for _, to := range entries[i].To {
				at := arrowTo{edge, to}
				index[at] = append(index[at], &entries[i])
			}
		}
	}
	return index
}

// useEntry is what kinds need for something that is no arrow.
type useEntry struct {
	Need  `yaml:",inline"`
	Kinds []Kind `yaml:"kinds"`
}

// actions is what the catalogue says about IAM.
type actions struct {
	Roles    map[Kind]string     `yaml:"roles"`
	Policies []Kind              `yaml:"policies"`
	Unscoped []string            `yaml:"unscoped"`
	Arrows   []arrowEntry        `yaml:"arrows"`
	Keys     []arrowEntry        `yaml:"keys"`
	Uses     map[string]useEntry `yaml:"uses"`

	needs, keyNeeds map[arrowTo][]*arrowEntry
	unscoped        map[string]bool
}

// Needs lists what an arrow between two kinds needs of IAM; none when its
// source and its target call nothing of AWS.
func (c *Catalog) Needs(edge EdgeKind, from, to Kind) []ArrowNeed {
	return c.needs(c.actions.needs[arrowTo{edge, to}], from, to)
}

// KeyNeeds lists what an arrow needs to do with the customer's key that
// encrypts what is called.
func (c *Catalog) KeyNeeds(edge EdgeKind, from, to Kind) []ArrowNeed {
	return c.needs(c.actions.keyNeeds[arrowTo{edge, to}], from, to)
}

func (c *Catalog) needs(entries []*arrowEntry, from, to Kind) []ArrowNeed {
	var list []ArrowNeed
	for _, entry := range entries {
		if !entry.starts(from) {
			continue
		}
		need := ArrowNeed{Need: entry.Need, ByTarget: entry.By == "target", Role: entry.Role}
		caller := from
		if need.ByTarget {
			caller = to
		}
		if need.Role == "" {
			need.Role = c.actions.Roles[caller]
		}
		if need.Role != "" {
			list = append(list, need)
		}
	}
	return list
}

// UseNeed is what a kind needs of IAM for a use that is no arrow, such as
// "network-interfaces" or "logs"; false when it has no such use.
func (c *Catalog) UseNeed(use string, kind Kind) (Need, bool) {
	entry, ok := c.actions.Uses[use]
	return entry.Need, ok && slices.Contains(entry.Kinds, kind)
}

// RoleKey is the property that names the role a kind calls AWS with; empty for
// a kind that calls nothing.
func (c *Catalog) RoleKey(kind Kind) string { return c.actions.Roles[kind] }

// HasPolicy reports whether a kind has a policy of its own that can let callers in.
func (c *Catalog) HasPolicy(kind Kind) bool { return slices.Contains(c.actions.Policies, kind) }

// Unscoped reports whether IAM allows an action on all resources or not at all,
// so that a statement has to name the resource *.
func (c *Catalog) Unscoped(action string) bool { return c.actions.unscoped[action] }

const actionsFile = "catalog/actions.yaml"

func (a *actions) settle() {
	a.needs, a.keyNeeds = byArrow(a.Arrows), byArrow(a.Keys)
	a.unscoped = map[string]bool{}
	for _, action := range a.Unscoped {
		a.unscoped[action] = true
	}
}

// checkActions holds the actions to the kinds that exist.
func (c *Catalog) checkActions() error {
	a := &c.actions
	for kind, key := range a.Roles {
		if s, ok := c.Service(kind); !ok || s.properties[key] == nil {
			return fmt.Errorf("%s: roles: %s has no property %q", actionsFile, kind, key)
		}
	}
	kinds := slices.Clone(a.Policies)
	for _, entry := range slices.Concat(a.Arrows, a.Keys) {
		kinds = append(append(kinds, entry.From...), entry.To...)
		for _, edge := range entry.Edges {
			if c.edges[edge] == nil {
				return fmt.Errorf("%s: there are no %q arrows", actionsFile, edge)
			}
		}
	}
	for _, entry := range a.Uses {
		kinds = append(kinds, entry.Kinds...)
	}
	for _, kind := range kinds {
		if _, ok := c.services[kind]; !ok {
			return fmt.Errorf("%s: there is no kind %q", actionsFile, kind)
		}
	}
	needed := a.needed()
	for _, action := range a.Unscoped {
		if !slices.Contains(needed, action) {
			return fmt.Errorf("%s: unscoped: nothing needs %q", actionsFile, action)
		}
	}
	return nil
}

// needed lists the actions that anything needs.
func (a *actions) needed() []string {
	var all []string
	for _, entry := range slices.Concat(a.Arrows, a.Keys) {
		all = slices.Concat(all, entry.All, entry.Some)
	}
	for _, entry := range a.Uses {
		all = slices.Concat(all, entry.All, entry.Some)
	}
	return all
}
