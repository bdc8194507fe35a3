package sam

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	cfn "lintel/model/cloudformation"
)

// transform is the name of SAM among the macros of a template.
const transform = "AWS::Serverless-2016-10-31"

// Open reads a file that lies beside a template, by its path.
type Open func(path string) (io.ReadCloser, error)

// Expand turns the SAM resources of a template into plain ones. open may be nil.
func Expand(t *cfn.Template, open Open) {
	if !slices.Contains(t.Transforms, transform) && !slices.ContainsFunc(t.Resources, func(r *cfn.Resource) bool {
		return strings.HasPrefix(r.Type, "AWS::Serverless::")
	}) {
		return
	}
	x := &expander{template: t, open: open}
	own := slices.Clone(t.Resources)
	for _, r := range own {
		if r.File == t.File { // those of nested templates are expanded already
			x.withGlobals(r)
		}
	}
	for _, r := range own {
		if expand, ok := expansions[r.Type]; ok && r.File == t.File {
			r.Written = r.Type
			expand(x, r)
		}
	}
	for _, r := range own {
		if r.File == t.File {
			x.connectors(r)
		}
	}
}

var expansions = map[string]func(*expander, *cfn.Resource){
	"AWS::Serverless::Function":     (*expander).function,
	"AWS::Serverless::Api":          (*expander).restAPI,
	"AWS::Serverless::HttpApi":      (*expander).httpAPI,
	"AWS::Serverless::StateMachine": (*expander).stateMachine,
	"AWS::Serverless::SimpleTable":  (*expander).simpleTable,
	"AWS::Serverless::LayerVersion": (*expander).layer,
	"AWS::Serverless::GraphQLApi":   (*expander).graphQL,
}

// expander expands one template.
type expander struct {
	template *cfn.Template
	open     Open
}

// add adds what a resource is expanded into, beside it; line is that of the part
// of the resource that says so, 0 for its own.
func (x *expander) add(from *cfn.Resource, id, kind string, line int, properties *cfn.Value) *cfn.Resource {
	if line == 0 {
		line = from.Line
	}
	r := &cfn.Resource{
		ID: id, Type: kind, File: from.File, Line: line, Properties: properties,
		Condition: from.Condition, MadeBy: origin(from),
	}
	x.template.Add(r)
	return r
}

// origin is the resource of the template that one comes from.
func origin(r *cfn.Resource) string {
	if r.MadeBy != "" {
		return r.MadeBy
	}
	return r.ID
}

// prefix is what stands before the logical ids of the template of a resource.
func prefix(r *cfn.Resource) string {
	if at := strings.LastIndex(r.ID, "."); at >= 0 {
		return r.ID[:at+1]
	}
	return ""
}

// withGlobals completes a resource by the template's Globals for its type.
func (x *expander) withGlobals(r *cfn.Resource) {
	section, ok := strings.CutPrefix(r.Type, "AWS::Serverless::")
	if !ok {
		return
	}
	if globals := x.template.Globals.Get(section); globals.Kind() == cfn.Map {
		r.Properties = merge(globals, r.Properties)
	}
}

// merge is what SAM makes of a global and a local value: maps are merged, lists
// joined, and else what is local goes first.
func merge(global, local *cfn.Value) *cfn.Value {
	switch {
	case local.IsNothing():
		return global
	case global.Kind() == cfn.Map && local.Kind() == cfn.Map:
		out := local
		for _, e := range global.Entries() {
			out = out.With(e.Key, merge(e.Value, local.Get(e.Key)))
		}
		return out
	case global.Kind() == cfn.List && local.Kind() == cfn.List:
		return cfn.ListOf(slices.Concat(global.Items(), local.Items())...)
	}
	return local
}

// text reads a file that a resource names and that lies beside the template.
func (x *expander) text(r *cfn.Resource, location *cfn.Value) (string, string, bool) {
	name, ok := location.Text()
	if !ok || x.open == nil || strings.Contains(name, "://") || filepath.IsAbs(name) {
		return "", "", false
	}
	path := filepath.Join(filepath.Dir(r.File), filepath.FromSlash(name))
	f, err := x.open(path)
	if err != nil {
		return "", "", false
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, cfn.MaxBytes))
	return string(data), path, err == nil
}

// renamed is a map with some keys under other names, and without what is nothing.
func renamed(v *cfn.Value, names map[string]string) *cfn.Value {
	out := cfn.MapOf()
	for _, e := range v.Entries() {
		key := e.Key
		if name, ok := names[key]; ok {
			key = name
		}
		if key != "" {
			out = out.With(key, e.Value)
		}
	}
	return out
}
