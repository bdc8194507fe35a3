package room_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sketch"
	"lintel/model/geom"
	"lintel/model/room"
)

// shop has a snug subnet in a zone, a neighbour of the zone, and what stands beside the VPC.
const shop = `
	region: region at=40,40 size=688x320
	vpc: vpc in=region at=176,40 size=352x232
	az: az in=vpc at=16,40 size=144x176
	az2: az in=vpc at=176,40 size=160x176
	subnet: subnet in=az at=16,32 size=112x128
	db: rds-instance in=subnet at=32,32
	queue: sqs-queue in=region at=576,120
	igw: internet-gateway in=vpc at=338,100
	fn: lambda in=region at=40,104`

func apply(t testing.TB, d *diagram.Diagram, c command.Command) {
	t.Helper()
	if _, err := d.Update(c.Apply); err != nil {
		t.Fatal(err)
	}
}

func node(t testing.TB, d *diagram.Diagram, id diagram.ID) *diagram.Node {
	t.Helper()
	n, ok := d.Node(id)
	if !ok {
		t.Fatalf("there is no %s", id)
	}
	return n
}

func TestMoveIntoTakesTheFreeSpotLeftOfANode(t *testing.T) {
	d := sketch.Draw(t, `
		subnet: subnet size=336x128
		db: rds-instance in=subnet at=256,32
		fn: lambda at=400,400`)
	apply(t, d, room.MoveInto{ID: "fn", Parent: "subnet", Near: "db"})
	if fn := node(t, d, "fn"); fn.Parent != "subnet" || fn.Pos != geom.Pt(144, 32) {
		t.Errorf("fn is in %q at %v", fn.Parent, fn.Pos)
	}
	if db := node(t, d, "db"); db.Pos != geom.Pt(256, 32) {
		t.Errorf("db moved to %v", db.Pos)
	}
}

func TestMoveIntoGrowsTheFramesAndPushesTheNeighbours(t *testing.T) {
	d := sketch.Draw(t, shop)
	apply(t, d, room.MoveInto{ID: "fn", Parent: "subnet", Near: "db"})
	for id, want := range map[diagram.ID]struct {
		at   geom.Point
		size geom.Size
	}{
		"fn":     {at: geom.Pt(32, 32)},                         // left of
		"db":     {at: geom.Pt(144, 32)},                        // which made way
		"subnet": {geom.Pt(16, 32), geom.Size{W: 224, H: 128}},  // snug again
		"az":     {geom.Pt(16, 40), geom.Size{W: 256, H: 176}},  // with its padding
		"az2":    {geom.Pt(288, 40), geom.Size{W: 160, H: 176}}, // pushed aside
		"vpc":    {geom.Pt(176, 40), geom.Size{W: 464, H: 232}}, //
		"igw":    {at: geom.Pt(450, 100)},                       // still on the right border
		"queue":  {at: geom.Pt(688, 120)},                       // pushed aside
		"region": {geom.Pt(40, 40), geom.Size{W: 776, H: 320}},  //
	} {
		if n := node(t, d, id); n.Pos != want.at || n.Size != want.size {
			t.Errorf("%s is at %v with %v, want %v with %v", id, n.Pos, n.Size, want.at, want.size)
		}
	}
}

func TestStackedFramesStayEquallyWide(t *testing.T) {
	d := sketch.Draw(t, `
		vpc: vpc size=192x424
		a: az in=vpc at=16,40 size=160x176
		c: az in=vpc at=16,232 size=160x176
		sa: subnet in=a at=16,32 size=128x128
		sc: subnet in=c at=16,32 size=128x128
		db: rds-instance in=sa at=32,32
		fn: lambda at=400,0`)
	apply(t, d, room.MoveInto{ID: "fn", Parent: "sa", Near: "db"})
	for _, pair := range [][2]diagram.ID{{"a", "c"}, {"sa", "sc"}} {
		if a, c := node(t, d, pair[0]), node(t, d, pair[1]); a.Size.W != c.Size.W {
			t.Errorf("%s is %v wide and %s %v", a.ID, a.Size.W, c.ID, c.Size.W)
		}
	}
}

