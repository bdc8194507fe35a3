package command_test

import (
	"slices"
	"testing"

	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/geom"
)

// bent is two tiles, from at 0,0 and to at 300,200, and an arrow with corners.
func bent(t *testing.T, style diagram.EdgeStyle, corners ...geom.Point) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	if _, err := d.Update(func(tx *diagram.Tx) error {
		if err := tx.PutNode(&diagram.Node{ID: "from", Kind: "lambda"}); err != nil {
			return err
		}
		if err := tx.PutNode(&diagram.Node{ID: "to", Kind: "lambda", Pos: geom.Pt(300, 200)}); err != nil {
			return err
		}
		return tx.PutEdge(&diagram.Edge{ID: "e", From: "from", To: "to", Kind: "invoke", Style: style, Waypoints: corners})
	}); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTheCornerBesideAMovedEndFollows(t *testing.T) {
	z := []geom.Point{{X: 150, Y: 24}, {X: 150, Y: 224}}
	for name, c := range map[string]struct {
		style   diagram.EdgeStyle
		corners []geom.Point
		moved   diagram.ID
		want    []geom.Point
	}{
		"a level piece goes up and down":       {"", z, "from", []geom.Point{{X: 150, Y: 40}, {X: 150, Y: 224}}},
		"so does that at the head":             {"", z, "to", []geom.Point{{X: 150, Y: 24}, {X: 150, Y: 240}}},
		"an upright piece goes to the side":    {"", []geom.Point{{X: 24, Y: 120}, {X: 324, Y: 120}}, "from", []geom.Point{{X: 32, Y: 120}, {X: 324, Y: 120}}},
		"all that lie on the piece follow":     {"", []geom.Point{{X: 90, Y: 24}, {X: 150, Y: 24}, {X: 150, Y: 224}}, "from", []geom.Point{{X: 90, Y: 40}, {X: 150, Y: 40}, {X: 150, Y: 224}}},
		"a single corner follows either end":   {"", []geom.Point{{X: 324, Y: 24}}, "to", []geom.Point{{X: 332, Y: 24}}},
		"a straight arrow keeps its corners":   {diagram.Straight, z, "from", z},
		"beside a port far out the next tells": {"", []geom.Point{{X: 150, Y: 60}, {X: 150, Y: 224}}, "from", []geom.Point{{X: 150, Y: 76}, {X: 150, Y: 224}}},
	} {
		t.Run(name, func(t *testing.T) {
			d := bent(t, c.style, c.corners...)
			h := command.NewHistory(d, nil)
			if err := h.Do(command.Move{IDs: []diagram.ID{c.moved}, By: geom.Vec{X: 8, Y: 16}}); err != nil {
				t.Fatal(err)
			}
			if got := edge(t, d, "e").Waypoints; !slices.Equal(got, c.want) {
				t.Errorf("corners at %v, want %v", got, c.want)
			}
		})
	}
}

func TestCornersSurviveArrangingAtRightAngles(t *testing.T) {
	d := bent(t, "", geom.Pt(150, 24), geom.Pt(150, 300), geom.Pt(324, 300))
	h := command.NewHistory(d, nil)
	if err := h.Do(command.Arrange{Places: map[diagram.ID]geom.Rect{
		"from": geom.XYWH(100, 0, 48, 48), "to": geom.XYWH(700, 100, 48, 48),
	}}); err != nil {
		t.Fatal(err)
	}
	want := []geom.Point{{X: 376, Y: 24}, {X: 376, Y: 200}, {X: 724, Y: 200}}
	if got := edge(t, d, "e").Waypoints; !slices.Equal(got, want) {
		t.Errorf("corners at %v, want %v", got, want)
	}
}

func TestATurnedArrowKeepsItsCornersAndItsLabel(t *testing.T) {
	d := bent(t, "", geom.Pt(150, 24), geom.Pt(150, 224))
	h := command.NewHistory(d, nil)
	if err := h.Do(command.Sequence{Commands: []command.Command{
		command.PlaceLabel{ID: "e", At: diagram.Spot{Along: 0.25, Off: geom.Vec{Y: 20}}},
		command.Reconnect{ID: "e", From: "to", To: "from"},
	}}); err != nil {
		t.Fatal(err)
	}
	e := edge(t, d, "e")
	if want := []geom.Point{{X: 150, Y: 224}, {X: 150, Y: 24}}; !slices.Equal(e.Waypoints, want) {
		t.Errorf("corners at %v, want %v", e.Waypoints, want)
	}
	if want := (diagram.Spot{Along: 0.75, Off: geom.Vec{Y: 20}}); e.LabelAt != want {
		t.Errorf("label at %v, want %v", e.LabelAt, want)
	}
}
