package facts

import (
	"maps"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

const (
	peeringKind catalog.Kind = "vpc-peering"
	transitKind catalog.Kind = "transit-gateway"
	vpnKind     catalog.Kind = "vpn-connection"
	directKind  catalog.Kind = "direct-connect"

	clientVPNKind catalog.Kind = "client-vpn"
)

// Joint is whether packets can pass between two VPCs. Route tables are not
// judged: who draws the connection means the routes too.
type Joint struct {
	Open Truth
	// Via are the elements between the two VPCs, in the order in which packets
	// pass them; none where they are one VPC.
	Via []diagram.ID
	// Over is the drawn way that AWS does not carry packets along, since it
	// leads through another VPC; Open is then No.
	Over []diagram.ID
}

// VPCConnected tells whether packets can pass between two VPCs.
func (f *Facts) VPCConnected(v, w diagram.ID) Truth { return f.Joint(v, w).Open }

// Joint is the connection of two VPCs: they are one, an arrow joins their
// frames, or one thing that leads from VPC to VPC is attached to both.
func (f *Facts) Joint(v, w diagram.ID) Joint {
	if v == w {
		return Joint{Open: Yes}
	}
	maybe := Joint{}
	for _, l := range f.leads()[v] {
		switch at, ok := l.vpcs[w]; {
		case ok && l.carries == Yes:
			return Joint{Open: Yes, Via: compact(l.vpcs[v], at)}
		case ok:
			maybe.Via = compact(l.vpcs[v], at)
		}
	}
	if maybe.Via != nil || !f.knowsLeads(v, w) {
		return maybe
	}
	return Joint{Open: No, Over: f.over(v, w)}
}

// compact is one or two elements on a way.
func compact(a, b diagram.ID) []diagram.ID { return slices.Compact([]diagram.ID{a, b}) }

// lead is one thing that leads from VPC to VPC: an arrow between two frames, a
// peering or VPN connection, or transit gateways that are attached to each other.
type lead struct {
	// vpcs are the VPCs it is attached to, each with the element that is.
	vpcs    map[diagram.ID]diagram.ID
	carries Truth // whether packets pass from each of them to each other
	outside bool  // whether it leads out of AWS
	loose   bool  // whether it may lead elsewhere: it has fewer than two ends, or a strange one
}

// leads are the leads by the VPCs that they are attached to; those that are
// attached to none are found under the empty id.
func (f *Facts) leads() map[diagram.ID][]*lead {
	f.trail.note(allLeads)
	if f.joins == nil {
		f.unnoted(func() { f.joins = f.findLeads() })
	}
	return f.joins
}

func (f *Facts) findLeads() map[diagram.ID][]*lead {
	joins := map[diagram.ID][]*lead{}
	for _, l := range f.allLeads() {
		for vpc := range l.vpcs {
			joins[vpc] = append(joins[vpc], l)
		}
		if len(l.vpcs) == 0 {
			joins[""] = append(joins[""], l)
		}
	}
	return joins
}

func (f *Facts) allLeads() []*lead {
	var all []*lead
	for _, kind := range []catalog.Kind{peeringKind, vpnKind, directKind} {
		for _, n := range f.OfKind(kind) {
			all = append(all, f.lead(n))
		}
	}
	seen := map[diagram.ID]bool{}
	for _, n := range f.OfKind(transitKind) {
		if hubs := f.hubs(n, seen); len(hubs) > 0 {
			all = append(all, f.lead(hubs...))
		}
	}
	for _, v := range f.OfKind(vpcKind) {
		for _, e := range f.edgesAt(v.ID) {
			if f.other(e, v.ID).Kind == vpcKind { // twice, from either end
				all = append(all, &lead{vpcs: map[diagram.ID]diagram.ID{e.From: e.ID, e.To: e.ID}, carries: Yes})
			}
		}
	}
	return all
}

// hubs are a transit gateway and all that are attached to it, unless seen before.
func (f *Facts) hubs(n *diagram.Node, seen map[diagram.ID]bool) []*diagram.Node {
	if seen[n.ID] {
		return nil
	}
	seen[n.ID] = true
	hubs := []*diagram.Node{n}
	for _, e := range f.edgesAt(n.ID) {
		if other := f.other(e, n.ID); other.Kind == transitKind {
			hubs = append(hubs, f.hubs(other, seen)...)
		}
	}
	return hubs
}

func (f *Facts) other(e *diagram.Edge, than diagram.ID) *diagram.Node {
	from, to := f.Ends(e)
	if from.ID == than {
		return to
	}
	return from
}

// lead reads what the elements of one lead are attached to.
func (f *Facts) lead(by ...*diagram.Node) *lead {
	l, others := &lead{vpcs: map[diagram.ID]diagram.ID{}, carries: Yes}, 0
	for _, n := range by {
		if n.Kind == directKind {
			l.carries = Unknown // its gateway keeps VPCs apart, its far end may not
		}
		if vpc, ok := f.VPC(n.ID); ok {
			l.vpcs[vpc] = n.ID
		}
		for _, e := range f.edgesAt(n.ID) {
			if f.attach(l, n, f.other(e, n.ID)) {
				others++
			}
		}
	}
	l.loose = l.loose || len(l.vpcs)+others < 2
	return l
}

// attach adds what an element of a lead is joined with, and reports whether
// that is an end which is no VPC.
func (f *Facts) attach(l *lead, by, end *diagram.Node) bool {
	if vpc, ok := f.VPC(end.ID); ok {
		l.vpcs[vpc] = by.ID
		return false
	}
	switch f.Network(end) {
	case catalog.Part, catalog.Outside:
		hub := end.Kind == transitKind
		l.outside = l.outside || !hub
		return !hub || by.Kind != transitKind
	case "":
		l.loose = true
	}
	return false
}

// knowsLeads reports whether the drawing shows all there is between two VPCs.
func (f *Facts) knowsLeads(v, w diagram.ID) bool {
	if !f.Drawn(v) || !f.Drawn(w) || f.existing(v) && f.existing(w) {
		return false
	}
	for _, l := range f.leads()[""] {
		if l.loose {
			return false
		}
	}
	outside := 0
	for _, vpc := range []diagram.ID{v, w} {
		out := false
		for _, l := range f.leads()[vpc] {
			if l.loose {
				return false
			}
			out = out || l.outside
		}
		if out {
			outside++
		}
		if f.unknownAt(vpc) {
			return false
		}
	}
	return outside < 2 // a router outside AWS may join them
}

func (f *Facts) existing(id diagram.ID) bool {
	n, _ := f.node(id)
	return f.Truth(n, existingKey) == Yes
}

// unknownAt reports whether something of a kind that the catalogue does not
// know stands in a VPC, or is joined with it.
func (f *Facts) unknownAt(vpc diagram.ID) bool {
	for _, n := range f.OfKindIn(vpc, "") {
		if f.Network(n) == "" {
			return true
		}
	}
	for _, e := range f.edgesAt(vpc) {
		if f.Network(f.other(e, vpc)) == "" {
			return true
		}
	}
	return false
}

// WayIn tells whether a private way from outside AWS leads into a VPC: a VPN,
// Direct Connect or Client VPN, whatever is drawn of it.
func (f *Facts) WayIn(vpc diagram.ID) Truth {
	if !f.Drawn(vpc) || f.unknownAt(vpc) {
		return Unknown
	}
	answer := Of(len(f.OfKindIn(vpc, clientVPNKind)) > 0 || f.joinedKind(vpc, clientVPNKind))
	if len(f.Stray(clientVPNKind)) > 0 || f.existing(vpc) {
		answer = answer.Or(Unknown)
	}
	for _, l := range f.leads()[vpc] {
		if l.outside {
			return Yes
		}
		if l.loose || l.carries != Yes {
			answer = answer.Or(Unknown)
		}
	}
	for _, l := range f.leads()[""] {
		if l.loose || l.outside {
			answer = answer.Or(Unknown)
		}
	}
	return answer
}

// over is the shortest drawn way between two VPCs through others.
func (f *Facts) over(v, w diagram.ID) []diagram.ID {
	ways := map[diagram.ID][]diagram.ID{v: {}}
	for queue := []diagram.ID{v}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		for _, l := range f.leads()[at] {
			for _, next := range slices.Sorted(maps.Keys(l.vpcs)) {
				if _, seen := ways[next]; seen || l.carries != Yes {
					continue
				}
				way := slices.Concat(ways[at], compact(l.vpcs[at], l.vpcs[next]))
				if next == w {
					return way
				}
				ways[next] = append(way, next)
				queue = append(queue, next)
			}
		}
	}
	return nil
}
