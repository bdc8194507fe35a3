package editor_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

// styles is a drawing with functions a and b, a table, and arrows to it.
func styles(t *testing.T) *editor.Editor {
	t.Helper()
	d := diagram.New()
	_, err := d.Update(func(tx *diagram.Tx) error {
		for _, n := range []*diagram.Node{
			{ID: "a", Kind: "lambda", Name: "a", Props: catalog.Props{"memoryMb": catalog.NumberOf(1024)}, Waivers: []diagram.Waiver{{Rule: "X", Reason: "y"}}},
			{ID: "b", Kind: "lambda", Name: "b", Props: catalog.Props{"timeoutSec": catalog.NumberOf(9)}},
			{ID: "c", Kind: "lambda", Name: "c"},
			{ID: "table", Kind: "dynamodb-table", Name: "table", Props: catalog.Props{"x": catalog.BoolOf(true)}},
		} {
			if err := tx.PutNode(n); err != nil {
				return err
			}
		}
		for _, e := range []*diagram.Edge{
			{ID: "ab", From: "a", To: "table", Kind: "read", Label: "first", Props: catalog.Props{"port": catalog.NumberOf(1)}},
			{ID: "bb", From: "b", To: "table", Kind: "read", Label: "second"},
			{ID: "other", From: "c", To: "table", Kind: "write", Label: "third"},
		} {
			if err := tx.PutEdge(e); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return editortest.New(t, d)
}

func TestAStyleGoesToElementsOfItsKindAsOneStep(t *testing.T) {
	cases := map[string]struct {
		from    diagram.ID
		to      []diagram.ID
		changed []diagram.ID
		key     string
	}{
		"of a node":       {"a", []diagram.ID{"b", "c", "table"}, []diagram.ID{"b", "c"}, "memoryMb"},
		"of an arrow":     {"ab", []diagram.ID{"bb", "other"}, []diagram.ID{"bb"}, "port"},
		"nothing fits":    {"a", []diagram.ID{"table", "ab"}, nil, "memoryMb"},
		"onto itself too": {"a", []diagram.ID{"a", "b"}, []diagram.ID{"b"}, "memoryMb"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			e := styles(t)
			e.Select(c.from)
			style := e.Style()
			e.Select(c.to...)
			if got := e.TakesStyle(style); got != (len(c.changed) > 0) {
				t.Errorf("something takes it: %v", got)
			}
			before := e.Diagram().Snapshot()
			if err := e.PasteStyle(style); err != nil {
				t.Fatal(err)
			}
			for _, id := range c.changed {
				props, named := looksOf(e, id)
				from, _ := looksOf(e, c.from)
				if len(props) != len(from) || !props[c.key].Equal(from[c.key]) || !named {
					t.Errorf("%s has %v, wants %v", id, props, from)
				}
			}
			if len(c.changed) > 0 {
				e.Undo()
			}
			if !e.Diagram().Equal(before) {
				t.Error("one undo does not bring everything back")
			}
		})
	}
}

// looksOf are the properties of an element, and whether its name and waivers are its own.
func looksOf(e *editor.Editor, id diagram.ID) (catalog.Props, bool) {
	if n, ok := e.Diagram().Node(id); ok {
		return n.Props, n.Name == string(id) && (len(n.Waivers) == 0 || id == "a")
	}
	edge, _ := e.Diagram().Edge(id)
	return edge.Props, edge.Label == map[diagram.ID]string{"ab": "first", "bb": "second", "other": "third"}[id]
}

func TestWithoutOneSelectedElementThereIsNoStyle(t *testing.T) {
	e := styles(t)
	for _, ids := range [][]diagram.ID{nil, {"a", "b"}} {
		e.Select(ids...)
		if !e.Style().Empty() || e.TakesStyle(e.Style()) {
			t.Errorf("%v has a style", ids)
		}
	}
}

func TestAPartIsDrawnAsInTheWhole(t *testing.T) {
	e := styles(t)
	part := e.Part([]diagram.ID{"a", "table"})
	if nodes, edges := part.Diagram.Len(); nodes != 2 || edges != 1 || part.Scene.Len() != 3 {
		t.Errorf("%d nodes, %d arrows, %d shapes", nodes, edges, part.Scene.Len())
	}
	whole, _ := e.Builder.Scene().Element("ab")
	if same, ok := part.Scene.Element("ab"); !ok || same.Bounds != whole.Bounds {
		t.Error("the arrow is drawn another way")
	}
	for _, ids := range [][]diagram.ID{nil, {"ab"}} {
		if all := e.Part(ids); all.Diagram != e.Diagram() || all.Scene != e.Builder.Scene() {
			t.Errorf("%v gives a part", ids)
		}
	}
}
