package tool_test

import (
	"slices"
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// wired is a driver of two tiles far apart, one lower, with an arrow that is
// selected, and the way of that arrow.
func wired(t *testing.T) (*driver, diagram.ID, geom.Polyline) {
	t.Helper()
	d := drive(t, tile("a", 0, 0), tile("b", 400, 40))
	id, err := d.e.Connect("a", "b")
	if err != nil {
		t.Fatal(err)
	}
	way := d.e.Builder.Way(id)
	if len(way) != 4 || way[1].X != way[2].X {
		d.t.Fatalf("the arrow runs along %v", way)
	}
	return d, id, way
}

func (d *driver) corners(id diagram.ID) []geom.Point {
	d.t.Helper()
	e, ok := d.e.Diagram().Edge(id)
	if !ok {
		d.t.Fatalf("%s is gone", id)
	}
	return e.Waypoints
}

func TestAPieceOfASelectedArrowIsDraggedAside(t *testing.T) {
	d, id, way := wired(t)
	x, y := way[1].X, (way[1].Y+way[2].Y)/2
	d.OneUndoRestores(func() {
		d.MoveTo(x, y).Press().In("bend.gripping").MoveTo(x+2, y).In("bend.gripping")
		d.MoveTo(x+50, y).In("bend.bending").MoveTo(x+81, y+30).Release().In("select.idle")
	})
	if got := d.corners(id); len(got) != 2 || got[0].X != got[1].X || got[0].X != geom.Pt(x+81, 0).Snap(8).X {
		t.Errorf("corners at %v", got)
	}
	if got := d.e.Builder.Way(id); got[0] != way[0] || got[len(got)-1] != way[3] {
		t.Errorf("the ends moved: %v, before %v", got, way)
	}
	d.Selected(id)
}

func TestAnArrowThatIsNotSelectedIsNotBent(t *testing.T) {
	d, id, way := wired(t)
	d.e.Select()
	x, y := way[1].X, (way[1].Y+way[2].Y)/2
	d.MoveTo(x, y).Press().MoveTo(x+80, y).Release()
	if len(d.corners(id)) != 0 {
		t.Error("it has corners now")
	}
}

func TestACornerIsDraggedAndADoubleClickTakesItAway(t *testing.T) {
	d, id, way := wired(t)
	c := way[1]
	d.OneUndoRestores(func() { d.Drag(c.X, c.Y, c.X+40, c.Y-40) })
	got := d.e.Builder.Way(id)
	corner := geom.Pt(c.X+40, c.Y-40).Snap(8)
	at := slices.Index(got, corner)
	if at < 0 {
		t.Fatalf("no corner at %v in %v", corner, got)
	}
	for n := len(d.corners(id)); n > 0; n = len(d.corners(id)) {
		p := d.corners(id)[0]
		d.MoveTo(p.X, p.Y)
		d.send(pressTwice(d))
		if len(d.corners(id)) >= n {
			t.Fatalf("the corner at %v stays", p)
		}
	}
	if got := d.e.Builder.Way(id); !slices.Equal(got, way) {
		t.Errorf("without corners of its own it runs along %v, at first %v", got, way)
	}
}

func TestBendingThatIsCancelledLeavesNothing(t *testing.T) {
	d, id, way := wired(t)
	before := d.e.Diagram().Snapshot()
	d.MoveTo(way[1].X, 44).Press().MoveTo(way[1].X+60, 44).In("bend.bending").cancel().In("select.idle")
	if !d.e.Diagram().Equal(before) || !slices.Equal(d.e.Builder.Way(id), way) {
		t.Error("a trace is left")
	}
}

func TestALockedArrowIsNotBent(t *testing.T) {
	d, id, way := wired(t)
	if err := d.e.Do(command.Lock{IDs: []diagram.ID{id}, Locked: true}); err != nil {
		t.Fatal(err)
	}
	d.Drag(way[1].X, 44, way[1].X+60, 44)
	if len(d.corners(id)) != 0 {
		t.Error("it has corners now")
	}
}

func TestBentArrowsFollowAMovedEndAndStayAtRightAngles(t *testing.T) {
	d, id, way := wired(t)
	d.Drag(way[1].X, 44, way[1].X+80, 44)
	d.Drag(24, 24, 24, 104)
	line := d.e.Builder.Way(id)
	for i := 1; i < len(line); i++ {
		if line[i-1].X != line[i].X && line[i-1].Y != line[i].Y {
			t.Errorf("slanted: %v", line)
		}
	}
	if len(line) != 4 {
		t.Errorf("it runs along %v", line)
	}
}

func TestTheLabelOfAnArrowIsDraggedAlongAndOffIt(t *testing.T) {
	d, id, way := wired(t)
	chip, ok := d.e.Builder.Chip(id)
	if !ok {
		t.Fatal("no label")
	}
	c := chip.Center()
	d.OneUndoRestores(func() {
		d.MoveTo(c.X, c.Y).Press().In("label.pressed").MoveTo(c.X, c.Y-30).In("label.dragging").
			MoveTo(way[3].X-40, way[3].Y+3).Release().In("select.idle")
	})
	e, _ := d.e.Diagram().Edge(id)
	if e.LabelAt.Along < 0.7 || e.LabelAt.Off != (geom.Vec{}) {
		t.Errorf("near the line it is at %+v", e.LabelAt)
	}
	chip, _ = d.e.Builder.Chip(id)
	c = chip.Center()
	d.Drag(c.X, c.Y, c.X-10, c.Y+40)
	if e, _ := d.e.Diagram().Edge(id); e.LabelAt.Off.Y < 30 {
		t.Errorf("off the line it is at %+v", e.LabelAt)
	}
	if err := d.e.ResetLabels(); err != nil {
		t.Fatal(err)
	}
	if e, _ := d.e.Diagram().Edge(id); e.LabelAt != (diagram.Spot{}) {
		t.Error("the label was not reset")
	}
}
