package editor_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"lintel/model/diagram"
	"lintel/model/scene"
	"lintel/ui/editor"
)

// chain is a -> b -> c -> d with d in a VPC, and x that stands alone.
func chain(t testing.TB) *stage {
	t.Helper()
	s := open(t, tile("a", 0, 0), tile("b", 200, 0), tile("c", 400, 0),
		frame("vpc", "vpc", 560, -100, 240, 240), in("vpc", tile("d", 80, 100)), tile("x", 0, 300))
	s.connect("a", "b")
	s.connect("b", "c")
	s.connect("c", "d")
	return s
}

// inTheLight lists the elements that are painted again above the veil.
func (s *stage) inTheLight() string {
	items := map[scene.Shape]bool{}
	for _, item := range s.OverlayItems() {
		items[item.Shape] = true
	}
	lit := map[string]bool{}
	s.Builder.Scene().All(func(e *scene.Element) {
		if len(e.Items) > 0 && items[e.Items[0].Shape] {
			lit[e.ID] = true
		}
	})
	return strings.Join(slices.Sorted(maps.Keys(lit)), " ")
}

func TestTheLightFallsOnWhatTheSelectionIsConnectedTo(t *testing.T) {
	cases := map[string]struct {
		light    editor.Light
		selected diagram.ID
		want     string
	}{
		"full":                    {editor.FullLight, "b", ""},
		"nothing selected":        {editor.Connected, "", ""},
		"connected":               {editor.Connected, "b", "a b c edge-1 edge-2"},
		"upstream":                {editor.Upstream, "c", "a b c edge-1 edge-2"},
		"downstream":              {editor.Downstream, "b", "b c d edge-2 edge-3 vpc"},
		"a container":             {editor.Connected, "vpc", "c d edge-3 vpc"},
		"an arrow":                {editor.Connected, "edge-2", "b c edge-2"},
		"upstream of an arrow":    {editor.Upstream, "edge-2", "a b c edge-1 edge-2"},
		"downstream of an arrow":  {editor.Downstream, "edge-2", "b c d edge-2 edge-3 vpc"},
		"what is alone":           {editor.Connected, "x", "x"},
		"upstream of the first":   {editor.Upstream, "a", "a"},
		"downstream of the first": {editor.Downstream, "a", "a b c d edge-1 edge-2 edge-3 vpc"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := chain(t)
			s.View.Origin.X, s.View.Origin.Y = -100, -200
			if c.selected != "" {
				s.Select(c.selected)
			}
			s.SetLight(c.light)
			got := s.inTheLight()
			if got != c.want {
				t.Errorf("in the light are %q, want %q", got, c.want)
			}
		})
	}
}

func TestTheLightFollowsTheSelection(t *testing.T) {
	s := chain(t)
	s.View.Origin.X, s.View.Origin.Y = -100, -200
	s.SetLight(editor.Connected)
	s.Select("a")
	before := s.inTheLight()
	s.Select("d")
	if after := s.inTheLight(); before != "a b edge-1" || after != "c d edge-3 vpc" {
		t.Errorf("first %q, then %q", before, after)
	}
}
