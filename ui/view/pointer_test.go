package view_test

import (
	"testing"
	"testing/synctest"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/tool"
	"lintel/ui/view"
)

func TestPressDragAndReleaseMove(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.moveTo(24, 24).press().in("select.pressed")
	s.dragTo(104, 40).in("select.dragging")
	s.dragTo(128, 48).release().in("select.idle")
	s.wantAt("a", 104, 24).wantSelected("a")
	if n := s.undoes(); n != 1 {
		t.Errorf("%d undo steps", n)
	}
}

func TestAPressThatMovesLittleIsAClick(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.moveTo(24, 24).press().dragTo(27, 25).in("select.pressed").release()
	s.wantAt("a", 0, 0).wantSelected("a")
}

func TestPositionsFollowTheView(t *testing.T) {
	s := stand(t, tile("a", 1000, 504))
	s.e.View = editor.Viewport{Origin: geom.Pt(900, 450), Zoom: 2, Size: s.e.View.Size}
	s.moveTo(248, 156).press().wantSelected("a").dragTo(328, 156).release().wantAt("a", 1040, 504)
}

func TestReleasingTwiceIsReleasingOnce(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.moveTo(24, 24).press().dragTo(128, 48).release()
	s.c.DragEnd()
	s.release().in("select.idle").wantAt("a", 104, 24)
	if n := s.undoes(); n != 1 {
		t.Errorf("%d undo steps", n)
	}
}

// In a slow frame the toolkit may tell of a button before it tells of the way there.
func TestAButtonTellsOfTheWayBeforeIt(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.at = fyne.NewPos(24, 24)
	s.press().in("select.pressed").wantSelected("a")
	s.at = fyne.NewPos(128, 48)
	s.release().in("select.idle").wantAt("a", 104, 24)
	if n := s.undoes(); n != 1 {
		t.Errorf("%d undo steps", n)
	}
}

func TestOnlyAToolThatPointsAtElementsRingsThem(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	if s.moveTo(24, 24); s.e.Overlay.Hover != "a" {
		t.Fatal("the arrow does not point at the tile under it")
	}
	s.c.SetTool(tool.Box{Back: tool.Select{}})
	if s.moveTo(30, 24); s.e.Overlay.Hover != "" {
		t.Error("who draws a container points at a tile")
	}
}

// The toolkit reports no release outside of the window, only the end of the drag.
func TestADragThatEndsOutsideOfTheWindowEnds(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.moveTo(24, 24).press().dragTo(128, 48)
	s.c.DragEnd()
	s.in("select.idle").wantAt("a", 104, 24)
	s.moveTo(500, 500).wantAt("a", 104, 24)
}

func TestAGestureBelongsToTheButtonThatBeganIt(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.moveTo(24, 24).press().dragTo(128, 48)
	s.down(middle).in("select.dragging").up(middle).in("select.dragging")
	s.release().in("select.idle").wantAt("a", 104, 24)
}

func TestTheSecondButtonGivesAGestureUp(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.moveTo(24, 24).press().dragTo(128, 48)
	s.down(right).up(right).in("select.idle").wantAt("a", 0, 0)
	s.dragTo(300, 300).release().wantAt("a", 0, 0)
	if s.menus != 0 {
		t.Error("the menu opened in the middle of a drag")
	}
}

func TestTheSecondButtonSelectsAndOpensTheMenu(t *testing.T) {
	s := stand(t, tile("a", 0, 0), tile("b", 200, 0))
	s.moveTo(224, 24).down(right).wantSelected("b")
	if s.menus != 0 {
		t.Error("the menu opens at the press, where the toolkit takes its focus away")
	}
	s.up(right).in("select.idle")
	if s.menus != 1 {
		t.Errorf("%d menus", s.menus)
	}
	s.typed(fyne.KeyRight).wantAt("b", 208, 0)
}

