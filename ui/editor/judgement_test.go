package editor_test

import (
	"slices"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/lint"
	"lintel/model/scene"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// judged is a stage on which rules of the test judge, and the queue by which
// what they find comes in.
func judged(t testing.TB, d *diagram.Diagram, rules ...lint.Rule) (*stage, *editortest.Queue) {
	t.Helper()
	docs := map[lint.RuleID]lint.Doc{}
	for _, r := range rules {
		docs[r.ID] = lint.Doc{
			ID: r.ID, Severity: lint.Error,
			Messages: map[string]catalog.Text{"default": {EN: "wrong", KO: "틀림"}},
			Fixes:    map[string]catalog.Text{"mend": {EN: "Mend", KO: "고치기"}},
		}
	}
	e, queue := editortest.Judged(t, d, lint.NewEngine(editortest.Parts(t).Catalog, lint.DocsOf(docs), rules))
	s := &stage{e, t}
	return s, queue
}

// settled lets the checks under way come in.
func (s *stage) settled(q *editortest.Queue) *stage {
	s.t.Helper()
	q.RunUntil(s.t, s.Judgement.Current)
	return s
}

// unnamed complains about every Lambda without a name; the fix names it.
var unnamed = lint.Rule{ID: "UNNAMED", Check: lint.Whole(func(p *lint.Pass) {
	for _, n := range p.Facts.Nodes() {
		if n.Kind == "lambda" && n.Name == "" {
			p.Report(lint.Report{Subjects: []diagram.ID{n.ID}, Property: "name", Fixes: []lint.FixReport{
				{Title: "mend", Command: command.Rename{ID: n.ID, Name: "named"}},
			}})
		}
	}
})}

// broken complains about every arrow and names its target and a container.
var broken = lint.Rule{ID: "BROKEN", Check: lint.Whole(func(p *lint.Pass) {
	for _, e := range p.Facts.Edges() {
		p.Report(lint.Report{Subjects: []diagram.ID{e.ID, e.To}})
	}
})}

func found(s *stage) []diagram.ID {
	var ids []diagram.ID
	for _, f := range s.Judgement.Findings {
		ids = append(ids, f.Subject())
	}
	slices.Sort(ids)
	return ids
}

func (s *stage) wantFound(ids ...diagram.ID) {
	s.t.Helper()
	if got := found(s); !slices.Equal(got, ids) {
		s.t.Errorf("findings about %v, want %v", got, ids)
	}
}

func TestFindingsComeInWhenTheWindowHasTime(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.wantFound()
	if s.Judgement.Current() {
		t.Error("the findings count as current before the check")
	}
	told := s.topics(func() { s.settled(queue) })
	s.wantFound("a")
	if told[editor.FindingsChanged] != 1 {
		t.Errorf("told %v", told)
	}
}

func TestTheNewestStateIsJudgedAndStaleFindingsAreNotShown(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.must(s.Do(command.Rename{ID: "a", Name: "orders"}))
	s.must(s.Do(command.Rename{ID: "a", Name: "stock"}))
	told := s.topics(func() { queue.RunNext(t) }) // the check of the first state
	s.wantFound()
	if told[editor.FindingsChanged] != 0 || s.Judgement.Current() {
		t.Error("findings about an old state were shown")
	}
	s.settled(queue)
	s.wantFound()
}

func TestOnlyWhatAnEditConcernsIsJudgedAgain(t *testing.T) {
	var looked []diagram.ID // one check runs at a time
	curious := lint.Rule{ID: "CURIOUS", Check: lint.Nodes(func(_ *lint.Pass, n *diagram.Node) { looked = append(looked, n.ID) })}
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 200, 0), tile("c", 400, 0)), curious)
	s.settled(queue)
	if !slices.Equal(looked, []diagram.ID{"a", "b", "c"}) {
		t.Fatalf("looked at %v at first", looked)
	}
	looked = nil
	s.must(s.Do(command.Rename{ID: "b", Name: "orders"}))
	s.settled(queue)
	s.Undo()
	s.settled(queue)
	if !slices.Equal(looked, []diagram.ID{"b", "b"}) {
		t.Errorf("looked at %v after an edit of b and its undoing", looked)
	}
}

func TestWhatOnlyMovesIsNotJudgedAgain(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.settled(queue).wantFound("a")
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: 8}}))
	if !s.Judgement.Current() {
		t.Error("a move is judged again")
	}
	s.BeginGesture()
	s.must(s.Do(command.Rename{ID: "a", Name: "orders"}))
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: 8}}))
	s.EndGesture(catalog.Text{EN: "Edit", KO: "편집"})
	if s.Judgement.Current() {
		t.Error("a gesture that also renames is not judged")
	}
	s.settled(queue).wantFound()
}

