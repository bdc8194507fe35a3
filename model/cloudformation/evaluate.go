package cloudformation

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// evaluate evaluates one template. The prefix stands before all its logical ids.
func evaluate(root *Value, file, prefix string, depth int, parameters map[string]*Value, o Options) (*Template, error) {
	if root.Kind() != Map {
		return nil, &Error{File: file, Line: root.line(), Problem: "a template is a map with the key Resources"}
	}
	e := &evaluator{
		root: root, prefix: prefix, depth: depth, given: parameters, options: o,
		out:        &Template{File: file, byID: map[string]*Resource{}},
		parameters: map[string]*Value{}, conditions: map[string]truth{}, asking: map[string]bool{},
		stacks: map[string]*Template{}, loops: map[string]*Value{},
	}
	if text, ok := root.Get("Description").Text(); ok {
		e.out.Description = strings.TrimSpace(text)
	}
	for _, t := range root.Get("Transform").Items() {
		if name, ok := t.Text(); ok {
			e.out.Transforms = append(e.out.Transforms, name)
		} else if name, ok := t.Get("Name").Text(); ok {
			e.out.Transforms = append(e.out.Transforms, name)
		}
	}
	if resources := root.Get("Resources"); resources.Kind() != Map && !(resources.IsNothing() && has(root, "Resources")) {
		return nil, &Error{File: file, Line: root.Get("Resources").line(), Problem: "the template has no Resources"}
	}
	e.out.Globals = e.value(root.Get("Globals"))
	if err := e.resources(); err != nil {
		return nil, err
	}
	e.outputs()
	if o.Expand != nil {
		o.Expand(e.out)
	}
	e.settle()
	return e.out, e.err
}

// has reports whether a key is there, be it with nothing behind it.
func has(v *Value, key string) bool {
	return slices.ContainsFunc(v.Entries(), func(e Entry) bool { return e.Key == key })
}

// evaluator evaluates one template.
type evaluator struct {
	root    *Value
	prefix  string
	depth   int
	given   map[string]*Value
	options Options
	out     *Template

	parameters map[string]*Value // evaluated, by name
	conditions map[string]truth
	asking     map[string]bool // conditions that are being evaluated
	stacks     map[string]*Template
	declared   map[string]*Value // resources as written, by logical id
	loops      map[string]*Value // identifiers of loops around, by name
	made       int               // values that loops made
	err        error
}

func (e *evaluator) note(line int, en, ko string, args ...any) {
	e.out.Notes = append(e.out.Notes, Note{e.out.File, line, Says(en, ko, args...)})
}

func (e *evaluator) fail(line int, format string, args ...any) {
	if e.err == nil {
		e.err = &Error{File: e.out.File, Line: line, Problem: fmt.Sprintf(format, args...)}
	}
}

// declaration is a resource as it is written, and the loops that it stands in.
type declaration struct {
	id    string
	line  int
	body  *Value
	loops map[string]*Value
}

// resources evaluates all resources, in the order of the file.
func (e *evaluator) resources() error {
	list := e.unrolled(e.root.Get("Resources"), nil)
	e.declared = map[string]*Value{}
	for _, d := range list {
		if d.body.Kind() == Map {
			e.declared[d.id] = d.body
		}
	}
	for _, d := range list {
		e.loops = d.loops
		e.resource(d)
		e.loops = nil
		if e.err != nil {
			return e.err
		}
	}
	return nil
}

func (e *evaluator) resource(d declaration) {
	kind, ok := d.body.Get("Type").Text()
	if !ok {
		e.note(d.line, "%s has no Type; it is not drawn", "%s: Type이 없어서 그리지 않았습니다", d.id)
		return
	}
	e.out.Declared++
	r := &Resource{ID: e.prefix + d.id, Type: kind, File: e.out.File, Line: d.line, Properties: MapOf()}
	if name, ok := d.body.Get("Condition").Text(); ok {
		switch e.condition(name, d.line) {
		case no:
			e.out.Absent = append(e.out.Absent, Absent{r.ID, kind, r.File, r.Line, name})
			return
		case unclear:
			r.Condition = name
		}
	}
	for _, on := range d.body.Get("DependsOn").Items() {
		if id, ok := on.Text(); ok {
			r.DependsOn = append(r.DependsOn, e.prefix+id)
		}
	}
	if properties := e.value(d.body.Get("Properties")); properties.Kind() == Map {
		r.Properties = properties
	}
	r.Connectors = e.value(d.body.Get("Connectors"))
	if !e.out.Add(r) {
		e.note(d.line, "%s is there twice; the second one is not drawn", "%s: 두 번 나와서 두 번째는 그리지 않았습니다", d.id)
		return
	}
	e.adopt(d.id, r)
}

// adopt takes over the resources of a nested stack, behind it.
func (e *evaluator) adopt(id string, r *Resource) {
	nested := e.stack(id)
	if nested == nil {
		return
	}
	r.Attributes = map[string]*Value{}
	for _, output := range nested.Outputs {
		r.Attributes["Outputs."+output.Key] = output.Value
	}
	for _, inner := range nested.Resources {
		e.out.Add(inner)
	}
	e.out.Absent = append(e.out.Absent, nested.Absent...)
	e.out.Notes = append(e.out.Notes, nested.Notes...)
	e.out.Declared += nested.Declared
}

