package catalog_test

import (
	"os"
	"strings"
	"testing"

	"lintel/model/catalog"
)

// stencils are the names that were found in draw.io, with the place.
func stencils(t *testing.T) map[string]string {
	t.Helper()
	list, err := os.ReadFile("testdata/drawio.txt")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for line := range strings.Lines(string(list)) {
		if name, place, ok := strings.Cut(strings.TrimSpace(line), " "); ok && name != "#" {
			found[name] = place
		}
	}
	return found
}

func TestEveryStencilIsAShapeThatDrawioHas(t *testing.T) {
	found, used := stencils(t), map[string]bool{}
	eachService(t, func(t *testing.T, _ *catalog.Catalog, s *catalog.Service) {
		all := []catalog.Stencil{s.Stencil}
		for _, v := range s.Variants {
			all = append(all, v.Stencil)
		}
		for _, stencil := range all {
			named := 0
			for _, name := range []string{stencil.Icon, stencil.Shape, stencil.Group} {
				if name == "" {
					continue
				}
				named++
				used[name] = true
				if found[name] != "stencils" && found[name] != "sidebar" {
					t.Errorf("%q is not in testdata/drawio.txt: look it up in draw.io and add it with the place", name)
				}
			}
			if named > 1 || named == 0 && stencil.As != "" {
				t.Errorf("%+v does not name one shape", stencil)
			}
		}
		// Zones and security groups are frames without a picture in draw.io as well.
		plain := s.IsNote() || s.IsFrame() && (s.Frame == "zone" || s.Frame == "security")
		if (s.Stencil == catalog.Stencil{}) != plain || s.IsFrame() != (s.Stencil.Group != "") && !plain {
			t.Errorf("%+v does not fit to a kind with the shape %s", s.Stencil, s.Shape)
		}
	})
	for name, place := range found {
		if !used[name] && (place == "stencils" || place == "sidebar") {
			t.Errorf("%s is listed in testdata/drawio.txt and named by no kind", name)
		}
	}
}

func TestAVariantMayHaveAStencilOfItsOwn(t *testing.T) {
	s, _ := shipped(t).Service("ecs-service")
	for launch, want := range map[string]string{"fargate": "fargate", "ec2": "ecs", "": "ecs"} {
		props := catalog.Props{}
		if launch != "" {
			props["launchType"] = catalog.StringOf(launch)
		}
		if got := s.StencilOf(props); got.Icon != want || got.As != "compute" {
			t.Errorf("launched on %q: %+v", launch, got)
		}
	}
}
