package stack

import (
	"regexp"
	"slices"
	"strings"

	cfn "lintel/model/cloudformation"
)

var placeholder = regexp.MustCompile(`\$\{([^}]+)\}`)

// resolved is a reference to what a secret or a parameter holds, by its name.
var resolved = regexp.MustCompile(`\{resolve:(?:secretsmanager|ssm|ssm-secure):([^:}]+)`)

// named is the resource of the template that a value names: by a reference to it,
// by an ARN with one in it, or by its physical name.
func (b *builder) named(v *cfn.Value) (*cfn.Resource, bool) {
	switch v.Kind() {
	case cfn.Nothing, cfn.List, cfn.Map:
		return nil, false
	}
	if id, _, ok := v.Reference(); ok {
		return b.template.Resource(id)
	}
	return b.namedBy(v.String())
}

// namedBy is the resource that a text names, in which what was not known stands
// as "${Name}".
func (b *builder) namedBy(text string) (*cfn.Resource, bool) {
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		for id := m[1]; id != ""; {
			if r, ok := b.template.Resource(id); ok {
				return r, true
			}
			dot := strings.LastIndex(id, ".")
			id = id[:max(dot, 0)]
		}
	}
	if m := resolved.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if r, ok := b.physical[text]; ok && text != "" {
		return r, true
	}
	if a, ok := parseARN(text); ok {
		for _, name := range a.names() {
			if r, ok := b.physical[name]; ok && serves(r.Type, a.service) {
				return r, true
			}
		}
	}
	return nil, false
}

// arn is an ARN whose parts may be unknown.
type arn struct{ service, region, account, resource string }

// parseARN reads an ARN; a colon in what stands for something unknown is no
// separator.
func parseARN(text string) (arn, bool) {
	masked := placeholder.ReplaceAllStringFunc(text, func(s string) string { return strings.ReplaceAll(s, ":", "\x00") })
	parts := strings.SplitN(masked, ":", 6)
	if len(parts) < 6 || parts[0] != "arn" {
		return arn{}, false
	}
	for i := range parts {
		parts[i] = strings.ReplaceAll(parts[i], "\x00", ":")
	}
	return arn{parts[2], parts[3], parts[4], parts[5]}, true
}

// names are what may be the name of the resource in an ARN, such as "orders" in
// "table/orders/index/*".
func (a arn) names() []string {
	names := []string{a.resource}
	if path, ok := strings.CutPrefix(a.resource, "parameter/"); ok {
		names = append(names, path, "/"+path)
	}
	for _, cut := range []string{"/", ":"} {
		names = append(names, strings.Split(a.resource, cut)...)
	}
	return slices.DeleteFunc(names, func(s string) bool { return s == "" || s == "*" })
}

// all reports whether an ARN stands for all resources of its service.
func (a arn) all() bool {
	rest := strings.TrimRight(a.resource, "*:/")
	return strings.HasSuffix(a.resource, "*") && !strings.ContainsAny(rest, "$/:") &&
		(rest == "" || slices.Contains([]string{"table", "function", "stateMachine", "log-group", "stream", "deliverystream", "secret", "parameter", "event-bus", "key", "rule", "cluster", "repository"}, rest))
}

// serves reports whether a type belongs to a service as ARNs call it.
func serves(kind, service string) bool {
	part := strings.Split(kind, "::")
	if len(part) < 2 {
		return false
	}
	name := strings.ToLower(part[1])
	other := map[string]string{
		"states": "stepfunctions", "firehose": "kinesisfirehose", "es": "opensearchservice", "elasticloadbalancing": "elasticloadbalancingv2",
		"cognito-idp": "cognito", "execute-api": "apigateway", "rds-db": "rds", "rds-data": "rds", "elasticfilesystem": "efs", "mq": "amazonmq", "kafka": "msk",
	}
	return name == service || name == other[service] || strings.HasPrefix(name, service)
}

// indexNames finds the physical names of all resources.
func (b *builder) indexNames() {
	b.physical = map[string]*cfn.Resource{}
	twice := map[string]bool{}
	for _, r := range b.template.Resources {
		m := b.meaning.of(r.Type)
		if m == nil || m.Name == "" {
			continue
		}
		name := r.Get(strings.Split(m.Name, ".")...)
		if name.IsNothing() || name.Kind() == cfn.Reference {
			continue
		}
		text := name.String()
		if b.physical[text] != nil {
			twice[text] = true
		}
		b.physical[text] = r
	}
	for text := range twice {
		delete(b.physical, text)
	}
}

// mentions are the resources that refer to one, by its id.
func (b *builder) mentions() map[string][]*cfn.Resource {
	if b.mentioning == nil {
		b.mentioning = map[string][]*cfn.Resource{}
		for _, r := range b.template.Resources {
			for _, id := range r.Properties.References() {
				b.mentioning[id] = append(b.mentioning[id], r)
			}
		}
	}
	return b.mentioning
}

// mentionedBy lists the resources that a value mentions, and the nested stacks whose
// outputs it takes.
func (b *builder) mentionedBy(v *cfn.Value) []*cfn.Resource {
	var all []*cfn.Resource
	for _, id := range v.References() {
		if r, ok := b.template.Resource(id); ok {
			all = append(all, r)
		}
	}
	for _, open := range v.Unknowns() {
		if r, ok := b.namedBy("${" + open + "}"); ok && !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	return all
}

// element is the resource that is drawn for one: itself, or what a helper belongs
// to, such as the function of an alias.
func (b *builder) element(r *cfn.Resource) (*draft, bool) {
	for range 8 { // helpers of helpers; never more, and never round in a circle
		if d, ok := b.drafts[r.ID]; ok {
			return d, true
		}
		next := b.owner(r)
		if next == nil {
			return nil, false
		}
		r = next
	}
	return nil, false
}

// owner is what a helper belongs to.
func (b *builder) owner(r *cfn.Resource) *cfn.Resource {
	m := b.meaning.of(r.Type)
	if m == nil {
		return nil
	}
	for _, path := range m.Into {
		for _, v := range b.values(r, nil, path) {
			if owner, ok := b.named(v); ok && owner != r {
				return owner
			}
		}
	}
	return nil
}

// drawn is the element that a value names.
func (b *builder) drawn(v *cfn.Value) (*draft, bool) {
	r, ok := b.named(v)
	if !ok {
		return nil, false
	}
	return b.element(r)
}
