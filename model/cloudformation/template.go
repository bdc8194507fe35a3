package cloudformation

import (
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Resource is one resource of a template.
type Resource struct {
	// ID is the logical id; that of a resource in a nested stack stands behind the
	// id of the stack and a dot.
	ID   string
	Type string // such as "AWS::Lambda::Function"
	// Written is the type that stands in the template, where a macro made it another.
	Written string
	File    string
	Line    int // of the logical id, from 1
	// Properties are evaluated; never nil.
	Properties *Value
	DependsOn  []string
	// Connectors are what SAM takes beside the properties: grants to other resources.
	Connectors *Value
	// Condition is what an uncertain resource depends on; empty for one that is
	// surely made.
	Condition string
	// MadeBy is the id of the resource of the template that this one was expanded
	// from; empty for one that stands in the template itself.
	MadeBy string
	// Attributes are what is known of a nested stack: its outputs by "Outputs.Name".
	Attributes map[string]*Value
}

// Get is a property, found by keys of maps within maps.
func (r *Resource) Get(keys ...string) *Value { return r.Properties.Get(keys...) }

// Absent is a resource that is not made with the parameters that hold.
type Absent struct {
	ID, Type, File string
	Line           int
	Condition      string
}

// Template is a template with all stacks nested in it.
type Template struct {
	File        string
	Description string
	// Resources stand in the order of the file, those of a nested stack behind it.
	Resources []*Resource
	Absent    []Absent
	Outputs   []Entry
	// Transforms are the macros that the template names.
	Transforms []string
	// Globals are SAM's settings for all resources of a type.
	Globals *Value
	Notes   []Note
	// Declared is how many resources the template itself declares, those of nested
	// stacks, expanded loops and absent ones too.
	Declared int

	byID map[string]*Resource
}

// Resource is the resource with an id.
func (t *Template) Resource(id string) (*Resource, bool) {
	r, ok := t.byID[id]
	return r, ok
}

// Add adds a resource that another one was expanded into. One whose id is taken
// is not added.
func (t *Template) Add(r *Resource) bool {
	if _, taken := t.byID[r.ID]; taken {
		return false
	}
	if r.Properties == nil {
		r.Properties = MapOf()
	}
	t.Resources = append(t.Resources, r)
	t.byID[r.ID] = r
	return true
}

// Options say how a template is evaluated.
type Options struct {
	// Region is the Region that it is deployed into, such as "us-east-1"; empty
	// for unknown.
	Region string
	// Parameters are given values by name, before defaults.
	Parameters map[string]string
	// Open reads a file that lies beside the template, such as that of a nested
	// stack, by its path; nil reads none.
	Open func(path string) (io.ReadCloser, error)
	// Expand turns the resources of a macro into plain ones, in one template at a
	// time, nested ones first; nil leaves them.
	Expand func(*Template)
}

// IsTemplate reports whether the content of a file looks like that of a template
// rather than of any other YAML or JSON.
func IsTemplate(data []byte) bool {
	return utf8.Valid(data) && !bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")) && resourcesKey.Match(data)
}

// resourcesKey is the one key that every template has.
var resourcesKey = regexp.MustCompile(`(?m)^(?:\{?[ \t]*"Resources"[ \t]*:|Resources[ \t]*:)|^\{.*"Resources"[ \t]*:`)

// Read reads and evaluates a template; name is its path, and what errors call it.
// Trouble is an *Error.
func Read(r io.Reader, name string, o Options) (*Template, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, &Error{File: name, Problem: err.Error()}
	}
	root, notes, err := parse(data, name)
	if err != nil {
		return nil, err
	}
	parameters := map[string]*Value{}
	for key, text := range o.Parameters {
		parameters[key] = TextOf(text)
	}
	return noted(notes)(evaluate(root, name, "", 0, parameters, o))
}

// readNested reads the template of a nested stack that lies beside its parent.
func readNested(location, parent, prefix string, depth int, parameters map[string]*Value, o Options) (*Template, error) {
	path := filepath.Join(filepath.Dir(parent), filepath.FromSlash(location))
	f, err := o.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, MaxBytes+1))
	if err != nil {
		return nil, &Error{File: path, Problem: err.Error()}
	}
	root, notes, err := parse(data, path)
	if err != nil {
		return nil, err
	}
	return noted(notes)(evaluate(root, path, prefix, depth, parameters, o))
}

// noted puts notes before those of a template.
func noted(notes []Note) func(*Template, error) (*Template, error) {
	return func(t *Template, err error) (*Template, error) {
		if err == nil {
			t.Notes = append(notes, t.Notes...)
		}
		return t, err
	}
}

// beside is the path of a nested template, where it may lie beside its parent.
func beside(location *Value) (string, bool) {
	text, ok := location.Text()
	if !ok || text == "" || strings.Contains(text, "://") || filepath.IsAbs(text) {
		return "", false
	}
	return text, true
}
