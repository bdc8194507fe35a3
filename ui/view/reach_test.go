package view_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/tool"
)

// tick lets the time of what waits come.
func (s *stage) tick() *stage {
	due := s.later
	s.later = nil
	for _, f := range due {
		f()
	}
	return s
}

func TestThePaperMovesWhileADragIsAtTheBorder(t *testing.T) {
	s := stand(t, tile("a", 400, 400))
	s.moveTo(424, 424).press().dragTo(600, 424).dragTo(990, 424)
	if len(s.later) != 1 {
		t.Fatalf("%d steps wait, want one", len(s.later))
	}
	s.wantAt("a", 968, 400).tick().tick()
	if s.e.View.Origin.X <= 0 || s.e.View.Origin.Y != 0 {
		t.Errorf("the paper moved to %v", s.e.View.Origin)
	}
	if at := s.e.Diagram().Origin("a"); at.X <= 968 {
		t.Errorf("a stays behind at %v", at)
	}
	before := s.e.View.Origin
	s.release().tick()
	if s.e.View.Origin != before || len(s.later) != 0 {
		t.Error("the paper moves on after the release")
	}
}

func TestEscapePutsThePaperBackToo(t *testing.T) {
	s := stand(t, tile("a", 400, 400))
	s.moveTo(424, 424).press().dragTo(600, 424).dragTo(990, 424).tick().tick()
	if s.e.View.Origin == (geom.Point{}) {
		t.Fatal("the paper did not move")
	}
	s.typed(fyne.KeyEscape).wantAt("a", 400, 400)
	if s.e.View.Origin != (geom.Point{}) {
		t.Errorf("the paper stays at %v", s.e.View.Origin)
	}
	s.moveTo(424, 424).press().dragTo(600, 424).dragTo(990, 424).tick().release()
	kept := s.e.View.Origin
	s.moveTo(500, 300).press().dragTo(600, 424).typed(fyne.KeyEscape)
	if s.e.View.Origin != kept {
		t.Errorf("giving up the next gesture moved the paper from %v to %v", kept, s.e.View.Origin)
	}
}

func TestThePaperRestsForAGestureThatBeginsAtTheBorder(t *testing.T) {
	s := stand(t, tile("a", 950, 400))
	s.moveTo(985, 424).press().dragTo(992, 440)
	if len(s.later) != 0 {
		t.Error("the paper runs away at once")
	}
	s.dragTo(900, 440).dragTo(992, 440)
	if len(s.later) != 1 {
		t.Error("the paper rests though the drag came from within")
	}
}

func TestWhatGesturesThePaperMovesFor(t *testing.T) {
	cases := map[string]struct {
		do    func(s *stage)
		moves bool
	}{
		"a marquee":                {func(s *stage) { s.moveTo(300, 300).press().dragTo(500, 500).dragTo(500, 795) }, true},
		"outside of the canvas":    {func(s *stage) { s.moveTo(300, 300).press().dragTo(500, 500).dragTo(500, 900) }, true},
		"a pointer without button": {func(s *stage) { s.moveTo(500, 500).moveTo(500, 795) }, false},
		"the middle of the canvas": {func(s *stage) { s.moveTo(300, 300).press().dragTo(500, 500) }, false},
		"something from the palette": {func(s *stage) {
			s.c.Hang(tool.Place{Stencil: editor.Stencil{Kind: "lambda"}, Back: tool.Select{}})
			s.c.Point(fyne.NewPos(500, 500))
			s.c.Point(fyne.NewPos(500, 795))
		}, true},
		"but not over the palette": {func(s *stage) {
			s.c.Hang(tool.Place{Stencil: editor.Stencil{Kind: "lambda"}, Back: tool.Select{}})
			s.c.Point(fyne.NewPos(500, 500))
			s.c.Point(fyne.NewPos(-50, 500))
		}, false},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := stand(t)
			c.do(s)
			s.tick()
			if moved := s.e.View.Origin != (geom.Point{}); moved != c.moves {
				t.Errorf("the paper is at %v", s.e.View.Origin)
			}
		})
	}
}

func TestAltMakesACopyAlsoWhileThePointerRests(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.moveTo(24, 24).press().dragTo(224, 24).wantAt("a", 200, 0)
	s.hold(fyne.KeyModifierAlt).c.KeyDown(&fyne.KeyEvent{Name: desktop.KeyAltLeft})
	s.wantAt("a", 0, 0).wantAt("lambda-1", 200, 0)
	s.hold(0).c.KeyUp(&fyne.KeyEvent{Name: desktop.KeyAltLeft})
	s.wantAt("a", 200, 0)
	if nodes, _ := s.e.Diagram().Len(); nodes != 1 {
		t.Errorf("%d nodes after Alt went up", nodes)
	}
	s.hold(fyne.KeyModifierAlt).c.KeyDown(&fyne.KeyEvent{Name: desktop.KeyAltLeft})
	s.release().wantAt("a", 0, 0).wantAt("lambda-1", 200, 0).wantSelected("lambda-1")
	if n := s.undoes(); n != 1 {
		t.Errorf("%d undo steps", n)
	}
}

func TestANudgeOverTheBorderOfAContainerLeavesItWhenTheKeyGoesUp(t *testing.T) {
	inner := tile("a", 330, 100)
	inner.Parent = "vpc"
	s := stand(t, container("vpc", 0, 0, 400, 300), inner)
	s.e.Select("a")
	s.hold(fyne.KeyModifierShift).typed(fyne.KeyRight)
	if n, _ := s.e.Diagram().Node("a"); n.Parent != "vpc" {
		t.Error("it left while the key was down")
	}
	s.c.KeyUp(&fyne.KeyEvent{Name: fyne.KeyRight})
	if n, _ := s.e.Diagram().Node("a"); n.Parent != "" {
		t.Errorf("it is in %q", n.Parent)
	}
	s.wantAt("a", 410, 100)
	if n := s.undoes(); n != 1 {
		t.Errorf("%d undo steps", n)
	}
}
