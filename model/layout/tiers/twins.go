package tiers

// twinsOf are the containers and leaves that do the same work as it in the
// parallel siblings of the container around it.
func (p *Plan) twinsOf(it *item) []*item {
	var out []*item
	for up := it.parent; up != nil && up.parent != nil; up = up.parent {
		if !up.node.Parallel {
			continue
		}
		for _, sibling := range up.parent.kids {
			if sibling != up && sibling.node.Parallel && sibling.node.Kind == up.node.Kind {
				if twin := counterpart(it, up, sibling); twin != nil {
					out = append(out, twin)
				}
			}
		}
	}
	return out
}

// counterpart is what it, somewhere in one container, corresponds to in another.
func counterpart(it, one, other *item) *item {
	if it == one {
		return other
	}
	around := counterpart(it.parent, one, other)
	if around == nil {
		return nil
	}
	return match(it.parent.kids, around.kids)[it]
}

// match pairs nodes of two containers: those of one kind and name first, then
// those of one kind, in their order.
func match(one, other []*item) map[*item]*item {
	pairs := make(map[*item]*item, len(one))
	taken := make(map[*item]bool, len(other))
	pair := func(alike func(a, b *item) bool) {
		for _, a := range one {
			if pairs[a] != nil || a.node.Kind == "" {
				continue
			}
			for _, b := range other {
				if !taken[b] && a.node.Kind == b.node.Kind && alike(a, b) {
					pairs[a], taken[b] = b, true
					break
				}
			}
		}
	}
	pair(func(a, b *item) bool { return a.node.Name == b.node.Name })
	pair(func(a, b *item) bool { return true })
	return pairs
}

// twins calls f for every pair of containers or leaves that do the same work in
// two parallel siblings, the first of which comes first in its parent.
func (p *Plan) twins(f func(a, b *item)) {
	var both func(a, b *item)
	both = func(a, b *item) {
		f(a, b)
		pairs := match(a.kids, b.kids)
		for _, kid := range a.kids {
			if twin := pairs[kid]; twin != nil {
				both(kid, twin)
			}
		}
	}
	for _, parent := range append([]*item{p.root}, p.all...) {
		first := map[string]*item{}
		for _, kid := range parent.kids {
			if !kid.node.Parallel {
				continue
			}
			if one := first[kid.node.Kind]; one != nil {
				both(one, kid)
			} else {
				first[kid.node.Kind] = kid
			}
		}
	}
}
