package stack

import (
	"slices"
	"strings"

	cfn "lintel/model/cloudformation"
)

// trustedRoles gives an API whose definition is in a file elsewhere the role that
// nothing in the template uses and that only API Gateway may take, where there is
// one of each.
func (b *builder) trustedRoles() {
	var apis []*draft
	for _, d := range b.ofKind("apigw-rest", "apigw-http", "apigw-websocket") {
		if d.granted == nil && b.definedElsewhere(d) {
			apis = append(apis, d)
		}
	}
	var roles []*cfn.Resource
	for _, r := range b.template.Resources {
		if r.Type == "AWS::IAM::Role" && b.unused(r) && trusts(r, "apigateway.amazonaws.com") {
			roles = append(roles, r)
		}
	}
	if len(apis) == 1 && len(roles) == 1 {
		b.giveRole(apis[0], cfn.ReferenceTo(roles[0].ID, ""))
	}
}

// unused reports whether only policies mention a role.
func (b *builder) unused(role *cfn.Resource) bool {
	return !slices.ContainsFunc(b.mentions()[role.ID], func(r *cfn.Resource) bool {
		return !strings.HasPrefix(r.Type, "AWS::IAM::")
	})
}

// trusts reports whether a role may be taken by a service and by nobody else.
func trusts(role *cfn.Resource, service string) bool {
	found := false
	for _, s := range role.Get("AssumeRolePolicyDocument", "Statement").Items() {
		for _, e := range s.Get("Principal").Entries() {
			for _, p := range e.Value.Items() {
				if !p.Is(service) {
					return false
				}
				found = true
			}
		}
	}
	return found
}
