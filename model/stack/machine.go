package stack

import (
	"strings"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
)

// machine draws what a state machine calls, by its definition in the Amazon States
// Language: written as a map, or as a text with substitutions.
func (b *builder) machine(r *cfn.Resource) {
	from, ok := b.drafts[r.ID]
	if !ok {
		return
	}
	definition := r.Get("Definition")
	if definition.Kind() != cfn.Map {
		text := firstOf(r.Properties, "DefinitionString", "Definition").String()
		read, err := cfn.ReadDocument(strings.NewReader(text), r.File)
		if text == "" || err != nil || read.Kind() != cfn.Map {
			// Where the definition is elsewhere, what it is given to call says a lot.
			b.substituted(r, from)
			return
		}
		definition = read
	}
	m := machine{builder: b, resource: r, from: from, given: r.Get("DefinitionSubstitutions")}
	m.states(definition)
}

// substituted draws what a state machine is given to call.
func (b *builder) substituted(r *cfn.Resource, from *draft) {
	for _, e := range r.Get("DefinitionSubstitutions").Entries() {
		if to, ok := b.drawn(e.Value); ok && to != from && len(b.catalog.Between(from.kind, to.kind)) > 0 {
			if from.granted == nil || len(b.catalog.Needs(b.usual(from.kind, "", to.kind), from.kind, to.kind)) == 0 || to.kind == "lambda" {
				b.arrow(r, from.id(), "", to.id())
			}
		}
	}
}

// machine is a state machine whose definition is being read.
type machine struct {
	*builder
	resource *cfn.Resource
	from     *draft
	given    *cfn.Value
}

// states reads the states of a definition, of a branch or of what a map repeats.
func (m machine) states(definition *cfn.Value) {
	for _, s := range definition.Get("States").Entries() {
		if s.Value.Get("Type").Is("Task") {
			m.task(s.Value)
		}
		for _, branch := range s.Value.Get("Branches").Items() {
			m.states(branch)
		}
		for _, key := range []string{"Iterator", "ItemProcessor"} {
			inner := s.Value.Get(key)
			if inner.Get("ProcessorConfig", "Mode").Is("DISTRIBUTED") {
				m.from.set("distributedMap", catalog.BoolOf(true))
			}
			m.states(inner)
		}
	}
}

// task draws what a task calls: what its resource names, else what its parameters do.
func (m machine) task(state *cfn.Value) {
	resource := m.filled(state.Get("Resource"))
	kind, pattern := catalog.EdgeKind(""), ""
	if integration, ok := strings.CutPrefix(resource, "arn:aws:states:::"); ok {
		integration, suffix, _ := strings.Cut(integration, ".")
		pattern = map[string]string{"sync": "sync", "sync:2": "sync", "waitForTaskToken": "wait-for-token", "": "request-response"}[suffix]
		kind = m.claimed(integration)
	} else if to, ok := m.namedBy(resource); ok {
		m.call(to, "invoke", "request-response")
		return
	}
	seen := map[string]bool{}
	for _, key := range []string{"Parameters", "Arguments"} {
		for _, text := range texts(state.Get(key)) {
			to, ok := m.namedBy(m.substituted(text))
			if ok && !seen[to.ID] {
				seen[to.ID] = true
				m.call(to, kind, pattern)
			}
		}
	}
}

// claimed is the arrow of an integration such as "dynamodb:getItem".
func (m machine) claimed(integration string) catalog.EdgeKind {
	service, action, _ := strings.Cut(strings.TrimPrefix(integration, "aws-sdk:"), ":")
	switch service {
	case "dynamodb", "s3":
		if strings.HasPrefix(action, "get") || strings.HasPrefix(action, "query") || strings.HasPrefix(action, "list") || action == "scan" {
			return "read"
		}
		return "write"
	case "sqs", "sns", "events", "eventbridge":
		return "publish"
	}
	return "invoke"
}

func (m machine) call(to *cfn.Resource, kind catalog.EdgeKind, pattern string) {
	d, ok := m.element(to)
	if !ok || d == m.from || len(m.catalog.Between(m.from.kind, d.kind)) == 0 {
		return
	}
	e := m.arrow(m.resource, m.from.id(), kind, d.id())
	if pattern != "" && e.Kind == "invoke" {
		e.Props["pattern"] = catalog.StringOf(pattern)
	}
}

// filled is a text of the definition with its substitutions.
func (m machine) filled(v *cfn.Value) string { return m.substituted(v.String()) }

func (m machine) substituted(text string) string {
	for _, e := range m.given.Entries() {
		text = strings.ReplaceAll(text, "${"+e.Key+"}", e.Value.String())
	}
	return text
}

// texts are all texts within a value.
func texts(v *cfn.Value) []string {
	var all []string
	switch v.Kind() {
	case cfn.Map:
		for _, e := range v.Entries() {
			all = append(all, texts(e.Value)...)
		}
	case cfn.List:
		for _, item := range v.Items() {
			all = append(all, texts(item)...)
		}
	case cfn.Nothing:
	default:
		all = append(all, v.String())
	}
	return all
}
