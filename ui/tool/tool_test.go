package tool_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/scene"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
	"lintel/ui/tool"
)

// driver moves the pointer over an editor as a person would.
type driver struct {
	t     *testing.T
	e     *editor.Editor
	state tool.State
	at    geom.Point
	mods  tool.Mods
}

func drive(t *testing.T, nodes ...*diagram.Node) *driver {
	t.Helper()
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range nodes {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return &driver{t: t, e: editortest.New(t, d), state: tool.Select{}}
}

func (d *driver) send(ev tool.Event) *driver {
	d.state = d.state.On(d.e, ev)
	return d
}

func (d *driver) screen() geom.Point { return d.e.View.ToScreen(d.at) }

func (d *driver) MoveTo(x, y float64) *driver {
	d.at = geom.Pt(x, y)
	return d.send(tool.Move{At: d.at, Screen: d.screen(), Mods: d.mods})
}

func (d *driver) Press() *driver {
	return d.send(tool.Press{At: d.at, Screen: d.screen(), Mods: d.mods, Clicks: 1})
}

func (d *driver) Release() *driver {
	return d.send(tool.Release{At: d.at, Screen: d.screen(), Mods: d.mods})
}

func (d *driver) Click(x, y float64) *driver { return d.MoveTo(x, y).Press().Release() }

func (d *driver) Drag(x1, y1, x2, y2 float64) *driver {
	return d.MoveTo(x1, y1).Press().MoveTo((x1+x2)/2, (y1+y2)/2).MoveTo(x2, y2).Release()
}

func (d *driver) cancel() *driver { return d.send(tool.Cancel{}) }

// pressTwice is the second press of a double click.
func pressTwice(d *driver) tool.Press {
	return tool.Press{At: d.at, Screen: d.screen(), Clicks: 2}
}

func (d *driver) In(state string) *driver {
	d.t.Helper()
	if got := d.state.Name(); got != state {
		d.t.Fatalf("in %s, want %s", got, state)
	}
	return d
}

func (d *driver) Selected(ids ...diagram.ID) *driver {
	d.t.Helper()
	got := d.e.Selection.IDs()
	if len(got) != len(ids) {
		d.t.Fatalf("selected %v, want %v", got, ids)
	}
	for i := range ids {
		if got[i] != ids[i] {
			d.t.Fatalf("selected %v, want %v", got, ids)
		}
	}
	return d
}

func (d *driver) node(id diagram.ID) *diagram.Node {
	d.t.Helper()
	n, ok := d.e.Diagram().Node(id)
	if !ok {
		d.t.Fatalf("%s is gone", id)
	}
	return n
}

func (d *driver) StandsAt(id diagram.ID, x, y float64) *driver {
	d.t.Helper()
	if got := d.e.Diagram().Origin(id); got != geom.Pt(x, y) {
		d.t.Fatalf("%s stands at %v, want %v,%v", id, got, x, y)
	}
	return d
}

func (d *driver) OneUndoRestores(f func()) *driver {
	d.t.Helper()
	before := d.e.Diagram().Snapshot()
	f()
	if d.e.Diagram().Equal(before) {
		d.t.Fatal("the gesture changed nothing")
	}
	d.e.Undo()
	if !d.e.Diagram().Equal(before) {
		d.t.Fatal("one undo does not restore the diagram")
	}
	d.e.Redo()
	return d
}

func tile(id string, x, y float64) *diagram.Node {
	return &diagram.Node{ID: diagram.ID(id), Kind: "lambda", Pos: geom.Pt(x, y)}
}

func frame(id string, kind catalog.Kind, x, y, w, h float64) *diagram.Node {
	return &diagram.Node{ID: diagram.ID(id), Kind: kind, Pos: geom.Pt(x, y), Size: geom.Size{W: w, H: h}}
}

func TestClickSelectsAndClickOnNothingSelectsNothing(t *testing.T) {
	d := drive(t, tile("a", 0, 0), tile("b", 200, 0))
	d.Click(24, 24).Selected("a").Click(224, 24).Selected("b").Click(500, 400).Selected().In("select.idle")
}

func TestShiftClickAddsAndTakesAway(t *testing.T) {
	d := drive(t, tile("a", 0, 0), tile("b", 200, 0))
	d.Click(24, 24)
	d.mods.Shift = true
	d.Click(224, 24).Selected("a", "b").Click(24, 24).Selected("b")
}

func TestCtrlClickTogglesAndReachesIntoAGroup(t *testing.T) {
	d := drive(t, member("g", tile("a", 0, 0)), member("g", tile("b", 200, 0)), tile("c", 400, 0))
	d.Click(24, 24).Selected("a", "b")
	d.mods.Ctrl = true
	d.Click(224, 24).Selected("b").Click(424, 24).Selected("b", "c").Click(424, 24).Selected("b")
}

func TestAGroupIsDraggedAsOneAndAMemberAlone(t *testing.T) {
	d := drive(t, member("g", tile("a", 0, 0)), member("g", tile("b", 200, 0)))
	d.OneUndoRestores(func() { d.Drag(24, 24, 24, 124) })
	d.Selected("a", "b").StandsAt("a", 0, 104).StandsAt("b", 200, 104)
	d.mods.Ctrl = true
	d.Click(24, 128).Selected("a")
	d.mods.Ctrl = false
	d.Drag(24, 128, 24, 228).StandsAt("a", 0, 208).StandsAt("b", 200, 104)
}

func TestShiftWaitsForTheReleaseSoThatItMayMeanADrag(t *testing.T) {
	d := drive(t, tile("a", 0, 0), tile("b", 200, 0))
	d.Click(24, 24)
	d.mods.Shift = true
	d.MoveTo(224, 24).Press().Selected("a").Release().Selected("a", "b")
	d.MoveTo(224, 24).Press().MoveTo(324, 40).In("select.dragging").Release().Selected("a", "b")
	d.StandsAt("a", 104, 0).StandsAt("b", 304, 0)
}

func TestWhatIsLockedStaysWhereItIs(t *testing.T) {
	d := drive(t, lockedFrame("vpc"), tile("b", 600, 0))
	before := d.e.Diagram().Snapshot()
	d.Drag(60, 8, 160, 108).Selected("vpc").In("select.idle")
	if d.e.Notice == nil {
		t.Error("nobody says why")
	}
	d.Drag(406, 306, 500, 400)
	if !d.e.Diagram().Equal(before) {
		t.Error("a locked container was moved or resized")
	}
	d.Drag(-50, -50, 700, 500).Selected("b")
}

func lockedFrame(id string) *diagram.Node {
	f := frame(id, "vpc", 0, 0, 400, 300)
	f.Locked = true
	return f
}

func member(g diagram.Group, n *diagram.Node) *diagram.Node {
	n.Groups = append(n.Groups, g)
	return n
}

func TestDragMovesOnTheGridAsOneStep(t *testing.T) {
	d := drive(t, tile("a", 0, 0))
	d.OneUndoRestores(func() { d.Drag(24, 24, 127, 75) })
	d.StandsAt("a", 104, 48).In("select.idle")
}

func TestShiftKeepsADragOnOneAxis(t *testing.T) {
	d := drive(t, tile("a", 0, 0))
	d.MoveTo(24, 24).Press()
	d.mods.Shift = true
	d.MoveTo(124, 44).Release().StandsAt("a", 104, 0)
}

func TestAltDragLeavesTheOriginalAndMovesACopy(t *testing.T) {
	d := drive(t, tile("a", 0, 0))
	d.mods.Alt = true
	d.OneUndoRestores(func() { d.Drag(24, 24, 224, 24) })
	d.StandsAt("a", 0, 0).StandsAt("lambda-1", 200, 0)
}

func TestAltInTheMiddleOfADragTurnsItIntoACopyAndBack(t *testing.T) {
	d := drive(t, member("g", tile("a", 0, 0)), member("g", tile("b", 200, 0)))
	before := d.e.Diagram().Snapshot()
	d.MoveTo(24, 24).Press().MoveTo(24, 224).StandsAt("a", 0, 200)
	d.mods.Alt = true
	d.MoveTo(24, 226).StandsAt("a", 0, 0).StandsAt("lambda-1", 0, 200).StandsAt("lambda-2", 200, 200)
	if !d.e.Overlay.Copying {
		t.Error("nothing shows that it is a copy")
	}
	d.mods.Alt = false
	d.MoveTo(24, 224).StandsAt("a", 0, 200).Selected("a", "b")
	d.mods.Alt = true
	d.MoveTo(24, 226).send(tool.Cancel{})
	d.Selected("a", "b").In("select.idle")
	if !d.e.Diagram().Equal(before) || d.e.Overlay.Copying {
		t.Error("Escape does not put everything back")
	}
}

func TestCtrlLeavesADragWhereThePointerIs(t *testing.T) {
	d := drive(t, tile("a", 0, 0), tile("b", 203, 101))
	d.MoveTo(24, 24).Press()
	d.mods.Ctrl = true
	d.MoveTo(127, 122)
	if !d.e.Overlay.Marks.Empty() {
		t.Error("guides show though nothing snaps")
	}
	d.Release().StandsAt("a", 103, 98)
}

func TestADropOnALockedContainerGoesBack(t *testing.T) {
	d := drive(t, lockedFrame("vpc"), tile("b", 600, 0))
	before := d.e.Diagram().Snapshot()
	d.MoveTo(624, 24).Press().MoveTo(300, 150)
	if d.e.Overlay.Drop != "vpc" || d.e.Overlay.Refusal == nil {
		t.Errorf("over %q, refused: %v", d.e.Overlay.Drop, d.e.Overlay.Refusal)
	}
	d.Release().In("select.idle")
	if !d.e.Diagram().Equal(before) || d.e.Notice == nil || d.e.Overlay.Refusal != nil {
		t.Error("it was dropped, or nobody says why not")
	}
}

func TestDragLinesUpWithANeighbour(t *testing.T) {
	d := drive(t, tile("a", 0, 0), tile("b", 203, 101))
	d.MoveTo(24, 24).Press().MoveTo(120, 122)
	if len(d.e.Overlay.Marks.Guides) != 1 {
		t.Fatalf("%d guides, want one for the row", len(d.e.Overlay.Marks.Guides))
	}
	d.Release().StandsAt("a", 96, 101)
	if !d.e.Overlay.Marks.Empty() {
		t.Error("the guides stay after the drag")
	}
}

func TestEscapePutsADragBack(t *testing.T) {
	d := drive(t, tile("a", 0, 0))
	d.MoveTo(24, 24).Press().MoveTo(124, 124).In("select.dragging").send(tool.Cancel{})
	d.StandsAt("a", 0, 0).In("select.idle")
	if d.e.Undo() {
		t.Error("a cancelled drag left an undo step")
	}
}

func TestDroppingIntoAContainerNestsAndTheContainerGrows(t *testing.T) {
	d := drive(t, tile("a", 600, 0), frame("vpc", "vpc", 0, 0, 200, 160))
	d.OneUndoRestores(func() { d.Drag(624, 24, 170, 100) })
	if got := d.node("a").Parent; got != "vpc" {
		t.Fatalf("a is in %q, want vpc", got)
	}
	if got := d.node("vpc").Size; got.W <= 200 {
		t.Errorf("the VPC is %v wide and does not hold the label", got.W)
	}
}

func TestDraggingOutOfAContainerFrees(t *testing.T) {
	inner := tile("a", 40, 40)
	inner.Parent = "vpc"
	d := drive(t, frame("vpc", "vpc", 0, 0, 200, 160), inner)
	d.Drag(64, 64, 464, 64)
	if got := d.node("a").Parent; got != "" {
		t.Errorf("a is still in %q", got)
	}
}

func TestMovingAContainerTakesItsContentsAlong(t *testing.T) {
	inner := tile("a", 40, 40)
	inner.Parent = "vpc"
	d := drive(t, frame("vpc", "vpc", 0, 0, 200, 160), inner)
	d.Drag(60, 8, 160, 56).StandsAt("a", 144, 88)
}

func TestMarqueeToTheRightTakesWhatLiesInsideToTheLeftWhatItTouches(t *testing.T) {
	nodes := []*diagram.Node{tile("a", 0, 0), tile("b", 200, 0)}
	drive(t, nodes...).Drag(-60, -60, 220, 200).Selected("a")
	drive(t, nodes...).Drag(220, 200, -60, -60).Selected("a", "b")
}

func TestAMarqueeThatBeginsInAContainerTakesOnlyWhatIsInIt(t *testing.T) {
	inner := tile("a", 60, 60)
	inner.Parent = "vpc"
	d := drive(t, frame("vpc", "vpc", 0, 0, 400, 300), inner, tile("b", 500, 60))
	d.Drag(20, 40, 700, 400).Selected("a")
	d.Drag(-20, -20, 700, 400).Selected("b", "vpc")
	if d.e.Overlay.Touching {
		t.Error("a marquee to the right takes what it touches")
	}
}

func TestAClickInsideSelectsTheContainerUnlessItIsLocked(t *testing.T) {
	drive(t, frame("vpc", "vpc", 0, 0, 400, 300)).Click(200, 150).Selected("vpc")
	drive(t, lockedFrame("vpc")).Click(200, 150).Selected().Click(200, 10).Selected("vpc")
}

func TestEscapeGivesTheSelectionBeforeAMarqueeBack(t *testing.T) {
	d := drive(t, tile("a", 0, 0), tile("b", 200, 0))
	d.Click(24, 24).MoveTo(150, -60).Press().MoveTo(400, 200).Selected("b").send(tool.Cancel{})
	d.Selected("a").In("select.idle")
	if !d.e.Overlay.Marquee.Empty() {
		t.Error("the marquee stays")
	}
}

func TestResizeStopsAtTheContents(t *testing.T) {
	inner := tile("a", 120, 80)
	inner.Parent = "vpc"
	d := drive(t, frame("vpc", "vpc", 0, 0, 400, 300), inner)
	d.e.Select("vpc")
	d.OneUndoRestores(func() { d.Drag(406, 306, 40, 40) })
	size := d.node("vpc").Size
	if size.W < 168 || size.W >= 400 || size.H < 128 || size.H >= 300 {
		t.Errorf("resized to %v", size)
	}
	d.StandsAt("a", 120, 80)
}

func TestResizingSnapsKeepsProportionsAndTheCentre(t *testing.T) {
	cases := map[string]struct {
		mods    tool.Mods
		dx, dy  float64
		at      geom.Point
		w, h    float64
		guides  int
		handleX float64
		handleY float64
	}{
		"to the grid":             {tool.Mods{}, 43, 21, geom.Pt(0, 0), 440, 320, 0, 406, 306},
		"to the edge of another":  {tool.Mods{}, 203, 21, geom.Pt(0, 0), 605, 320, 1, 406, 306},
		"free":                    {tool.Mods{Ctrl: true}, 43, 21, geom.Pt(0, 0), 443, 321, 0, 406, 306},
		"from the centre":         {tool.Mods{Alt: true}, 40, 28, geom.Pt(-40, -28), 480, 356, 0, 406, 306},
		"in proportion":           {tool.Mods{Shift: true}, 80, 0, geom.Pt(0, 0), 480, 360, 0, 406, 306},
		"one side in proportion":  {tool.Mods{Shift: true}, 80, 0, geom.Pt(0, -30), 480, 360, 0, 406, 150},
		"the upper side":          {tool.Mods{}, 0, -40, geom.Pt(0, -40), 400, 340, 0, 200, -6},
		"all of it, but not less": {tool.Mods{}, -900, -900, geom.Pt(0, 0), 128, 80, 0, 406, 306},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := drive(t, frame("vpc", "vpc", 0, 0, 400, 300), frame("other", "vpc", 305, 500, 300, 100))
			d.e.Select("vpc")
			d.OneUndoRestores(func() {
				d.MoveTo(c.handleX, c.handleY).Press().In("select.resizing")
				d.mods = c.mods
				d.MoveTo(c.handleX+c.dx, c.handleY+c.dy)
				if got := len(d.e.Overlay.Marks.Guides); got != c.guides {
					t.Errorf("%d guides, want %d", got, c.guides)
				}
				d.Release()
			})
			d.StandsAt("vpc", c.at.X, c.at.Y)
			if got := d.node("vpc").Size; got != (geom.Size{W: c.w, H: c.h}) {
				t.Errorf("resized to %v", got)
			}
		})
	}
}