func TestTheSecondButtonOpensTheMenuWithAnyTool(t *testing.T) {
	for _, idle := range []tool.State{tool.Select{}, tool.Pan{}, tool.Connect{}} {
		s := stand(t, tile("a", 0, 0))
		s.c.SetTool(idle)
		s.moveTo(24, 24).down(right).up(right).in(idle.Name())
		before := s.e.View
		s.moveTo(400, 400)
		if s.menus != 1 || s.e.View != before {
			t.Errorf("%s: %d menus, view %v", idle.Name(), s.menus, s.e.View)
		}
	}
}

func (s *stage) doubleClick(x, y float32) *stage { return s.click(x, y).press().release() }

func TestADoubleClickOpensTheLabel(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.click(24, 24).press() // the release goes to the field
	if !s.field.Visible() || s.focused() != fyne.Focusable(s.field) {
		t.Fatal("no field is open")
	}
	s.field.Entry.SetText("orders")
	s.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if s.field.Visible() || len(s.labels) != 1 || s.labels[0] != "orders" {
		t.Errorf("labels %q", s.labels)
	}
	if s.focused() != fyne.Focusable(s.c) {
		t.Error("after Enter the canvas does not hear keys")
	}
	if s.typed(fyne.KeyRight); s.e.Diagram().Origin("a").X != 8 {
		t.Error("the arrow keys are dead after a double click")
	}
}

func TestWhatIsNoDoubleClick(t *testing.T) {
	cases := map[string]func(s *stage){
		"two clicks on two tiles": func(s *stage) { s.click(118.5, 130).click(121, 130).wantSelected("c") },
		"two clicks apart":        func(s *stage) { s.click(10, 24).click(30, 24) },
		"two buttons":             func(s *stage) { s.moveTo(24, 24).down(right).up(right).press().release() },
		"the middle one first":    func(s *stage) { s.moveTo(24, 24).down(middle).up(middle).press().release() },
		"with Shift":              func(s *stage) { s.hold(fyne.KeyModifierShift).doubleClick(24, 24) },
		"on the ground":           func(s *stage) { s.doubleClick(600, 600) },
		"one click":               func(s *stage) { s.click(24, 24) },
	}
	for name, act := range cases {
		t.Run(name, func(t *testing.T) {
			s := stand(t, tile("a", 0, 0), tile("b", 100, 100), tile("c", 120, 120))
			act(s)
			if s.field.Visible() {
				t.Error("a label is open")
			}
		})
	}
}

func TestTwoSlowClicksAreNoDoubleClick(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	synctest.Test(t, func(*testing.T) {
		s.click(24, 24)
		time.Sleep(400 * time.Millisecond)
		s.click(24, 24)
	})
	if s.field.Visible() {
		t.Error("a label is open")
	}
}

func TestPressingElsewhereTakesTheLabelAsTyped(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.doubleClick(24, 24)
	s.field.Entry.SetText("orders")
	s.click(600, 600)
	if s.field.Visible() || len(s.labels) != 1 {
		t.Errorf("labels %q", s.labels)
	}
}

func TestTabInTheLabelGoesOnToTheNextOne(t *testing.T) {
	s := stand(t, tile("a", 0, 0), tile("b", 200, 0))
	tab := func() { s.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab}) }
	s.doubleClick(24, 24)
	s.field.Entry.SetText("orders")
	tab()
	s.wantSelected("b")
	if !s.field.Visible() || len(s.labels) != 1 || s.labels[0] != "orders" {
		t.Errorf("labels %q, open %v", s.labels, s.field.Visible())
	}
	s.field.Entry.SetText("queue")
	s.hold(fyne.KeyModifierShift)
	tab()
	s.wantSelected("a")
	if !s.field.Visible() || len(s.labels) != 2 {
		t.Errorf("labels %q, open %v", s.labels, s.field.Visible())
	}
}

func TestEscapeInTheLabelLeavesItAsItWas(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.doubleClick(24, 24)
	s.field.Entry.SetText("orders")
	s.field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.field.Visible() || len(s.labels) != 0 || s.focused() != fyne.Focusable(s.c) {
		t.Errorf("labels %q, focus %T", s.labels, s.focused())
	}
}

