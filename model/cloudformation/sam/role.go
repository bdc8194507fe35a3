package sam

import (
	"strings"

	cfn "lintel/model/cloudformation"
)

// role makes the role of a resource that names none, out of its Policies.
func (x *expander) role(r *cfn.Resource, p *cfn.Value, principal string, managed, statements []*cfn.Value) {
	var documents []*cfn.Value
	for _, policy := range p.Get("Policies").Items() {
		switch {
		case policy.Kind() == cfn.Map && !policy.Get("Statement").IsNothing():
			documents = append(documents, policy)
		case policy.Kind() == cfn.Map && len(policy.Entries()) == 1:
			entry := policy.Entries()[0]
			if made := policyOf(entry.Key, entry.Value); made != nil {
				documents = append(documents, cfn.MapOf("Statement", cfn.ListOf(made...)))
			} else {
				managed = append(managed, cfn.TextOf(entry.Key))
			}
		default:
			managed = append(managed, managedPolicy(policy))
		}
	}
	if len(statements) > 0 {
		documents = append(documents, cfn.MapOf("Statement", cfn.ListOf(statements...)))
	}
	var policies []*cfn.Value
	for _, d := range documents {
		policies = append(policies, cfn.MapOf("PolicyDocument", d))
	}
	x.add(r, r.ID+"Role", "AWS::IAM::Role", p.Get("Policies").LineOr(r.Line), cfn.MapOf(
		"AssumeRolePolicyDocument", trust(principal),
		"ManagedPolicyArns", cfn.ListOf(managed...),
		"Policies", cfn.ListOf(policies...),
		"PermissionsBoundary", p.Get("PermissionsBoundary"),
	))
}

func trust(principal string) *cfn.Value {
	return cfn.MapOf("Statement", cfn.ListOf(cfn.MapOf(
		"Effect", "Allow", "Action", "sts:AssumeRole", "Principal", cfn.MapOf("Service", principal),
	)))
}

// managedPolicy is the ARN of a policy of AWS, which SAM takes by its name alone.
func managedPolicy(v *cfn.Value) *cfn.Value {
	name, ok := v.Text()
	if !ok || strings.HasPrefix(name, "arn:") {
		return v
	}
	return cfn.TextOf("arn:aws:iam::aws:policy/" + name)
}

// allow is a statement that allows actions on a resource.
func allow(resource *cfn.Value, actions ...string) *cfn.Value {
	list := make([]*cfn.Value, len(actions))
	for i, a := range actions {
		list[i] = cfn.TextOf(a)
	}
	if resource.IsNothing() {
		resource = cfn.TextOf("*")
	}
	return cfn.MapOf("Effect", "Allow", "Action", cfn.ListOf(list...), "Resource", resource)
}