func TestAContainerGrowsAroundOneThatIsStretchedOverItsBorder(t *testing.T) {
	inner := frame("subnet", "subnet", 40, 60, 200, 100)
	inner.Parent = "vpc"
	d := drive(t, frame("vpc", "vpc", 0, 0, 400, 300), inner)
	d.e.Select("subnet")
	d.OneUndoRestores(func() { d.Drag(246, 110, 506, 110) })
	if got := d.node("vpc").Size.W; got <= 500 {
		t.Errorf("the VPC is %v wide", got)
	}
}

func TestResizingTheTopLeftLeavesTheContentsWhereTheyAre(t *testing.T) {
	inner := tile("a", 200, 160)
	inner.Parent = "vpc"
	d := drive(t, frame("vpc", "vpc", 0, 0, 400, 300), inner)
	d.e.Select("vpc")
	d.Drag(-6, -6, 74, 50).StandsAt("a", 200, 160).StandsAt("vpc", 80, 56)
}

func TestPullingAnArrowFromAPortConnects(t *testing.T) {
	table := &diagram.Node{ID: "table", Kind: "dynamodb-table", Pos: geom.Pt(300, 0)}
	d := drive(t, tile("a", 0, 0), table)
	d.MoveTo(24, 24) // hover shows the ports
	d.OneUndoRestores(func() {
		d.MoveTo(52, 24).Press().In("connect.wiring").MoveTo(200, 24).MoveTo(320, 24)
		if w := d.e.Overlay.Wire; w == nil || w.Target != "table" || !w.Fits() {
			t.Fatalf("wire %+v", d.e.Overlay.Wire)
		}
		d.Release()
	})
	if d.e.Overlay.Hover != "table" {
		t.Errorf("the ports of %q show, not those under the pointer", d.e.Overlay.Hover)
	}
	edges := d.e.Diagram().Edges()
	if len(edges) != 1 || edges[0].From != "a" || edges[0].To != "table" || edges[0].Kind != "read" {
		t.Fatalf("edges %+v", edges)
	}
	d.In("select.idle")
}

