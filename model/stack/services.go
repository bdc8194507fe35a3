package stack

import (
	"regexp"
	"slices"
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/diagram"
)

// service is what calls of a service lead to where the template has no resource
// for it.
type service struct {
	// One is the kind of a single resource of it; Before stands in an ARN before its
	// name, which has slashes and colons where it is Deep.
	One    catalog.Kind `yaml:"one"`
	Before string       `yaml:"before"`
	Deep   bool         `yaml:"deep"`
	// Service is the kind of a tile for all of it, for the actions that are Calls;
	// for every action where none are listed.
	Service catalog.Kind `yaml:"service"`
	Calls   []string     `yaml:"calls"`
	// Also are other names of it.
	Also []string `yaml:"also"`
}

// called reports whether an action, which may have stars, is one that proves a call.
func (s *service) called(name, action string) bool {
	return len(s.Calls) == 0 || slices.ContainsFunc(s.Calls, func(call string) bool {
		return covered([]string{action}, name+":"+call)
	})
}

// service is a service by one of its names.
func (m *Meaning) service(name string) (string, *service) {
	if s := m.services[name]; s != nil {
		return name, s
	}
	for key, s := range m.services {
		if slices.Contains(s.Also, name) {
			return key, s
		}
	}
	return "", nil
}

// nameIn is the name of a resource of a service in an ARN or in what stands for one;
// empty where that is no single resource outside of the template.
func (s *service) nameIn(text string) string {
	if a, ok := parseARN(text); ok {
		rest, ok := strings.CutPrefix(a.resource, s.Before)
		if !ok {
			return ""
		}
		text = rest
	}
	text = strings.TrimPrefix(text, "s3://")
	if !s.Deep {
		if at := strings.IndexAny(placeholder.ReplaceAllStringFunc(text, masked), "/:"); at >= 0 {
			text = text[:at]
		}
	}
	text = strings.TrimSuffix(text, "-??????")
	if strings.ContainsAny(text, "*?") || strings.Contains(text, "${AWS::") {
		return ""
	}
	if m := placeholder.FindStringSubmatch(text); m != nil && m[0] == text {
		return m[1]
	}
	return text
}

// masked hides a placeholder from a search for separators, at the same length.
func masked(s string) string { return strings.Repeat("_", len(s)) }

// actors are the kinds that act by themselves, so that what their role allows is
// what they do. What others do, their own properties say.
var actors = []catalog.Kind{
	"lambda", "ecs-service", "eks-workload", "ec2-instance", "batch", "app-runner-service", "beanstalk-environment",
	"codebuild", "glue-job", "step-functions",
}

// acts reports whether an element does what its role allows. One of a kind that the
// catalogue does not have does nothing that its properties would say.
func (b *builder) acts(d *draft) bool {
	return slices.Contains(actors, d.kind) || b.plain(d.kind)
}

// plain reports whether elements of a kind are plain tiles.
func (b *builder) plain(kind catalog.Kind) bool {
	_, known := b.catalog.Service(kind)
	return !known && kind != ""
}

// there is the single resource outside of the template that an action is allowed
// on, which then is there already; empty for none.
func (b *builder) there(action, resource string) thing {
	name, _, _ := strings.Cut(action, ":")
	_, s := b.meaning.service(name)
	if s == nil || s.One == "" {
		return thing{}
	}
	if _, inside := b.namedBy(resource); inside {
		return thing{}
	}
	if name := s.nameIn(resource); name != "" {
		return thing{s.One, name, b.elsewhere(resource)}
	}
	return thing{}
}

// thing is something that is there already, by its kind and its name. Elsewhere
// tells that it is known to be in another Region.
type thing struct {
	kind      catalog.Kind
	name      string
	elsewhere bool
}

// id is the id of its element. A service as a whole has no name.
func (t thing) id() diagram.ID {
	if t.name == "" {
		return diagram.ID("aws:" + string(t.kind))
	}
	return diagram.ID(string(t.kind) + ":" + t.name)
}

// elsewhere reports whether an ARN names a Region that the stack is not known to be in.
func (b *builder) elsewhere(text string) bool {
	a, ok := parseARN(text)
	return ok && a.region != "" && a.region != b.options.Region && !strings.ContainsAny(a.region, "$*")
}

