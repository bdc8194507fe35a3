package project

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"lintel/model/catalog"
	"lintel/model/lint"
)

// Recommended is the preset that holds where a project names none.
const Recommended = "recommended"

// Preset is what a project can start from.
type Preset struct {
	About catalog.Text `yaml:"about"`
	// Raise replaces severities by others.
	Raise map[string]string `yaml:"raise"`
	// Only keeps, besides errors, the rules that rest on one of these notes.
	Only    []string                       `yaml:"only"`
	Options map[lint.RuleID]map[string]any `yaml:"options"`
}

// Presets are presets by name.
type Presets map[string]Preset

// LoadPresets reads presets.yaml.
func LoadPresets(fsys fs.FS) (Presets, error) {
	const name = "presets.yaml"
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("reading the presets: %w", err)
	}
	var presets Presets
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&presets); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return presets, nil
}

// Names lists the presets in alphabetical order.
func (p Presets) Names() []string { return slices.Sorted(maps.Keys(p)) }

// Settings are what a preset says about the rules of an engine; an error names
// the presets that exist.
func (p Presets) Settings(name string, engine *lint.Engine) (lint.Settings, error) {
	preset, ok := p[name]
	if !ok {
		return lint.Settings{}, fmt.Errorf("there is no preset %q; there are %s", name, strings.Join(p.Names(), ", "))
	}
	s := lint.Settings{Severities: map[lint.RuleID]lint.Severity{}, Options: map[lint.RuleID]catalog.Props{}}
	for _, id := range engine.Rules() {
		doc, _ := engine.Doc(id)
		severity := doc.Severity
		rule, _ := engine.Rule(id)
		if len(preset.Only) > 0 && severity < lint.Error && rule.Concern != lint.Waivers && !restsOn(doc, preset.Only) {
			s.Severities[id] = lint.Off
			continue
		}
		if to, ok := preset.Raise[severity.String()]; ok {
			raised, err := lint.ParseSeverity(to)
			if err != nil {
				return lint.Settings{}, fmt.Errorf("preset %s: %w", name, err)
			}
			s.Severities[id] = raised
		}
	}
	for id, options := range preset.Options {
		if err := setOptions(&s, engine, id, options); err != nil {
			return lint.Settings{}, fmt.Errorf("preset %s: %w", name, err)
		}
	}
	return s, nil
}

func restsOn(doc lint.Doc, notes []string) bool {
	return slices.ContainsFunc(doc.Notes, func(n lint.Statement) bool { return slices.Contains(notes, n.Note) })
}

func setOptions(s *lint.Settings, engine *lint.Engine, id lint.RuleID, options map[string]any) error {
	doc, ok := engine.Doc(id)
	if !ok {
		return fmt.Errorf("there is no rule %q", id)
	}
	for _, key := range slices.Sorted(maps.Keys(options)) {
		if !slices.ContainsFunc(doc.Options, func(o lint.Option) bool { return o.Key == key }) {
			return fmt.Errorf("%s has no option %q%s", id, key, optionsOf(doc))
		}
		v, err := catalog.ValueOf(options[key])
		if err != nil {
			return fmt.Errorf("option %s of %s: %w", key, id, err)
		}
		if s.Options[id] == nil {
			s.Options[id] = catalog.Props{}
		}
		s.Options[id][key] = v
	}
	return nil
}

func optionsOf(doc lint.Doc) string {
	if len(doc.Options) == 0 {
		return ""
	}
	names := make([]string, len(doc.Options))
	for i, o := range doc.Options {
		names[i] = o.Key
	}
	return "; it has " + strings.Join(names, ", ")
}