func TestAnArrowDroppedOnNothingAsksWhatFollows(t *testing.T) {
	d := drive(t, tile("a", 0, 0))
	d.MoveTo(24, 24).MoveTo(52, 24).Press().MoveTo(400, 400).Release().In("select.idle")
	next := d.e.Overlay.Next
	if next == nil || next.From != "a" || next.At != geom.Pt(400, 400) {
		t.Fatalf("asked %+v", next)
	}
	if nodes, edges := d.e.Diagram().Len(); nodes != 1 || edges != 0 {
		t.Error("something was drawn before it was chosen")
	}
	d.OneUndoRestores(func() {
		if err := d.e.PlaceNext(editor.StencilOf(d.e.Following()[0].Entry)); err != nil {
			t.Fatal(err)
		}
	})
	edges := d.e.Diagram().Edges()
	if len(edges) != 1 || edges[0].From != "a" || d.node(edges[0].To).Kind != "dynamodb-table" {
		t.Errorf("edges %+v", edges)
	}
	if d.e.Overlay.Next != nil || d.e.Overlay.Wire != nil {
		t.Error("it still asks")
	}
}

func TestAnArrowLetGoWhereItBeganAsksNothing(t *testing.T) {
	d := drive(t, tile("a", 0, 0))
	d.MoveTo(24, 24).MoveTo(52, 24).Press().MoveTo(120, 24).MoveTo(30, 24).Release().In("select.idle")
	if d.e.Overlay.Next != nil || d.e.Overlay.Wire != nil {
		t.Error("it asks what follows")
	}
}

