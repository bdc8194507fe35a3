package layout_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"lintel/model/geom"
	"lintel/model/layout"
)

func TestValidateNamesWhatIsWrong(t *testing.T) {
	leaf := func(id, parent string) layout.Node { return layout.Node{ID: id, Parent: parent} }
	box := func(id, parent string) layout.Node { return layout.Node{ID: id, Parent: parent, Container: true} }
	cases := map[string]struct {
		g    layout.Graph
		says string
	}{
		"empty id":     {layout.Graph{Nodes: []layout.Node{{}}}, "empty id"},
		"repeated id":  {layout.Graph{Nodes: []layout.Node{leaf("a", ""), leaf("a", "")}}, `two nodes have the id "a"`},
		"no parent":    {layout.Graph{Nodes: []layout.Node{leaf("a", "b")}}, `"a" needs a parent "b"`},
		"leaf parent":  {layout.Graph{Nodes: []layout.Node{leaf("b", ""), leaf("a", "b")}}, `"b", which is not a container`},
		"own parent":   {layout.Graph{Nodes: []layout.Node{box("a", "a")}}, `"a" is inside itself`},
		"parent cycle": {layout.Graph{Nodes: []layout.Node{box("a", "b"), box("b", "c"), box("c", "a")}}, "is inside itself"},
		"half an edge": {layout.Graph{Nodes: []layout.Node{leaf("a", "")}, Edges: []layout.Edge{{From: "a", To: "b"}}}, `needs a node "b"`},
		"size not a number": {layout.Graph{Nodes: []layout.Node{{ID: "a", Size: geom.Size{W: math.NaN()}}}},
			`"a" has a size or padding of NaN`},
		"negative size":   {layout.Graph{Nodes: []layout.Node{{ID: "a", Size: geom.Size{H: -1}}}}, "of -1"},
		"endless padding": {layout.Graph{Nodes: []layout.Node{{ID: "a", Padding: geom.Insets{Top: math.Inf(1)}}}}, "of +Inf"},
		"pinned nowhere":  {layout.Graph{Nodes: []layout.Node{{ID: "a", Pinned: true, At: geom.Pt(math.NaN(), 0)}}}, "pinned at NaN"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			err := layout.Validate(c.g)
			if !errors.Is(err, layout.ErrInvalid) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v, want an error with %q", err, c.says)
			}
		})
	}
}

func TestFitDrawsContainersAroundWhatIsInThem(t *testing.T) {
	pad := geom.Insets{Top: 36, Right: 8, Bottom: 8, Left: 8}
	nodes := []layout.Node{
		{ID: "outer", Container: true, Padding: pad},
		{ID: "inner", Parent: "outer", Container: true, Padding: pad, Size: geom.Size{W: 128, H: 80}},
		{ID: "leaf", Parent: "inner", Size: geom.Size{W: 48, H: 48}},
	}
	cases := map[string]struct {
		placed layout.Placement
		want   layout.Placement
	}{
		"from the leaves alone": {
			layout.Placement{"leaf": geom.XYWH(100, 100, 48, 48)},
			layout.Placement{"inner": geom.XYWH(88, 64, 136, 96), "outer": geom.XYWH(80, 24, 152, 144)},
		},
		"a container keeps the room it had": {
			layout.Placement{"leaf": geom.XYWH(100, 100, 48, 48), "inner": geom.XYWH(0, 0, 400, 400)},
			layout.Placement{"inner": geom.XYWH(0, 0, 400, 400), "outer": geom.XYWH(-8, -40, 416, 448)},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			got := layout.Fit(layout.Graph{Nodes: nodes}, c.placed)
			for id, want := range c.want {
				if got[id] != want {
					t.Errorf("%s is %v, want %v", id, got[id], want)
				}
			}
		})
	}
}
