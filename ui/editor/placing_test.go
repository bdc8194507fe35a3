package editor_test

import (
	"strings"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/ui/editor"
)

func (s *stage) place(kind catalog.Kind, x, y float64) diagram.ID {
	s.t.Helper()
	id, err := s.Place(editor.Stencil{Kind: kind}, geom.Pt(x, y))
	s.must(err)
	return id
}

func TestPlacingAddsSelectsAndIsOneStep(t *testing.T) {
	s := town(t)
	s.oneStep(func() error {
		_, err := s.Place(editor.Stencil{Kind: "s3-bucket"}, geom.Pt(700, 203))
		return err
	})
	s.wantAt("s3-bucket-1", 680, 176)
	s.wantParent("s3-bucket-1", "")
}

func TestPlacedNodesAreSelected(t *testing.T) {
	s := town(t)
	id := s.place("lambda", 500, 300)
	s.wantSelected(id)
	s.wantParent(id, "vpc")
}

func TestPlacingInASmallContainerMakesItGrow(t *testing.T) {
	s := open(t, frame("subnet", "subnet", 0, 0, 128, 80))
	id := s.place("lambda", 120, 70)
	body, _ := s.Builder.Body(id)
	if subnet, _ := s.Builder.Rect("subnet"); !subnet.ContainsRect(body) {
		t.Errorf("%v does not hold %v", subnet, body)
	}
}

func TestPreviewIsWhereItWouldBePlaced(t *testing.T) {
	for _, kind := range []catalog.Kind{"lambda", "internet-gateway", "subnet", "no-such-kind"} {
		s := town(t)
		parent, rect := s.Preview(editor.Stencil{Kind: kind}, geom.Pt(501, 299))
		id := s.place(kind, 501, 299)
		if got, _ := s.Builder.Rect(id); got.Min != rect.Min || s.node(id).Parent != parent {
			t.Errorf("%s: previewed %v in %q, placed %v in %q", kind, rect, parent, got, s.node(id).Parent)
		}
	}
}

func TestAContainerGoesWhereItBelongsOrFits(t *testing.T) {
	cases := map[string]struct {
		kind catalog.Kind
		at   geom.Point
		want diagram.ID
	}{
		"a subnet into a VPC that is smaller":       {"subnet", geom.Pt(1500, 60), "small"},
		"a VPC never into a subnet under it":        {"vpc", geom.Pt(200, 170), ""},
		"an unusual container into one that fits":   {"region", geom.Pt(4000, 1000), "wide"},
		"a subnet in a subnet goes one further out": {"subnet", geom.Pt(1510, 460), "host"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			s := open(t,
				frame("lone", "subnet", 100, 100, 200, 140),
				frame("small", "vpc", 1440, 0, 128, 120),
				frame("host", "vpc", 1440, 360, 400, 300),
				in("host", frame("taken", "subnet", 40, 60, 128, 80)),
				frame("wide", "vpc", 3000, 0, 2000, 2000),
			)
			id := s.place(c.kind, c.at.X, c.at.Y)
			s.wantParent(id, c.want)
		})
	}
}

func TestANewContainerTakesInOnlyWhatLiesWhollyInIt(t *testing.T) {
	s := open(t, tile("in", 100, 100), tile("out", 900, 100), tile("half", -190, 100))
	id := s.place("vpc", -80, 60)
	s.wantParent("in", id)
	s.wantParent("out", "")
	s.wantParent("half", "")
	s.wantAt("in", 100, 100)
}

func TestStencilOfAVariantSetsItsProperties(t *testing.T) {
	s := town(t)
	service, _ := s.Parts.Catalog.Service("subnet")
	variant := &service.Variants[0]
	stencil := editor.StencilOf(catalog.Entry{Service: service, Variant: variant})
	id, err := s.Place(stencil, geom.Pt(450, 330))
	s.must(err)
	if v, ok := service.VariantOf(s.node(id).Props); !ok || v.ID != variant.ID {
		t.Errorf("placed %v, want the variant %s", s.node(id).Props, variant.ID)
	}
	if plain := editor.StencilOf(catalog.Entry{Service: service}); plain.Props != nil {
		t.Errorf("without a variant %v is set", plain.Props)
	}
}

func TestConnectingGivesTheUsualKind(t *testing.T) {
	table := &diagram.Node{ID: "table", Kind: "dynamodb-table", Pos: geom.Pt(300, 0)}
	s := open(t, tile("a", 0, 0), table, tile("b", 0, 300))
	s.oneStep(func() error { _, err := s.Connect("a", "table"); return err })
	edge, _ := s.Diagram().Edge("edge-1")
	kinds := s.KindsBetween("a", "table")
	if len(kinds) < 2 || edge.Kind != kinds[0] {
		t.Errorf("kind %q of %v", edge.Kind, kinds)
	}
	if got := s.EditableKinds(edge); len(got) != len(kinds) {
		t.Errorf("it may become %v", got)
	}
	odd := edge.Clone()
	odd.Kind = "carrier-pigeon"
	if got := s.EditableKinds(odd); len(got) != len(kinds)+1 || got[len(kinds)] != "carrier-pigeon" {
		t.Errorf("an unknown kind is not among %v", got)
	}
}

func TestConnectingWhatIsGoneIsAnError(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.noStep(func() {
		if _, err := s.Connect("a", "ghost"); err == nil || !strings.Contains(err.Error(), "ghost") {
			t.Errorf("error %v", err)
		}
	})
}

func TestFitsTellsTheUsualWayAround(t *testing.T) {
	s := open(t)
	var from, to catalog.Kind
	for _, k := range s.Parts.Catalog.Kinds() {
		if service, _ := s.Parts.Catalog.Service(k); len(service.Never) > 0 {
			from, to = k, service.Never[0].To[0]
		}
	}
	a, b := s.place(from, 0, 0), s.place(to, 300, 0)
	if fits, why := s.Fits(a, b); fits || !why.Complete() {
		t.Errorf("%s to %s: %v, %+v", from, to, fits, why)
	}
	if fits, why := s.Fits(a, "ghost"); fits || why != (catalog.Text{}) {
		t.Errorf("an arrow to nothing: %v, %+v", fits, why)
	}
}