func TestTheTailOfAnArrowIsLedElsewhereAndCancelled(t *testing.T) {
	d := drive(t, tile("a", 0, 0), tile("b", 200, 0), tile("c", 0, 200))
	id, err := d.e.Connect("a", "b")
	if err != nil {
		t.Fatal(err)
	}
	tail, _ := scene.HandlePlaces(d.e.Builder.Line(id))
	before := d.e.Diagram().Snapshot()
	d.MoveTo(tail.X, tail.Y).Press().In("connect.rewiring").MoveTo(24, 220)
	if w := d.e.Overlay.Wire; w == nil || !w.Head || w.From != "b" || w.Target != "c" {
		t.Fatalf("wire %+v", w)
	}
	d.cancel().In("select.idle")
	if !d.e.Diagram().Equal(before) || d.e.Overlay.Wire != nil {
		t.Error("a trace is left")
	}
	d.OneUndoRestores(func() { d.Drag(tail.X, tail.Y, 24, 220) })
	if edge, _ := d.e.Diagram().Edge(id); edge.From != "c" || edge.To != "b" {
		t.Errorf("the arrow leads from %s to %s", edge.From, edge.To)
	}
	tail, _ = scene.HandlePlaces(d.e.Builder.Line(id))
	d.e.View.Zoom = 4
	d.MoveTo(tail.X, tail.Y).Press().In("connect.rewiring").Release()
	if d.e.Overlay.Wire != nil {
		t.Error("a click on an end leaves a wire")
	}
}

