package stack

import (
	"fmt"
	"slices"
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/diagram"
)

const (
	regionKind catalog.Kind = "region"
	vpcKind    catalog.Kind = "vpc"
	zoneKind   catalog.Kind = "az"
	subnetKind catalog.Kind = "subnet"
	groupKind  catalog.Kind = "security-group"
	stackKind  catalog.Kind = "cloudformation-stack"
)

// network puts subnets into zones and VPCs, says where their routes lead, and
// writes the rules of security groups.
func (b *builder) network() {
	b.frame(regionID, regionKind, b.regionName(), "", b.regionProps())
	for _, d := range b.ofKind(vpcKind) {
		d.parent = regionID
	}
	for _, r := range b.template.Resources {
		if r.Type == "AWS::EC2::VPCGatewayAttachment" {
			if d, ok := b.drawn(r.Get("InternetGatewayId")); ok {
				d.parent = b.vpcOr(r.Get("VpcId"), regionID)
			}
		}
	}
	for _, d := range b.ofKind(subnetKind) {
		d.parent = b.zone(d)
	}
	b.readRoutes()
	for _, d := range b.ofKind(subnetKind) {
		b.routeSubnet(d)
	}
	for _, d := range b.ofKind(groupKind) {
		d.parent = b.vpcOr(d.resource.Get("VpcId"), regionID)
		b.groupRules(d)
	}
	b.looseGroupRules()
}

const regionID diagram.ID = "region"

func (b *builder) regionName() string {
	if b.options.Region != "" {
		return b.options.Region
	}
	return "AWS Region"
}

func (b *builder) regionProps() catalog.Props {
	if b.options.Region == "" {
		return catalog.Props{}
	}
	return catalog.Props{"code": catalog.StringOf(b.options.Region)}
}

// frame makes a container that no resource stands for, once.
func (b *builder) frame(id diagram.ID, kind catalog.Kind, name string, parent diagram.ID, props catalog.Props) diagram.ID {
	if b.frames[id] == nil {
		b.frames[id] = &diagram.Node{ID: id, Kind: kind, Name: name, Parent: parent, Props: props}
	}
	return id
}

func (b *builder) ofKind(kinds ...catalog.Kind) []*draft {
	var all []*draft
	for _, d := range b.order {
		if slices.Contains(kinds, d.kind) {
			all = append(all, d)
		}
	}
	return all
}

// vpcOr is the frame of the VPC that a value names: one of the template, or one
// that is there already and that a parameter names; otherwise where none is named.
func (b *builder) vpcOr(v *cfn.Value, otherwise diagram.ID) diagram.ID {
	if v.IsNothing() {
		return otherwise
	}
	if d, ok := b.drawn(v); ok {
		if d.kind == vpcKind {
			return d.id()
		}
		return otherwise
	}
	name := plainName(v)
	return b.frame(diagram.ID("vpc:"+name), vpcKind, name, regionID, catalog.Props{"existing": catalog.BoolOf(true)})
}

// defaultVPC is the frame of the VPC that AWS takes when none is named.
func (b *builder) defaultVPC() diagram.ID {
	return b.frame("vpc:default", vpcKind, "Default VPC", regionID,
		catalog.Props{"existing": catalog.BoolOf(true), "isDefault": catalog.BoolOf(true)})
}

// plainName is a value as the name of something that is not in the template.
func plainName(v *cfn.Value) string {
	text := v.String()
	if on := v.Because(); on != "" {
		return on
	}
	return text
}

// zone is the frame of the Availability Zone that a subnet is in, or that of its
// VPC where it says nothing about it.
func (b *builder) zone(d *draft) diagram.ID {
	vpc := b.vpcOr(d.resource.Get("VpcId"), regionID)
	az := d.resource.Get("AvailabilityZone")
	if az.IsNothing() {
		return vpc
	}
	text := az.String()
	letter, counted := strings.CutPrefix(text, "${AWS::Region}")
	props := catalog.Props{}
	name := plainName(az)
	switch {
	case counted:
		name = "Zone " + letter
	case az.Kind() == cfn.Text:
		props["az"] = catalog.StringOf(text)
		name = "" // the frame says where it is
	}
	return b.frame(diagram.ID(fmt.Sprintf("%s:%s", vpc, text)), zoneKind, name, vpc, props)
}

// routing are the route tables of the template.
type routing struct {
	routes map[string][]*cfn.Resource // by the id of the table
	tables map[string]*cfn.Resource   // by the id of the subnet
}

func (b *builder) readRoutes() {
	b.routes = &routing{routes: map[string][]*cfn.Resource{}, tables: map[string]*cfn.Resource{}}
	for _, r := range b.template.Resources {
		switch r.Type {
		case "AWS::EC2::Route":
			if table, ok := b.named(r.Get("RouteTableId")); ok {
				b.routes.routes[table.ID] = append(b.routes.routes[table.ID], r)
			}
		case "AWS::EC2::SubnetRouteTableAssociation":
			subnet, okSubnet := b.named(r.Get("SubnetId"))
			table, okTable := b.named(r.Get("RouteTableId"))
			if okSubnet && okTable {
				b.routes.tables[subnet.ID] = table
				if d, ok := b.drafts[subnet.ID]; ok {
					b.belongs(r, d)
					b.belongs(table, d)
					for _, route := range b.routes.routes[table.ID] {
						b.belongs(route, d)
					}
				}
			}
		}
	}
	// Associations may stand before the routes of their table.
	for subnet, table := range b.routes.tables {
		for _, route := range b.routes.routes[table.ID] {
			if d, ok := b.drafts[subnet]; ok {
				b.belongs(route, d)
			}
		}
	}
}

// routeSubnet says where the routes of a subnet lead. Without a table of its own it
// has the main one of its VPC, of which the template says nothing.
func (b *builder) routeSubnet(d *draft) {
	table, ok := b.routes.tables[d.resource.ID]
	if !ok {
		return
	}
	kind, sure := "isolated", true
	var others []string
	for _, r := range b.routes.routes[table.ID] {
		destination := r.Get("DestinationCidrBlock").String()
		target, known := b.routeTarget(r)
		switch {
		case destination != "0.0.0.0/0" && known:
			if to := r.Get("DestinationIpv6CidrBlock").String(); destination == "" {
				destination = to
			}
			if destination != "" {
				others = append(others, destination+" to "+string(target.id()))
			}
		case destination != "0.0.0.0/0":
		case r.Condition != "" || !known:
			sure = false
		case target.kind == "internet-gateway":
			kind = "public"
		case target.kind == "nat-gateway":
			kind = "private"
			b.natRoute(d, target, r)
		default:
			sure = false
			b.arrow(r, d.id(), "route", target.id())
		}
	}
	if sure {
		d.set("kind", catalog.StringOf(kind))
	}
	if len(others) > 0 {
		d.set("routes", catalog.ListOf(others...))
	}
}

// natRoute draws the way to a NAT gateway where the VPC has several to choose from.
func (b *builder) natRoute(d, nat *draft, r *cfn.Resource) {
	if len(b.ofKind("nat-gateway")) > 1 {
		b.arrow(r, d.id(), "route", nat.id())
	}
}

func (b *builder) routeTarget(r *cfn.Resource) (*draft, bool) {
	for _, key := range []string{
		"GatewayId", "NatGatewayId", "TransitGatewayId", "VpcPeeringConnectionId", "EgressOnlyInternetGatewayId",
		"VpcEndpointId", "InstanceId", "NetworkInterfaceId",
	} {
		if v := r.Get(key); !v.IsNothing() {
			return b.drawn(v)
		}
	}
	return nil, false
}
