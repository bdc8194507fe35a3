package facts

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// Permission is what IAM says about something that a caller does.
type Permission struct {
	Caller diagram.ID
	// Resource is what is called; empty for actions that are about none.
	Resource diagram.ID
	Role     Role
	// Actions are all that a role made for it allows, Missing those of them that
	// the caller's role certainly does not allow though it has to.
	Actions, Missing []catalog.Grant
	Allowed          Truth
	// By is the node whose own policy allows it, where that is so.
	By diagram.ID
}

// Elements are the nodes that the answer rests on.
func (p Permission) Elements() []diagram.ID {
	ids := append([]diagram.ID{p.Caller}, p.Role.IDs...)
	if p.Resource != "" {
		ids = append(ids, p.Resource)
	}
	return ids
}

var (
	permissionKey = catalog.Enum("permission")
	grantsKey     = catalog.List("grants")
	objectsKey    = catalog.Enum("storageClass")
	loggingKey    = catalog.Bool("logging")
)

// Permits tells whether IAM allows what an arrow does: its caller needs certain
// actions, and its role allows them or not. The second result is false for an
// arrow that needs no permission of a role.
func (f *Facts) Permits(e *diagram.Edge) (Permission, bool) {
	answer := ask(f, &f.ofArrow(e).permitted, func() permitted {
		p, needed := f.permits(e)
		return permitted{p, needed}
	})
	return answer.permission, answer.needed
}

// permitted is an answer of Permits.
type permitted struct {
	permission Permission
	needed     bool
}

func (f *Facts) permits(e *diagram.Edge) (Permission, bool) {
	from, to := f.Ends(e)
	needs := f.cat.Needs(e.Kind, from.Kind, to.Kind)
	if len(needs) == 0 {
		return Permission{}, false
	}
	caller, resource := from, to
	if needs[0].ByTarget {
		caller, resource = to, from
	}
	p := Permission{Caller: caller.ID, Resource: resource.ID, Role: f.role(caller, needs[0].Role), Allowed: Yes}
	for _, need := range needs {
		f.judge(&p, need.Need, resource)
	}
	if key := f.customerKey(resource.ID); key != nil {
		for _, need := range f.cat.KeyNeeds(e.Kind, from.Kind, to.Kind) {
			f.unlock(&p, need.Need, key)
		}
	}
	if granted, _ := permissionKey.In(e.Props); granted == "granted" && f.cat.HasPolicy(resource.Kind) && !needs[0].ByTarget {
		p.Missing, p.Allowed, p.By = nil, Yes, resource.ID
	}
	return p, true
}

// PermitsUse is Permits for a use that is no arrow, such as "network-interfaces"
// or "logs"; false when the kind of the node has no such use.
func (f *Facts) PermitsUse(n *diagram.Node, use string) (Permission, bool) {
	need, ok := f.cat.UseNeed(use, n.Kind)
	if !ok {
		return Permission{}, false
	}
	p := Permission{Caller: n.ID, Role: f.Role(n), Allowed: Yes}
	f.judge(&p, need, f.logGroup(n, use))
	if group := f.logGroup(n, use); group != nil {
		p.Resource = group.ID
	}
	return p, true
}

// logGroup is the drawn log group that a node writes to.
func (f *Facts) logGroup(n *diagram.Node, use string) *diagram.Node {
	if use != "logs" {
		return nil
	}
	for _, e := range f.edgesAt(n.ID) {
		if _, to := f.Ends(e); e.From == n.ID && e.Kind == "log" && to.Kind == "cloudwatch-logs" {
			return to
		}
	}
	return nil
}

// judge adds to p what one need says. The resource is nil for actions about none.
func (f *Facts) judge(p *Permission, need catalog.Need, resource *diagram.Node) {
	p.Actions = f.addGrants(p.Actions, need.All, resource)
	p.Actions = f.addGrants(p.Actions, need.Some, resource)
	missing, allowed := f.lacks(p.Role, need, resource)
	p.Missing = f.addGrants(p.Missing, missing, resource)
	p.Allowed = p.Allowed.And(allowed)
}

// addGrants adds to a list what a role has to say for actions on a resource, nil for none.
func (f *Facts) addGrants(list []catalog.Grant, actions []string, resource *diagram.Node) []catalog.Grant {
	if len(actions) == 0 {
		return list
	}
	handle := "*"
	if resource != nil {
		handle = f.Handle(resource.ID)
	}
	list = slices.Grow(list, len(actions))
	for _, action := range actions {
		g := catalog.Grant{Action: action, Resource: handle}
		if f.cat.Unscoped(action) {
			g.Resource = "*"
		}
		list = append(list, g)
	}
	return list
}

