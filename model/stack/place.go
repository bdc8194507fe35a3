package stack

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/diagram"
)

// placeAll puts every element into the container that it belongs to.
func (b *builder) placeAll() {
	for _, d := range b.order {
		if d.parent == "" {
			d.parent = b.home(d)
		}
	}
	b.placeInstances()
	b.settleClusters()
	b.gather()
}

// home is the container that an element is drawn in.
func (b *builder) home(d *draft) diagram.ID {
	s, known := b.catalog.Service(d.kind)
	if known && (s.Network == catalog.Global || s.Network == catalog.Outside) || !known && global(d.resource.Type) {
		return ""
	}
	p := d.mapping.Place
	if p == nil {
		return regionID
	}
	vpc := b.placeVPC(d, p)
	subnets := b.placeSubnets(d, p, &vpc)
	b.placeGroups(d, p, &vpc)
	if p.In != "" {
		if in, ok := b.drawn(b.value(d.resource, nil, p.In)); ok {
			if frame, isFrame := b.catalog.Service(in.kind); isFrame && frame.IsFrame() {
				return in.id()
			}
		}
	}
	switch {
	case len(subnets) == 1:
		return subnets[0]
	case vpc != "":
		return vpc
	case p.Default && known && s.Network == catalog.Required:
		return b.defaultVPC()
	}
	return regionID
}

// global reports whether a type belongs to a service that has no Regions.
func global(kind string) bool {
	return slices.ContainsFunc([]string{"Route53", "IAM", "CloudFront", "GlobalAccelerator", "Organizations"}, func(service string) bool {
		return strings.HasPrefix(kind, "AWS::"+service+"::")
	})
}

// placeVPC is the VPC that an element names itself.
func (b *builder) placeVPC(d *draft, p *placement) diagram.ID {
	if p.VPC == "" {
		return ""
	}
	return b.vpcOr(b.value(d.resource, nil, p.VPC), "")
}

// placeSubnets lists the subnets of an element where there are several, or where
// they are not drawn. The result are those that are.
func (b *builder) placeSubnets(d *draft, p *placement, vpc *diagram.ID) []diagram.ID {
	if p.Subnets == "" {
		return nil
	}
	var drawn []diagram.ID
	var listed []string
	for _, v := range b.values(d.resource, nil, p.Subnets) {
		for _, item := range v.Items() {
			if s, ok := b.drawn(item); ok && s.kind == subnetKind {
				drawn = append(drawn, s.id())
				listed = append(listed, string(s.id()))
				if *vpc == "" {
					*vpc = b.vpcAround(s.id())
				}
				continue
			}
			listed = append(listed, item.String())
		}
	}
	if len(listed) == 1 && len(drawn) == 1 {
		return drawn
	}
	if len(listed) > 0 {
		d.set("subnets", catalog.ListOf(listed...))
		if *vpc == "" {
			*vpc = b.someVPC(listed[0])
		}
		if len(drawn) == 1 {
			return nil // the others are somewhere else
		}
	}
	return drawn
}

// someVPC is the frame for subnets of which only the names are known: that of the
// only VPC that is there already, else one of their own.
func (b *builder) someVPC(subnets string) diagram.ID {
	var all []diagram.ID
	for id, n := range b.frames {
		if n.Kind == vpcKind {
			all = append(all, id)
		}
	}
	for _, d := range b.ofKind(groupKind) { // their VPC has a frame by now
		if d.parent != regionID {
			all = append(all, d.parent)
		}
	}
	slices.Sort(all)
	if all = slices.Compact(all); len(all) == 1 {
		return all[0]
	}
	return b.frame("vpc:"+diagram.ID(subnets), vpcKind, "VPC of "+subnets, regionID,
		catalog.Props{"existing": catalog.BoolOf(true)})
}

// placeGroups lists the security groups of an element.
func (b *builder) placeGroups(d *draft, p *placement, vpc *diagram.ID) {
	if p.Groups == "" {
		return
	}
	var listed []string
	for _, v := range b.values(d.resource, nil, p.Groups) {
		for _, item := range v.Items() {
			if g, ok := b.drawn(item); ok && g.kind == groupKind {
				listed = append(listed, string(g.id()))
				if around := b.vpcAround(g.id()); *vpc == "" && around != "" {
					*vpc = around
				}
				continue
			}
			listed = append(listed, item.String())
		}
	}
	if len(listed) > 0 {
		d.set("securityGroups", catalog.ListOf(listed...))
	}
}

