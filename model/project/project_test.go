package project_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"lintel/model/catalog"
	"lintel/model/lint"
	"lintel/model/project"
)

// engine has three rules, the last of which has an option.
var engine = sync.OnceValue(func() *lint.Engine {
	docs := map[lint.RuleID]lint.Doc{
		"A": {ID: "A", Severity: lint.Error},
		"B": {ID: "B", Severity: lint.Warning, Notes: []lint.Statement{{Note: "dva"}}},
		"C": {ID: "C", Severity: lint.Advice, Options: []lint.Option{{Key: "limit", Default: catalog.NumberOf(3)}}},
	}
	return lint.NewEngine(nil, lint.DocsOf(docs), []lint.Rule{{ID: "A"}, {ID: "B"}, {ID: "C"}})
})

var presets = project.Presets{
	"recommended": {},
	"strict":      {Raise: map[string]string{"warning": "error", "advice": "warning"}},
	"exam":        {Only: []string{"dva"}, Options: map[lint.RuleID]map[string]any{"C": {"limit": 5}}},
}

func TestAProjectSaysHowItsDiagramsAreJudged(t *testing.T) {
	cases := map[string]struct {
		file string
		want map[lint.RuleID]lint.Severity // replaced severities
	}{
		"nothing":           {"", nil},
		"a preset":          {"preset: strict", map[lint.RuleID]lint.Severity{"B": lint.Error, "C": lint.Warning}},
		"some notes only":   {"preset: exam", map[lint.RuleID]lint.Severity{"C": lint.Off}},
		"a rule switched":   {"rules: {A: off, B: advice}", map[lint.RuleID]lint.Severity{"A": lint.Off, "B": lint.Advice}},
		"more than a level": {"preset: strict\nrules:\n  B:\n    severity: warning", map[lint.RuleID]lint.Severity{"B": lint.Warning, "C": lint.Warning}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s, err := project.Parse([]byte(c.file), presets, engine())
			if err != nil {
				t.Fatal(err)
			}
			if len(s.Severities) != len(c.want) {
				t.Fatalf("severities %v, want %v", s.Severities, c.want)
			}
			for id, want := range c.want {
				if got, ok := s.Severities[id]; !ok || got != want {
					t.Errorf("%s is %v, want %v", id, got, want)
				}
			}
		})
	}
}

func TestOptionsAndWaiversAreSetByRule(t *testing.T) {
	s, err := project.Parse([]byte("preset: exam\nrules:\n  C: {options: {limit: 7}}\n  A: {waivable: false}\n"), presets, engine())
	if err != nil {
		t.Fatal(err)
	}
	if n, _ := s.Options["C"]["limit"].Number(); n != 7 || !s.Unwaivable["A"] || s.Unwaivable["C"] {
		t.Errorf("got %+v", s)
	}
}

func TestWhatCannotBeReadNamesLineAndRemedy(t *testing.T) {
	for file, want := range map[string]string{
		"preset: lax":                      `line 1: there is no preset "lax"; there are exam, recommended, strict`,
		"rules:\n  X: off":                 `line 2: there is no rule "X"`,
		"rules:\n  A: fatal":               `line 2: severity "fatal" is not one of off, advice, warning, error`,
		"rules:\n  A: {level: off}":        `"level" is not known here; a rule has severity, options and waivable`,
		"rules:\n  C: {options: {max: 1}}": `C has no option "max"; it has limit`,
		"rules:\n  A: {options: {max: 1}}": `A has no option "max"`,
		"rules:\n  A: {waivable: maybe}":   `waivable is true or false, not "maybe"`,
		"rules: [A]":                       `here stands a list of names with values`,
		"presets: strict":                  `"presets" is not known here; a project has preset and rules`,
		"rules:\n  A: off\n  A: error":     `"A" stands twice`,
		"rules: {":                         "yaml:",
	} {
		if _, err := project.Parse([]byte(file), presets, engine()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %q", file, err, want)
		}
	}
}

func TestTheNearestFileBesideOrAboveHolds(t *testing.T) {
	root := t.TempDir()
	deep := filepath.Join(root, "designs", "shop")
	if err := os.MkdirAll(deep, 0o755); err != nil {
		t.Fatal(err)
	}
	diagram := filepath.Join(deep, "shop.lintel")
	find := func() string {
		t.Helper()
		file, err := project.Find(diagram)
		if err != nil {
			t.Fatal(err)
		}
		return file
	}
	if got := find(); strings.HasPrefix(got, root) {
		t.Errorf("found %q", got)
	}
	for _, dir := range []string{root, deep} {
		want := filepath.Join(dir, project.Name)
		if err := os.WriteFile(want, []byte("preset: strict"), 0o644); err != nil {
			t.Fatal(err)
		}
		if got := find(); got != want {
			t.Errorf("found %q, want %q", got, want)
		}
	}
}

func TestReadNamesTheFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), project.Name)
	if _, err := project.Read(file, presets, engine()); err == nil {
		t.Error("a missing file is no error")
	}
	if err := os.WriteFile(file, []byte("preset: lax"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := project.Read(file, presets, engine()); err == nil || !strings.HasPrefix(err.Error(), file+": line 1: ") {
		t.Errorf("got %v", err)
	}
}

func FuzzParseTakesAnyText(f *testing.F) {
	f.Add("preset: strict\nrules:\n  C: {options: {limit: 7}}\n  A: off")
	f.Add("rules: &a {A: *a}")
	f.Fuzz(func(t *testing.T, text string) {
		if _, err := project.Parse([]byte(text), presets, engine()); err != nil && err.Error() == "" {
			t.Error("an error that says nothing")
		}
	})
}
