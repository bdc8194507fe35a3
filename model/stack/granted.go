package stack

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/diagram"
)

// grantedArrows draws what callers do with others, as far as their roles name those.
// A role that allows something on everything says so for what its caller mentions.
func (b *builder) grantedArrows() {
	for _, d := range slices.Clone(b.order) {
		if d.granted == nil || d.kind == "iam-role" {
			continue
		}
		mentioned := b.knows(d)
		for _, to := range b.order {
			if to == d || to.kind == "iam-role" || to.kind == "kms-key" || to.kind == "cloudwatch-logs" {
				continue
			}
			b.grantedArrow(d, to, mentioned[to.id()])
		}
	}
}

// knows are the elements that an element mentions, and what custom resources tell a
// function of.
func (b *builder) knows(d *draft) map[diagram.ID]bool {
	known := map[diagram.ID]bool{}
	for _, by := range append([]*cfn.Resource{d.resource}, d.helpers...) {
		if by != d.resource && !isCustom(by.Type) {
			continue
		}
		for _, r := range b.mentionedBy(by.Properties) {
			if to, ok := b.element(r); ok && to != d {
				known[to.id()] = true
			}
		}
	}
	return known
}

func (b *builder) grantedArrow(from, to *draft, mentioned bool) {
	var actions []string
	named := false
	for _, g := range from.granted.items {
		switch {
		case g.on == to.id():
			named = true
			actions = append(actions, g.action)
		case g.resource == "*" && mentioned && !g.open && g.action != "*":
			actions = append(actions, g.action)
		}
	}
	if len(actions) == 0 {
		return
	}
	if b.plain(from.kind) || b.plain(to.kind) { // no description says which actions count
		actions = slices.DeleteFunc(actions, func(a string) bool { return !b.ownAction(to, []string{a}) })
		if len(actions) == 0 {
			return
		}
	}
	if covered(actions, "s3express:CreateSession") { // which is all that directory buckets ask for
		actions = append(actions, "s3:GetObject", "s3:PutObject")
	}
	kind, ok := b.verb(from.kind, to.kind, actions)
	if !ok {
		// What the catalogue knows no action for is still a call, when the role names it.
		if !named || len(b.catalog.Between(from.kind, to.kind)) == 0 || b.joined(from.id(), to.id()) || b.joined(to.id(), from.id()) || !b.ownAction(to, actions) {
			return
		}
		kind = b.catalog.Between(from.kind, to.kind)[0].Kinds[0]
		if len(b.catalog.Needs(kind, from.kind, to.kind)) > 0 {
			return
		}
	}
	if b.joined(from.id(), to.id()) && kind != "read" && kind != "write" && kind != "readwrite" {
		return
	}
	if kind == "read" && b.joined(to.id(), from.id()) && len(b.catalog.Needs("read", from.kind, to.kind)) > 0 && to.kind == "kinesis-stream" {
		return // Lambda reads it on behalf of the function
	}
	if b.plain(from.kind) && b.joined(to.id(), from.id()) {
		return
	}
	e := b.arrow(from.resource, from.id(), kind, to.id())
	if e.Kind == "connect" && slices.ContainsFunc(actions, func(a string) bool { return strings.HasPrefix(a, "rds-data:") }) {
		e.Props["mode"] = catalog.StringOf("data-api")
	}
}

// ownAction reports whether one of the actions belongs to the service of an element.
func (b *builder) ownAction(to *draft, actions []string) bool {
	return slices.ContainsFunc(actions, func(a string) bool {
		service, _, _ := strings.Cut(a, ":")
		return serves(to.resource.Type, service)
	})
}

// claim is the kind of arrow that actions are needed for: reading and writing, or
// one of them, or else what the catalogue lists first.
func (b *builder) claim(from, to catalog.Kind, actions []string) (catalog.EdgeKind, bool) {
	var able []catalog.EdgeKind
	for _, way := range b.catalog.Between(from, to) {
		for _, kind := range way.Kinds {
			if b.enough(b.catalog.Needs(kind, from, to), actions) && kind != "destination" && kind != "dlq" {
				able = append(able, kind)
			}
		}
	}
	for _, kind := range []catalog.EdgeKind{"readwrite", "read", "write"} {
		if slices.Contains(able, kind) {
			return kind, true
		}
	}
	if len(able) > 0 {
		return able[0], true
	}
	return "", false
}

// enough reports whether actions allow all that an arrow needs of its source.
func (b *builder) enough(needs []catalog.ArrowNeed, actions []string) bool {
	if len(needs) == 0 {
		return false
	}
	for _, n := range needs {
		if n.ByTarget {
			return false
		}
		some := len(n.All) > 0 || len(n.Some) == 0
		for _, a := range n.Some {
			some = some || covered(actions, a)
		}
		for _, a := range n.All {
			some = some && covered(actions, a)
		}
		if !some {
			return false
		}
	}
	return true
}

// covered reports whether one of the granted actions, in which * stands for any
// text, covers an action.
func covered(granted []string, action string) bool {
	return slices.ContainsFunc(granted, func(g string) bool {
		before, after, star := strings.Cut(strings.ToLower(g), "*")
		a := strings.ToLower(action)
		if !star {
			return before == a
		}
		return len(a) >= len(before)+len(after) && strings.HasPrefix(a, before) && strings.HasSuffix(a, strings.TrimRight(after, "*"))
	})
}
