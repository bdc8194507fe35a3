package handbook

import (
	"bytes"
	"fmt"
	"io/fs"

	"go.yaml.in/yaml/v3"

	"lintel/model/catalog"
	"lintel/model/lint"
)

// Note is a study note and what of it is no rule.
type Note struct {
	ID    string       `yaml:"id"`
	Title catalog.Text `yaml:"title"`
	// Left are statements that are deliberately not made into rules.
	Left []Left `yaml:"left"`
}

// Left is a statement of a note that no rule rests on.
type Left struct {
	Topic catalog.Text `yaml:"topic"`
	Says  string       `yaml:"says"` // the note's own words, in Korean
	Why   catalog.Text `yaml:"why"`
	// Fact corrects a statement that is wrong or out of date; empty when it holds.
	Fact catalog.Text `yaml:"fact"`
}

// LoadNotes reads notes.yaml.
func LoadNotes(fsys fs.FS) ([]Note, error) {
	const name = "notes.yaml"
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("reading the notes: %w", err)
	}
	var notes []Note
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&notes); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return notes, nil
}

// Covered is a statement of a note and the rule that rests on it.
type Covered struct {
	Rule      lint.RuleID
	Statement lint.Statement
}

// Covers lists the statements of a note that rules rest on, in the order of the rules.
func Covers(engine *lint.Engine, note string) []Covered {
	var list []Covered
	for _, id := range engine.Rules() {
		doc, _ := engine.Doc(id)
		for _, s := range doc.Notes {
			if s.Note == note {
				list = append(list, Covered{id, s})
			}
		}
	}
	return list
}
