package stack

import (
	"fmt"
	"path/filepath"
	"slices"

	"lintel/model/catalog"
	cfn "lintel/model/cloudformation"
	"lintel/model/diagram"
)

// Options say how a template is drawn.
type Options struct {
	// Region is the Region that it is deployed into; empty for unknown.
	Region string
	// Helpers also draws what is else a property or an arrow of others: roles and
	// log groups.
	Helpers bool
}

// Result is a template as a diagram that is not arranged yet.
type Result struct {
	Diagram  *diagram.Diagram
	Outcomes []*Outcome
	// Places are where in the template elements come from.
	Places map[diagram.ID]Place
	Notes  []cfn.Note
}

// Place is a line of a file.
type Place struct {
	File string
	Line int
}

// Import draws a template, which has to be expanded.
func Import(t *cfn.Template, cat *catalog.Catalog, meaning *Meaning, o Options) (*Result, error) {
	b := &builder{
		template: t, catalog: cat, meaning: meaning, options: o,
		drafts: map[string]*draft{}, outcomes: map[string]*Outcome{}, arrows: map[diagram.ID]*diagram.Edge{},
		policies: map[string]*grants{}, frames: map[diagram.ID]*diagram.Node{}, places: map[diagram.ID]Place{}, notes: slices.Clone(t.Notes),
	}
	b.begin()
	b.indexNames()
	b.draftAll()
	b.network()
	b.placeAll()
	b.settings()
	b.rules()
	b.readers()
	b.customResources()
	b.roles()
	b.trustedRoles()
	b.grantedArrows()
	b.calledServices()
	b.mentioned()
	b.leftovers()
	b.dependencies()
	b.nestedStacks()
	b.emptyFrames()
	d, err := b.draw()
	if err != nil {
		return nil, fmt.Errorf("drawing %s: %w", t.File, err)
	}
	return &Result{Diagram: d, Outcomes: b.listed, Places: b.places, Notes: b.notes}, nil
}

// builder draws one template.
type builder struct {
	template *cfn.Template
	catalog  *catalog.Catalog
	meaning  *Meaning
	options  Options

	physical map[string]*cfn.Resource // by physical name
	// mentioning is the answer of mentions, nil until somebody asks.
	mentioning map[string][]*cfn.Resource
	drafts     map[string]*draft // by logical id
	order      []*draft
	frames     map[diagram.ID]*diagram.Node // that no resource stands for, by id
	arrows     map[diagram.ID]*diagram.Edge
	outcomes   map[string]*Outcome
	listed     []*Outcome
	places     map[diagram.ID]Place
	notes      []cfn.Note
	routes     *routing
	policies   map[string]*grants // by the id of a role
}

// draft is an element that is being made for a resource.
type draft struct {
	resource *cfn.Resource
	mapping  *mapping
	kind     catalog.Kind
	name     string
	parent   diagram.ID
	props    catalog.Props
	helpers  []*cfn.Resource
	granted  *grants  // what its role allows; nil for unknown
	auths    []string // how the methods of an API ask who calls; empty for unknown
}

func (d *draft) id() diagram.ID { return diagram.ID(d.resource.ID) }

// set sets a property that is not set yet.
func (d *draft) set(key string, v catalog.Value) {
	if _, there := d.props[key]; !there && v.IsSet() {
		d.props[key] = v
	}
}

// begin makes an outcome for every resource that stands in the template.
func (b *builder) begin() {
	for _, r := range b.template.Resources {
		if r.MadeBy == "" {
			o := &Outcome{ID: r.ID, Type: typeOf(r), File: r.File, Line: r.Line}
			b.outcomes[r.ID] = o
			b.listed = append(b.listed, o)
		}
	}
	for _, a := range b.template.Absent {
		b.listed = append(b.listed, &Outcome{ID: a.ID, Type: a.Type, File: a.File, Line: a.Line, Became: Absent})
	}
	slices.SortStableFunc(b.listed, func(x, y *Outcome) int {
		if x.File != y.File {
			return 0
		}
		return x.Line - y.Line
	})
}

// typeOf is the type as the template writes it.
func typeOf(r *cfn.Resource) string {
	if r.Written != "" {
		return r.Written
	}
	return r.Type
}

// line is how the property "template" tells a resource.
func line(r *cfn.Resource) string {
	return fmt.Sprintf("%s:%d %s %s", filepath.ToSlash(filepath.Base(r.File)), r.Line, r.ID, typeOf(r))
}

// draftAll makes a draft for every resource that is an element of its own.
func (b *builder) draftAll() {
	for _, r := range b.template.Resources {
		m := b.meaning.of(r.Type)
		kind := b.kindOf(r, m)
		if kind == "" || m != nil && m.Helper && !b.shows(kind) || r.Attributes != nil {
			continue // what a nested stack makes stands for the stack
		}
		b.draft(r, m, kind)
	}
	for _, group := range b.ofKind("auto-scaling-group") {
		b.instances(group)
	}
}

// shows reports whether helpers of a kind are drawn. What only describes another
// element, such as a task definition, never is beside it.
func (b *builder) shows(kind catalog.Kind) bool {
	_, known := b.catalog.Service(kind)
	return b.options.Helpers && (!known || slices.Contains(beside, kind))
}

// beside are the kinds of helpers that may stand beside what uses them.
var beside = []catalog.Kind{"iam-role", "cloudwatch-logs", "elastic-ip", "launch-template"}

// draft makes a resource an element of its own.
func (b *builder) draft(r *cfn.Resource, m *mapping, kind catalog.Kind) *draft {
	if m == nil {
		m = &mapping{}
	}
	d := &draft{resource: r, mapping: m, kind: kind, name: shortID(r.ID), props: catalog.Props{}}
	for key, value := range m.Fixed {
		if v, err := catalog.ValueOf(value); err == nil {
			d.props[key] = v
		}
	}
	b.drafts[r.ID] = d
	b.order = append(b.order, d)
	what := Node
	if s, ok := b.catalog.Service(kind); ok && s.IsFrame() {
		what = Container
	}
	b.became(r.ID, what, d.id())
	b.places[d.id()] = Place{r.File, r.Line}
	return d
}

// kindOf is what a resource is drawn as. A type that nobody has described is drawn
// as what the catalogue says, or as an element of its own.
func (b *builder) kindOf(r *cfn.Resource, m *mapping) catalog.Kind {
	if m == nil {
		return catalog.Kind(r.Type)
	}
	for _, k := range m.Kinds {
		if b.value(r, nil, k.Is).Is(k.Value) {
			return k.Kind
		}
	}
	return m.Kind
}

// shortID is a logical id without those of the stacks around it.
func shortID(id string) string {
	for i := len(id) - 1; i >= 0; i-- {
		if id[i] == '.' {
			return id[i+1:]
		}
	}
	return id
}
