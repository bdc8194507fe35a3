//go:build journey

package journey_test

import (
	"path/filepath"
	"slices"
	"testing"

	"lintel/cmd/lintel/journey"
)

func TestDrawsALambdaAndADatabaseAndFixesTheirConnectionWithTwoKeys(t *testing.T) {
	w := journey.Open(t)
	lambda, database := drawLambdaAndDatabase(w)

	w.Connect(lambda, database)
	before := w.WaitFor("LAMBDA-VPC-RDS is reported", func(tr journey.Trace) bool { return tr.Reports("LAMBDA-VPC-RDS") })
	w.Screenshot("draw-1-reported")

	w.Key("ctrl+period")
	shown := w.WaitFor("the fix is shown", func(tr journey.Trace) bool { return tr.Proposal != "" })
	if !sameDrawing(shown, before) {
		t.Error("showing the fix changes the drawing")
	}
	w.Screenshot("draw-2-proposed")
	w.Key("Return")
	fixed := w.WaitFor("the fix has silenced LAMBDA-VPC-RDS", func(tr journey.Trace) bool { return tr.Clear("LAMBDA-VPC-RDS") })
	if fixed.Parent(lambda) == before.Parent(lambda) {
		t.Errorf("%s still stands in %q", lambda, fixed.Parent(lambda))
	}
	w.Screenshot("draw-3-fixed")

	w.Key("ctrl+z")
	undone := w.WaitFor("undo brings it back", func(tr journey.Trace) bool { return tr.Reports("LAMBDA-VPC-RDS") })
	if !sameDrawing(undone, before) {
		t.Errorf("undo does not restore the drawing:\nbefore %+v\nafter %+v", before.Nodes, undone.Nodes)
	}
	w.Key("ctrl+shift+z")
	redone := w.WaitFor("redo fixes it again", func(tr journey.Trace) bool { return tr.Clear("LAMBDA-VPC-RDS") })
	if !sameDrawing(redone, fixed) {
		t.Errorf("redo does not restore the fix:\nbefore %+v\nafter %+v", fixed.Nodes, redone.Nodes)
	}

	path := filepath.Join(w.Home, "shop.lintel")
	w.SaveAs(path)
	w.Screenshot("draw-4-saved")
	rules := w.WaitFor("the drawing is checked", func(tr journey.Trace) bool { return tr.Checked }).Rules()
	if got := journey.CheckFromOutside(t, path); !slices.Equal(got, rules) {
		t.Errorf("the command line finds %v, the window %v", got, rules)
	}
}

// drawLambdaAndDatabase draws a Region with a VPC, a private subnet in it, a
// database in the subnet, and a function outside the VPC.
func drawLambdaAndDatabase(w *journey.Window) (lambda, database string) {
	canvas := w.Trace().Canvas
	region := w.DragFromPalette("region", journey.Point{canvas.X + 60, canvas.Y + 30})
	vpc := w.DragFromPalette("vpc", journey.Point{region.Rect[0] + 60, region.Rect[1] + 70})
	subnet := w.DragFromPalette("subnet/private", journey.Point{vpc.Rect[0] + 120, vpc.Rect[1] + 90})
	db := w.DragFromPalette("rds-instance", subnet.Rect.Center())
	fn := w.DragFromPalette("lambda", journey.Point{region.Rect[0] + 580, region.Rect[1] + 250})
	w.WaitFor("everything is nested as it was dropped", func(tr journey.Trace) bool {
		return tr.Parent(vpc.ID) == region.ID && tr.Parent(subnet.ID) == vpc.ID &&
			tr.Parent(db.ID) == subnet.ID && tr.Parent(fn.ID) == region.ID
	})
	return fn.ID, db.ID
}

// sameDrawing reports whether two traces show the same nodes in the same places
// and the same arrows between them.
func sameDrawing(a, b journey.Trace) bool {
	return slices.Equal(a.Nodes, b.Nodes) && slices.EqualFunc(a.Edges, b.Edges, func(x, y journey.Edge) bool {
		return x.ID == y.ID && x.Kind == y.Kind && x.From == y.From && x.To == y.To
	})
}
