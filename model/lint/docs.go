package lint

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"go.yaml.in/yaml/v3"
	"golang.org/x/sync/errgroup"

	"lintel/model/catalog"
)

// Doc is what assets/rules/<ID>/rule.yaml says about a rule.
type Doc struct {
	ID       RuleID       `yaml:"id"`
	Severity Severity     `yaml:"-"`
	Level    string       `yaml:"severity"` // advice, warning or error
	Title    catalog.Text `yaml:"title"`
	// Messages are templates by name, "default" where a rule has only one:
	// "{lambda} runs outside the VPC". A Korean particle after a name is
	// written with both forms, "{lambda}은(는)", and chosen when it is filled in.
	Messages map[string]catalog.Text `yaml:"messages"`
	Fixes    map[string]catalog.Text `yaml:"fixes"` // titles of fixes by name
	// Terms are parts of messages by name, such as "VPC access" for {feature}.
	Terms map[string]catalog.Text `yaml:"terms"`
	// Options are what a project can set about the rule.
	Options []Option     `yaml:"options"`
	Why     catalog.Text `yaml:"why"`
	How     catalog.Text `yaml:"how"`
	Sources []Source     `yaml:"sources"`
	// Notes are the statements of study notes that the rule rests on.
	Notes []Statement `yaml:"notes"`
}

// Option is something that a project can set about a rule.
type Option struct {
	Key    string       `yaml:"key"`
	Help   catalog.Text `yaml:"help"`
	Preset any          `yaml:"default"`

	// Default holds where the project says nothing.
	Default catalog.Value `yaml:"-"`
}

// Statement is what a study note says about a topic.
type Statement struct {
	Note  string       `yaml:"note"`  // id of the note: dva, computing, serverless, architect, containers
	Topic catalog.Text `yaml:"topic"` // "Lambda networking"
	Says  string       `yaml:"says"`  // the note's own words, in Korean
	// Fact corrects a statement that is wrong or out of date; empty when it holds.
	Fact catalog.Text `yaml:"fact"`
}

// Source is where a fact comes from: an AWS page or a note by topic.
type Source struct {
	Title string `yaml:"title"`
	URL   string `yaml:"url"`
}

// noteIDs are the study notes that statements come from.
var noteIDs = []string{"dva", "computing", "serverless", "architect", "containers"}

// NoteIDs lists the study notes that statements come from.
func NoteIDs() []string { return slices.Clone(noteIDs) }

// Docs are the texts of rules by id. The zero value has none.
type Docs struct {
	texts map[RuleID]text
	// broken is the first text that could not be read when it was asked for.
	broken *atomic.Pointer[error]
}

// text is the severity of a rule and what else is written about it, which is read once.
type text struct {
	severity Severity
	read     func() (Doc, error)
}

// DocsOf are texts that need not be read.
func DocsOf(docs map[RuleID]Doc) Docs {
	d := newDocs()
	for id, doc := range docs {
		d.texts[id] = text{doc.Severity, func() (Doc, error) { return doc, nil }}
	}
	return d
}

func newDocs() Docs { return Docs{texts: map[RuleID]text{}, broken: &atomic.Pointer[error]{}} }

// IDs lists the rules that have texts, in alphabetical order.
func (d Docs) IDs() []RuleID { return slices.Sorted(maps.Keys(d.texts)) }

// Severity is the severity of a rule; Off where it has no texts.
func (d Docs) Severity(id RuleID) Severity { return d.texts[id].severity }

// Doc is what is written about a rule; false when there is nothing, or it
// cannot be read: see Err.
func (d Docs) Doc(id RuleID) (Doc, bool) {
	t, ok := d.texts[id]
	if !ok {
		return Doc{}, false
	}
	doc, err := t.read()
	return doc, err == nil
}

// Err is why a text that was asked for could not be read: see OpenDocs. It is
// nil when nothing is wrong so far.
func (d Docs) Err() error {
	if d.broken == nil || d.broken.Load() == nil {
		return nil
	}
	return *d.broken.Load()
}

