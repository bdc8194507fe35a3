package stack

import (
	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
)

// groupRules writes the rules that stand in a security group.
func (b *builder) groupRules(d *draft) {
	b.addRules(d, "ingress", d.resource.Get("SecurityGroupIngress").Items(), d.resource)
	b.addRules(d, "egress", d.resource.Get("SecurityGroupEgress").Items(), d.resource)
}

// looseGroupRules writes the rules that are resources of their own.
func (b *builder) looseGroupRules() {
	for _, r := range b.template.Resources {
		key := map[string]string{
			"AWS::EC2::SecurityGroupIngress": "ingress", "AWS::EC2::SecurityGroupEgress": "egress",
		}[r.Type]
		if key == "" {
			continue
		}
		group := r.Get("GroupId")
		if group.IsNothing() {
			group = r.Get("GroupName")
		}
		if d, ok := b.drawn(group); ok && d.kind == groupKind {
			b.addRules(d, key, []*cfn.Value{r.Properties}, r)
			b.belongs(r, d)
		}
	}
}

func (b *builder) addRules(d *draft, key string, rules []*cfn.Value, r *cfn.Resource) {
	items, _ := d.props[key].List()
	for _, rule := range rules {
		items = append(items, b.traffic(rule, key, r))
	}
	if len(items) > 0 {
		d.props[key] = catalog.ListOf(items...)
	}
}

// traffic is a rule as the drawing writes it, such as "tcp 443 from 0.0.0.0/0".
// What depends on a parameter stands in it as "${Name}", and is then unknown.
func (b *builder) traffic(rule *cfn.Value, key string, r *cfn.Resource) string {
	word := " from "
	if key == "egress" {
		word = " to "
	}
	protocol, ports := rule.Get("IpProtocol").String(), ""
	switch protocol {
	case "-1", "":
		protocol = "all"
	case "6":
		protocol = "tcp"
	case "17":
		protocol = "udp"
	case "1", "58", "icmpv6":
		protocol = "icmp"
	}
	if protocol != "all" && protocol != "icmp" {
		first, last := rule.Get("FromPort").String(), rule.Get("ToPort").String()
		switch {
		case first == "" || first == "-1":
		case first == last || last == "":
			ports = " " + first
		default:
			ports = " " + first + "-" + last
		}
	}
	return protocol + ports + word + b.peer(rule, r)
}

func (b *builder) peer(rule *cfn.Value, r *cfn.Resource) string {
	for _, path := range []string{
		"CidrIp", "CidrIpv6", "SourceSecurityGroupId", "DestinationSecurityGroupId", "SourceSecurityGroupName",
		"SourcePrefixListId", "DestinationPrefixListId",
	} {
		v := rule.Get(path)
		if v.IsNothing() {
			continue
		}
		if path == "CidrIp" || path == "CidrIpv6" {
			if vpc, ok := b.drawn(v); ok { // the range of a VPC of the template
				if text, known := vpc.resource.Get("CidrBlock").Text(); known && vpc.kind == vpcKind {
					return text
				}
			}
			return v.String()
		}
		if d, ok := b.drawn(v); ok {
			return string(d.id())
		}
		return v.String()
	}
	return "${" + shortID(r.ID) + "}"
}
