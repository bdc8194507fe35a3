package facts

import (
	"maps"
	"reflect"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// tables are the answers that are found for all of the diagram at once. Each of
// their entries is an aspect: who read one rests on what is in it, and not on all
// from which the table was made. What nobody asked for is nil.
type tables struct {
	sorted    map[catalog.Kind]parts
	databases *databases
	groups    *groupsBy
	plans     map[diagram.ID]bool            // what backup plans copy
	members   map[diagram.ID][]*diagram.Node // of VPCs
	users     map[diagram.ID][]*diagram.Node // of drawn roles
	listing   map[diagram.ID][]*diagram.Node // those that list a security group
	mentions  map[string]bool                // the texts in properties
	names     map[string]diagram.ID          // of nodes, where only one has it
	joins     map[diagram.ID][]*lead
}

// lend is the tables for somebody else, who does not see what is asked from now on.
func (t *tables) lend() tables {
	c := *t
	c.sorted = maps.Clone(t.sorted)
	return c
}

// add takes over the tables that only another one has. Both are about one diagram.
func (t *tables) add(o tables) {
	maps.Copy(t.sorted, o.sorted)
	if t.databases == nil {
		t.databases = o.databases
	}
	if t.groups == nil {
		t.groups = o.groups
	}
	if t.plans == nil {
		t.plans = o.plans
	}
	if t.members == nil {
		t.members = o.members
	}
	if t.users == nil {
		t.users = o.users
	}
	if t.listing == nil {
		t.listing = o.listing
	}
	if t.mentions == nil {
		t.mentions = o.mentions
	}
	if t.names == nil {
		t.names = o.names
	}
	if t.joins == nil {
		t.joins = o.joins
	}
}

// compare makes the tables that were asked for before, and tells which of their
// entries are others now.
func (f *Facts) compare(before *tables, differs func(Aspect)) {
	for kind, old := range before.sorted {
		now := f.partsOf(kind)
		differing(old.in, now.in, sameNodes, func(vpc diagram.ID) { differs(entryOf(kind, vpc)) })
		if !sameNodes(old.stray, now.stray) {
			differs(strayOf(kind))
		}
	}
	if old := before.databases; old != nil {
		now, entry := f.databasesAt(""), func(id diagram.ID) { differs(entryOf("databases", id)) }
		differing(old.roles, now.roles, same, entry)
		differing(old.sources, now.sources, same, entry)
		differing(old.replicas, now.replicas, slices.Equal, entry)
	}
	if old := before.groups; old != nil {
		now := f.allGroups()
		differing(old.name, now.name, slices.Equal, func(name string) { differs(entryOf("groups by name", name)) })
		differing(old.frame, now.frame, slices.Equal, func(at groupName) { differs(at.aspect()) })
	}
	if before.plans != nil {
		f.BackedUp("")
		differing(before.plans, f.plans, same, func(id diagram.ID) { differs(entryOf("backup plans", id)) })
	}
	if before.members != nil {
		f.In("")
		differing(before.members, f.members, sameNodes, func(id diagram.ID) { differs(entryOf("members", id)) })
	}
	if before.users != nil {
		f.RoleUsers("")
		differing(before.users, f.users, sameNodes, func(id diagram.ID) { differs(entryOf("role users", id)) })
	}
	if before.listing != nil {
		f.Listing("")
		differing(before.listing, f.listing, sameNodes, func(id diagram.ID) { differs(entryOf("listing", id)) })
	}
	if before.mentions != nil {
		f.Mentioned("")
		differing(before.mentions, f.mentions, same, func(text string) { differs(entryOf("mentions", text)) })
	}
	if before.names != nil {
		f.Called("?")
		differing(before.names, f.names, same, func(name string) { differs(entryOf("names", name)) })
	}
	if before.joins != nil && !reflect.DeepEqual(before.joins, f.leads()) {
		differs(allLeads)
	}
}

// differing calls f with the keys under which two maps have something else.
func differing[K comparable, V any](a, b map[K]V, equal func(V, V) bool, f func(K)) {
	for k, v := range a {
		if w, ok := b[k]; !ok || !equal(v, w) {
			f(k)
		}
	}
	for k := range b {
		if _, ok := a[k]; !ok {
			f(k)
		}
	}
}

func same[V comparable](a, b V) bool { return a == b }

// sameNodes reports whether two lists have the same nodes, which say the same.
func sameNodes(a, b []*diagram.Node) bool {
	return slices.EqualFunc(a, b, func(m, n *diagram.Node) bool {
		return m == n || m.ID == n.ID && diagram.NodeChange{Before: m, After: n}.OnlyLooks()
	})
}
