package rules_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
	"lintel/model/lint/rules"
)

var update = flag.Bool("update", false, "rewrite findings.txt, fixed.lintel and the form of the examples")

const (
	assetsDir = "../../../assets"
	rulesDir  = assetsDir + "/rules"
)

func TestEveryRuleHasAFolderAndEveryFolderARule(t *testing.T) {
	var ids []string
	for _, r := range rules.All() {
		ids = append(ids, string(r.ID))
	}
	entries, err := os.ReadDir(rulesDir)
	if err != nil {
		t.Fatal(err)
	}
	var folders []string
	for _, e := range entries {
		folders = append(folders, e.Name())
	}
	slices.Sort(ids)
	if !slices.Equal(ids, folders) {
		t.Errorf("rules and folders differ\nrules:   %v\nfolders: %v", ids, folders)
	}
}

func TestEveryRuleIsDocumentedInBothLanguages(t *testing.T) {
	docs := loadDocs(t)
	for _, r := range rules.All() {
		doc, _ := docs.Doc(r.ID)
		if err := doc.Complete(); err != nil {
			t.Error(err)
		}
	}
}

// An example is about one thing: it may leave undone what other rules advise or
// warn of, but it has no error that it does not show, unless somebody accepted it,
// and no rule crashes on it.
func concerned(found []lint.Finding, rule lint.RuleID) []lint.Finding {
	return slices.DeleteFunc(found, func(f lint.Finding) bool {
		return f.Rule != rule && !f.Crashed && (f.Severity < lint.Error || !f.Active())
	})
}

func TestBadExamplesGiveExactlyTheFindingsWrittenBesideThem(t *testing.T) {
	engine := newEngine(t)
	for _, r := range rules.All() {
		t.Run(string(r.ID), func(t *testing.T) {
			found := concerned(engine.Check(example(t, r.ID, "bad.lintel")).Findings, r.ID)
			if !slices.ContainsFunc(found, func(f lint.Finding) bool { return f.Rule == r.ID }) {
				t.Error("the bad example does not show what the rule is about")
			}
			if i := slices.IndexFunc(found, func(f lint.Finding) bool { return f.Rule != r.ID }); i >= 0 {
				t.Errorf("the bad example makes another mistake too:\n%s", describe(found[i:i+1]))
			}
			golden(t, filepath.Join(rulesDir, string(r.ID), "findings.txt"), describe(found))
		})
	}
}

func TestGoodExamplesGiveNothingFromTheirRuleAndNoErrorFromAnother(t *testing.T) {
	engine := newEngine(t)
	for _, r := range rules.All() {
		t.Run(string(r.ID), func(t *testing.T) {
			files, err := filepath.Glob(filepath.Join(rulesDir, string(r.ID), "good*.lintel"))
			if err != nil || len(files) == 0 {
				t.Error("there is no good example")
			}
			for _, file := range files {
				t.Run(filepath.Base(file), func(t *testing.T) {
					found := concerned(engine.Check(example(t, r.ID, filepath.Base(file))).Findings, r.ID)
					if len(found) > 0 {
						t.Errorf("findings on a good example:\n%s", describe(found))
					}
				})
			}
		})
	}
}

func TestTheFirstFixTurnsTheBadExampleIntoTheFixedOne(t *testing.T) {
	engine := newEngine(t)
	for _, r := range rules.All() {
		t.Run(string(r.ID), func(t *testing.T) {
			d := example(t, r.ID, "bad.lintel")
			applied := 0
			for f, ok := fixable(engine, d, r.ID); ok; f, ok = fixable(engine, d, r.ID) {
				do(t, d, f.Fixes[0].Command)
				if applied++; applied > 20 {
					t.Fatalf("the fix does not make this finding go:\n%s", describe([]lint.Finding{f}))
				}
			}
			file := filepath.Join(rulesDir, string(r.ID), "fixed.lintel")
			if _, err := os.Stat(file); err != nil && applied == 0 {
				return // a rule that nothing can mend but thought
			}
			golden(t, file, string(codec.Marshal(d)))
		})
	}
}

func TestEveryFixIsOneStepThatMendsAndBreaksNothing(t *testing.T) {
	engine := newEngine(t)
	for _, r := range rules.All() {
		t.Run(string(r.ID), func(t *testing.T) {
			before := example(t, r.ID, "bad.lintel")
			found := engine.Check(before).Findings
			for _, f := range found {
				for i, fix := range f.Fixes {
					t.Run(fmt.Sprintf("%s/%d", f.Subject(), i), func(t *testing.T) {
						checkFix(t, engine, example(t, r.ID, "bad.lintel"), before, f, fix, found)
					})
				}
			}
		})
	}
}

