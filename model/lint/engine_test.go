package lint_test

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/lint"
)

var shipped = sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Load(os.DirFS("../../assets")) })

func engine(t *testing.T, rules ...lint.Rule) *lint.Engine {
	t.Helper()
	cat, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	docs := map[lint.RuleID]lint.Doc{}
	for _, r := range rules {
		docs[r.ID] = lint.Doc{
			ID: r.ID, Severity: lint.Error,
			Messages: map[string]catalog.Text{"default": {EN: "{it} is wrong", KO: "{it}이(가) 틀렸습니다"}},
			Fixes:    map[string]catalog.Text{"rename": {EN: "Rename {it}", KO: "{it} 이름 바꾸기"}},
		}
	}
	return lint.NewEngine(cat, lint.DocsOf(docs), rules)
}

// rule reports every element of the list with a severity.
func rule(id lint.RuleID, severity lint.Severity, cause lint.Cause, at ...diagram.ID) lint.Rule {
	return lint.Rule{ID: id, Cause: cause, Check: lint.Whole(func(p *lint.Pass) {
		for _, subject := range at {
			p.Report(lint.Report{
				Args: lint.Args{"it": p.Name(subject)}, Subjects: []diagram.ID{subject}, Severity: severity,
			})
		}
	})}
}

const shop = `
	a: lambda name=orders
	b: s3-bucket name=assets
	c: sqs-queue name=zebra
	a -read-> b
	a -publish-> c`

