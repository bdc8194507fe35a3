package editor_test

import (
	"testing"

	"lintel/model/catalog"
	"lintel/model/geom"
)

func TestAPulledContainerIsTheUsualOneThere(t *testing.T) {
	s := open(t, frame("zone", "az", 0, 0, 900, 400))
	for i, want := range []string{"public", "private", "isolated", "isolated"} {
		box := s.ContainerBox(geom.Pt(20, 40+80*float64(i)), geom.Pt(300, 100+80*float64(i)))
		if kind := box.Stencil.Props["kind"]; box.Stencil.Kind != "subnet" || box.Parent != "zone" || !kind.Equal(catalog.StringOf(want)) {
			t.Errorf("number %d is a %s %s in %q, want a %s subnet", i+1, kind, box.Stencil.Kind, box.Parent, want)
		}
		s.must(s.PlaceBox(box))
	}
	for i := range 2 {
		x := 1000 + 500*float64(i)
		box := s.ContainerBox(geom.Pt(x, 0), geom.Pt(x+400, 300))
		if box.Stencil.Kind != "aws-account" {
			t.Errorf("on the bare canvas it is a %s", box.Stencil.Kind)
		}
		s.must(s.PlaceBox(box))
	}
}
