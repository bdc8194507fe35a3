package command_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"lintel/model/catalog"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

var drag = catalog.Text{EN: "Drag", KO: "끌기"}

func named(name string) command.Command { return command.Rename{ID: "rds", Name: name} }

func do(t testing.TB, h *command.History, all ...command.Command) {
	t.Helper()
	for _, c := range all {
		if err := h.Do(c); err != nil {
			t.Fatal(err)
		}
	}
}

// steps is the number of undo steps; it undoes and redoes them all.
func steps(h *command.History) int {
	n := 0
	for h.Undo() {
		n++
	}
	for range n {
		h.Redo()
	}
	return n
}

func TestAnEditThatChangesNothingLeavesNoStep(t *testing.T) {
	d := house(t)
	h := command.NewHistory(d, func(diagram.Changes) { t.Error("a change was announced") })
	do(t, h, command.Move{IDs: []diagram.ID{"rds"}}, command.Delete{IDs: []diagram.ID{"missing"}})
	if steps(h) != 0 || h.Dirty() {
		t.Error("there is a step")
	}
}

func TestNothingToUndoOrRedoSaysSo(t *testing.T) {
	h := command.NewHistory(house(t), nil)
	if h.Undo() || h.Redo() {
		t.Error("something was done")
	}
	if _, ok := h.UndoTitle(); ok {
		t.Error("there is a title to undo")
	}
	if _, ok := h.RedoTitle(); ok {
		t.Error("there is a title to redo")
	}
}

func TestANewEditForgetsWhatCouldBeRedone(t *testing.T) {
	h := command.NewHistory(house(t), nil)
	do(t, h, named("a"), named("b"))
	h.Undo()
	if title, ok := h.RedoTitle(); !ok || title.EN != "Rename" {
		t.Errorf("redo %v %v", title, ok)
	}
	do(t, h, named("c"))
	if h.Redo() {
		t.Error("redone across another edit")
	}
}

func TestObserversHearOfEveryChangeOnce(t *testing.T) {
	d := house(t)
	var heard []string
	h := command.NewHistory(d, func(c diagram.Changes) {
		for _, n := range c.Nodes {
			heard = append(heard, n.After.Name)
		}
	})
	do(t, h, named("a"), named("b"))
	h.Undo()
	h.Redo()
	mark := h.Mark()
	do(t, h, named("c"), named("d"))
	h.Bail(mark)
	if got, want := fmt.Sprint(heard), "[a b a b c d b]"; got != want {
		t.Errorf("heard %s, want %s", got, want)
	}
}

func TestSquashMakesOneStepOfAGesture(t *testing.T) {
	d := house(t)
	h := command.NewHistory(d, nil)
	do(t, h, named("before"))
	before := d.Snapshot()
	mark := h.Mark()
	for range 10 {
		do(t, h, command.Move{IDs: []diagram.ID{"rds"}, By: geom.Vec{X: 8}})
	}
	h.Squash(mark, drag)
	if title, _ := h.UndoTitle(); title != drag || steps(h) != 2 {
		t.Errorf("%d steps, the last is %v", steps(h), title)
	}
	after := d.Snapshot()
	h.Undo()
	if !d.Equal(before) {
		t.Error("one undo does not take the gesture back")
	}
	h.Redo()
	if !d.Equal(after) {
		t.Error("one redo does not make the gesture again")
	}
}

func TestAGestureThatEndsWhereItBeganLeavesNoTrace(t *testing.T) {
	there, back := command.Move{IDs: []diagram.ID{"rds"}, By: geom.Vec{X: 8}}, command.Move{IDs: []diagram.ID{"rds"}, By: geom.Vec{X: -8}}
	for name, end := range map[string]func(*command.History, command.Mark) error{
		"dragged there and back": func(h *command.History, m command.Mark) error {
			err := h.Do(back)
			h.Squash(m, drag)
			return err
		},
		"broken off": func(h *command.History, m command.Mark) error { h.Bail(m); return nil },
	} {
		t.Run(name, func(t *testing.T) {
			d := house(t)
			h := command.NewHistory(d, nil)
			do(t, h, named("a"), named("b"))
			h.Saved()
			h.Undo()
			before := d.Snapshot()
			mark := h.Mark()
			do(t, h, there)
			if err := end(h, mark); err != nil {
				t.Fatal(err)
			}
			if !d.Equal(before) || steps(h) != 1 {
				t.Error("the diagram or the steps are not as before")
			}
			if !h.Redo() || h.Dirty() {
				t.Error("the saved state cannot be reached by redo any more")
			}
		})
	}
}

