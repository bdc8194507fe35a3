package stack

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"go.yaml.in/yaml/v3"

	"lintel/model/catalog"
)

// Meaning says for every type of resource what it means.
type Meaning struct {
	types map[string]*mapping
	// managed are the actions that AWS's own policies allow on everything, by name.
	managed map[string][]string
	// services are by the name that actions of policies begin with.
	services map[string]*service
}

// mapping is what a type of resource means.
type mapping struct {
	// Kind is what it is drawn as; empty for a helper that is no element of its own.
	Kind catalog.Kind `yaml:"kind"`
	// Kinds are what it is drawn as where a property has a value.
	Kinds []kindWhen `yaml:"kinds"`
	// Name is the property that holds its physical name.
	Name string `yaml:"name"`
	// Set are properties of the drawing by key; those of a helper are set at what
	// it is Into.
	Set map[string]setting `yaml:"set"`
	// Fixed are properties that it always has.
	Fixed map[string]any `yaml:"fixed"`
	Place *placement     `yaml:"place"`
	// Role is the property that names the role it calls AWS with.
	Role   string      `yaml:"role"`
	Arrows []arrowRule `yaml:"arrows"`
	// Into is what a helper belongs to.
	Into []string `yaml:"into"`
	// Helper marks what is drawn only on demand; else it belongs to what it is Into.
	Helper bool `yaml:"helper"`
}

// kindWhen is a kind that holds where the property Is has the value Value.
type kindWhen struct {
	Is    string       `yaml:"is"`
	Value string       `yaml:"value"`
	Kind  catalog.Kind `yaml:"kind"`
}

// placement names the properties that say where in a network something is.
type placement struct {
	Subnets string `yaml:"subnets"`
	Groups  string `yaml:"groups"`
	VPC     string `yaml:"vpc"`
	// In is a property that names a container, such as a cluster.
	In string `yaml:"in"`
	// Default tells that it is in the default VPC when nothing is said.
	Default bool `yaml:"default"`
}

// arrowRule is an arrow that a resource stands for. An end that is not named is
// the resource itself.
type arrowRule struct {
	// Kind is what the arrow claims; empty, or one that AWS does not have between
	// the two, is the usual one.
	Kind catalog.EdgeKind `yaml:"kind"`
	// Each is a list for whose items the rule holds; "@" is the item.
	Each string             `yaml:"each"`
	From string             `yaml:"from"`
	To   string             `yaml:"to"`
	Set  map[string]setting `yaml:"set"`
	// Existing is what an end that is not in the template is drawn as: something
	// that is there already, named by a parameter or an ARN.
	Existing catalog.Kind `yaml:"existing"`
	// Where is a property that has to be there for the rule to hold, or to have the
	// value that stands behind "=".
	Where string `yaml:"where"`
}

// setting is where the value of a property of the drawing comes from.
type setting struct {
	From    []string          `yaml:"from"`    // paths; the first that is there counts
	Count   string            `yaml:"count"`   // the number of items there
	Present string            `yaml:"present"` // whether anything is there
	Map     map[string]string `yaml:"map"`     // other words for values
	Default any               `yaml:"default"` // when nothing is there
	Factor  float64           `yaml:"factor"`  // of a number
	Size    string            `yaml:"size"`    // bytes of all keys and texts there
}

// UnmarshalYAML takes bare paths as well.
func (s *setting) UnmarshalYAML(n *yaml.Node) error {
	switch n.Kind {
	case yaml.ScalarNode:
		s.From = []string{n.Value}
		return nil
	case yaml.SequenceNode:
		return n.Decode(&s.From)
	}
	type plain setting
	var raw struct {
		plain `yaml:",inline"`
	}
	// One path may stand without brackets.
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "from" && n.Content[i+1].Kind == yaml.ScalarNode {
			n.Content[i+1] = &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{n.Content[i+1]}}
		}
	}
	if err := n.Decode(&raw); err != nil {
		return err
	}
	*s = setting(raw.plain)
	return nil
}

// UnmarshalYAML takes one path of "into" without brackets.
func (m *mapping) UnmarshalYAML(n *yaml.Node) error {
	type plain mapping
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == "into" && n.Content[i+1].Kind == yaml.ScalarNode {
			n.Content[i+1] = &yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{n.Content[i+1]}}
		}
	}
	return n.Decode((*plain)(m))
}

// Load reads cloudformation/*.yaml. An error names the file and what is wrong in it.
func Load(fsys fs.FS) (*Meaning, error) {
	files, err := fs.Glob(fsys, "cloudformation/types/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("listing the meaning of CloudFormation types: %w", err)
	}
	if len(files) == 0 {
		return nil, errors.New("reading the meaning of CloudFormation types: there are no files")
	}
	m := &Meaning{types: map[string]*mapping{}}
	for _, file := range files {
		part := map[string]*mapping{}
		if err := read(fsys, file, &part); err != nil {
			return nil, err
		}
		for name, entry := range part {
			if m.types[name] != nil {
				return nil, fmt.Errorf("%s: %s is described twice", file, name)
			}
			if entry == nil {
				entry = &mapping{}
			}
			m.types[name] = entry
		}
	}
	if err := read(fsys, "cloudformation/services.yaml", &m.services); err != nil {
		return nil, err
	}
	return m, read(fsys, "cloudformation/managed-policies.yaml", &m.managed)
}

func read(fsys fs.FS, name string, into any) error {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return fmt.Errorf("reading the meaning of CloudFormation types: %w", err)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// of is what a type means; nil where nobody has said so.
func (m *Meaning) of(kind string) *mapping {
	if strings.HasPrefix(kind, "Custom::") {
		kind = "AWS::CloudFormation::CustomResource"
	}
	return m.types[kind]
}
