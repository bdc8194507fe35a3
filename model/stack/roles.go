package stack

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/diagram"
)

// grants are what a role allows.
type grants struct {
	items []grant
	// parts are the resources that say so: the role and its policies.
	parts []*cfn.Resource
}

// grant is an action that a role allows.
type grant struct {
	action string
	// on is the element that it is allowed on, where that is one.
	on diagram.ID
	// resource is how the drawing tells the resource: an id, "*", or what is not drawn.
	resource string
	// there is what it is allowed on, where that is a single thing outside of the template.
	there thing
	// open tells that it holds under conditions, or depends on what nobody knows.
	open bool
}

// String is the grant in the form of catalog.ParseGrant; what is open is in no form
// that a rule reads as certain.
func (g grant) String() string {
	if g.open {
		return g.action + " on " + g.resource + " (under conditions)"
	}
	return catalog.Grant{Action: g.action, Resource: g.resource}.String()
}

// roles gives every caller what its role allows.
func (b *builder) roles() {
	for _, d := range slices.Clone(b.order) {
		if d.kind == "iam-role" {
			b.drawRole(d)
			continue
		}
		if d.mapping.Role == "" {
			b.giveRoles(d)
			continue
		}
		v := b.value(d.resource, nil, d.mapping.Role)
		if v.IsNothing() {
			continue
		}
		b.giveRole(d, v)
	}
}

// giveRoles gives an element of a kind that nobody has described all roles that it
// names: which of them it calls AWS with, only its description would say.
func (b *builder) giveRoles(d *draft) {
	if !b.plain(d.kind) {
		return
	}
	all := &grants{}
	for _, v := range valuesLike(d.resource.Properties, "Role") {
		if role, ok := b.named(v); ok && role.Type == "AWS::IAM::Role" {
			b.giveRole(d, v)
			all.items = append(all.items, d.granted.items...)
		}
	}
	if len(all.items) > 0 {
		d.granted = all
	}
}

// valuesLike are the values at any depth whose key has a word in it.
func valuesLike(v *cfn.Value, word string) []*cfn.Value {
	var all []*cfn.Value
	for _, e := range v.Entries() {
		if strings.Contains(e.Key, word) {
			all = append(all, e.Value)
		}
		all = append(all, valuesLike(e.Value, word)...)
	}
	if v.Kind() == cfn.List {
		for _, item := range v.Items() {
			all = append(all, valuesLike(item, word)...)
		}
	}
	return all
}

// drawRole writes what a role allows to its own element.
func (b *builder) drawRole(d *draft) {
	g := b.grantsOf(d.resource)
	d.set("grants", catalog.ListOf(g.texts()...))
	for _, s := range d.resource.Get("AssumeRolePolicyDocument", "Statement").Items() {
		for _, e := range s.Get("Principal").Entries() {
			var trusted []string
			for _, p := range e.Value.Items() {
				trusted = append(trusted, p.String())
			}
			d.set("trust", catalog.ListOf(trusted...))
		}
	}
	for _, part := range g.parts {
		b.belongs(part, d)
	}
}

// giveRole lets an element call AWS with the role that a value names.
func (b *builder) giveRole(d *draft, v *cfn.Value) {
	key := b.catalog.RoleKey(d.kind)
	role, ok := b.named(v)
	if ok && role.Type == "AWS::IAM::InstanceProfile" {
		b.belongs(role, d)
		role, ok = b.named(b.value(role, nil, "Roles.0"))
	}
	if !ok || role.Type != "AWS::IAM::Role" {
		if key != "" {
			d.set(key, catalog.StringOf(v.String()))
		}
		return
	}
	g := b.grantsOf(role)
	d.granted = g
	b.outsideGrants(d, g)
	if drawn, ok := b.drafts[role.ID]; ok {
		if key != "" {
			d.set(key, catalog.StringOf(string(drawn.id())))
		}
		b.arrow(role, d.id(), "assume", drawn.id())
		return
	}
	if s, ok := b.catalog.Service(d.kind); ok {
		if _, has := s.Property("grants"); has {
			d.set("grants", catalog.ListOf(g.texts()...))
		}
	}
	for _, part := range g.parts {
		b.belongs(part, d)
	}
}

func (g *grants) texts() []string {
	texts := []string{}
	for _, item := range g.items {
		if text := item.String(); !slices.Contains(texts, text) {
			texts = append(texts, text)
		}
	}
	return texts
}

// grantsOf is what a role allows by its own policies, those of AWS, and those that
// are resources of their own.
func (b *builder) grantsOf(role *cfn.Resource) *grants {
	if g, ok := b.policies[role.ID]; ok {
		return g
	}
	g := &grants{parts: []*cfn.Resource{role}}
	b.policies[role.ID] = g
	for _, p := range role.Get("Policies").Items() {
		b.addDocument(g, p.Get("PolicyDocument"))
	}
	for _, arn := range role.Get("ManagedPolicyArns").Items() {
		b.addManaged(g, arn)
	}
	for _, r := range b.template.Resources {
		switch r.Type {
		case "AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy":
			for _, path := range []string{"Roles.*", "RoleName"} {
				for _, v := range b.values(r, nil, path) {
					if of, ok := b.named(v); ok && of == role {
						b.addDocument(g, r.Get("PolicyDocument"))
						g.parts = append(g.parts, r)
					}
				}
			}
		case "AWS::Serverless::Connector":
			b.addConnector(g, r, role)
		}
	}
	return g
}