// checkFix applies a fix to d, which equals before.
func checkFix(t *testing.T, engine *lint.Engine, d, before *diagram.Diagram, f lint.Finding, fix lint.Fix, found []lint.Finding) {
	history := command.NewHistory(d, nil)
	if err := history.Do(fix.Command); err != nil {
		t.Fatalf("the fix cannot be applied: %v", err)
	}
	for _, now := range engine.Check(d).Findings {
		if now.Rule == f.Rule && now.Subject() == f.Subject() && now.Property == f.Property {
			t.Errorf("the finding is still there:\n%s", describe([]lint.Finding{now}))
		}
		if now.Severity == lint.Error && !slices.ContainsFunc(found, func(old lint.Finding) bool {
			return old.Rule == now.Rule && old.Subject() == now.Subject()
		}) {
			t.Errorf("the fix brings a new error:\n%s", describe([]lint.Finding{now}))
		}
	}
	once := codec.Marshal(d)
	do(t, d, fix.Command)
	if twice := codec.Marshal(d); string(once) != string(twice) {
		t.Errorf("applying the fix again changes the diagram:\n%s\nthen\n%s", once, twice)
	}
	if !history.Undo() || history.Undo() {
		t.Error("the fix is not exactly one undo step")
	}
	if !d.Equal(before) {
		t.Error("undo does not give the diagram back")
	}
}

func TestExamplesAreWrittenTheWayLintelSavesThem(t *testing.T) {
	files, err := filepath.Glob(rulesDir + "/*/*.lintel")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		d, info, _, err := codec.Open(file)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, note := range info.Notes {
			t.Errorf("%s: %v", file, note)
		}
		golden(t, file, string(codec.Marshal(d)))
	}
}

func TestTheReferenceIsRightAndTheShopHasThreeProblemsToLearnFrom(t *testing.T) {
	engine := newEngine(t)
	for file, want := range map[string]string{
		"reference.lintel": "",
		"shop.lintel":      "LAMBDA-VPC-RDS error, API-NO-AUTH warning, BACKUP-OFF advice",
	} {
		d, _, _, err := codec.Open(filepath.Join(assetsDir, "examples", file))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range engine.Check(d).Findings {
			got = append(got, fmt.Sprintf("%s %s", f.Rule, f.Severity))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%s has the findings %v, want %s", file, got, want)
		}
	}
}

// fixable is the first active finding of a rule that has a fix.
func fixable(engine *lint.Engine, d *diagram.Diagram, rule lint.RuleID) (lint.Finding, bool) {
	for _, f := range engine.Check(d).Findings {
		if f.Rule == rule && f.Active() && len(f.Fixes) > 0 {
			return f, true
		}
	}
	return lint.Finding{}, false
}

func do(t *testing.T, d *diagram.Diagram, c command.Command) {
	t.Helper()
	if _, err := d.Update(c.Apply); err != nil {
		t.Fatal(err)
	}
}

// describe is the text of findings as it stands in findings.txt.
func describe(findings []lint.Finding) string {
	var b strings.Builder
	for i, f := range findings {
		if i > 0 {
			b.WriteByte('\n')
		}
		ids := make([]string, len(f.Subjects))
		for j, id := range f.Subjects {
			ids[j] = string(id)
		}
		fmt.Fprintf(&b, "%s %s at %s\n%s\n%s\n", f.Rule, f.Severity, strings.Join(ids, " "), f.Message.EN, f.Message.KO)
	}
	return b.String()
}

// golden compares a text with a file, or with -update writes it.
func golden(t *testing.T, file, got string) {
	t.Helper()
	want, err := os.ReadFile(file)
	if err == nil && string(want) == got {
		return
	}
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s differs (go test -update writes it anew)\n-- got\n%s-- want\n%s", file, got, want)
}

func example(t *testing.T, rule lint.RuleID, name string) *diagram.Diagram {
	t.Helper()
	d, _, _, err := codec.Open(filepath.Join(rulesDir, string(rule), name))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func newEngine(t testing.TB) *lint.Engine {
	t.Helper()
	return lint.NewEngine(loadCatalog(t), loadDocs(t), rules.All())
}

// The shipped files are read once for all tests, which do not change them.
var (
	readCatalog = sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Load(os.DirFS(assetsDir)) })
	readDocs    = sync.OnceValues(func() (lint.Docs, error) { return lint.LoadDocs(os.DirFS(assetsDir)) })
)

func loadCatalog(t testing.TB) *catalog.Catalog {
	t.Helper()
	cat, err := readCatalog()
	if err != nil {
		t.Fatal(err)
	}
	return cat
}

func loadDocs(t testing.TB) lint.Docs {
	t.Helper()
	docs, err := readDocs()
	if err != nil {
		t.Fatal(err)
	}
	return docs
}
