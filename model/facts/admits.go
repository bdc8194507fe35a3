package facts

import (
	"net/netip"
	"slices"

	"lintel/model/catalog"
	"lintel/model/diagram"
)

var (
	portKey      = catalog.Int("port")
	listenersKey = catalog.List("listeners")
	privateDNS   = catalog.Bool("privateDns")
)

// Admission is whether security groups let in what an arrow sends.
type Admission struct {
	Open Truth
	// Port is the TCP port; of several the one that is let in, else the first;
	// 0 when none is known.
	Port int
	// At is the node whose groups decide: the target, a mount target of it, or
	// the endpoint on the way.
	At diagram.ID
	// Groups are those of that node, and From those of the source.
	Groups, From []diagram.ID
	// By is the group with the rule that lets the packets in.
	By diagram.ID
}

// Admits tells whether the security groups of an arrow's target admit its
// source. Groups add up: one rule of one of them is enough. A target without a
// drawn group, or with one whose rules are not drawn, tells nothing.
func (f *Facts) Admits(e *diagram.Edge) Admission {
	if t, ok := f.cat.Edge(e.Kind); !ok || !t.Network || t.Trigger || f.DataAPI(e) != No {
		return Admission{}
	}
	if from, _ := f.Ends(e); f.Network(from) == catalog.Part || from.Kind == mountTargetKind {
		return Admission{} // it passes on the packets of others
	}
	doors := f.doors(e)
	if len(doors) == 0 {
		return Admission{}
	}
	answer := f.admitsAt(e, doors[0])
	for _, door := range doors[1:] {
		if f.admitsAt(e, door).Open != answer.Open {
			answer.Open = Unknown // it depends on the one that is used
		}
	}
	return answer
}

// doors are the nodes whose network interfaces an arrow's packets arrive at.
func (f *Facts) doors(e *diagram.Edge) []diagram.ID {
	switch {
	case f.PathClass(e) == ToService:
		return f.endpointDoor(e)
	case e.Kind == "mount" && !f.Groups(e.To).Complete:
		targets, _ := f.MountTargets(e.To)
		return targets
	}
	return []diagram.ID{e.To}
}

// endpointDoor is the interface endpoint that answers a program under the name
// of a service.
func (f *Facts) endpointDoor(e *diagram.Edge) []diagram.ID {
	if from, _ := f.Ends(e); !f.Compute(from) {
		return nil
	}
	exit, _ := f.ServiceExit(e.From, e.To)
	n, drawn := f.node(exit.Endpoint)
	if !drawn || f.Is(n, endpointTypeKey, "interface").And(f.Truth(n, privateDNS)) != Yes {
		return nil
	}
	return []diagram.ID{n.ID}
}

func (f *Facts) admitsAt(e *diagram.Edge, door diagram.ID) Admission {
	groups := f.Groups(door)
	answer := Admission{At: door, Groups: groups.IDs, From: f.Groups(e.From).IDs, Open: Of(false)}
	ports := f.Ports(e, door)
	if len(ports) > 0 {
		answer.Port = ports[0]
	}
	if !groups.Complete {
		answer.Open = Unknown
	}
	if len(groups.IDs) == 0 {
		return answer
	}
	source := f.sourceOf(e, door)
	for _, id := range groups.IDs {
		in := f.ingress(id)
		if !in.known {
			answer.Open = answer.Open.Or(Unknown)
		}
		for _, rule := range in.rules {
			open, port := rule.covers(ports)
			open = open.And(f.matches(rule.Peer, source))
			if open == Yes {
				answer.Open, answer.By, answer.Port = Yes, id, port
				return answer
			}
			answer.Open = answer.Open.Or(open)
		}
	}
	return answer
}

// Ports are the TCP ports that an arrow may arrive at: its own, else that of
// the integration, else those that a node listens on. None when not known.
func (f *Facts) Ports(e *diagram.Edge, at diagram.ID) []int {
	if own, ok := portKey.In(e.Props); ok {
		return []int{own}
	}
	from, to := f.Ends(e)
	for _, c := range f.cat.Between(from.Kind, to.Kind) {
		if c.Port > 0 && slices.Contains(c.Kinds, e.Kind) {
			return []int{c.Port}
		}
	}
	n, _ := f.node(at)
	if s, ok := f.cat.Service(n.Kind); ok {
		if l, ok := s.ListensOn(n.Props); ok {
			return append([]int{l.Port}, l.Also...)
		}
	}
	return fronts(n)
}