// vpcAround is the VPC that a container is drawn in, or is.
func (b *builder) vpcAround(id diagram.ID) diagram.ID {
	for range 10 {
		if b.kindAt(id) == vpcKind {
			return id
		}
		id = b.parentOf(id)
		if id == "" {
			break
		}
	}
	return ""
}

func (b *builder) parentOf(id diagram.ID) diagram.ID {
	if d, ok := b.drafts[string(id)]; ok {
		return d.parent
	}
	if n, ok := b.frames[id]; ok {
		return n.Parent
	}
	return ""
}

// gather draws the members of a security group in its frame where all of them
// stand in one place; else they only list it.
func (b *builder) gather() {
	for _, g := range b.ofKind(groupKind) {
		var members []*draft
		for _, d := range b.order {
			groups, _ := d.props["securityGroups"].List()
			if s, ok := b.catalog.Service(d.kind); ok && s.Shape != catalog.Docked && slices.Contains(groups, string(g.id())) {
				members = append(members, d) // what is docked stays at its border, and lists it
			}
		}
		if len(members) == 0 {
			continue
		}
		place, fits := members[0].parent, true
		for _, d := range members {
			groups, _ := d.props["securityGroups"].List()
			s, ok := b.catalog.Service(d.kind)
			fits = fits && d.parent == place && groups[0] == string(g.id()) && ok && slices.Contains(s.Placement, groupKind)
		}
		kind := b.kindAt(place)
		if !fits || !slices.Contains(groupHomes, kind) || b.vpcAround(place) != b.vpcAround(g.parent) {
			continue
		}
		g.parent = place
		for _, d := range members {
			d.parent = g.id()
			groups, _ := d.props["securityGroups"].List()
			if len(groups) == 1 {
				delete(d.props, "securityGroups")
			} else {
				d.props["securityGroups"] = catalog.ListOf(groups[1:]...)
			}
		}
	}
}

// groupHomes are what a security group may be drawn in: its VPC, a part of that, and
// what runs all of its members.
var groupHomes = []catalog.Kind{vpcKind, zoneKind, subnetKind, "ecs-cluster", "auto-scaling-group"}

// settleClusters draws a cluster in the VPC that all it runs is in. What runs in it
// says by its subnets where it is.
func (b *builder) settleClusters() {
	for _, c := range b.ofKind("ecs-cluster", "auto-scaling-group", "eks-cluster") {
		if c.parent != regionID {
			continue
		}
		var vpcs []diagram.ID
		for _, d := range b.order {
			if d.parent == c.id() {
				vpcs = append(vpcs, b.vpcOfSubnets(d))
			}
		}
		slices.Sort(vpcs)
		if vpcs = slices.Compact(vpcs); len(vpcs) == 1 && vpcs[0] != "" {
			c.parent = vpcs[0]
		}
	}
}

// vpcOfSubnets is the VPC of the subnets or the security groups that an element lists.
func (b *builder) vpcOfSubnets(d *draft) diagram.ID {
	subnets, _ := d.props["subnets"].List()
	groups, _ := d.props["securityGroups"].List()
	for _, id := range slices.Concat(subnets, groups) {
		if vpc := b.vpcAround(diagram.ID(id)); vpc != "" {
			return vpc
		}
	}
	if len(subnets) > 0 {
		return b.someVPC(subnets[0])
	}
	if p := d.mapping.Place; p != nil && p.Subnets != "" {
		if v := b.values(d.resource, nil, p.Subnets); len(v) == 1 {
			return b.vpcAround(diagram.ID(firstID(b, v[0])))
		}
	}
	return ""
}

func firstID(b *builder, v *cfn.Value) string {
	for _, item := range v.Items() {
		if d, ok := b.drawn(item); ok {
			return string(d.id())
		}
	}
	return ""
}
