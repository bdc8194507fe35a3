package project

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"go.yaml.in/yaml/v3"

	"lintel/model/lint"
)

// Name is what the configuration of a project is called.
const Name = "lintel.yaml"

// Find is the configuration that holds for a diagram: the nearest lintel.yaml
// beside or above it; empty when there is none.
func Find(diagram string) (string, error) {
	dir, err := filepath.Abs(filepath.Dir(diagram))
	if err != nil {
		return "", fmt.Errorf("looking for %s: %w", Name, err)
	}
	for {
		candidate := filepath.Join(dir, Name)
		info, err := os.Stat(candidate)
		if err == nil && info.Mode().IsRegular() {
			return candidate, nil
		}
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", fmt.Errorf("looking for %s: %w", Name, err)
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir = up
	}
}

// maxSize is the size of a configuration in bytes that nobody needs to exceed.
const maxSize = 1 << 20

// Read reads a configuration. Errors name the file, the line and what to write.
func Read(path string, presets Presets, engine *lint.Engine) (lint.Settings, error) {
	f, err := os.Open(path)
	if err != nil {
		return lint.Settings{}, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxSize+1))
	if err != nil {
		return lint.Settings{}, err
	}
	if len(data) > maxSize {
		return lint.Settings{}, fmt.Errorf("%s: larger than %d MiB", path, maxSize>>20)
	}
	s, err := Parse(data, presets, engine)
	if err != nil {
		return lint.Settings{}, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

// Parse is Read for the content of a file.
func Parse(data []byte, presets Presets, engine *lint.Engine) (lint.Settings, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(data, &root); err != nil {
		return lint.Settings{}, err
	}
	r := reader{presets: presets, engine: engine}
	top := &yaml.Node{Kind: yaml.MappingNode}
	if root.Kind == yaml.DocumentNode && root.Content[0].Tag != "!!null" {
		top = root.Content[0]
	}
	return r.project(top)
}

// reader turns the nodes of a file into settings.
type reader struct {
	presets Presets
	engine  *lint.Engine
}

// at puts the line of a node before an error.
func at(n *yaml.Node, format string, args ...any) error {
	return fmt.Errorf("line %d: %w", n.Line, fmt.Errorf(format, args...))
}

func (r reader) project(top *yaml.Node) (lint.Settings, error) {
	name, rules := Recommended, (*yaml.Node)(nil)
	where := top
	err := fields(top, func(key string, value *yaml.Node) error {
		switch key {
		case "preset":
			name, where = value.Value, value
		case "rules":
			rules = value
		default:
			return at(value, "%q is not known here; a project has preset and rules", key)
		}
		return nil
	})
	if err != nil {
		return lint.Settings{}, err
	}
	s, err := r.presets.Settings(name, r.engine)
	if err != nil {
		return lint.Settings{}, at(where, "%w", err)
	}
	if rules == nil {
		return s, nil
	}
	err = fields(rules, func(key string, value *yaml.Node) error {
		return r.rule(&s, lint.RuleID(key), value)
	})
	return s, err
}

// rule reads "LAMBDA-CPU: off" or a mapping with severity, options and waivable.
func (r reader) rule(s *lint.Settings, id lint.RuleID, n *yaml.Node) error {
	if !slices.Contains(r.engine.Rules(), id) {
		return at(n, "there is no rule %q", id)
	}
	if n.Kind == yaml.ScalarNode {
		return severity(s, id, n)
	}
	return fields(n, func(key string, value *yaml.Node) error {
		switch key {
		case "severity":
			return severity(s, id, value)
		case "waivable":
			var waivable bool
			if err := value.Decode(&waivable); err != nil {
				return at(value, "waivable is true or false, not %q", value.Value)
			}
			if s.Unwaivable == nil {
				s.Unwaivable = map[lint.RuleID]bool{}
			}
			s.Unwaivable[id] = !waivable
			return nil
		case "options":
			var options map[string]any
			if err := value.Decode(&options); err != nil {
				return at(value, "options are names with values")
			}
			if err := setOptions(s, r.engine, id, options); err != nil {
				return at(value, "%w", err)
			}
			return nil
		}
		return at(value, "%q is not known here; a rule has severity, options and waivable", key)
	})
}

func severity(s *lint.Settings, id lint.RuleID, n *yaml.Node) error {
	// YAML reads a bare off as false.
	text := n.Value
	level, err := lint.ParseSeverity(text)
	if err != nil {
		return at(n, "%w", err)
	}
	s.Severities[id] = level
	return nil
}

// fields calls f for every entry of a mapping, and refuses one that stands twice.
func fields(n *yaml.Node, f func(key string, value *yaml.Node) error) error {
	if n.Kind != yaml.MappingNode {
		return at(n, "here stands a list of names with values, not %q", n.Value)
	}
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if value.Kind == yaml.AliasNode {
			value = value.Alias
		}
		if seen[key.Value] {
			return at(key, "%q stands twice", key.Value)
		}
		seen[key.Value] = true
		if err := f(key.Value, value); err != nil {
			return err
		}
	}
	return nil
}
