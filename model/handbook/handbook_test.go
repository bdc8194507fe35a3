package handbook_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/handbook"
	"lintel/model/lint"
	"lintel/model/lint/rules"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestEveryNoteOfARuleHasAPage(t *testing.T) {
	var ids []string
	for _, n := range notes(t) {
		ids = append(ids, n.ID)
	}
	if want := lint.NoteIDs(); !slices.Equal(ids, want) {
		t.Errorf("there are pages of the notes %v, statements come from %v", ids, want)
	}
}

func TestNotesAreWrittenInBothLanguages(t *testing.T) {
	for _, n := range notes(t) {
		if !n.Title.Complete() {
			t.Errorf("%s has no title in every language", n.ID)
		}
		for _, l := range n.Left {
			if l.Says == "" || !l.Topic.Complete() || !l.Why.Complete() {
				t.Errorf("%s: %q needs a topic, words and a reason in every language", n.ID, l.Says)
			}
			if l.Fact != (catalog.Text{}) && !l.Fact.Complete() {
				t.Errorf("%s: the fact about %q needs every language", n.ID, l.Says)
			}
		}
	}
}

func TestNoStatementStandsTwice(t *testing.T) {
	engine := newEngine(t)
	for _, n := range notes(t) {
		where := map[string]string{}
		for _, c := range handbook.Covers(engine, n.ID) {
			if where[c.Statement.Says] == string(c.Rule) {
				t.Errorf("%s: %s says %q twice", n.ID, c.Rule, c.Statement.Says)
			}
			where[c.Statement.Says] = string(c.Rule)
		}
		for _, l := range n.Left {
			if other, twice := where[l.Says]; twice {
				t.Errorf("%s: %q is left over, but stands under %s too", n.ID, l.Says, other)
			}
			where[l.Says] = "what is left over"
		}
	}
}

func TestTheNotesStandBehindMostRules(t *testing.T) {
	const all, most = 170, 100
	if n := len(rules.All()); n < all {
		t.Skipf("only %d of %d rules are there", n, all)
	}
	engine := newEngine(t)
	behind := map[lint.RuleID]bool{}
	for _, n := range notes(t) {
		for _, c := range handbook.Covers(engine, n.ID) {
			behind[c.Rule] = true
		}
	}
	if len(behind) < most {
		t.Errorf("%d rules rest on statements of the notes, want %d", len(behind), most)
	}
}

func TestEveryRuleHasAPage(t *testing.T) {
	engine := newEngine(t)
	for _, id := range engine.Rules() {
		t.Run(string(id), func(t *testing.T) {
			page := read(t, engine, id)
			names := map[string]handbook.Drawing{}
			for _, d := range page.Drawings {
				names[d.Name] = d
				if d.Title == "" {
					t.Errorf("%s has no title", d.Name)
				}
			}
			if bad := names["bad"]; !bad.Bad || len(bad.Findings) == 0 {
				t.Error("there is no drawing with a finding of the rule")
			}
			if good, ok := names["good"]; !ok || len(good.Findings) > 0 {
				t.Error("there is no drawing without a finding of the rule")
			}
			for _, lang := range catalog.Langs() {
				text := writePage(t, page, lang)
				for _, want := range []string{"# ", string(id), handbook.ConcernTitle(page.Concern).In(lang), "(<bad.svg>)", "(<good.svg>)"} {
					if want == "" || !strings.Contains(text, want) {
						t.Errorf("the page in %s has no %q", lang, want)
					}
				}
			}
		})
	}
}

func TestAPageOfNoRule(t *testing.T) {
	if _, err := handbook.Read(assets.FS, newEngine(t), "NO-SUCH-RULE"); err == nil {
		t.Error("a rule that is not there has a page")
	}
}

func TestTheIndexListsEveryRuleOnceAndEveryNote(t *testing.T) {
	engine := newEngine(t)
	for _, lang := range catalog.Langs() {
		var b bytes.Buffer
		if err := handbook.WriteIndex(&b, engine, notes(t), lang, link); err != nil {
			t.Fatal(err)
		}
		for _, id := range engine.Rules() {
			if n := strings.Count(b.String(), fmt.Sprintf("| [%s](%[1]s.md) |", id)); n != 1 {
				t.Errorf("%s: %s is listed %d times", lang, id, n)
			}
		}
		for _, id := range lint.NoteIDs() {
			if !strings.Contains(b.String(), "(note-"+id+".md)") {
				t.Errorf("%s: there is no link to the note %s", lang, id)
			}
		}
	}
}

func TestThePageOfARule(t *testing.T) {
	page := read(t, newEngine(t), "LAMBDA-VPC-RDS")
	for _, lang := range catalog.Langs() {
		golden(t, fmt.Sprintf("rule.%s.md", lang), writePage(t, page, lang))
	}
}

// The note has few statements of its own, so that the golden page changes with
// the form of pages and not with every rule.
func TestThePageOfANote(t *testing.T) {
	engine := newEngine(t, "LAMBDA-VPC-RDS", "EDGE-LIMITS")
	left, err := handbook.LoadNotes(fstest.MapFS{"notes.yaml": {Data: []byte(`
- id: serverless
  title: {en: "SAA: Serverless", ko: "SAA: 서버리스"}
  left:
    - topic: {en: Lambda, ko: Lambda}
      says: "코드만 | *프로비저닝*"
      why: {en: A definition., ko: 정의입니다.}
    - topic: {en: DynamoDB, ko: DynamoDB}
      says: "한자릿수 밀리초"
      why: {en: A promise., ko: 소개 문구입니다.}
      fact: {en: On average., ko: 평균입니다.}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range catalog.Langs() {
		var b bytes.Buffer
		if err := handbook.WriteNote(&b, engine, left[0], lang, link); err != nil {
			t.Fatal(err)
		}
		golden(t, fmt.Sprintf("note.%s.md", lang), b.String())
	}
}

func TestNotesThatCannotBeRead(t *testing.T) {
	for name, fsys := range map[string]fstest.MapFS{
		"no file":       {},
		"no YAML":       {"notes.yaml": {Data: []byte("\t")}},
		"unknown field": {"notes.yaml": {Data: []byte("- ID: dva")}},
	} {
		if _, err := handbook.LoadNotes(fsys); err == nil || !strings.Contains(err.Error(), "notes") {
			t.Errorf("%s: got %v, want an error that names the file", name, err)
		}
	}
}

// newEngine has the rules with these ids, all where there are none.
func newEngine(t *testing.T, ids ...lint.RuleID) *lint.Engine {
	t.Helper()
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	docs, err := lint.LoadDocs(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	all := rules.All()
	if len(ids) > 0 {
		all = slices.DeleteFunc(all, func(r lint.Rule) bool { return !slices.Contains(ids, r.ID) })
	}
	return lint.NewEngine(cat, docs, all)
}

func notes(t *testing.T) []handbook.Note {
	t.Helper()
	list, err := handbook.LoadNotes(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func read(t *testing.T, engine *lint.Engine, id lint.RuleID) handbook.Page {
	t.Helper()
	page, err := handbook.Read(assets.FS, engine, id)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func writePage(t *testing.T, page handbook.Page, lang catalog.Lang) string {
	t.Helper()
	var b bytes.Buffer
	if err := handbook.WritePage(&b, page, notes(t), lang, func(drawing string) string { return drawing + ".svg" }); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func link(page string) string { return page + ".md" }

// golden compares with a file in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not what is written\n%s", file, got)
	}
}