// unlock adds to p what it needs of a customer's key. The policy of the key may
// allow it as well, so that nothing is certainly missing.
func (f *Facts) unlock(p *Permission, need catalog.Need, key *diagram.Node) {
	p.Actions = f.addGrants(p.Actions, need.All, key)
	p.Actions = f.addGrants(p.Actions, need.Some, key)
	if _, allowed := f.lacks(p.Role, need, key); allowed != Yes {
		p.Allowed = p.Allowed.And(Unknown)
	}
}

// lacks is what a role certainly does not allow of a need, and whether it allows it.
func (f *Facts) lacks(r Role, need catalog.Need, resource *diagram.Node) (missing []string, allowed Truth) {
	if len(need.All) > 0 {
		allowed = Yes
		for _, a := range need.All {
			truth := f.allows(r, a, resource)
			if allowed = allowed.And(truth); truth == No {
				missing = append(missing, a)
			}
		}
		return missing, allowed
	}
	allowed = No
	for _, a := range need.Some {
		allowed = allowed.Or(f.allows(r, a, resource))
	}
	if allowed == No {
		missing = need.Some
	}
	return missing, allowed
}

// allows tells whether a role allows an action on a resource.
func (f *Facts) allows(r Role, action string, resource *diagram.Node) Truth {
	switch r.State {
	case AutoRole:
		return Yes
	case UnsetRole, NoRole:
		return No
	case SomeRole:
		return Unknown
	}
	answer := No
	for _, id := range r.IDs {
		answer = answer.Or(f.grants(id, action, resource))
	}
	return answer
}

// grants tells whether a drawn role allows an action. What it allows is unknown
// while its permissions are not written, or not in a form that can be read.
func (f *Facts) grants(role diagram.ID, action string, resource *diagram.Node) Truth {
	n, _ := f.node(role)
	items, ok := grantsKey.In(n.Props)
	if !ok {
		return Unknown
	}
	if session := "s3express:CreateSession"; f.directoryBucket(resource) && strings.HasPrefix(action, "s3:") {
		action = session // is all that AWS asks for, whatever is then done with the objects
	}
	answer := No
	for _, item := range items {
		grant, err := catalog.ParseGrant(item)
		if err != nil {
			answer = answer.Or(Unknown)
			continue
		}
		if matches(grant.Action, action) {
			answer = answer.Or(f.covers(grant.Resource, action, resource))
		}
	}
	return answer
}

// directoryBucket reports whether a node is a bucket of S3 Express One Zone.
func (f *Facts) directoryBucket(n *diagram.Node) bool {
	if n == nil || n.Kind != "s3-bucket" {
		return false
	}
	class, _ := objectsKey.In(n.Props)
	return class == "EXPRESS_ONEZONE"
}

// covers tells whether the resource of a grant of an action is a node. What is
// not drawn, or wired to the node as an alias is to its function, may be it.
func (f *Facts) covers(granted, action string, resource *diagram.Node) Truth {
	switch {
	case granted == "*":
		return Yes
	case f.cat.Unscoped(action):
		return No
	case resource == nil:
		return Unknown
	}
	named, ok := f.Called(granted)
	switch {
	case granted == resource.Name, ok && named.ID == resource.ID:
		return Yes
	case !ok, f.joined(named.ID, resource.ID):
		return Unknown
	}
	return No
}

// matches reports whether the action of a grant, in which * stands for any text
// and ? for any letter, covers an action. IAM does not look at capitals.
func matches(pattern, action string) bool {
	pattern, action = strings.ToLower(pattern), strings.ToLower(action)
	star, after := -1, 0 // the last * and the text that is matched behind it
	p, a := 0, 0
	for a < len(action) {
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, after = p, a
			p++
		case p < len(pattern) && (pattern[p] == '?' || pattern[p] == action[a]):
			p++
			a++
		case star >= 0: // let the * stand for one letter more
			after++
			p, a = star+1, after
		default:
			return false
		}
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// Wanted lists what the role of a node has to allow for its arrows, its network
// interfaces and its logs, each action once.
func (f *Facts) Wanted(n *diagram.Node) []catalog.Grant {
	var all []catalog.Grant
	for _, e := range f.edgesAt(n.ID) {
		if p, ok := f.Permits(e); ok && p.Caller == n.ID && p.By == "" {
			all = append(all, p.Actions...)
		}
	}
	if p, ok := f.PermitsUse(n, "network-interfaces"); ok && f.InVPC(n.ID) == Yes {
		all = append(all, p.Actions...)
	}
	if p, ok := f.PermitsUse(n, "logs"); ok {
		all = append(all, p.Actions...)
	}
	if p, ok := f.PermitsUse(n, "log-delivery"); ok && f.Truth(n, loggingKey) == Yes {
		all = append(all, p.Actions...)
	}
	seen := map[catalog.Grant]bool{}
	once := all[:0]
	for _, g := range all {
		if !seen[g] {
			seen[g] = true
			once = append(once, g)
		}
	}
	return once
}
