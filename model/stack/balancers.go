package stack

import (
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
)

// listener draws where a listener, or a rule of one, sends requests: through a
// target group to its targets and to the services that register in it.
func (b *builder) listener(r *cfn.Resource) {
	balancer, ok := b.drawn(firstOf(r.Properties, "LoadBalancerArn", "ListenerArn"))
	if !ok {
		return
	}
	b.belongs(r, balancer)
	redirect := false
	for _, action := range append(r.Get("DefaultActions").Items(), r.Get("Actions").Items()...) {
		redirect = redirect || action.Get("Type").Is("redirect") && action.Get("RedirectConfig", "Protocol").Is("HTTPS")
		groups := append(b.values(r, action, "@ForwardConfig.TargetGroups.*.TargetGroupArn"), action.Get("TargetGroupArn"))
		for _, g := range groups {
			if group, ok := b.named(g); ok {
				b.targets(r, balancer, group)
			}
		}
		for _, path := range []string{"AuthenticateCognitoConfig"} {
			if pool, ok := b.drawn(action.Get(path, "UserPoolArn")); ok {
				b.arrow(r, pool.id(), "auth", balancer.id())
			}
		}
	}
	if r.Type == "AWS::ElasticLoadBalancingV2::Listener" {
		b.front(balancer, r, redirect)
	}
}

// front adds a listener to those of a load balancer.
func (b *builder) front(balancer *draft, r *cfn.Resource, redirect bool) {
	text := strings.ToUpper(r.Get("Protocol").String()) + " " + r.Get("Port").String()
	if redirect {
		text += " redirect"
	}
	list, _ := balancer.props["listeners"].List()
	balancer.props["listeners"] = catalog.ListOf(append(list, text)...)
}

func (b *builder) targets(r *cfn.Resource, balancer *draft, group *cfn.Resource) {
	b.belongs(group, balancer)
	for _, v := range b.values(group, nil, "Targets.*.Id") {
		if to, ok := b.drawn(v); ok && to != balancer {
			b.arrow(r, balancer.id(), "route", to.id())
		}
	}
	for _, d := range b.order {
		for _, path := range []string{"LoadBalancers.*.TargetGroupArn", "TargetGroupARNs.*"} {
			for _, v := range b.values(d.resource, nil, path) {
				if of, ok := b.named(v); ok && of == group {
					b.arrow(r, balancer.id(), "route", d.id())
				}
			}
		}
	}
}