// stack is the template of a nested stack that lies beside this one, else nil.
func (e *evaluator) stack(id string) *Template {
	if t, asked := e.stacks[id]; asked {
		return t
	}
	e.stacks[id] = nil // also for one that leads back here
	body := e.declared[id]
	location := body.Get("Properties", "TemplateURL")
	switch {
	case body.Get("Type").Is("AWS::Serverless::Application"):
		location = body.Get("Properties", "Location")
	case !body.Get("Type").Is("AWS::CloudFormation::Stack"):
		return nil
	}
	path, ok := beside(e.value(location))
	if !ok || e.options.Open == nil {
		e.notBeside(id, location)
		return nil
	}
	if e.depth+1 >= maxStacks {
		e.fail(location.line(), "more than %d stacks are nested in one another", maxStacks)
		return nil
	}
	parameters := map[string]*Value{}
	for _, p := range e.value(body.Get("Properties", "Parameters")).Entries() {
		parameters[p.Key] = p.Value
	}
	nested, err := readNested(path, e.out.File, e.prefix+id+".", e.depth+1, parameters, e.options)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.notBeside(id, location)
		return nil
	case err != nil:
		e.note(location.line(), "the nested stack %s is drawn as one, because its template cannot be read: %v",
			"중첩 스택 %s의 템플릿을 읽을 수 없어서 타일 하나로 그렸습니다: %v", id, err)
		return nil
	}
	e.stacks[id] = nested
	return nested
}

func (e *evaluator) notBeside(id string, location *Value) {
	e.note(location.line(), "the nested stack %s is drawn as one, because its template does not lie beside this one",
		"중첩 스택 %s의 템플릿이 이 템플릿 옆에 없어서 타일 하나로 그렸습니다", id)
}

func (e *evaluator) outputs() {
	for _, d := range e.unrolled(e.root.Get("Outputs"), nil) {
		e.loops = d.loops
		if v := e.value(d.body.Get("Value")); !v.IsNothing() {
			e.out.Outputs = append(e.out.Outputs, Entry{d.id, v, d.line})
		}
		e.loops = nil
	}
}

// settle makes unknown what names a resource that is not there after everything
// is expanded, and notes it.
func (e *evaluator) settle() {
	absent := map[string]bool{}
	for _, a := range e.out.Absent {
		absent[a.ID] = true
	}
	noted := map[string]bool{}
	for _, r := range e.out.Resources {
		if r.File != e.out.File || e.prefix != "" && !strings.HasPrefix(r.ID, e.prefix) {
			continue
		}
		r.Properties = r.Properties.Replace(func(v *Value) *Value {
			id, attribute, ok := v.Reference()
			if !ok {
				return v
			}
			if target, there := e.out.byID[id]; there {
				if found := target.Attributes[attribute]; found != nil {
					return found
				}
				if strings.HasPrefix(attribute, "Outputs.") {
					return UnknownBecause(id + "." + attribute).at(v.Line)
				}
				return v
			}
			if !absent[id] && !noted[id] && !e.foreign(id) {
				noted[id] = true
				e.note(v.Line, "%s is neither a parameter nor a resource of the template",
					"%s: 이 템플릿의 파라미터도 리소스도 아닙니다", strings.TrimPrefix(id, e.prefix))
			}
			if e.foreign(id) {
				return v
			}
			return UnknownBecause(strings.TrimPrefix(id, e.prefix)).at(v.Line)
		})
	}
}

// foreign reports whether an id belongs to the stack around this one, whose
// resources are not known here.
func (e *evaluator) foreign(id string) bool {
	return e.prefix != "" && !strings.HasPrefix(id, e.prefix)
}

// value evaluates a value as it is written.
func (e *evaluator) value(v *Value) *Value {
	if e.err != nil {
		return nil
	}
	switch v.Kind() {
	case List:
		out := &Value{kind: List, Line: v.Line}
		for _, item := range v.items {
			x := e.value(item)
			if !x.IsNothing() { // AWS::NoValue takes an item away
				out.items = append(out.items, x)
			}
		}
		return out
	case Map:
		if len(v.entries) == 1 {
			if f, ok := functions[v.entries[0].Key]; ok {
				return f(e, v.entries[0].Value, v.Line).at(v.Line)
			}
		}
		return e.plainMap(v)
	case Text:
		if strings.Contains(v.text, "{{resolve:") {
			return UnknownBecause(strings.Trim(v.text, "{}")).at(v.Line)
		}
	}
	return v
}

// plainMap evaluates a map that is no function; loops in it are unrolled.
func (e *evaluator) plainMap(v *Value) *Value {
	if v == nil {
		return nil
	}
	out := &Value{kind: Map, Line: v.Line}
	if !slices.ContainsFunc(v.entries, func(x Entry) bool { return strings.HasPrefix(x.Key, loopMark) }) {
		for _, entry := range v.entries {
			if x := e.value(entry.Value); !x.IsNothing() {
				out.entries = append(out.entries, Entry{entry.Key, x, entry.Line})
			}
		}
		return out
	}
	outer := e.loops
	for _, d := range e.unrolled(v, outer) {
		e.loops = d.loops
		if x := e.value(d.body); !x.IsNothing() {
			out.entries = append(out.entries, Entry{d.id, x, d.line})
		}
	}
	e.loops = outer
	return out
}