func TestTheLabelIsTakenWhenTheViewMovesUnderIt(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.doubleClick(24, 24)
	s.c.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25)})
	if s.field.Visible() || len(s.labels) != 1 {
		t.Error("the field stays where the tile was")
	}
}

func TestAnotherDocumentClosesTheLabelWithoutTakingIt(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.doubleClick(24, 24)
	s.c.SetEditor(s.e)
	if s.field.Visible() || len(s.labels) != 0 {
		t.Errorf("labels %q", s.labels)
	}
}

func (s *stage) wheel(dx, dy float32, at fyne.Position) {
	s.c.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(dx, dy)})
}

func TestTheWheelMovesThePaper(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.wheel(0, -25, fyne.NewPos(500, 400))
	if s.e.View.Origin.Y <= 0 || s.e.View.Origin.X != 0 || s.e.View.Zoom != 1 {
		t.Errorf("turned down: %+v", s.e.View)
	}
	s.wheel(25, 25, fyne.NewPos(500, 400))
	if s.e.View.Origin.Y != 0 || s.e.View.Origin.X >= 0 {
		t.Errorf("turned back and to the side: %+v", s.e.View)
	}
}

func TestTheWheelWithCtrlZoomsAtThePointer(t *testing.T) {
	for name, held := range map[string]fyne.KeyModifier{
		"Ctrl": fyne.KeyModifierControl, "Command": fyne.KeyModifierSuper, "Alt": fyne.KeyModifierAlt,
	} {
		t.Run(name, func(t *testing.T) {
			s := stand(t, tile("a", 0, 0))
			s.hold(held)
			at := geom.Pt(700, 300)
			under := s.e.View.ToDiagram(at)
			s.wheel(0, 25, fyne.NewPos(700, 300))
			if s.e.View.Zoom <= 1 || s.e.View.ToDiagram(at).Dist(under) > 1e-9 {
				t.Errorf("up: %+v", s.e.View)
			}
			s.wheel(0, -25, fyne.NewPos(700, 300))
			if z := s.e.View.Zoom; z < 0.999 || z > 1.001 {
				t.Errorf("and back: zoom %v", z)
			}
		})
	}
}

// The toolkit multiplies fast turns; one event must not lose the drawing.
func TestAWildWheelIsHeldBack(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.wheel(0, -12_500, fyne.NewPos(0, 0))
	if s.e.View.Origin.Y > s.e.View.Size.H {
		t.Errorf("one event moved the paper by %v", s.e.View.Origin.Y)
	}
	s.hold(fyne.KeyModifierControl).wheel(0, 12_500, fyne.NewPos(0, 0))
	if s.e.View.Zoom > 5 {
		t.Errorf("one event zoomed to %v", s.e.View.Zoom)
	}
}

func (s *stage) space(down bool) *stage {
	if down {
		s.c.KeyDown(&fyne.KeyEvent{Name: fyne.KeySpace})
	} else {
		s.c.KeyUp(&fyne.KeyEvent{Name: fyne.KeySpace})
	}
	return s
}

func TestSpaceAndTheMiddleButtonPan(t *testing.T) {
	cases := map[string]func(s *stage){
		"Space":  func(s *stage) { s.space(true).moveTo(24, 24).press().dragTo(124, 74).release().space(false) },
		"middle": func(s *stage) { s.moveTo(24, 24).down(middle).dragTo(124, 74).up(middle) },
	}
	for name, pan := range cases {
		t.Run(name, func(t *testing.T) {
			s := stand(t, tile("a", 0, 0))
			pan(s)
			if s.e.View.Origin != geom.Pt(-100, -50) {
				t.Errorf("origin %v", s.e.View.Origin)
			}
			s.in("select.idle").wantAt("a", 0, 0).wantSelected()
			s.moveTo(124, 74).press().in("select.pressed")
		})
	}
}

func TestSpaceIsForgottenWithTheFocus(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.space(true)
	s.c.FocusLost()
	s.moveTo(24, 24).press().in("select.pressed")
}