func TestMarksWithoutEditsDoNothing(t *testing.T) {
	h := command.NewHistory(house(t), nil)
	do(t, h, named("a"), named("b"))
	h.Saved()
	h.Undo()
	mark := h.Mark()
	h.Squash(mark, drag)
	h.Bail(mark)
	if !h.Redo() || h.Dirty() {
		t.Error("an empty gesture changed the history")
	}
}

func TestDirtyTellsWhetherTheFileIsBehind(t *testing.T) {
	h := command.NewHistory(house(t), nil)
	check := func(what string, want bool) {
		t.Helper()
		if h.Dirty() != want {
			t.Errorf("%s: dirty is %v", what, h.Dirty())
		}
	}
	check("untouched", false)
	do(t, h, named("a"))
	check("edited", true)
	h.Undo()
	check("undone", false)
	h.Redo()
	h.Saved()
	check("saved", false)
	h.Undo()
	check("undone behind the save", true)
	do(t, h, named("b"))
	check("edited instead", true)
	h.Undo()
	check("the saved state is gone for good", true)
	h.Saved()
	mark := h.Mark()
	do(t, h, named("c"), named("d"))
	h.Squash(mark, drag)
	check("after a gesture", true)
	h.Undo()
	check("the gesture undone", false)
	mark = h.Mark()
	do(t, h, named("e"), named("f"))
	h.Saved()
	h.Squash(mark, drag)
	check("saved at the end of a gesture", false)
	mark = h.Mark()
	do(t, h, named("g"))
	h.Saved()
	h.Bail(mark)
	check("saved in a gesture that was broken off", true)
}

// anyCommand is a command on elements that exist, mostly.
func anyCommand(t *rapid.T, d *diagram.Diagram) command.Command {
	ids, edges := []diagram.ID{"missing"}, []diagram.ID{"missing"}
	for _, n := range d.Nodes() {
		ids = append(ids, n.ID)
	}
	for _, e := range d.Edges() {
		edges = append(edges, e.ID)
	}
	node, arrow := rapid.SampledFrom(ids), rapid.SampledFrom(edges)
	some := rapid.SliceOfN(node, 1, 3)
	either := rapid.SampledFrom(append(ids, edges...))
	step := func() geom.Vec {
		return geom.Vec{X: rapid.Float64Range(-50, 50).Draw(t, "dx"), Y: rapid.Float64Range(-50, 50).Draw(t, "dy")}
	}
	parent := rapid.SampledFrom(append(ids, "")).Draw(t, "parent")
	switch rapid.IntRange(0, 21).Draw(t, "command") {
	case 0:
		return command.Place{Node: &diagram.Node{Kind: "vpc", Parent: parent, Size: geom.Size{W: 100, H: 80}}}
	case 1:
		return command.Connect{Edge: &diagram.Edge{From: node.Draw(t, "from"), To: node.Draw(t, "to")}}
	case 2:
		return command.Move{IDs: some.Draw(t, "ids"), By: step()}
	case 3:
		return command.Nest{IDs: some.Draw(t, "ids"), Parent: parent}
	case 4:
		return command.Delete{IDs: []diagram.ID{either.Draw(t, "id")}}
	case 5:
		return command.Resize{ID: node.Draw(t, "id"), Rect: geom.XYWH(step().X, step().Y, 200, 100)}
	case 6:
		return command.Rename{ID: either.Draw(t, "id"), Name: rapid.StringMatching(`[a-c]?`).Draw(t, "name")}
	case 7:
		return command.Reconnect{ID: arrow.Draw(t, "id"), To: node.Draw(t, "to")}
	case 8:
		return command.SetWaypoints{ID: arrow.Draw(t, "id"), Points: []geom.Point{geom.Pt(1, 1).Add(step())}}
	case 9:
		return command.SetProperty{ID: either.Draw(t, "id"), Key: "k", Value: rapid.SampledFrom([]catalog.Value{{}, catalog.BoolOf(true)}).Draw(t, "value")}
	case 10:
		return command.Paste{Fragment: command.Copy(d, some.Draw(t, "ids")), Parent: parent, By: step()}
	case 11:
		return command.Arrange{Places: map[diagram.ID]geom.Rect{node.Draw(t, "id"): geom.XYWH(step().X, step().Y, 90, 90)}}
	case 12:
		return command.Waive{ID: either.Draw(t, "id"), Waiver: diagram.Waiver{Rule: "R", Reason: rapid.StringMatching(`[ab]?`).Draw(t, "reason")}}
	case 13:
		return command.Lock{IDs: []diagram.ID{either.Draw(t, "id")}, Locked: rapid.Bool().Draw(t, "locked")}
	case 14:
		return command.Group{IDs: some.Draw(t, "ids")}
	case 15:
		return command.Ungroup{Group: rapid.SampledFrom([]diagram.Group{"group-1", "group-2"}).Draw(t, "group")}
	case 16:
		return command.Reorder{Orders: map[diagram.ID]int{node.Draw(t, "id"): rapid.IntRange(-2, 2).Draw(t, "order")}}
	case 17:
		return command.SetEdgeStyle{ID: arrow.Draw(t, "id"), Style: rapid.SampledFrom(diagram.EdgeStyles()).Draw(t, "style")}
	case 18:
		return command.PlaceLabel{ID: arrow.Draw(t, "id"), At: diagram.Spot{Along: 0.5, Off: step()}}
	case 19:
		id := rapid.SampledFrom([]diagram.ID{"new-1", "new-2"}).Draw(t, "new")
		return command.Insert{
			Nodes: []*diagram.Node{{ID: id, Kind: "lambda", Parent: parent}},
			Edges: []*diagram.Edge{{ID: id + "-out", From: id, To: node.Draw(t, "to"), Kind: "invoke"}},
		}
	case 20:
		return command.Collapse{IDs: some.Draw(t, "ids"), Collapsed: rapid.Bool().Draw(t, "collapsed")}
	default:
		return command.SetEdgeKind{ID: arrow.Draw(t, "id"), Kind: "read"}
	}
}

