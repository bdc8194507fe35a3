package window

import (
	"testing"

	"fyne.io/fyne/v2"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/prospect"
	"lintel/ui/tool"
)

func TestTheInspectorListsWhereAnArrowCouldLead(t *testing.T) {
	w := open(t)
	fn := w.draw(t, "lambda", 100, 100)
	w.draw(t, "dynamodb-table", 400, 100)
	w.draw(t, "users", 700, 100)
	w.editor().StartWire(prospect.End{Node: fn}, geom.Pt(124, 124))
	c := w.content()
	if c.Title != "Connect from Lambda" || c.Wiring == nil || len(c.Wiring.Sections) != 2 {
		t.Fatalf("%+v", c)
	}
	can, cannot := c.Wiring.Sections[0], c.Wiring.Sections[1]
	if can.Title != "Can connect" || len(can.Targets) != 1 || can.Targets[0].Detail != "read · HTTPS" {
		t.Errorf("%+v", can)
	}
	if cannot.Title != "Cannot connect" || cannot.Targets[0].Detail == "" {
		t.Errorf("%+v", cannot)
	}
	w.editor().EndWire()
	if w.content().Wiring != nil {
		t.Error("it still lists targets")
	}
}

func TestARowOfTheListEndsTheWireThere(t *testing.T) {
	w := open(t)
	fn := w.draw(t, "lambda", 100, 100)
	table := w.draw(t, "dynamodb-table", 400, 100)
	w.canvas.SetTool(tool.Connect{})
	rect, _ := w.editor().Builder.Rect(fn)
	w.canvas.Hang(tool.Connect{}.On(w.editor(), tool.Press{At: rect.Center(), Clicks: 1}))
	w.connectTo(table)
	edges := w.editor().Diagram().Edges()
	if len(edges) != 1 || edges[0].To != table || w.editor().Overlay.Wire != nil {
		t.Errorf("edges %+v", edges)
	}
	if got := w.canvas.State().Name(); got != "connect.idle" {
		t.Errorf("in %s", got)
	}
}

func TestWhatFollowsIsOfferedSearchedAndPlaced(t *testing.T) {
	w := open(t)
	fn := w.draw(t, "lambda", 100, 100)
	w.editor().AskNext(fn, geom.Pt(500, 124))
	w.askNext()
	if w.followup == nil {
		t.Fatal("no palette is open")
	}
	all := w.followup.Offers()
	if len(all) < 20 || all[0].Entry.Key != "dynamodb-table" || all[0].Detail != "read" {
		t.Fatalf("%d offers, first %+v", len(all), all[0])
	}
	found := w.following("gateway load")
	if len(found) == 0 || found[0].Detail != "" {
		t.Errorf("what AWS does not connect is found too, without a claim: %+v", found)
	}
	w.followup.OnChoose(all[0].Entry)
	d := w.editor().Diagram()
	if nodes, edges := d.Len(); nodes != 2 || edges != 1 {
		t.Errorf("%d nodes, %d arrows", nodes, edges)
	}
	if len(w.set.Services.Recent) == 0 {
		t.Error("it does not count as used")
	}
	w.editor().Undo()
	if nodes, _ := d.Len(); nodes != 1 {
		t.Error("one undo does not take it back")
	}
}

func TestClosingTheSmallPaletteEndsTheWire(t *testing.T) {
	w := open(t)
	fn := w.draw(t, "lambda", 100, 100)
	w.editor().AskNext(fn, geom.Pt(500, 124))
	w.askNext()
	w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.editor().Overlay.Wire != nil || w.editor().Overlay.Next != nil || w.followup != nil {
		t.Error("the wire is still there")
	}
}

func TestSeveralArrowsAreEditedTogether(t *testing.T) {
	w := open(t)
	fn := w.draw(t, "lambda", 100, 100)
	var ids []diagram.ID
	for i, kind := range []catalog.Kind{"dynamodb-table", "s3-bucket"} {
		id, err := w.editor().Connect(fn, w.draw(t, kind, 400, 100+float64(i)*200))
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	w.editor().Select(ids...)
	c := w.content()
	for _, key := range []string{kindField, routeField} {
		if f, ok := field(c, key); !ok || f.Mixed {
			t.Errorf("%q: %v, %+v", key, ok, f)
		}
	}
	w.change(c.Subject, routeField, catalog.StringOf("curved"))
	w.change(c.Subject, kindField, catalog.StringOf("write"))
	for _, e := range w.editor().Diagram().Edges() {
		if e.Style != diagram.Curved || e.Kind != "write" {
			t.Errorf("%+v", e)
		}
	}
	w.change(string(ids[0]), routeField, catalog.StringOf("orthogonal"))
	w.editor().Select(ids...)
	if f, _ := field(w.content(), routeField); !f.Mixed {
		t.Error("they disagree now")
	}
	if err := w.editor().SetEdgeStyle(diagram.Straight); err != nil || !w.editor().HasEdgeStyle(diagram.Straight) {
		t.Error("not all are straight")
	}
}
