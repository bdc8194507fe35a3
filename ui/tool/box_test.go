package tool_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
	"lintel/ui/tool"
)

func boxOf(id diagram.ID, kind catalog.Kind, parent diagram.ID, x, y, w, h float64) *diagram.Node {
	return &diagram.Node{ID: id, Kind: kind, Parent: parent, Pos: geom.Pt(x, y), Size: geom.Size{W: w, H: h}}
}

func TestAContainerIsPulledOpenAndIsWhatBelongsThere(t *testing.T) {
	cases := map[string]struct {
		around []*diagram.Node
		want   catalog.Kind
		in     diagram.ID
	}{
		"on the canvas":  {nil, "aws-account", ""},
		"in an account":  {[]*diagram.Node{boxOf("host", "aws-account", "", 0, 0, 900, 700)}, "region", "host"},
		"in a Region":    {[]*diagram.Node{boxOf("host", "region", "", 0, 0, 900, 700)}, "vpc", "host"},
		"in a VPC":       {[]*diagram.Node{boxOf("host", "vpc", "", 0, 0, 900, 700)}, "az", "host"},
		"in a zone":      {[]*diagram.Node{boxOf("host", "az", "", 0, 0, 900, 700)}, "subnet", "host"},
		"over a subnet":  {[]*diagram.Node{boxOf("vpc", "vpc", "", 0, 0, 900, 700), boxOf("small", "subnet", "vpc", 96, 96, 136, 96)}, "az", "vpc"},
		"round a Region": {[]*diagram.Node{boxOf("small", "region", "", 96, 96, 136, 96)}, "aws-account", ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := drive(t, c.around...)
			d.state = tool.Box{Back: tool.Select{}}
			var n *diagram.Node
			d.OneUndoRestores(func() {
				d.In("box.idle").MoveTo(101, 99).Press().In("box.pulling").MoveTo(395, 301).Release().In("select.idle")
				id, _ := d.e.Selection.Only()
				n = d.node(id)
			})
			if n.Kind != c.want || n.Parent != c.in || n.Size != (geom.Size{W: 288, H: 208}) {
				t.Errorf("became %s in %q with %v", n.Kind, n.Parent, n.Size)
			}
		})
	}
}

func TestAContainerTakesInWhatItIsDrawnAround(t *testing.T) {
	d := drive(t, boxOf("region", "region", "", 0, 0, 900, 700), &diagram.Node{ID: "fn", Kind: "lambda", Parent: "region", Pos: geom.Pt(200, 200)})
	d.state = tool.Box{Back: tool.Select{}}
	d.Drag(104, 104, 400, 400)
	vpc, _ := d.e.Selection.Only()
	if d.node(vpc).Kind != "vpc" || d.node("fn").Parent != vpc {
		t.Errorf("%s holds %s", vpc, d.node("fn").Parent)
	}
	d.StandsAt("fn", 200, 200)
}

func TestABoxIsPulledInAnyDirectionAndNeverTooSmall(t *testing.T) {
	for name, to := range map[string]geom.Point{
		"right and down": {X: 410, Y: 410}, "left and up": {X: 390, Y: 390}, "right and up": {X: 410, Y: 390}, "left and down": {X: 390, Y: 410},
	} {
		t.Run(name, func(t *testing.T) {
			d := drive(t)
			box := d.e.ContainerBox(geom.Pt(400, 400), to)
			if box.Rect.W() != 128 || box.Rect.H() != 80 {
				t.Errorf("is %v", box.Rect)
			}
			if start := geom.Pt(400, 400); !box.Rect.Contains(start) {
				t.Errorf("%v ran away from %v", box.Rect, start)
			}
			if (to.X < 400) != (box.Rect.Max.X == 400) || (to.Y < 400) != (box.Rect.Max.Y == 400) {
				t.Errorf("%v does not follow the pointer to %v", box.Rect, to)
			}
		})
	}
}

