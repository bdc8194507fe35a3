package stack

import (
	"slices"
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/diagram"
)

// logGroup finds what writes to a log group: what mentions it, or what its name
// says. It is then a part of that, or drawn with an arrow where helpers are.
func (b *builder) logGroup(r *cfn.Resource) {
	var writers []*draft
	name := r.Get("LogGroupName").String()
	mentions := func(by *cfn.Resource) bool { return slices.Contains(b.mentions()[r.ID], by) }
	for _, d := range b.order {
		if d.resource != r && (mentions(d.resource) || slices.ContainsFunc(b.tasksOf(d), mentions) || b.writesTo(d, name)) {
			writers = append(writers, d)
		}
	}
	for _, other := range b.mentions()[r.ID] {
		if d, ok := b.element(other); ok && other != r && !slices.Contains(writers, d) {
			writers = append(writers, d)
		}
	}
	for _, d := range writers {
		if own, drawn := b.drafts[r.ID]; drawn {
			if len(b.catalog.Between(d.kind, own.kind)) > 0 {
				b.arrow(r, d.id(), "log", own.id())
			}
			continue
		}
		b.belongs(r, d)
	}
}

// writesTo reports whether the name of a log group is that of what an element writes.
func (b *builder) writesTo(d *draft, name string) bool {
	after, ok := strings.CutPrefix(name, "/aws/lambda/")
	if !ok || d.kind != "lambda" {
		return false
	}
	if r, named := b.namedBy(after); named {
		return r == d.resource
	}
	return after == d.resource.Get("FunctionName").String()
}

// spoken are the kinds that answer on a port inside a VPC, so that mentioning their
// address means connecting to them.
var spoken = []string{
	"rds-instance", "aurora-cluster", "rds-proxy", "elasticache", "documentdb", "neptune", "redshift", "mq-broker",
	"msk-cluster", "opensearch", "dax-cluster", "alb", "nlb",
}

// mentioned draws connections of code that knows the address of a database or
// another server, from its variables.
func (b *builder) mentioned() {
	for _, d := range slices.Clone(b.order) {
		if d.kind != "lambda" && d.kind != "ecs-service" && d.kind != "ec2-instance" && d.kind != "rds-proxy" {
			continue
		}
		sources := append([]*cfn.Resource{d.resource}, b.tasksOf(d)...)
		for _, r := range sources {
			for _, id := range r.Properties.References() {
				to, ok := b.drafts[id]
				if !ok || to == d || !slices.Contains(spoken, string(to.kind)) {
					continue
				}
				if len(b.catalog.Between(d.kind, to.kind)) > 0 && !b.joined(d.id(), to.id()) && !b.joined(to.id(), d.id()) {
					b.arrow(r, d.id(), "connect", to.id())
				}
			}
		}
	}
}

// tasksOf are the task definitions that an element runs, which are a part of it.
func (b *builder) tasksOf(d *draft) []*cfn.Resource {
	task, ok := b.named(d.resource.Get("TaskDefinition"))
	if !ok {
		return nil
	}
	b.belongs(task, d)
	return []*cfn.Resource{task}
}

// leftovers makes elements of what belongs to nothing that is drawn: helpers as
// what they are, and all else as a note with its line.
func (b *builder) leftovers() {
	for b.adopt() {
	}
	for _, r := range b.lost() {
		m := b.meaning.of(r.Type)
		kind := b.kindOf(r, m)
		if _, ok := b.element(r); kind != "" && !ok {
			b.late(r, m, kind)
		}
	}
	for _, r := range b.lost() {
		if d, ok := b.element(r); ok {
			b.belongs(r, d)
			continue
		}
		id := diagram.ID(r.ID)
		b.frames[id] = &diagram.Node{ID: id, Kind: "note", Name: shortID(r.ID) + "\n" + typeOf(r), Parent: ""}
		b.places[id] = Place{r.File, r.Line}
		b.became(r.ID, Note, id)
	}
}