// outsideGrants draws what a role allows its caller on single resources that are
// there already. The role then names them as the drawing does.
func (b *builder) outsideGrants(d *draft, g *grants) {
	if !b.acts(d) {
		return
	}
	allowed := map[thing][]string{}
	for _, item := range g.items {
		if item.there.kind != "" && !item.open {
			allowed[item.there] = append(allowed[item.there], item.action)
		}
	}
	for i := range g.items {
		to := g.items[i].there
		kind, ok := b.verb(d.kind, to.kind, allowed[to])
		if len(allowed[to]) == 0 || !ok || kind == "read" && slices.Contains(polled, to.kind) {
			continue
		}
		id := b.outside(to, d, d.resource)
		if !b.joined(d.id(), id) && !b.joined(id, d.id()) {
			b.arrow(d.resource, d.id(), kind, id)
		}
		g.items[i].on, g.items[i].resource = id, string(id)
	}
}

// polled are the kinds that AWS reads on behalf of a function.
var polled = []catalog.Kind{"sqs-queue", "kinesis-stream"}

// verb is the arrow that granted actions stand for; false where there is none.
func (b *builder) verb(from, to catalog.Kind, actions []string) (catalog.EdgeKind, bool) {
	if !b.plain(from) && !b.plain(to) {
		return b.claim(from, to, actions)
	}
	reads, writes, calls := false, false, false
	for _, a := range actions {
		_, action, _ := strings.Cut(a, ":")
		switch {
		case action == "*":
			reads, writes = true, true
		case reading.MatchString(action):
			reads = true
		case writing.MatchString(action):
			writes = true
		default:
			calls = true
		}
	}
	switch {
	case calls:
		return "invoke", true
	case reads && writes:
		return "readwrite", true
	case writes:
		return "write", true
	}
	return "read", true
}

var (
	reading = regexp.MustCompile(`^(Batch)?(Get|List|Describe|Query|Scan|Search|Retrieve|Read|Select|Git[Pp]ull)`)
	writing = regexp.MustCompile(`^(Batch)?(Put|Create|Update|Delete|Write|Send|Publish|Upload|Git[Pp]ush)`)
)

// calledServices draws the services that roles allow their callers to call on
// anything, or on what is no element: the caller's code does, or the role would not
// say so.
func (b *builder) calledServices() {
	for _, d := range slices.Clone(b.order) {
		if d.granted == nil || !b.acts(d) {
			continue
		}
		for _, g := range d.granted.items {
			name, _, ok := strings.Cut(g.action, ":")
			if !ok || g.open || g.on != "" {
				continue
			}
			if key, s := b.meaning.service(name); s != nil && s.called(key, g.action) {
				b.callService(d, key, d.resource)
			}
		}
	}
}

// callService draws that an element calls a service, where it is not joined to
// anything of that service yet.
func (b *builder) callService(d *draft, name string, r *cfn.Resource) {
	key, s := b.meaning.service(name)
	if s == nil || s.Service == "" || b.joinedTo(d, key, s) {
		return
	}
	b.arrow(r, d.id(), "invoke", b.outside(thing{kind: s.Service}, d, r))
}

// joinedTo reports whether an arrow joins an element to anything of a service.
func (b *builder) joinedTo(d *draft, name string, s *service) bool {
	for _, e := range b.arrows {
		other := e.To
		if e.To == d.id() {
			other = e.From
		} else if e.From != d.id() {
			continue
		}
		kind := b.kindAt(other)
		if to, ok := b.drafts[string(other)]; ok && serves(to.resource.Type, name) || kind == s.Service || kind == s.One && kind != "" {
			return true
		}
	}
	return false
}

// outside is the element for something that no resource of the template stands for,
// drawn once, beside what uses it.
func (b *builder) outside(t thing, by *draft, r *cfn.Resource) diagram.ID {
	if b.frames[t.id()] == nil {
		n := &diagram.Node{ID: t.id(), Kind: t.kind, Name: t.name, Parent: b.beside(t, by)}
		if t.name != "" {
			n.Props = catalog.Props{"existing": catalog.BoolOf(true)}
		}
		b.frames[t.id()] = n
		b.places[t.id()] = Place{r.File, r.Line}
	}
	return t.id()
}

// beside is the Region for what is regional and used from there. What is in a VPC
// that nobody knows, or in another Region, has no container; so has a certificate
// of the edge.
func (b *builder) beside(t thing, by *draft) diagram.ID {
	s, known := b.catalog.Service(t.kind)
	from, _ := b.catalog.Service(by.kind)
	switch {
	case t.elsewhere,
		known && s.Network != catalog.Endpoint && s.Network != catalog.Attachable,
		from != nil && (from.Network == catalog.Global || from.Network == catalog.Outside),
		t.kind == "acm-certificate" && by.kind == "apigw-custom-domain":
		return ""
	}
	return regionID
}