func TestANoteAsksForItsText(t *testing.T) {
	for name, gesture := range map[string]func(d *driver){
		"pulled":       func(d *driver) { d.Drag(104, 104, 400, 200) },
		"with a click": func(d *driver) { d.Click(200, 200) },
		"out of the palette": func(d *driver) {
			d.state = tool.Place{Stencil: editor.Stencil{Kind: "note"}, Back: tool.Select{}}
			d.Click(200, 200)
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := drive(t)
			asked := 0
			d.e.Watch(func(topic editor.Topic) {
				if topic == editor.LabelWanted {
					asked++
				}
			})
			d.state = tool.Box{Note: true, Back: tool.Select{}}
			gesture(d)
			if asked != 1 {
				t.Errorf("asked %d times", asked)
			}
			d.Selected("note-1")
		})
	}
}

func TestANoteGrowsWithItsTextAndShrinksByHand(t *testing.T) {
	d := drive(t)
	d.state = tool.Box{Note: true, Back: tool.Select{}}
	d.Drag(104, 104, 304, 160)
	before := d.node("note-1").Size
	d.OneUndoRestores(func() {
		if err := d.e.Do(d.e.Renaming("note-1", "one\n\ntwo\nthree\nfour and quite a lot of words that need a second line")); err != nil {
			t.Fatal(err)
		}
	})
	d.e.Redo()
	if after := d.node("note-1").Size; after.W != before.W || after.H < 6*17 {
		t.Errorf("grew from %v to %v", before, after)
	}
	r, _ := d.e.Builder.Rect("note-1")
	gap := d.e.View.Px(6)
	d.state = tool.Select{}
	d.Drag(r.Max.X+gap, r.Max.Y+gap, r.Min.X, r.Min.Y)
	if least := d.node("note-1").Size; least != (geom.Size{W: 64, H: 40}) {
		t.Errorf("shrinks to %v", least)
	}
}

func TestNoArrowIsPulledOutOfANote(t *testing.T) {
	d := drive(t, boxOf("note", "note", "", 104, 104, 200, 80))
	d.MoveTo(204, 140)
	if ports := d.e.Ports("note"); len(ports) > 0 {
		t.Errorf("it has ports at %v", ports)
	}
}

func TestEscapePutsTheBoxAway(t *testing.T) {
	for name, gesture := range map[string]func(d *driver){
		"before the press": func(d *driver) { d.MoveTo(100, 100) },
		"pressed":          func(d *driver) { d.MoveTo(100, 100).Press() },
		"half way":         func(d *driver) { d.MoveTo(100, 100).Press().MoveTo(300, 300) },
	} {
		t.Run(name, func(t *testing.T) {
			d := drive(t)
			told := false
			d.e.Watch(func(topic editor.Topic) { told = told || topic == editor.ToolChanged })
			d.state = tool.Box{Back: tool.Select{}}
			gesture(d)
			d.send(tool.Cancel{}).In("select.idle")
			nodes, _ := d.e.Diagram().Len()
			if nodes != 0 || d.e.Overlay.Ghost != nil || !told {
				t.Errorf("%d nodes, ghost %v, told %v", nodes, d.e.Overlay.Ghost, told)
			}
		})
	}
}

func TestAContainerWithoutArrowsAndANoteAreTheGroundOfAnArrow(t *testing.T) {
	for name, ground := range map[string]*diagram.Node{
		"border of a Region": boxOf("ground", "region", "", 400, 0, 400, 300),
		"note":               boxOf("ground", "note", "", 400, 0, 200, 100),
	} {
		t.Run(name, func(t *testing.T) {
			d := drive(t, tile("fn", 0, 0), ground)
			d.state = tool.Connect{}
			d.MoveTo(24, 24).Press().In("connect.wiring").MoveTo(300, 12).MoveTo(410, 12)
			if d.e.Overlay.Wire.Target != "" {
				t.Fatalf("it aims at %s", d.e.Overlay.Wire.Target)
			}
			d.Release()
			if _, edges := d.e.Diagram().Len(); edges != 0 || d.e.Overlay.Next == nil {
				t.Errorf("%d arrows, asks %v", edges, d.e.Overlay.Next)
			}
		})
	}
}