func TestAnyCommandsUndoneGiveTheFirstDiagramAndRedoneTheLast(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := house(t)
		h := command.NewHistory(d, nil)
		past := []*diagram.Diagram{d.Snapshot()}
		for range rapid.IntRange(1, 15).Draw(rt, "commands") {
			before := d.Revision()
			if err := h.Do(anyCommand(rt, d)); err == nil && d.Revision() != before {
				past = append(past, d.Snapshot())
			}
		}
		for i := len(past) - 2; i >= 0; i-- {
			if !h.Undo() || !d.Equal(past[i]) {
				rt.Fatalf("undo does not lead back to state %d", i)
			}
		}
		if h.Undo() || h.Dirty() {
			rt.Fatal("there is more to undo than was done")
		}
		for i := 1; i < len(past); i++ {
			if !h.Redo() || !d.Equal(past[i]) {
				rt.Fatalf("redo does not lead to state %d", i)
			}
		}
	})
}

func TestAnyGestureSquashedIsOneStepAndBrokenOffIsNone(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := house(t)
		h := command.NewHistory(d, nil)
		for range rapid.IntRange(0, 3).Draw(rt, "before") {
			_ = h.Do(anyCommand(rt, d)) // a refused command is no step
		}
		before, count, mark := d.Snapshot(), steps(h), h.Mark()
		for range rapid.IntRange(0, 6).Draw(rt, "moves") {
			_ = h.Do(anyCommand(rt, d))
		}
		after := d.Snapshot()
		if rapid.Bool().Draw(rt, "break off") {
			h.Bail(mark)
			if !d.Equal(before) || steps(h) != count {
				rt.Fatal("a trace is left")
			}
			return
		}
		h.Squash(mark, drag)
		if !d.Equal(after) {
			rt.Fatal("squashing changes the diagram")
		}
		if after.Equal(before) {
			return
		}
		if steps(h) != count+1 || !h.Undo() || !d.Equal(before) || !h.Redo() || !d.Equal(after) {
			rt.Fatal("a gesture is not one step")
		}
	})
}