// addManaged adds a managed policy: one of the template, or one of AWS by its name.
func (b *builder) addManaged(g *grants, arn *cfn.Value) {
	if r, ok := b.named(arn); ok && r.Type == "AWS::IAM::ManagedPolicy" {
		b.addDocument(g, r.Get("PolicyDocument"))
		g.parts = append(g.parts, r)
		return
	}
	name := arn.String()
	if at := strings.LastIndex(name, "/"); at >= 0 {
		name = name[at+1:]
	}
	actions, known := b.meaning.managed[name]
	if !known {
		g.items = append(g.items, grant{action: name, resource: "*", open: true})
		return
	}
	for _, a := range actions {
		g.items = append(g.items, grant{action: a, resource: "*"})
	}
}

// addDocument adds the statements of a policy. One that denies makes what it denies
// uncertain, for what it leaves depends on much.
func (b *builder) addDocument(g *grants, document *cfn.Value) {
	if kind := document.Kind(); kind == cfn.Text || kind == cfn.Joined { // JSON in a text
		read, err := cfn.ReadDocument(strings.NewReader(document.String()), b.template.File)
		if err != nil {
			read = cfn.UnknownBecause("a policy in a text")
		}
		document = read
	}
	if document.IsUnknown() {
		g.items = append(g.items, grant{action: document.String(), resource: "*", open: true})
	}
	for _, s := range document.Get("Statement").Items() {
		open := !s.Get("Condition").IsNothing() || !s.Get("Effect").Is("Allow") || s.IsUnknown()
		actions := s.Get("Action").Items()
		if len(actions) == 0 {
			open, actions = true, []*cfn.Value{cfn.TextOf("*")}
		}
		for _, a := range actions {
			resources := s.Get("Resource").Items()
			if len(resources) == 0 {
				resources = []*cfn.Value{cfn.TextOf("${NotResource}")}
			}
			for _, v := range resources {
				item := b.grant(a.String(), v)
				item.open = item.open || open
				g.items = append(g.items, item)
			}
		}
	}
}

func (b *builder) grant(action string, resource *cfn.Value) grant {
	g := grant{action: action, resource: resource.String(), open: strings.Contains(action, "${")}
	if d, ok := b.drawn(resource); ok {
		g.on, g.resource = d.id(), string(d.id())
		return g
	}
	g.there = b.there(action, g.resource)
	if a, ok := parseARN(g.resource); ok && (a.all() || a.service == "logs") {
		g.resource = "*"
	}
	return g
}

// addConnector adds what a connector of SAM grants to its source.
func (b *builder) addConnector(g *grants, r, role *cfn.Resource) {
	source, ok := b.template.Resource(connectorEnd(r, r.Get("Source")))
	if !ok {
		return
	}
	if of, ok := b.named(source.Get("Role")); !ok || of != role {
		return
	}
	actions := map[string][2][]string{
		"dynamodb-table":  {{"dynamodb:GetItem", "dynamodb:Query", "dynamodb:Scan", "dynamodb:BatchGetItem"}, {"dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"}},
		"sqs-queue":       {{"sqs:ReceiveMessage", "sqs:GetQueueAttributes"}, {"sqs:DeleteMessage", "sqs:SendMessage"}},
		"s3-bucket":       {{"s3:GetObject", "s3:ListBucket"}, {"s3:PutObject", "s3:DeleteObject"}},
		"sns-topic":       {nil, {"sns:Publish"}},
		"lambda":          {nil, {"lambda:InvokeFunction", "lambda:InvokeAsync"}},
		"step-functions":  {{"states:DescribeExecution"}, {"states:StartExecution"}},
		"eventbridge-bus": {nil, {"events:PutEvents"}},
	}
	for _, end := range r.Get("Destination").Items() {
		to, ok := b.drafts[connectorEnd(r, end)]
		if !ok {
			continue
		}
		for _, permission := range r.Get("Permissions").Items() {
			list := actions[string(to.kind)][0]
			if permission.Is("Write") {
				list = actions[string(to.kind)][1]
			}
			for _, a := range list {
				g.items = append(g.items, grant{action: a, on: to.id(), resource: string(to.id())})
			}
		}
	}
	g.parts = append(g.parts, r)
}

// connectorEnd is the id of the resource at an end of a connector.
func connectorEnd(r *cfn.Resource, end *cfn.Value) string {
	if id, _, ok := end.Get("Arn").Reference(); ok {
		return id
	}
	id, _ := end.Get("Id").Text()
	if at := strings.LastIndex(r.ID, "."); at >= 0 && !strings.Contains(id, ".") {
		return r.ID[:at+1] + id
	}
	return id
}
