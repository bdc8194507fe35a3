package editor_test

import (
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

// twoVPCs is a function in a VPC beside another VPC, and an arrow out of the first.
func twoVPCs(t testing.TB) *stage {
	t.Helper()
	s := open(t,
		frame("app", "vpc", 0, 0, 300, 200), in("app", tile("a", 60, 60)), in("app", tile("b", 180, 60)),
		frame("data", "vpc", 400, 0, 300, 200), in("data", tile("c", 60, 60)))
	s.connect("a", "c")
	s.connect("b", "c")
	s.connect("a", "b")
	return s
}

func TestCollapsingIsOneStepAndSelectsTheContainer(t *testing.T) {
	s := twoVPCs(t)
	s.Select("a")
	s.oneStep(func() error { return s.SetCollapsed([]diagram.ID{"app"}, true) })
	s.must(s.SetCollapsed([]diagram.ID{"app"}, false))
	s.must(s.SetCollapsed([]diagram.ID{"app"}, true))
	s.wantSelected("app")
	if _, drawn := s.Builder.Rect("a"); drawn {
		t.Error("what is in a collapsed container is drawn")
	}
}

func TestCollapsingIsNotJudgedAgain(t *testing.T) {
	e, queue := editortest.Judged(t, twoVPCs(t).Diagram(), editortest.ShippedRules(t))
	queue.RunUntil(t, e.Judgement.Current)
	if err := e.SetCollapsed([]diagram.ID{"app"}, true); err != nil {
		t.Fatal(err)
	}
	if !e.Judgement.Current() {
		t.Error("a check runs")
	}
}

func TestExpandingMovesNothing(t *testing.T) {
	s := twoVPCs(t)
	before := s.Diagram().Snapshot()
	s.must(s.SetCollapsed([]diagram.ID{"app", "data"}, true))
	s.must(s.ExpandAll())
	if !s.Diagram().Equal(before) {
		t.Error("something came back otherwise")
	}
}

func TestAContainerGrowsForWhatIsExpandedInIt(t *testing.T) {
	s := open(t, frame("region", "region", 0, 0, 500, 400), in("region", frame("vpc", "vpc", 40, 40, 400, 300)), in("vpc", tile("a", 60, 60)))
	s.must(s.SetCollapsed([]diagram.ID{"vpc"}, true))
	s.must(s.Do(command.Resize{ID: "region", Rect: geom.XYWH(0, 0, 260, 160)}))
	s.oneStep(func() error { return s.SetCollapsed([]diagram.ID{"vpc"}, false) })
	region, _ := s.Builder.Rect("region")
	vpc, _ := s.Builder.Rect("vpc")
	if !region.ContainsRect(vpc) || vpc.Size() != (geom.Size{W: 400, H: 300}) {
		t.Errorf("the VPC %v sticks out of the Region %v", vpc, region)
	}
}

func TestRevealingExpandsTheContainersAround(t *testing.T) {
	s := twoVPCs(t)
	s.must(s.SetCollapsed([]diagram.ID{"app", "data"}, true))
	s.oneStep(func() error { s.Reveal("a"); return nil })
	s.wantSelected("a")
	if s.node("app").Collapsed || !s.node("data").Collapsed {
		t.Error("not just the container around it was expanded")
	}
}

func TestMergedArrowsAreSelectedTogether(t *testing.T) {
	s := twoVPCs(t)
	s.must(s.SetCollapsed([]diagram.ID{"app"}, true))
	s.Pick("edge-1")
	s.wantSelected("edge-1", "edge-2")
	s.Pick("c")
	s.wantSelected("c")
}

func TestTheSwitchOfACollapsedContainerIsAlwaysThere(t *testing.T) {
	s := twoVPCs(t)
	box, _ := s.Builder.Rect("app")
	at := scene.FoldSwitchAt(box)
	if hit := s.HitTest(at); hit.Part == editor.FoldSpot {
		t.Error("an expanded container away from the pointer has a switch")
	}
	s.HoverAt(geom.Pt(20, 150))
	if hit := s.HitTest(at); hit.Part != editor.FoldSpot || hit.ID != "app" {
		t.Errorf("under the pointer there is %+v", hit)
	}
	s.HoverAt(geom.Pt(350, 350))
	s.must(s.SetCollapsed([]diagram.ID{"app"}, true))
	s.Select()
	if hit := s.HitTest(at); hit.Part != editor.FoldSpot || hit.ID != "app" {
		t.Errorf("on a collapsed container there is %+v", hit)
	}
}

func TestACollapsedContainerHasNoHandlesAndNoPorts(t *testing.T) {
	s := twoVPCs(t)
	s.must(s.SetCollapsed([]diagram.ID{"app"}, true))
	if s.Resizable("app") || len(s.Ports("app")) > 0 {
		t.Error("it can be resized or wired from")
	}
	if s.FrameAt(geom.Pt(40, 30), nil) != "" {
		t.Error("something could be dropped into it")
	}
}

func TestCollapsingIsAboutTheContainersOfTheSelection(t *testing.T) {
	s := twoVPCs(t)
	for _, c := range []struct{ selected, want diagram.ID }{{"app", "app"}, {"a", "app"}, {"c", "data"}} {
		s.Select(c.selected)
		if got := s.Collapsible(); len(got) != 1 || got[0] != c.want {
			t.Errorf("with %s selected it is about %v, want %s", c.selected, got, c.want)
		}
	}
	s.Select()
	if got := s.Collapsible(); len(got) != 0 {
		t.Errorf("with nothing selected it is about %v", got)
	}
}

// What a fix changes can be seen once it is made, as when it is shown.
func TestAcceptingAFixExpandsTheContainersThatHideWhatItChanges(t *testing.T) {
	s := twoVPCs(t)
	s.must(s.SetCollapsed([]diagram.ID{"app"}, true))
	s.must(s.SetCollapsed([]diagram.ID{"data"}, true))
	fix := lint.Fix{Title: catalog.Text{EN: "Name it", KO: "이름 붙이기"}, Command: command.Rename{ID: "a", Name: "orders"}}
	s.oneStep(func() error { return s.ApplyFix(fix) })
	if app, _ := s.Diagram().Node("app"); app.Collapsed {
		t.Error("the container of what was renamed stays collapsed")
	}
	if data, _ := s.Diagram().Node("data"); !data.Collapsed {
		t.Error("a container that the fix is not about was expanded")
	}
}
