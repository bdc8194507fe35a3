package editor_test

import (
	"strings"
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/lint"
)

func TestFixSelectedIsOneStepNamedAfterTheFix(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 200, 0)), unnamed)
	s.settled(queue)
	s.Select("b")
	s.oneStep(s.fixTwice)
	if s.node("b").Name != "named" || s.node("a").Name != "" {
		t.Error("another node was mended")
	}
	if title, _ := s.History.UndoTitle(); title.EN != "Mend" {
		t.Errorf("the step is called %q", title.EN)
	}
}

func TestWithoutASelectionTheOnlyFindingIsFixed(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.settled(queue)
	s.oneStep(s.fixTwice)
}

func TestFixingWithoutAFixSaysWhatToDo(t *testing.T) {
	cases := map[string]struct {
		rule  lint.Rule
		nodes []*diagram.Node
	}{
		"several findings, none selected": {unnamed, []*diagram.Node{tile("a", 0, 0), tile("b", 200, 0)}},
		"a finding without a fix": {
			lint.Rule{ID: "HOPELESS", Check: lint.Whole(func(p *lint.Pass) { p.Report(lint.Report{Subjects: []diagram.ID{"a"}}) })},
			[]*diagram.Node{tile("a", 0, 0)},
		},
		"no finding": {unnamed, nil},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s, queue := judged(t, draw(t, c.nodes...), c.rule)
			s.settled(queue)
			s.noStep(func() {
				if err := s.FixSelected(); err == nil || !strings.Contains(err.Error(), "select") {
					t.Errorf("error %v", err)
				}
			})
		})
	}
}

func TestFixAllMendsEverythingAsOneStep(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 200, 0), tile("c", 400, 0)), unnamed)
	s.settled(queue)
	s.oneStep(s.FixAll)
	s.settled(queue).wantFound()
	if title, _ := s.History.UndoTitle(); title.EN != "Fix all" {
		t.Errorf("the step is called %q", title.EN)
	}
}

func TestFixAllShowsWhatItMendedInCollapsedContainers(t *testing.T) {
	named := func(id diagram.ID, x float64) *diagram.Node {
		f := frame(id, "vpc", x, 0, 300, 300)
		f.Name, f.Collapsed = "vpc", true
		return f
	}
	inner := in("left", tile("a", 40, 60))
	fine := in("right", tile("b", 40, 60))
	fine.Name = "fine"
	s, queue := judged(t, draw(t, named("left", 0), inner, named("right", 400), fine), unnamed)
	s.settled(queue)
	s.oneStep(s.FixAll)
	if s.node("left").Collapsed || !s.node("right").Collapsed {
		t.Errorf("collapsed: left %v, right %v; only right should be", s.node("left").Collapsed, s.node("right").Collapsed)
	}
}

func TestFixAllTakesBackWhatDoesNotHelp(t *testing.T) {
	// The fix of STUBBORN adds a node and mends nothing.
	stubborn := lint.Rule{ID: "STUBBORN", Check: lint.Whole(func(p *lint.Pass) {
		p.Report(lint.Report{Subjects: []diagram.ID{"a"}, Fixes: []lint.FixReport{
			{Title: "mend", Command: command.Place{Node: &diagram.Node{Kind: "s3-bucket"}}},
		}})
	})}
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 200, 0)), stubborn, unnamed)
	s.settled(queue)
	s.oneStep(s.FixAll)
	if nodes, _ := s.Diagram().Len(); nodes != 2 || s.node("b").Name != "named" {
		t.Errorf("%d nodes, b is %q: want the useless fix taken back and the others done", nodes, s.node("b").Name)
	}
}

func TestFixAllTakesBackWhatBringsTheNextFinding(t *testing.T) {
	hydra := lint.Rule{ID: "HYDRA", Check: lint.Whole(func(p *lint.Pass) {
		for _, n := range p.Facts.Nodes() {
			p.Report(lint.Report{Subjects: []diagram.ID{n.ID}, Fixes: []lint.FixReport{
				{Title: "mend", Command: command.Place{Node: &diagram.Node{Kind: "s3-bucket"}}},
			}})
		}
	})}
	s, queue := judged(t, draw(t, tile("a", 0, 0)), hydra)
	s.settled(queue)
	s.must(s.FixAll())
	if nodes, _ := s.Diagram().Len(); nodes != 1 {
		t.Errorf("%d nodes", nodes)
	}
}

func TestAFixThatFailsTakesAllBackAndSaysWhich(t *testing.T) {
	failing := lint.Rule{ID: "WORST", Check: lint.Whole(func(p *lint.Pass) {
		p.Report(lint.Report{Subjects: []diagram.ID{"b"}, Fixes: []lint.FixReport{
			{Title: "mend", Command: command.Rename{ID: "ghost", Name: "x"}},
		}})
	})}
	s, queue := judged(t, draw(t, tile("a", 0, 0), tile("b", 200, 0)), unnamed, failing)
	s.settled(queue)
	s.noStep(func() {
		if err := s.FixAll(); err == nil || !strings.Contains(err.Error(), "WORST") || !strings.Contains(err.Error(), "ghost") {
			t.Errorf("error %v", err)
		}
	})
}

func TestFixAllLeavesWaivedFindingsAloneAndNeedsNoRules(t *testing.T) {
	s, queue := judged(t, draw(t, tile("a", 0, 0)), unnamed)
	s.must(s.Do(command.Waive{ID: "a", Waiver: diagram.Waiver{Rule: "UNNAMED", Reason: "a sketch"}}))
	s.settled(queue)
	s.noStep(func() { s.must(s.FixAll()) })
	without := open(t, tile("a", 0, 0))
	without.noStep(func() { without.must(without.FixAll()) })
}
