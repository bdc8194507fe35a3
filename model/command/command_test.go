package command_test

import (
	"slices"
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// house is a Region with a VPC, in it a subnet with a Lambda, and a database
// beside the subnet; a container stands at (100,50) in its container, a tile at (10,20).
func house(t testing.TB) *diagram.Diagram {
	t.Helper()
	frame := geom.Size{W: 400, H: 300}
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range []diagram.Node{
			{ID: "region", Kind: "region", Pos: geom.Pt(100, 50), Size: frame},
			{ID: "vpc", Kind: "vpc", Parent: "region", Pos: geom.Pt(100, 50), Size: frame},
			{ID: "subnet", Kind: "subnet", Parent: "vpc", Pos: geom.Pt(100, 50), Size: frame},
			{ID: "lambda", Kind: "lambda", Name: "orders", Parent: "subnet", Pos: geom.Pt(10, 20), Props: catalog.Props{"memoryMb": catalog.NumberOf(512)}},
			{ID: "rds", Kind: "rds", Parent: "vpc", Pos: geom.Pt(10, 20)},
			{ID: "users", Kind: "users", Pos: geom.Pt(10, 20)},
		} {
			if err := tx.PutNode(&n); err != nil {
				return err
			}
		}
		for _, e := range []diagram.Edge{
			{ID: "in", From: "users", To: "lambda", Kind: "invoke", Waypoints: []geom.Point{{X: 50, Y: 60}}},
			{ID: "out", From: "lambda", To: "rds", Kind: "connect", Waypoints: []geom.Point{{X: 70, Y: 80}}},
		} {
			if err := tx.PutEdge(&e); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return d
}

func node(t testing.TB, d *diagram.Diagram, id diagram.ID) *diagram.Node {
	t.Helper()
	n, ok := d.Node(id)
	if !ok {
		t.Fatalf("there is no node %s", id)
	}
	return n
}

func edge(t testing.TB, d *diagram.Diagram, id diagram.ID) *diagram.Edge {
	t.Helper()
	e, ok := d.Edge(id)
	if !ok {
		t.Fatalf("there is no edge %s", id)
	}
	return e
}

// TestEveryCommandDoesUndoesAndRedoes holds for each command that it does what
// it says, that undo gives the diagram before, and redo the one after.
func TestEveryCommandDoesUndoesAndRedoes(t *testing.T) {
	at := func(id diagram.ID, x, y float64) func(*testing.T, *diagram.Diagram) {
		return func(t *testing.T, d *diagram.Diagram) {
			t.Helper()
			if got := d.Origin(id); got != geom.Pt(x, y) {
				t.Errorf("%s is at %v, want (%v,%v)", id, got, x, y)
			}
		}
	}
	all := func(checks ...func(*testing.T, *diagram.Diagram)) func(*testing.T, *diagram.Diagram) {
		return func(t *testing.T, d *diagram.Diagram) {
			t.Helper()
			for _, check := range checks {
				check(t, d)
			}
		}
	}
	corner := func(id diagram.ID, x, y float64) func(*testing.T, *diagram.Diagram) {
		return func(t *testing.T, d *diagram.Diagram) {
			t.Helper()
			if got := edge(t, d, id).Waypoints; len(got) != 1 || got[0] != geom.Pt(x, y) {
				t.Errorf("the corner of %s is at %v, want (%v,%v)", id, got, x, y)
			}
		}
	}
	free := func(id diagram.ID) func(*testing.T, *diagram.Diagram) {
		return func(t *testing.T, d *diagram.Diagram) {
			t.Helper()
			if got := edge(t, d, id).Waypoints; len(got) != 0 {
				t.Errorf("%s keeps its corners %v", id, got)
			}
		}
	}
	gone := func(ids ...diagram.ID) func(*testing.T, *diagram.Diagram) {
		return func(t *testing.T, d *diagram.Diagram) {
			t.Helper()
			for _, id := range ids {
				if d.Has(id) {
					t.Errorf("%s is still there", id)
				}
			}
		}
	}
	cases := map[string]struct {
		command command.Command
		check   func(*testing.T, *diagram.Diagram)
	}{
		"insert adds nodes and arrows with the ids they have": {
			command.Insert{
				Nodes: []*diagram.Node{{ID: "vpc-2", Kind: "vpc", Parent: "region", Pos: geom.Pt(20, 40), Size: geom.Size{W: 90, H: 80}}, {ID: "fn", Kind: "lambda", Parent: "vpc-2", Pos: geom.Pt(8, 8)}},
				Edges: []*diagram.Edge{{ID: "fn-rds", From: "fn", To: "rds", Kind: "connect", Waypoints: []geom.Point{{X: 1, Y: 2}}}},
			},
			all(at("vpc-2", 120, 90), at("fn", 128, 98), corner("fn-rds", 1, 2)),
		},
		"move carries what is in a container, once, and the corners between": {
			command.Move{IDs: []diagram.ID{"lambda", "vpc"}, By: geom.Vec{X: 8, Y: -8}},
			all(at("vpc", 208, 92), at("lambda", 318, 162), at("users", 10, 20), corner("out", 78, 72), corner("in", 50, 60)),
		},
		"resize leaves the content where it is": {
			command.Resize{ID: "vpc", Rect: geom.XYWH(150, 80, 500, 400)},
			all(at("vpc", 150, 80), at("subnet", 300, 150), at("rds", 210, 120), func(t *testing.T, d *diagram.Diagram) {
				if got := node(t, d, "vpc").Size; got != (geom.Size{W: 500, H: 400}) {
					t.Errorf("size %v", got)
				}
			}),
		},
		"nest keeps the place on the drawing": {
			command.Nest{IDs: []diagram.ID{"users", "subnet", "lambda"}, Parent: "region"},
			all(at("users", 10, 20), at("subnet", 300, 150), at("lambda", 310, 170), func(t *testing.T, d *diagram.Diagram) {
				if node(t, d, "users").Parent != "region" || node(t, d, "subnet").Parent != "region" || node(t, d, "lambda").Parent != "subnet" {
					t.Error("in another container than asked for")
				}
			}),
		},
		"nest without a container puts on the canvas": {
			command.Nest{IDs: []diagram.ID{"lambda"}},
			all(at("lambda", 310, 170), func(t *testing.T, d *diagram.Diagram) {
				if node(t, d, "lambda").Parent != "" {
					t.Error("still in a container")
				}
			}),
		},
		"arrange places what it names, and carries the rest and the corners along": {
			command.Arrange{Places: map[diagram.ID]geom.Rect{
				"region": geom.XYWH(0, 0, 800, 600), "lambda": geom.XYWH(320, 240, 96, 86)}},
			all(at("region", 0, 0), at("vpc", 100, 50), at("lambda", 320, 240), corner("in", 50.53, 67.47), corner("out", -30, 30), func(t *testing.T, d *diagram.Diagram) {
				if node(t, d, "region").Size != (geom.Size{W: 800, H: 600}) || node(t, d, "lambda").Size != (geom.Size{}) {
					t.Error("a container takes the size, a tile does not")
				}
			}),
		},
		"delete takes content and arrows along": {
			command.Delete{IDs: []diagram.ID{"out", "subnet", "lambda"}},
			gone("subnet", "lambda", "in", "out"),
		},
		"connect draws an arrow with the next free id": {
			command.Connect{Edge: &diagram.Edge{From: "users", To: "rds", Kind: "connect"}},
			func(t *testing.T, d *diagram.Diagram) {
				if e := edge(t, d, "edge-1"); e.From != "users" || e.To != "rds" {
					t.Errorf("%+v", e)
				}
			},
		},
		"place adds a node with the next free id of its kind": {
			command.Place{Node: &diagram.Node{Kind: "sqs", Parent: "region", Pos: geom.Pt(1.004, 2)}},
			func(t *testing.T, d *diagram.Diagram) {
				if n := node(t, d, "sqs-1"); n.Pos != geom.Pt(1, 2) || n.Parent != "region" {
					t.Errorf("%+v", n)
				}
			},
		},
		"reconnect moves one end and drops the corners": {
			command.Reconnect{ID: "out", To: "users"},
			all(free("out"), func(t *testing.T, d *diagram.Diagram) {
				if e := edge(t, d, "out"); e.From != "lambda" || e.To != "users" {
					t.Errorf("%+v", e)
				}
			}),
		},
		"rename names a node": {
			command.Rename{ID: "lambda", Name: "주문"},
			func(t *testing.T, d *diagram.Diagram) {
				if node(t, d, "lambda").Name != "주문" {
					t.Error("not renamed")
				}
			},
		},
		"rename labels an arrow": {
			command.Rename{ID: "out", Name: "3306"},
			func(t *testing.T, d *diagram.Diagram) {
				if edge(t, d, "out").Label != "3306" {
					t.Error("not labelled")
				}
			},
		},
		"set property sets one of a node": {
			command.SetProperty{ID: "lambda", Key: "memoryMb", Value: catalog.NumberOf(1024)},
			func(t *testing.T, d *diagram.Diagram) {
				if got, _ := catalog.Int("memoryMb").In(node(t, d, "lambda").Props); got != 1024 {
					t.Errorf("memory %d", got)
				}
			},
		},
		"set property without a value removes it": {
			command.SetProperty{ID: "lambda", Key: "memoryMb"},
			func(t *testing.T, d *diagram.Diagram) {
				if node(t, d, "lambda").Props["memoryMb"].IsSet() {
					t.Error("still set")
				}
			},
		},
		"set property sets the first one of an arrow": {
			command.SetProperty{ID: "out", Key: "port", Value: catalog.NumberOf(3306)},
			func(t *testing.T, d *diagram.Diagram) {
				if got, _ := catalog.Int("port").In(edge(t, d, "out").Props); got != 3306 {
					t.Errorf("port %d", got)
				}
			},
		},
		"set edge kind changes the claim": {
			command.SetEdgeKind{ID: "out", Kind: "read"},
			func(t *testing.T, d *diagram.Diagram) {
				if edge(t, d, "out").Kind != "read" {
					t.Error("the old kind")
				}
			},
		},
		"set waypoints gives corners": {
			command.SetWaypoints{ID: "out", Points: []geom.Point{{X: 1.006, Y: 2}}},
			corner("out", 1.01, 2),
		},
		"set edge style changes how the arrow runs": {
			command.SetEdgeStyle{ID: "out", Style: diagram.Curved},
			func(t *testing.T, d *diagram.Diagram) {
				if e := edge(t, d, "out"); e.Style != diagram.Curved || len(e.Waypoints) != 1 {
					t.Errorf("%+v", e)
				}
			},
		},
		"place label puts it to a spot": {
			command.PlaceLabel{ID: "out", At: diagram.Spot{Along: 0.12345, Off: geom.Vec{X: 1.006, Y: -14}}},
			func(t *testing.T, d *diagram.Diagram) {
				if got, want := edge(t, d, "out").LabelAt, (diagram.Spot{Along: 0.123, Off: geom.Vec{X: 1.01, Y: -14}}); got != want {
					t.Errorf("%+v, want %+v", got, want)
				}
			},
		},
		"set waypoints without any frees the arrow": {
			command.SetWaypoints{ID: "out"},
			free("out"),
		},
		"waive accepts findings of a rule": {
			command.Waive{ID: "lambda", Waiver: diagram.Waiver{Rule: "R", Reason: "known"}},
			func(t *testing.T, d *diagram.Diagram) {
				if got := node(t, d, "lambda").Waivers; len(got) != 1 || got[0].Reason != "known" {
					t.Errorf("%+v", got)
				}
			},
		},
		"paste adds with new ids, moved and nested": {
			command.Paste{Fragment: command.Copy(house(t), []diagram.ID{"subnet", "rds", "lambda"}), Parent: "region", By: geom.Vec{X: 16, Y: 16}},
			all(at("subnet-1", 316, 166), at("lambda-1", 326, 186), at("rds-1", 226, 136), corner("edge-1", 86, 96), func(t *testing.T, d *diagram.Diagram) {
				if e := edge(t, d, "edge-1"); e.From != "lambda-1" || e.To != "rds-1" {
					t.Errorf("the arrow between the copies is %+v", e)
				}
				if node(t, d, "lambda-1").Parent != "subnet-1" || node(t, d, "subnet-1").Parent != "region" {
					t.Error("the copies are nested otherwise")
				}
			}),
		},
		"lock holds a node": {
			command.Lock{IDs: []diagram.ID{"vpc"}, Locked: true},
			func(t *testing.T, d *diagram.Diagram) {
				if !d.Locked("vpc") || !d.Locked("lambda") || d.Locked("region") {
					t.Error("a lock holds the node and what is in it, and nothing else")
				}
			},
		},
		"lock holds an arrow": {
			command.Lock{IDs: []diagram.ID{"out"}, Locked: true},
			func(t *testing.T, d *diagram.Diagram) {
				if !d.Locked("out") || d.Locked("in") {
					t.Error("another arrow is locked")
				}
			},
		},
		"group leaves out what is in a member": {
			command.Group{IDs: []diagram.ID{"lambda", "users", "subnet"}},
			func(t *testing.T, d *diagram.Diagram) {
				if got := d.Members("group-1"); !slices.Equal(got, []diagram.ID{"subnet", "users"}) {
					t.Errorf("members %v", got)
				}
			},
		},
		"paste makes groups of the copies": {
			command.Sequence{Name: catalog.Text{EN: "Twice", KO: "두 번"}, Commands: []command.Command{
				command.Group{IDs: []diagram.ID{"rds", "users"}},
				command.Paste{Fragment: grouped(t, "rds", "users")},
				command.Paste{Fragment: command.Fragment{Nodes: grouped(t, "rds", "users").Nodes[:1]}}}},
			func(t *testing.T, d *diagram.Diagram) {
				if got := d.Members("group-1"); !slices.Equal(got, []diagram.ID{"rds", "users"}) {
					t.Errorf("the originals are %v", got)
				}
				if got := d.Members("group-2"); !slices.Equal(got, []diagram.ID{"rds-1", "users-1"}) {
					t.Errorf("the copies are %v", got)
				}
				if got := node(t, d, "rds-2").Groups; len(got) != 0 {
					t.Errorf("a copy alone is in %v", got)
				}
			},
		},
		"reorder says what lies on top": {
			command.Reorder{Name: catalog.Text{EN: "Bring to front", KO: "맨 앞으로"}, Orders: map[diagram.ID]int{"rds": 2, "subnet": -1}},
			func(t *testing.T, d *diagram.Diagram) {
				if node(t, d, "rds").Order != 2 || node(t, d, "subnet").Order != -1 {
					t.Error("another order")
				}
			},
		},
		"collapse leaves sizes and places": {
			command.Collapse{IDs: []diagram.ID{"vpc", "subnet"}, Collapsed: true},
			all(at("vpc", 200, 100), at("lambda", 310, 170), func(t *testing.T, d *diagram.Diagram) {
				if n := node(t, d, "vpc"); !n.Collapsed || n.Size != (geom.Size{W: 400, H: 300}) {
					t.Errorf("%+v", n)
				}
			}),
		},
		"a sequence is one step": {
			command.Sequence{Name: catalog.Text{EN: "Fix", KO: "수정"}, Commands: []command.Command{
				command.Rename{ID: "rds", Name: "db"}, command.Delete{IDs: []diagram.ID{"users"}}}},
			gone("users", "in"),
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := house(t)
			h := command.NewHistory(d, nil)
			if err := h.Do(c.command); err != nil {
				t.Fatal(err)
			}
			if d.Equal(house(t)) {
				t.Fatal("nothing changed")
			}
			c.check(t, d)
			if title, ok := h.UndoTitle(); !ok || title != c.command.Title() || !title.Complete() {
				t.Errorf("the step is called %+v", title)
			}
			after := d.Snapshot()
			if !h.Undo() || !d.Equal(house(t)) {
				t.Error("undo does not give the diagram before")
			}
			if !h.Redo() || !d.Equal(after) {
				t.Error("redo does not give the diagram after")
			}
		})
	}
}

// grouped is a copy of nodes of the house that form a group.
func grouped(t testing.TB, ids ...diagram.ID) command.Fragment {
	t.Helper()
	d := house(t)
	if _, err := d.Update(command.Group{IDs: ids}.Apply); err != nil {
		t.Fatal(err)
	}
	return command.Copy(d, ids)
}

func TestUngroupTakesTheOuterGroupApartAndLeavesTheInner(t *testing.T) {
	d := house(t)
	h := command.NewHistory(d, nil)
	for _, c := range []command.Command{
		command.Group{IDs: []diagram.ID{"rds", "users"}},
		command.Group{IDs: []diagram.ID{"rds", "users", "subnet"}},
	} {
		if err := h.Do(c); err != nil {
			t.Fatal(err)
		}
	}
	if got := node(t, d, "rds").Groups; !slices.Equal(got, []diagram.Group{"group-1", "group-2"}) {
		t.Fatalf("rds is in %v", got)
	}
	if err := h.Do(command.Ungroup{Group: "group-2"}); err != nil {
		t.Fatal(err)
	}
	if len(d.Members("group-2")) != 0 || !slices.Equal(d.Members("group-1"), []diagram.ID{"rds", "users"}) {
		t.Errorf("left are %v and %v", d.Members("group-1"), d.Members("group-2"))
	}
}

func TestImpossibleCommandsSayWhyAndLeaveNoStep(t *testing.T) {
	long := strings.Repeat("가", diagram.MaxLabel+1)
	cases := map[string]struct {
		command command.Command
		want    string
	}{
		"moving a missing node":       {command.Move{IDs: []diagram.ID{"x"}, By: geom.Vec{X: 8}}, `node "x" does not exist`},
		"resizing a missing node":     {command.Resize{ID: "x", Rect: geom.XYWH(0, 0, 8, 8)}, `node "x" does not exist`},
		"arranging a missing node":    {command.Arrange{Places: map[diagram.ID]geom.Rect{"x": {}}}, `node "x" does not exist`},
		"nesting into its own inside": {command.Nest{IDs: []diagram.ID{"region"}, Parent: "subnet"}, `node "region" would contain itself`},
		"collapsing a missing node":   {command.Collapse{IDs: []diagram.ID{"x"}, Collapsed: true}, `node "x" does not exist`},
		"connecting to nothing":       {command.Connect{Edge: &diagram.Edge{From: "users", To: "x"}}, `edge "edge-1": node "x" does not exist`},
		"reconnecting to nothing":     {command.Reconnect{ID: "in", To: "x"}, `edge "in": node "x" does not exist`},
		"placing into nothing":        {command.Place{Node: &diagram.Node{Kind: "sqs", Parent: "x"}}, `node "sqs-1": container "x" does not exist`},
		"pasting into nothing":        {command.Paste{Fragment: command.Copy(house(t), []diagram.ID{"rds"}), Parent: "x"}, `node "rds-1": container "x" does not exist`},
		"renaming a missing element":  {command.Rename{ID: "x", Name: "y"}, `nothing to rename: "x" does not exist`},
		"an endless name":             {command.Rename{ID: "rds", Name: long}, "the name has 10001 characters, and at most 10000 are possible"},
		"locking a missing element":   {command.Lock{IDs: []diagram.ID{"x"}, Locked: true}, `node "x" does not exist`},
		"grouping a missing node":     {command.Group{IDs: []diagram.ID{"x"}}, `node "x" does not exist`},
		"reordering a missing node":   {command.Reorder{Orders: map[diagram.ID]int{"x": 1}}, `node "x" does not exist`},
		"a property of nobody":        {command.SetProperty{ID: "x", Key: "k"}, `no property to set: "x" does not exist`},
		"the kind of no arrow":        {command.SetEdgeKind{ID: "rds", Kind: "read"}, `edge "rds" does not exist`},
		"the style of no arrow":       {command.SetEdgeStyle{ID: "rds"}, `edge "rds" does not exist`},
		"the label of no arrow":       {command.PlaceLabel{ID: "rds"}, `edge "rds" does not exist`},
		"corners of no arrow":         {command.SetWaypoints{ID: "rds"}, `edge "rds" does not exist`},
		"waiving nothing":             {command.Waive{ID: "x", Waiver: diagram.Waiver{Rule: "R", Reason: "r"}}, `nothing to waive: "x" does not exist`},
		"an endless reason":           {command.Waive{ID: "rds", Waiver: diagram.Waiver{Rule: "R", Reason: long}}, "the reason has 10001 characters, and at most 10000 are possible"},
		"a sequence that breaks off":  {command.Sequence{Commands: []command.Command{command.Rename{ID: "rds", Name: "y"}, command.Rename{ID: "x"}}}, `nothing to rename: "x" does not exist`},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			d := house(t)
			h := command.NewHistory(d, func(diagram.Changes) { t.Error("a change was announced") })
			if err := h.Do(c.command); err == nil || err.Error() != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if !d.Equal(house(t)) || h.Undo() || h.Dirty() {
				t.Error("something is left of it")
			}
		})
	}
}

