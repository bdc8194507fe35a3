package layouttest_test

import (
	"math"
	"strings"
	"testing"

	"lintel/model/geom"
	"lintel/model/layout"
	"lintel/model/layout/layouttest"
)

func TestBrokenFindsEachBrokenPromise(t *testing.T) {
	pinned := layouttest.Leaf("pinned", "")
	pinned.Pinned, pinned.At = true, geom.Pt(500, 0)
	g := layout.Graph{Nodes: []layout.Node{
		layouttest.Frame("frame", "", 24, 8), layouttest.Leaf("a", "frame"), layouttest.Leaf("b", "frame"), pinned,
	}}
	good := func() layout.Placement {
		return layout.Placement{
			"frame": geom.XYWH(0, 0, 200, 126), "a": geom.XYWH(8, 32, 88, 86), "b": geom.XYWH(104, 32, 88, 86),
			"pinned": geom.XYWH(500, 0, 88, 86),
		}
	}
	if problems := layouttest.Broken(g, good()); len(problems) > 0 {
		t.Fatalf("a good placement has %q", problems)
	}
	cases := map[string]struct {
		breaks func(p layout.Placement)
		says   string
	}{
		"a missing node":       {func(p layout.Placement) { delete(p, "a") }, "a has no place"},
		"a number gone wrong":  {func(p layout.Placement) { p["a"] = geom.XYWH(math.NaN(), 0, 88, 86) }, "a is at"},
		"another size":         {func(p layout.Placement) { p["a"] = geom.XYWH(8, 32, 80, 86) }, "a has the size"},
		"a pin pulled out":     {func(p layout.Placement) { p["pinned"] = geom.XYWH(508, 0, 88, 86) }, "is pinned at"},
		"no room for a header": {func(p layout.Placement) { p["a"] = geom.XYWH(8, 24, 88, 86) }, "a {{8 24} {96 110}} is not inside"},
		"a small container":    {func(p layout.Placement) { p["frame"] = geom.XYWH(0, 0, 120, 126) }, "less than"},
		"siblings in a heap":   {func(p layout.Placement) { p["b"] = geom.XYWH(90, 32, 88, 86) }, "overlap"},
		"somebody unknown":     {func(p layout.Placement) { p["c"] = geom.XYWH(0, 0, 1, 1) }, "5 rectangles for 4 nodes"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			p := good()
			c.breaks(p)
			if got := strings.Join(layouttest.Broken(g, p), "; "); !strings.Contains(got, c.says) {
				t.Errorf("got %q, want something with %q", got, c.says)
			}
		})
	}
}
