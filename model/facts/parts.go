package facts

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

// parts are the nodes of one kind by the VPC that they belong to.
type parts struct {
	in    map[diagram.ID][]*diagram.Node
	stray []*diagram.Node // in no VPC, or nobody knows in which
}

// untold are the kinds of network that lead out of a VPC by routes which the
// drawing does not tell: what is behind one may be anything. A peering connection
// is none of them, since nothing passes on through the gateways of a peer.
var untold = map[catalog.Kind]bool{
	"egress-only-igw": true,
	"transit-gateway": true,
	"vpn-connection":  true,
	"direct-connect":  true,
}

// stranger reports whether nothing can be said about what a node leads to: its
// kind is untold, or the catalogue does not know it.
func (f *Facts) stranger(n *diagram.Node) bool { return untold[n.Kind] || f.Network(n) == "" }

// partsOf sorts the nodes of a kind by VPC, once; strangers are found under the
// empty kind.
func (f *Facts) partsOf(kind catalog.Kind) parts {
	if p, ok := f.sorted[kind]; ok {
		return p
	}
	p := parts{in: map[diagram.ID][]*diagram.Node{}}
	f.unnoted(func() {
		for _, n := range f.ofKindOrStrange(kind) {
			if vpc, ok := f.VPC(n.ID); ok {
				p.in[vpc] = append(p.in[vpc], n)
			} else {
				p.stray = append(p.stray, n)
			}
		}
	})
	f.sorted[kind] = p
	return p
}

// OfKindIn lists the nodes of one kind in a VPC by id.
func (f *Facts) OfKindIn(vpc diagram.ID, kind catalog.Kind) []*diagram.Node {
	f.trail.note(entryOf(kind, vpc))
	return f.partsOf(kind).in[vpc]
}

// In lists all nodes in a VPC by id.
func (f *Facts) In(vpc diagram.ID) []*diagram.Node {
	f.trail.note(entryOf("members", vpc))
	if f.members == nil {
		f.unnoted(func() { f.members = f.findMembers() })
	}
	return f.members[vpc]
}

func (f *Facts) findMembers() map[diagram.ID][]*diagram.Node {
	members := map[diagram.ID][]*diagram.Node{}
	for _, n := range f.nodes {
		if vpc, ok := f.VPC(n.ID); ok {
			members[vpc] = append(members[vpc], n)
		}
	}
	return members
}

// Stray lists the nodes of one kind that are in no VPC, or nobody knows in which, by id.
func (f *Facts) Stray(kind catalog.Kind) []*diagram.Node {
	f.trail.note(strayOf(kind))
	return f.partsOf(kind).stray
}

// strayOf is the aspect of the nodes of a kind that are in no VPC.
func strayOf(kind catalog.Kind) Aspect { return entryOf(kind, "") }

func (f *Facts) ofKindOrStrange(kind catalog.Kind) []*diagram.Node {
	if kind != "" {
		return f.OfKind(kind)
	}
	var all []*diagram.Node
	for _, k := range slices.Sorted(maps.Keys(f.byKind)) {
		if _, known := f.cat.Service(k); !known || untold[k] {
			all = append(all, f.byKind[k]...)
		}
	}
	return all
}

// strangerIn reports whether a stranger stands in a VPC or is wired to it.
func (f *Facts) strangerIn(vpc diagram.ID) bool {
	return len(f.OfKindIn(vpc, "")) > 0 || f.wiredToStranger(vpc)
}

func (f *Facts) wiredToStranger(id diagram.ID) bool {
	for _, e := range f.edgesAt(id) {
		if from, to := f.Ends(e); f.stranger(from) || f.stranger(to) {
			return true
		}
	}
	return false
}

// joined reports whether an arrow joins two nodes.
func (f *Facts) joined(a, b diagram.ID) bool {
	for _, e := range f.edgesAt(a) {
		if e.Touches(b) {
			return true
		}
	}
	return false
}

// joinedKind reports whether an arrow joins a node with one of a kind.
func (f *Facts) joinedKind(id diagram.ID, kind catalog.Kind) bool {
	for _, e := range f.edgesAt(id) {
		if f.other(e, id).Kind == kind {
			return true
		}
	}
	return false
}