func TestMovedNodesGiveTheirArrowsBackToTheRouter(t *testing.T) {
	d := sketch.Draw(t, shop+"\nfn -connect-> db")
	apply(t, d, command.SetWaypoints{ID: "edge-1", Points: []geom.Point{{X: 1, Y: 1}}})
	apply(t, d, room.MoveInto{ID: "fn", Parent: "subnet"})
	if e, _ := d.Edge("edge-1"); len(e.Waypoints) > 0 {
		t.Errorf("the arrow still goes by %v", e.Waypoints)
	}
}

func TestAddFrameMayTakeThePlaceOfANodeThatLeaves(t *testing.T) {
	d := sketch.Draw(t, "region: region size=128x144\ndb: rds-instance in=region at=40,40")
	apply(t, d, room.AddFrame{Node: &diagram.Node{ID: "vpc", Kind: "vpc", Parent: "region"}, Instead: "db"})
	apply(t, d, room.MoveInto{ID: "db", Parent: "vpc"})
	vpc := node(t, d, "vpc")
	if vpc.Pos != geom.Pt(16, 32) || node(t, d, "db").Parent != "vpc" {
		t.Errorf("the VPC stands at %v", vpc.Pos)
	}
	if region := node(t, d, "region"); region.Size.W < vpc.Pos.X+vpc.Size.W+16 {
		t.Errorf("the Region is %v wide around a VPC of %v", region.Size.W, vpc.Size.W)
	}
}

func TestAddPushesWhatItComesBefore(t *testing.T) {
	d := sketch.Draw(t, `
		region: region size=336x136
		a: sqs-queue in=region at=40,32
		b: lambda in=region at=152,32`)
	before := room.Add{Node: &diagram.Node{ID: "x", Kind: "lambda-alias", Parent: "region"}, Before: "b"}
	apply(t, d, before)
	apply(t, d, before) // once is enough
	for id, want := range map[diagram.ID]geom.Point{"a": geom.Pt(40, 32), "x": geom.Pt(152, 32), "b": geom.Pt(264, 32)} {
		if got := node(t, d, id).Pos; got != want {
			t.Errorf("%s is at %v, want %v", id, got, want)
		}
	}
}

func TestDockPutsSmallTilesOnTheBorderAndApart(t *testing.T) {
	d := sketch.Draw(t, shop)
	for _, id := range []diagram.ID{"e1", "e2", "e3"} {
		apply(t, d, room.Dock{Node: &diagram.Node{ID: id, Kind: "vpc-endpoint", Parent: "vpc"}, Near: "db"})
	}
	vpc := node(t, d, "vpc")
	seen := map[float64]bool{}
	for _, id := range []diagram.ID{"e1", "e2", "e3"} {
		n := node(t, d, id)
		if n.Pos.Y != vpc.Size.H-14 {
			t.Errorf("%s is at %v, not on the lower border of %v", id, n.Pos, vpc.Size)
		}
		for x := range seen {
			if d := x - n.Pos.X; d > -48 && d < 48 {
				t.Errorf("%s at %v is close to another one at %v", id, n.Pos.X, x)
			}
		}
		seen[n.Pos.X] = true
	}
	if region := node(t, d, "region"); region.Size.H < vpc.Pos.Y+vpc.Size.H+52 {
		t.Errorf("the Region of %v leaves no lane below the VPC", region.Size)
	}
}

func TestDockOnEverySide(t *testing.T) {
	for side, want := range map[room.Side]geom.Point{
		room.Left: {X: -14, Y: 90}, room.Right: {X: 386, Y: 90}, room.Top: {X: 186, Y: -14}, room.Bottom: {X: 186, Y: 194},
	} {
		d := sketch.Draw(t, "vpc: vpc size=400x208")
		apply(t, d, room.Dock{Node: &diagram.Node{ID: "igw", Kind: "internet-gateway", Parent: "vpc"}, Side: side})
		if n := node(t, d, "igw"); n.Pos != want {
			t.Errorf("side %d: docked at %v, want %v", side, n.Pos, want)
		}
	}
}