func TestADeletedSubjectTakesItsFindingsAlongAtOnce(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 200, 0)), unnamed)
	s.settled(queue).wantFound("a", "b")
	s.Choose(0)
	told := s.topics(func() { s.must(s.Do(command.Delete{IDs: []diagram.ID{"a"}})) })
	s.wantFound("b")
	if told[editor.FindingsChanged] == 0 || s.Judgement.Marks()["a"] != (scene.Mark{}) {
		t.Error("the list still shows the finding")
	}
	if s.Chosen >= len(s.Judgement.Findings) {
		t.Errorf("finding %d of %d is chosen", s.Chosen, len(s.Judgement.Findings))
	}
	s.settled(queue).wantFound("b")
	s.Undo()
	s.settled(queue).wantFound("a", "b")
}

func TestAFindingAboutWhatIsDeletedDuringTheCheckIsNotShown(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.BeginGesture() // no new check starts before its end
	s.must(s.Do(command.Delete{IDs: []diagram.ID{"a"}}))
	queue.RunNext(t)
	s.wantFound()
	s.CancelGesture()
	s.settled(queue).wantFound("a")
}

func TestAFindingGoesWhenAnyOfItsSubjectsIsGone(t *testing.T) {
	also := lint.Rule{ID: "ALSO", Check: lint.Whole(func(p *lint.Pass) {
		if p.Diagram.Has("b") {
			p.Report(lint.Report{Subjects: []diagram.ID{"a", "b"}})
		}
	})}
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 200, 0)), also)
	s.settled(queue).wantFound("a")
	s.must(s.Do(command.Delete{IDs: []diagram.ID{"b"}}))
	s.wantFound()
}

func TestCheckingCanBeSwitchedOff(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.settled(queue)
	s.SetChecking(false)
	s.wantFound()
	if s.Judgement.On() || len(s.Judgement.Marks()) > 0 {
		t.Error("marks stay after switching off")
	}
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: 8}}))
	s.SetChecking(true)
	s.settled(queue).wantFound("a")
}

func TestACheckUnderWayFindsNothingOnceItIsSwitchedOff(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.SetChecking(false)
	queue.RunNext(t)
	s.wantFound()
	s.SetChecking(true)
	s.settled(queue).wantFound("a")
}

func TestSwitchingOffAndOnDuringACheckJudgesAgain(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.must(s.Do(command.Rename{ID: "a", Name: "orders"}))
	s.SetChecking(false)
	s.SetChecking(true)
	s.settled(queue).wantFound()
}

func TestMarksSitOnTheArrowAndOnTheNodeToChange(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 300, 0)), broken)
	s.settled(queue)
	edge := s.connect("a", "b")
	s.settled(queue)
	marks := s.Judgement.Marks()
	want := scene.Mark{Kind: scene.ErrorMark, Count: 1}
	if len(marks) != 2 || marks[edge] != want || marks["b"] != want {
		t.Errorf("marks %v", marks)
	}
	if _, stopped := s.Judgement.Verdicts()[edge]; !stopped || len(s.Judgement.Verdicts()) != 1 {
		t.Errorf("verdicts %v", s.Judgement.Verdicts())
	}
	if _, ok := s.Builder.BlockPoint(edge); !ok {
		t.Error("the arrow is not drawn broken")
	}
	s.must(s.Do(command.Delete{IDs: []diagram.ID{edge}}))
	if len(s.Judgement.Marks()) != 0 || len(s.Judgement.Verdicts()) != 0 {
		t.Error("marks of a deleted arrow stay")
	}
}

func TestTheWorstFindingGivesTheMark(t *testing.T) {
	at := func(id lint.RuleID, severity lint.Severity) lint.Rule {
		return lint.Rule{ID: id, Check: lint.Whole(func(p *lint.Pass) {
			p.Report(lint.Report{Subjects: []diagram.ID{"a"}, Severity: severity})
		})}
	}
	cases := map[string]struct {
		rules  []lint.Rule
		waive  []string
		want   scene.Mark
		counts lint.Counts
	}{
		"advice": {[]lint.Rule{at("ONE", lint.Advice)}, nil, scene.Mark{Kind: scene.AdviceMark, Count: 1}, lint.Counts{Advice: 1}},
		"advice and a warning": {
			[]lint.Rule{at("ONE", lint.Advice), at("TWO", lint.Warning)}, nil,
			scene.Mark{Kind: scene.WarningMark, Count: 2}, lint.Counts{Advice: 1, Warnings: 1},
		},
		"a waived error": {[]lint.Rule{at("ONE", lint.Error)}, []string{"ONE"}, scene.Mark{Kind: scene.WaivedMark}, lint.Counts{Waived: 1}},
		"a waived error and advice": {
			[]lint.Rule{at("ONE", lint.Error), at("TWO", lint.Advice)}, []string{"ONE"},
			scene.Mark{Kind: scene.AdviceMark, Count: 1}, lint.Counts{Waived: 1, Advice: 1},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s, queue := judged(t, draw(t, tile("a", 0, 0)), c.rules...)
			s.settled(queue)
			for _, rule := range c.waive {
				s.must(s.Do(command.Waive{ID: "a", Waiver: diagram.Waiver{Rule: rule, Reason: "known"}}))
			}
			s.settled(queue)
			if got := s.Judgement.Marks()["a"]; got != c.want {
				t.Errorf("mark %+v, want %+v", got, c.want)
			}
			if got := s.Judgement.Counts(); got != c.counts {
				t.Errorf("counts %+v, want %+v", got, c.counts)
			}
		})
	}
}