func TestConnectToolWiresByTwoClicks(t *testing.T) {
	d := drive(t, tile("a", 0, 0), tile("b", 200, 0))
	d.state = tool.Connect{}
	d.Click(24, 24).In("connect.wiring").Click(224, 24).In("connect.idle")
	if _, edges := d.e.Diagram().Len(); edges != 1 {
		t.Error("two clicks drew no arrow")
	}
}

func TestMovingTheHeadOfAnArrowReconnectsIt(t *testing.T) {
	d := drive(t, tile("a", 0, 0), tile("b", 200, 0), tile("c", 200, 200))
	id, err := d.e.Connect("a", "b")
	if err != nil {
		t.Fatal(err)
	}
	line := d.e.Builder.Line(id)
	head := line[len(line)-1]
	d.Drag(head.X, head.Y, 224, 224)
	if edge, _ := d.e.Diagram().Edge(id); edge.To != "c" || edge.From != "a" {
		t.Errorf("the arrow leads from %s to %s", edge.From, edge.To)
	}
}

func TestPlacingHangsAGhostOnThePointer(t *testing.T) {
	d := drive(t, frame("vpc", "vpc", 0, 0, 400, 300))
	d.state = tool.Place{Stencil: editor.Stencil{Kind: "lambda"}, Back: tool.Select{}}
	d.MoveTo(200, 150)
	if d.e.Overlay.Ghost == nil || d.e.Overlay.Drop != "vpc" {
		t.Fatalf("ghost %v over %q", d.e.Overlay.Ghost, d.e.Overlay.Drop)
	}
	d.OneUndoRestores(func() { d.Release() })
	if n := d.node("lambda-1"); n.Parent != "vpc" {
		t.Errorf("placed in %q", n.Parent)
	}
	d.In("select.idle")
}