func TestHoveringFollowsThePointerAndEndsWithIt(t *testing.T) {
	s := stand(t, tile("a", 0, 0))
	s.moveTo(24, 24)
	if s.e.Overlay.Hover != "a" || s.e.Overlay.Pointer == nil || *s.e.Overlay.Pointer != geom.Pt(24, 24) {
		t.Errorf("overlay %+v", s.e.Overlay)
	}
	s.c.MouseOut()
	if s.e.Overlay.Hover != "" || s.e.Overlay.Pointer != nil {
		t.Errorf("overlay %+v", s.e.Overlay)
	}
}

func TestTheCursorTellsWhatAPressWouldDo(t *testing.T) {
	cases := map[string]struct {
		act  func(s *stage)
		want desktop.Cursor
	}{
		"on the ground":    {func(s *stage) { s.moveTo(500, 500) }, desktop.DefaultCursor},
		"with Space":       {func(s *stage) { s.space(true) }, desktop.PointerCursor},
		"with the hand":    {func(s *stage) { s.c.SetTool(tool.Pan{}) }, desktop.PointerCursor},
		"while connecting": {func(s *stage) { s.c.SetTool(tool.Connect{}) }, desktop.CrosshairCursor},
		"on a port":        {func(s *stage) { s.moveTo(24, 24).moveTo(52, 24) }, desktop.CrosshairCursor},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := stand(t, tile("a", 0, 0))
			c.act(s)
			if got := s.c.Cursor(); got != c.want {
				t.Errorf("cursor %v, want %v", got, c.want)
			}
		})
	}
}

func TestDroppingFromThePalette(t *testing.T) {
	cases := map[string]struct {
		at   fyne.Position
		want int
	}{
		"on the canvas": {fyne.NewPos(300, 300), 1},
		"outside of it": {fyne.NewPos(-10, 300), 0},
		"below of it":   {fyne.NewPos(300, 900), 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := stand(t)
			s.c.Hang(tool.Place{Stencil: editor.Stencil{Kind: "lambda"}, Back: s.c.Idle()})
			s.c.Point(c.at)
			if s.e.Overlay.Ghost == nil {
				t.Error("no ghost hangs on the pointer")
			}
			s.c.Drop(c.at)
			s.up(left).in("select.idle")
			if nodes, _ := s.e.Diagram().Len(); nodes != c.want {
				t.Errorf("%d nodes", nodes)
			}
			if s.e.Overlay.Ghost != nil {
				t.Error("the ghost stays")
			}
		})
	}
}

func TestTakingAnotherToolEndsAGesture(t *testing.T) {
	takes := map[string]func(s *stage){
		"from the toolbar":   func(s *stage) { s.c.SetTool(tool.Connect{}) },
		"from the palette":   func(s *stage) { s.c.Hang(tool.Place{Stencil: editor.Stencil{Kind: "lambda"}, Back: s.c.Idle()}) },
		"with another paper": func(s *stage) { s.c.SetEditor(s.e) },
	}
	for name, take := range takes {
		t.Run(name, func(t *testing.T) {
			s := stand(t, tile("a", 0, 0))
			s.moveTo(24, 24).press().dragTo(128, 48)
			take(s)
			s.release().wantAt("a", 0, 0)
		})
	}
}

func TestACanvasWithoutADocumentStandsStill(t *testing.T) {
	s := stand(t)
	c := view.New(painter(t), nil, view.LabelFields{Line: newField(), Prose: newField()}, view.Handlers{Key: func(view.KeyPress) bool { return false }, Resized: func() {}})
	s.win.SetContent(c)
	s.c = c
	s.click(24, 24).dragTo(50, 50).typed(fyne.KeyTab, fyne.KeyLeft, fyne.KeyEscape)
	s.wheel(0, 25, fyne.NewPos(0, 0))
	c.MouseOut()
	c.SetEmpty(newField())
	c.Repaint()
	if got := c.Cursor(); got != desktop.DefaultCursor {
		t.Errorf("cursor %v", got)
	}
}