func TestAWaiverIsReplacedByOneOfTheSameRuleAndWithdrawnWithoutAReason(t *testing.T) {
	d := house(t)
	h := command.NewHistory(d, nil)
	for _, step := range []struct {
		rule, reason, want string
	}{{"R", "first", "R:first"}, {"Q", "other", "R:first Q:other"}, {"R", "second", "Q:other R:second"}, {"Q", "", "R:second"}} {
		if err := h.Do(command.Waive{ID: "out", Waiver: diagram.Waiver{Rule: step.rule, Reason: step.reason}}); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, w := range edge(t, d, "out").Waivers {
			got = append(got, w.Rule+":"+w.Reason)
		}
		if strings.Join(got, " ") != step.want {
			t.Errorf("got %v, want %s", got, step.want)
		}
	}
}

func TestCopyTakesWholeContainersAndTheArrowsAmongThem(t *testing.T) {
	f := command.Copy(house(t), []diagram.ID{"lambda", "vpc", "missing"})
	if len(f.Nodes) != 4 || len(f.Edges) != 1 || f.Edges[0].ID != "out" {
		t.Fatalf("%d nodes, %d edges", len(f.Nodes), len(f.Edges))
	}
	if top := f.Nodes[0]; top.ID != "vpc" || top.Parent != "" || top.Pos != geom.Pt(200, 100) {
		t.Errorf("the outermost is %+v", top)
	}
}

func TestPasteTellsWhatToSelect(t *testing.T) {
	d := house(t)
	var pasted []diagram.ID
	if err := command.NewHistory(d, nil).Do(command.Paste{Fragment: command.Copy(d, []diagram.ID{"subnet", "rds"}), Pasted: &pasted}); err != nil {
		t.Fatal(err)
	}
	if len(pasted) != 2 || pasted[0] != "subnet-1" || pasted[1] != "rds-1" {
		t.Errorf("pasted %v", pasted)
	}
}