func TestCommandsSayWhatTheyCannotDo(t *testing.T) {
	cases := map[string]struct {
		command command.Command
		want    string
	}{
		"move what is gone":   {room.MoveInto{ID: "gone"}, "does not exist"},
		"move into nothing":   {room.MoveInto{ID: "fn", Parent: "gone"}, "does not exist"},
		"dock on nothing":     {room.Dock{Node: &diagram.Node{ID: "x", Kind: "nat-gateway", Parent: "gone"}}, "does not exist"},
		"an id that is taken": {room.Add{Node: &diagram.Node{ID: "db", Kind: "lambda"}}, "taken"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := sketch.Draw(t, shop)
			before := codec.Marshal(d)
			_, err := d.Update(c.command.Apply)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if string(codec.Marshal(d)) != string(before) {
				t.Error("the diagram changed all the same")
			}
		})
	}
}

// The footprints of the test are written out here on purpose: they are the
// promise, 96 by 86 with the label, and the code keeps a little more free.
func block(n *diagram.Node) geom.Rect {
	if n.Size != (geom.Size{}) {
		return geom.XYWH(n.Pos.X, n.Pos.Y, n.Size.W, n.Size.H)
	}
	return geom.XYWH(n.Pos.X-24, n.Pos.Y, 96, 86)
}

func TestWhatComesInOverlapsNothingAndStaysInside(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := sketch.Draw(t, `
			region: region at=0,0 size=192x240
			vpc: vpc in=region at=16,40 size=160x184
			subnet: subnet in=vpc at=16,40 size=128x128`)
		frames := []diagram.ID{"region", "vpc", "subnet"}
		for i := range rapid.IntRange(1, 12).Draw(rt, "nodes") {
			in := rapid.SampledFrom(frames).Draw(rt, "in")
			id := diagram.ID(rapid.StringMatching(`[a-z]{8}`).Draw(rt, "id"))
			if d.Has(id) {
				continue
			}
			if i%3 == 2 {
				apply(t, d, room.AddFrame{Node: &diagram.Node{ID: id, Kind: "subnet", Parent: in}})
				frames = append(frames, id)
			} else {
				near := rapid.SampledFrom(append(d.Nodes(), &diagram.Node{})).Draw(rt, "near")
				add := room.Add{Node: &diagram.Node{ID: id, Kind: "lambda", Parent: in}, Near: near.ID}
				if rapid.Bool().Draw(rt, "before") {
					add.Near, add.Before = "", near.ID
				}
				apply(t, d, add)
			}
			checkTidy(rt, d)
		}
	})
}

func checkTidy(t *rapid.T, d *diagram.Diagram) {
	for _, frame := range d.Nodes() {
		inner := geom.XYWH(0, 0, frame.Size.W, frame.Size.H)
		var seen []*diagram.Node
		for n := range d.Children(frame.ID) {
			if !inner.ContainsRect(block(n)) {
				t.Fatalf("%s at %v leaves %s of %v in\n%s", n.ID, block(n), frame.ID, frame.Size, codec.Marshal(d))
			}
			for _, other := range seen {
				if block(n).Overlaps(block(other)) {
					t.Fatalf("%s covers %s in\n%s", n.ID, other.ID, codec.Marshal(d))
				}
			}
			seen = append(seen, n)
		}
	}
}

func TestACopyIsAsLargeAsTheOriginalIsWhenItIsMade(t *testing.T) {
	d := sketch.Draw(t, `group: auto-scaling-group at=40,40 size=208x128`)
	c := node(t, d, "group").Clone()
	c.ID = "copy"
	add := room.Add{Node: c, Like: "group"}
	apply(t, d, command.Resize{ID: "group", Rect: geom.XYWH(40, 40, 320, 240)})
	apply(t, d, add)
	if got := node(t, d, "copy").Size; got != (geom.Size{W: 320, H: 240}) {
		t.Errorf("the copy is %v", got)
	}
}