func TestFindingsAreSortedBySeverityNameAndRule(t *testing.T) {
	e := engine(t,
		rule("R-2", lint.Off, lint.OwnCause, "c", "a"),
		rule("R-1", lint.Off, lint.OwnCause, "a"),
		rule("R-3", lint.Advice, lint.OwnCause, "b"),
		rule("R-4", lint.Warning, lint.OwnCause, "c"),
		lint.Rule{ID: "R-5", Check: lint.Whole(func(*lint.Pass) { panic("ouch") })})
	var got []string
	for _, f := range e.Check(sketch.Draw(t, shop)).Findings {
		got = append(got, string(f.Rule)+" "+f.Severity.String()+" "+string(f.Subject()))
	}
	want := []string{"R-1 error a", "R-2 error a", "R-2 error c", "R-4 warning c", "R-3 advice b", "R-5 warning "}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestACrashedRuleIsAFindingAndTheOthersGoOn(t *testing.T) {
	broken := lint.Rule{ID: "BROKEN", Check: lint.Whole(func(p *lint.Pass) {
		p.Report(lint.Report{Args: lint.Args{"it": lint.Same("x")}, Subjects: []diagram.ID{"a"}})
		panic("index out of range")
	})}
	r := engine(t, broken, rule("FINE", lint.Off, lint.OwnCause, "b")).Check(sketch.Draw(t, shop))
	if len(r.Findings) != 3 || r.Rules != 2 {
		t.Fatalf("got %d findings of %d rules, want 3 of 2: %v", len(r.Findings), r.Rules, r.Findings)
	}
	last := r.Findings[2]
	if !last.Crashed || last.Rule != "BROKEN" || last.Severity != lint.Warning || !last.Message.Complete() ||
		!strings.Contains(last.Message.EN, "BROKEN") || !strings.Contains(last.Message.EN, "index out of range") {
		t.Errorf("the row of the crashed rule is %+v", last)
	}
}

func TestTextsThatARuleHasNotAreACrashOfTheRule(t *testing.T) {
	cases := map[string]func(*lint.Pass){
		"message": func(p *lint.Pass) { p.Report(lint.Report{Message: "missing"}) },
		"fix":     func(p *lint.Pass) { p.Report(lint.Report{Fixes: []lint.FixReport{{Title: "missing"}}}) },
		"term":    func(p *lint.Pass) { p.Term("missing") },
	}
	for name, check := range cases {
		t.Run(name, func(t *testing.T) {
			r := engine(t, lint.Rule{ID: "R", Check: lint.Whole(check)}).Check(diagram.New())
			if len(r.Findings) != 1 || !r.Findings[0].Crashed || !strings.Contains(r.Findings[0].Message.EN, `"missing"`) {
				t.Errorf("got %+v", r.Findings)
			}
		})
	}
}

func TestOfPathFindingsOnOneArrowOnlyTheFirstRuleIsKept(t *testing.T) {
	e := engine(t,
		rule("FIRST", lint.Off, lint.Path, "edge-1"),
		rule("SECOND", lint.Off, lint.Path, "edge-1", "edge-2", "a"),
		rule("OTHER", lint.Off, lint.OwnCause, "edge-1"))
	var got []string
	for _, f := range e.Check(sketch.Draw(t, shop)).Findings {
		got = append(got, string(f.Rule)+" "+string(f.Subject()))
	}
	slices.Sort(got)
	want := []string{"FIRST edge-1", "OTHER edge-1", "SECOND a", "SECOND edge-2"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

func TestSettingsChangeSeveritiesAndSwitchRulesOff(t *testing.T) {
	e := engine(t, rule("R-1", lint.Advice, lint.OwnCause, "a"), rule("R-2", lint.Off, lint.OwnCause, "a")).
		With(lint.Settings{Severities: map[lint.RuleID]lint.Severity{"R-1": lint.Error, "R-2": lint.Off}})
	r := e.Check(sketch.Draw(t, shop))
	if len(r.Findings) != 1 || r.Findings[0].Rule != "R-1" || r.Findings[0].Severity != lint.Error || r.Rules != 1 {
		t.Errorf("got %+v", r)
	}
}

func TestWaiversAcceptFindingsOfTheirRuleUntilTheyExpire(t *testing.T) {
	cases := map[string]struct {
		waiver diagram.Waiver
		today  string
		waived bool
	}{
		"for good":               {diagram.Waiver{Rule: "R", Reason: "known"}, "2026-11-21", true},
		"of another rule":        {diagram.Waiver{Rule: "Q", Reason: "known"}, "2026-11-21", false},
		"without a reason":       {diagram.Waiver{Rule: "R"}, "2026-11-21", false},
		"on its last day":        {diagram.Waiver{Rule: "R", Reason: "known", Until: "2026-11-21"}, "2026-11-21", true},
		"a day late":             {diagram.Waiver{Rule: "R", Reason: "known", Until: "2026-11-20"}, "2026-11-21", false},
		"where nobody says when": {diagram.Waiver{Rule: "R", Reason: "known", Until: "2020-01-01"}, "", true},
	}
	for name, c := range cases {
		for _, subject := range []diagram.ID{"a", "edge-1"} {
			t.Run(name+"/"+string(subject), func(t *testing.T) {
				d := sketch.Draw(t, shop)
				if _, err := d.Update(func(tx *diagram.Tx) error {
					if subject == "a" {
						return tx.EditNode("a", func(n *diagram.Node) { n.Waivers = []diagram.Waiver{c.waiver} })
					}
					return tx.EditEdge(subject, func(e *diagram.Edge) { e.Waivers = []diagram.Waiver{c.waiver} })
				}); err != nil {
					t.Fatal(err)
				}
				e := engine(t, rule("R", lint.Off, lint.OwnCause, subject)).With(lint.Settings{Today: c.today})
				found := e.Check(d).Findings
				if len(found) != 1 || found[0].Active() == c.waived {
					t.Errorf("got %+v, want waived %v", found, c.waived)
				}
				if counts := lint.Count(found); (counts.Waived == 1) != c.waived || counts.Errors+counts.Waived != 1 {
					t.Errorf("counted %+v", counts)
				}
			})
		}
	}
}

func TestAFixIsOneCommandWithTheTitleOfItsButton(t *testing.T) {
	r := lint.Rule{ID: "R", Check: lint.Whole(func(p *lint.Pass) {
		p.Report(lint.Report{Fixes: []lint.FixReport{{
			Title: "rename", Args: lint.Args{"it": p.Name("a")}, Command: command.Rename{ID: "a", Name: "carts"},
		}}})
	})}
	fix := engine(t, r).Check(sketch.Draw(t, shop)).Findings[0].Fixes[0]
	want := catalog.Text{EN: "Rename orders", KO: "orders 이름 바꾸기"}
	if fix.Title != want || fix.Command.Title() != want {
		t.Errorf("the fix is called %v and its step %v", fix.Title, fix.Command.Title())
	}
}

func TestAnEngineServesSeveralGoroutines(t *testing.T) {
	e := engine(t, rule("R-1", lint.Off, lint.OwnCause, "a", "b"), rule("R-2", lint.Off, lint.Path, "edge-1"))
	d := sketch.Draw(t, shop)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if n := len(e.Check(d).Findings); n != 3 {
				t.Errorf("got %d findings, want 3", n)
			}
		})
	}
	all.Wait()
}

func TestSeveritiesAreReadAsTheyAreWritten(t *testing.T) {
	for _, s := range []lint.Severity{lint.Off, lint.Advice, lint.Warning, lint.Error} {
		if got, err := lint.ParseSeverity(s.String()); err != nil || got != s {
			t.Errorf("%s is read as %s, %v", s, got, err)
		}
	}
	if _, err := lint.ParseSeverity("fatal"); err == nil {
		t.Error("fatal is a severity")
	}
}