// LoadDocs reads rules/<ID>/rule.yaml for every folder in rules, on all
// processors, because every start of a program that needs them all waits for it.
// An error names the file and what is wrong in it.
func LoadDocs(fsys fs.FS) (Docs, error) {
	docs, err := OpenDocs(fsys)
	if err != nil {
		return Docs{}, err
	}
	var readers errgroup.Group
	readers.SetLimit(runtime.GOMAXPROCS(0))
	for _, t := range docs.texts {
		readers.Go(func() error {
			_, err := t.read()
			return err
		})
	}
	if err := readers.Wait(); err != nil {
		return Docs{}, err
	}
	return docs, nil
}

// OpenDocs is LoadDocs for a program that is over soon and needs few texts: it
// reads the severities, and each text when somebody first asks for it.
func OpenDocs(fsys fs.FS) (Docs, error) {
	files, err := fs.Glob(fsys, "rules/*/rule.yaml")
	if err != nil {
		return Docs{}, fmt.Errorf("listing the rules: %w", err)
	}
	docs := newDocs()
	for _, file := range files {
		severity, err := readSeverity(fsys, file)
		if err != nil {
			return Docs{}, fmt.Errorf("%s: %w", file, err)
		}
		docs.texts[RuleID(path.Base(path.Dir(file)))] = text{severity, sync.OnceValues(func() (Doc, error) {
			doc, err := loadDoc(fsys, file)
			if err != nil {
				err = fmt.Errorf("%s: %w", file, err)
				docs.broken.CompareAndSwap(nil, &err)
			}
			return doc, err
		})}
	}
	return docs, nil
}

// severityLine is the line of a file that says how bad the findings are.
var severityLine = regexp.MustCompile(`(?m)^severity: *(\S+)$`)

// readSeverity reads no more than that: no check can begin without it.
func readSeverity(fsys fs.FS, file string) (Severity, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return Off, err
	}
	line := severityLine.FindSubmatch(data)
	if line == nil {
		return Off, errors.New("there is no line with the severity")
	}
	return ParseSeverity(string(line[1]))
}

func loadDoc(fsys fs.FS, file string) (Doc, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return Doc{}, err
	}
	var doc Doc
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(&doc); err != nil {
		return Doc{}, err
	}
	if folder := path.Base(path.Dir(file)); string(doc.ID) != folder {
		return Doc{}, fmt.Errorf("id is %q, the folder is called %q", doc.ID, folder)
	}
	if doc.Severity, err = ParseSeverity(doc.Level); err != nil {
		return Doc{}, err
	}
	for i := range doc.Options {
		o := &doc.Options[i]
		if o.Default, err = catalog.ValueOf(o.Preset); err != nil {
			return Doc{}, fmt.Errorf("option %s: %w", o.Key, err)
		}
	}
	return doc, nil
}

// Complete says which texts of the doc are missing in some language; nil when none.
func (d Doc) Complete() error {
	var missing []error
	check := func(name string, t catalog.Text) {
		if !t.Complete() {
			missing = append(missing, fmt.Errorf("%s: %s needs a text in every language", d.ID, name))
		}
	}
	check("title", d.Title)
	check("why", d.Why)
	check("how", d.How)
	for group, texts := range map[string]map[string]catalog.Text{"messages": d.Messages, "fixes": d.Fixes, "terms": d.Terms} {
		for _, name := range slices.Sorted(maps.Keys(texts)) {
			check(group+"."+name, texts[name])
		}
	}
	for _, o := range d.Options {
		check("option "+o.Key, o.Help)
		if !o.Default.IsSet() {
			missing = append(missing, fmt.Errorf("%s: option %s needs a default", d.ID, o.Key))
		}
	}
	for _, n := range d.Notes {
		check("topic of note "+n.Note, n.Topic)
		if !slices.Contains(noteIDs, n.Note) || n.Says == "" {
			missing = append(missing, fmt.Errorf("%s: note %q needs one of %v and what it says", d.ID, n.Note, noteIDs))
		}
		if n.Fact != (catalog.Text{}) {
			check("fact about note "+n.Note, n.Fact)
		}
	}
	if len(d.Messages) == 0 {
		missing = append(missing, fmt.Errorf("%s: no messages", d.ID))
	}
	if len(d.Sources) == 0 {
		missing = append(missing, fmt.Errorf("%s: no sources", d.ID))
	}
	return errors.Join(missing...)
}