func TestWhatIsPlacedMakesWayForWhatItWouldJustTouch(t *testing.T) {
	cases := map[string]struct {
		at, stands geom.Point
		ctrl       bool
	}{
		"beside it, nothing to do":         {at: geom.Pt(208, 128), stands: geom.Pt(184, 104)},
		"on the edge of its tile":          {at: geom.Pt(160, 24), stands: geom.Pt(152, 0)},
		"on its name":                      {at: geom.Pt(120, 88), stands: geom.Pt(96, 80)},
		"on all of its name":               {at: geom.Pt(120, 74), stands: geom.Pt(96, 80)},
		"on the middle, as somebody means": {at: geom.Pt(120, 24), stands: geom.Pt(96, 0)},
		"with Ctrl":                        {at: geom.Pt(161, 25), stands: geom.Pt(137, 1), ctrl: true},
	}
	for name, c := range cases {
		d := drive(t, tile("old", 96, 0))
		d.state = tool.Place{Stencil: editor.Stencil{Kind: "lambda"}, Back: tool.Select{}}
		d.mods.Ctrl = c.ctrl
		d.MoveTo(c.at.X, c.at.Y)
		ghost := d.e.Overlay.Ghost.Rect
		d.OneUndoRestores(func() { d.Release() })
		if at := d.e.Diagram().Origin("lambda-1"); at != c.stands || ghost.Min != at {
			t.Errorf("%s: it stands at %v, shown at %v, want %v", name, at, ghost.Min, c.stands)
		}
	}
}

func TestAGatewaySitsOnTheBorderOfTheVPC(t *testing.T) {
	d := drive(t, frame("vpc", "vpc", 0, 0, 400, 300))
	if _, err := d.e.Place(editor.Stencil{Kind: "internet-gateway"}, geom.Pt(200, 20)); err != nil {
		t.Fatal(err)
	}
	n := d.node("internet-gateway-1")
	if n.Parent != "vpc" || d.e.Diagram().Origin(n.ID).Y != -14 {
		t.Errorf("in %q at %v", n.Parent, d.e.Diagram().Origin(n.ID))
	}
}

func TestANewContainerTakesInWhatItIsDrawnAround(t *testing.T) {
	d := drive(t, tile("a", 100, 100))
	if _, err := d.e.Place(editor.Stencil{Kind: "vpc"}, geom.Pt(40, 40)); err != nil {
		t.Fatal(err)
	}
	if got := d.node("a").Parent; got != "vpc-1" {
		t.Errorf("a is in %q", got)
	}
}

func TestPanMovesThePaper(t *testing.T) {
	d := drive(t, tile("a", 0, 0))
	d.state = tool.Pan{}
	d.at = geom.Pt(100, 100)
	d.Press().In("pan.dragging")
	d.send(tool.Move{Screen: geom.Pt(150, 120)})
	if d.e.View.Origin != geom.Pt(-50, -20) {
		t.Errorf("origin %v", d.e.View.Origin)
	}
	d.Release().In("pan.idle")
}