// adopt makes helpers a part of the elements that mention them, themselves or by
// other helpers, and reports whether there was one.
func (b *builder) adopt() bool {
	found := false
	for _, r := range b.lost() {
		m := b.meaning.of(r.Type)
		if m == nil || !m.Helper && len(m.Into) == 0 {
			continue
		}
		for _, d := range b.order {
			if r.Type == "AWS::ECS::TaskDefinition" && d.kind != "ecs-service" {
				continue // what others start is an element of its own
			}
			if slices.ContainsFunc(append(d.helpers, d.resource), func(by *cfn.Resource) bool {
				return slices.Contains(by.Properties.References(), r.ID) || slices.Contains(by.DependsOn, r.ID) && m.Helper
			}) {
				b.belongs(r, d)
				found = true
			}
		}
	}
	return found
}

// nestedStacks says of elements which nested stack makes them, and of the stacks
// what they became: all that their resources did.
func (b *builder) nestedStacks() {
	for _, d := range b.order {
		if at := strings.LastIndex(d.resource.ID, "."); at >= 0 {
			d.set("stack", catalog.StringOf(d.resource.ID[:at]))
		}
	}
	for _, r := range slices.Backward(b.template.Resources) { // inner stacks before outer ones
		at := strings.LastIndex(r.ID, ".")
		if o := b.outcomes[r.ID]; o != nil && at >= 0 {
			b.became(r.ID[:at], Property, o.Elements...)
		}
	}
	for _, r := range slices.Clone(b.template.Resources) {
		if o := b.outcomes[r.ID]; o != nil && r.Attributes != nil && len(o.Elements) == 0 { // an empty one
			b.draft(r, b.meaning.of(r.Type), stackKind).parent = regionID
		}
	}
}

// lost are the resources of the template that are nothing yet.
func (b *builder) lost() []*cfn.Resource {
	var all []*cfn.Resource
	for _, r := range b.template.Resources {
		if o := b.outcomes[r.ID]; o != nil && o.Became == Note && r.Attributes == nil {
			all = append(all, r)
		}
	}
	return all
}

// late draws a helper that nothing drawn makes use of.
func (b *builder) late(r *cfn.Resource, m *mapping, kind catalog.Kind) {
	d := b.draft(r, m, kind)
	d.parent = b.home(d)
	for key, s := range d.mapping.Set {
		d.set(key, b.setting(d.kind, key, s, r, nil))
	}
	switch kind {
	case "iam-role":
		b.drawRole(d)
	case "ecs-service":
		b.task(d)
	}
}

// startedIn places a task in the subnets and security groups that who starts it is
// told of and is not in itself.
func (b *builder) startedIn(task, by *draft) {
	if by.props["subnets"].IsSet() || by.props["securityGroups"].IsSet() {
		return
	}
	lists := map[catalog.Kind][]string{}
	for id := range b.knows(by) {
		kind := b.kindAt(id)
		lists[kind] = append(lists[kind], string(id))
	}
	for kind, key := range map[catalog.Kind]string{subnetKind: "subnets", groupKind: "securityGroups"} {
		if slices.Sort(lists[kind]); len(lists[kind]) > 0 {
			task.set(key, catalog.ListOf(lists[kind]...))
		}
	}
}

// task draws a task that no service runs in the only cluster there is, and who
// starts it.
func (b *builder) task(d *draft) {
	if clusters := b.ofKind("ecs-cluster"); len(clusters) == 1 {
		d.parent = clusters[0].id()
	}
	for _, by := range slices.Clone(b.order) {
		if by != d && slices.Contains(by.resource.Properties.References(), d.resource.ID) && len(b.catalog.Between(by.kind, d.kind)) > 0 {
			b.arrow(d.resource, by.id(), "invoke", d.id())
			b.startedIn(d, by)
		}
	}
	d.set("assignPublicIp", catalog.OpenOf("who starts it")) // says so
	b.settleClusters()
	b.gather()
}
