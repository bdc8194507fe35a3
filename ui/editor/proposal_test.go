package editor_test

import (
	"slices"
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/facts"
	"lintel/model/lint"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// faulty is a function outside the VPC that calls a database inside.
const faulty = `
	r: region at=0,0 size=500x300 code=us-east-1
	v: vpc in=r at=200,40 size=260x220
	s: subnet in=v at=20,40 size=200x160 kind=private
	fn: lambda in=r at=40,120 name=report
	db: rds-instance in=s at=40,40 name=orders-db engine=mysql
	fn -connect-> db`

func faultyStage(t *testing.T) (*editor.Editor, *editortest.Queue) {
	t.Helper()
	e, queue := editortest.Judged(t, sketch.Draw(t, faulty), editortest.ShippedRules(t))
	queue.RunNext(t)
	return e, queue
}

func blocked(t *testing.T, e *editor.Editor) lint.Finding {
	t.Helper()
	i := slices.IndexFunc(e.Judgement.Findings, func(f lint.Finding) bool { return f.Rule == "LAMBDA-VPC-RDS" })
	if i < 0 {
		t.Fatal("the function is not found fault with")
	}
	return e.Judgement.Findings[i]
}

func TestAProposalShowsAFixAndChangesNothing(t *testing.T) {
	e, _ := faultyStage(t)
	before := e.Diagram().Snapshot()
	if err := e.Propose(blocked(t, e), 0); err != nil {
		t.Fatal(err)
	}
	p := e.Proposal()
	if p == nil || len(p.Lines) == 0 || p.Lines[0].Text.EN != "report moves to Subnet" {
		t.Fatalf("got %+v", p)
	}
	if !e.Diagram().Equal(before) || e.History.Dirty() {
		t.Error("showing a fix changes the diagram")
	}
	if e.Shown() == e.Builder.Scene() || len(e.OverlayItems()) == 0 {
		t.Error("the canvas shows the drawing as it is")
	}
	if lint.Count(p.Result.Findings).Errors != 0 {
		t.Error("the errors after the fix are those before it")
	}
	if !e.DropProposal() || e.Shown() != e.Builder.Scene() || e.DropProposal() {
		t.Error("the proposal does not go away")
	}
}

func TestAnAcceptedProposalIsOneStep(t *testing.T) {
	e, queue := faultyStage(t)
	before := e.Diagram().Snapshot()
	e.Select("edge-1")
	for range 2 { // the first shows it, the second makes it so
		if err := e.FixSelected(); err != nil {
			t.Fatal(err)
		}
	}
	queue.RunNext(t)
	if n, _ := e.Diagram().Node("fn"); n.Parent != "s" || e.Proposal() != nil {
		t.Errorf("the function is in %q, proposal %v", n.Parent, e.Proposal())
	}
	if e.Judgement.Counts().Errors != 0 {
		t.Error("the error is still there")
	}
	if !e.Undo() || e.Undo() || !e.Diagram().Equal(before) {
		t.Error("it is not exactly one step")
	}
}

func TestWhateverChangesTheDrawingEndsAProposal(t *testing.T) {
	for name, do := range map[string]func(*editor.Editor){
		"a selection": func(e *editor.Editor) { e.Select("db") },
		"an edit":     func(e *editor.Editor) { _ = e.Do(command.Rename{ID: "fn", Name: "other"}) },
		"a language":  func(e *editor.Editor) { e.SetLang("ko") },
	} {
		t.Run(name, func(t *testing.T) {
			e, _ := faultyStage(t)
			e.Select("fn")
			if err := e.Propose(blocked(t, e), 0); err != nil || e.Proposal() == nil {
				t.Fatal(err)
			}
			do(e)
			if e.Proposal() != nil {
				t.Error("it is still shown")
			}
		})
	}
}

func TestPointingAtAStepHighlightsItsElements(t *testing.T) {
	e, _ := faultyStage(t)
	if e.Judgement.Facts == nil || e.Judgement.Facts.InVPC("fn") != facts.No {
		t.Fatal("the judgement keeps no facts")
	}
	plain := len(e.OverlayItems())
	e.Highlight([]diagram.ID{"fn", "v", "gone"})
	if got := len(e.OverlayItems()); got != plain+2 {
		t.Errorf("%d items more, want one for each element that is drawn", got-plain)
	}
	e.Highlight(nil)
	if len(e.OverlayItems()) != plain {
		t.Error("the highlight stays")
	}
}

// fixTwice shows the fix of what is selected, and then makes it so.
func (s *stage) fixTwice() error {
	if err := s.FixSelected(); err != nil {
		return err
	}
	return s.FixSelected()
}