func TestACrashedRuleIsAboutNothing(t *testing.T) {
	crash := lint.Rule{ID: "CRASH", Check: lint.Whole(func(*lint.Pass) { panic("ouch") })}
	s, queue := judged(t, draw(t, tile("a", 0, 0)), crash)
	s.settled(queue).wantFound("")
	if len(s.Judgement.Marks()) != 0 {
		t.Errorf("marks %v", s.Judgement.Marks())
	}
	s.Select("a")
	s.Choose(0)
	s.wantSelected("a")
	s.must(s.Do(command.Move{IDs: []diagram.ID{"a"}, By: geom.Vec{X: 8}}))
	if len(s.Judgement.Findings) != 1 {
		t.Error("the row of the crashed rule is gone after an edit")
	}
}

func TestChoosingSelectsShowsAndIsRemembered(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 5000, 0)), unnamed)
	s.settled(queue)
	for i, f := range s.Judgement.Findings {
		s.Choose(i)
		s.wantSelected(f.Subject())
		if s.Chosen != i || s.SelectedFinding() != &s.Judgement.Findings[i] {
			t.Errorf("%d is chosen", s.Chosen)
		}
		if body, _ := s.Builder.Body(f.Subject()); !s.View.Visible().ContainsRect(body) {
			t.Errorf("%s is out of sight", f.Subject())
		}
	}
	for _, i := range []int{-1, 2, 99} {
		before := s.Chosen
		s.Choose(i)
		if s.Chosen != before {
			t.Errorf("there is no finding %d to choose", i)
		}
	}
}

func TestTheChosenFindingStaysChosenAfterTheNextCheck(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 200, 0)), unnamed)
	s.settled(queue)
	s.Choose(1)
	subject := s.Judgement.Findings[1].Subject()
	other := s.Judgement.Findings[0].Subject()
	s.must(s.Do(command.Rename{ID: other, Name: "orders"}))
	s.settled(queue)
	if s.Chosen != 0 || s.Judgement.Findings[0].Subject() != subject {
		t.Errorf("finding %d is chosen", s.Chosen)
	}
	s.must(s.Do(command.Rename{ID: subject, Name: "stock"}))
	s.settled(queue)
	if s.Chosen != -1 {
		t.Error("a finding that is gone is still chosen")
	}
}

func TestSelectedFindingIsAboutTheOneSelectedElement(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 300, 0)), broken)
	s.connect("a", "b")
	s.settled(queue)
	cases := map[string]struct {
		ids  []diagram.ID
		some bool
	}{
		"the arrow":          {[]diagram.ID{"edge-1"}, true},
		"the node to change": {[]diagram.ID{"b"}, true},
		"the other node":     {[]diagram.ID{"a"}, false},
		"nothing":            {nil, false},
		"several, one of it": {[]diagram.ID{"edge-1", "b"}, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s.Select(c.ids...)
			if got := s.SelectedFinding(); (got != nil) != c.some {
				t.Errorf("finding %v", got)
			}
		})
	}
}

func TestTheShippedRulesJudgeAndFixOnTheCanvas(t *testing.T) {
	database := in("subnet", &diagram.Node{ID: "db", Kind: "aurora-cluster", Pos: geom.Pt(40, 40),
		Props: catalog.Props{"engine": catalog.StringOf("aurora-mysql")}})
	private := in("vpc", frame("subnet", "subnet", 40, 60, 300, 200))
	private.Props = catalog.Props{"kind": catalog.StringOf("private")}
	d := draw(t, frame("region", "region", 0, 0, 1200, 700), in("region", frame("vpc", "vpc", 400, 60, 600, 400)),
		private, database, in("region", tile("report", 80, 160)))
	e, queue := editortest.Judged(t, d, editortest.ShippedRules(t))
	s := &stage{e, t}
	edge := s.connect("report", "db")
	s.settled(queue)
	s.Select(edge)
	f := s.SelectedFinding()
	if f == nil || f.Rule != "LAMBDA-VPC-RDS" || len(f.Fixes) == 0 {
		t.Fatalf("finding %+v", f)
	}
	if s.Judgement.Marks()["report"].Kind != scene.ErrorMark {
		t.Error("the function to change has no mark")
	}
	s.oneStep(s.fixTwice)
	s.settled(queue)
	if _, stopped := s.Judgement.Verdicts()[edge]; stopped {
		t.Errorf("the arrow is still broken: %v", s.Judgement.Findings)
	}
}