// fronts are the TCP ports of a load balancer's listeners.
func fronts(n *diagram.Node) []int {
	var ports []int
	listeners, _ := listenersKey.In(n.Props)
	for _, text := range listeners {
		front, err := catalog.ParseListener(text)
		switch {
		case err != nil:
			return nil
		case front.Protocol == "UDP" || front.Protocol == "QUIC":
		case front.Redirect:
			ports = append(ports, front.Port)
		default:
			ports = slices.Insert(ports, 0, front.Port)
		}
	}
	return ports
}

// rule is one rule of a security group.
type rule struct{ catalog.Traffic }

// covers tells whether a rule is about one of some TCP ports, and which. Where
// none is known, nor is the protocol: only a rule for everything surely is.
func (r rule) covers(ports []int) (Truth, int) {
	for _, p := range ports {
		if r.Covers(p) {
			return Yes, p
		}
	}
	switch {
	case len(ports) > 0 || r.Protocol == "icmp":
		return No, 0
	case r.Covers(1) && r.Covers(allPorts):
		return Yes, 0
	}
	return Unknown, 0
}

const allPorts = 65535

// inbound are the rules of a group by which it lets packets in.
type inbound struct {
	rules []rule
	known bool // all of them are
}

func (f *Facts) ingress(group diagram.ID) inbound {
	r := f.at(group)
	if r == nil {
		return inbound{}
	}
	return ask(f, &f.of(r).inbound, func() inbound { return f.readIngress(group) })
}

func (f *Facts) readIngress(group diagram.ID) inbound {
	var texts []string
	for _, id := range f.twins(group) {
		n, _ := f.node(id)
		own, _ := ingressKey.In(n.Props)
		texts = append(texts, own...)
	}
	in := inbound{known: len(texts) > 0}
	for _, text := range texts {
		t, err := catalog.ParseTraffic(text)
		in.known = in.known && err == nil
		if err == nil {
			in.rules = append(in.rules, rule{t})
		}
	}
	return in
}

// source is where packets come from, as their target sees it.
type source struct {
	node   diagram.ID
	groups Groups
	inside bool // they come by private addresses
	public bool // they come from anywhere on the internet
	hidden bool // somebody else's addresses may stand in for its own
}

// sourceOf is the source of an arrow as a node sees it that its packets arrive at.
func (f *Facts) sourceOf(e *diagram.Edge, at diagram.ID) source {
	from, _ := f.Ends(e)
	to, _ := f.node(at)
	s := source{node: e.From, groups: f.Groups(e.From), public: from.Kind == "internet"}
	v, okV := f.VPC(e.From)
	w, _ := f.VPC(at)
	if okV && f.Joint(v, w).Open == Yes && f.Is(to, schemeKey, "internet-facing") != Yes {
		s.inside = true
	}
	s.hidden = !s.inside || from.Kind == "nlb" || from.Kind == "gwlb" || f.Network(from) == ""
	return s
}

// matches tells whether the peer of a rule covers a source.
func (f *Facts) matches(peer string, s source) Truth {
	if prefix, err := netip.ParsePrefix(peer); err == nil {
		return f.comesFrom(s, prefix)
	}
	member := f.isOneOf(peer, s.groups.IDs)
	switch {
	case s.public:
		return No
	case !s.inside:
		return Unknown
	case member == No && (s.hidden || !s.groups.Complete):
		return Unknown
	}
	return member
}

// comesFrom tells whether a source has its addresses in a range.
func (f *Facts) comesFrom(s source, prefix netip.Prefix) Truth {
	switch {
	case prefix == anywhere4:
		return Yes
	case s.public && prefix.Addr().IsPrivate():
		return No
	case !s.inside || !prefix.Addr().Is4():
		return Unknown
	}
	ranges, _ := f.addresses(s.node)
	if t := within(ranges, prefix); t != No || !s.hidden {
		return t
	}
	return Unknown
}
