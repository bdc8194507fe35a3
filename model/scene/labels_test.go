package scene_test

import (
	"fmt"
	"math"
	"testing"

	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/diagram/sketch"
	"lintel/model/geom"
	"lintel/model/scene"

	"pgregory.net/rapid"
)

// TestLabelsCoverNothingAndAreLeftOutOnlyWhereThereIsNoRoom looks at the labels
// of any architecture with words on all its arrows.
func TestLabelsCoverNothingAndAreLeftOutOnlyWhereThereIsNoRoom(t *testing.T) {
	p := load(t)
	shown, left := 0, 0
	for seed := range 16 {
		d := labelled().Example(seed)
		b := p.builder()
		all := elements(b.Build(d, nil))
		for _, e := range d.Edges() {
			chip, ok := b.Chip(e.ID)
			if ok {
				shown++
				if e.LabelAt == (diagram.Spot{}) {
					if what := covered(b, all, e, chip); what != "" {
						t.Fatalf("the label of %s at %v covers %s", e.ID, chip, what)
					}
				}
				continue
			}
			left++
			if spot, free := freeSpot(b, all, e); free && e.Label != "" {
				t.Fatalf("%s has no label, though there is room at %v", e.ID, spot)
			}
		}
	}
	t.Logf("%d labels shown, %d left out", shown, left)
}

// labelled are architectures with words on all arrows.
func labelled() *rapid.Generator[*diagram.Diagram] {
	return rapid.Custom(func(t *rapid.T) *diagram.Diagram {
		d := sample.Architecture().Draw(t, "drawing")
		if _, err := d.Update(func(tx *diagram.Tx) error { return label(t, tx) }); err != nil {
			t.Fatal(err)
		}
		return d
	})
}

// label writes on every arrow, bends some, and puts some labels by hand.
func label(t *rapid.T, tx *diagram.Tx) error {
	for _, e := range tx.Edges() {
		if err := tx.EditEdge(e.ID, func(e *diagram.Edge) {
			e.Label = rapid.StringMatching(`[a-z]{1,12}`).Draw(t, "label")
			e.Style = rapid.SampledFrom(diagram.EdgeStyles()).Draw(t, "style")
			if rapid.IntRange(0, 9).Draw(t, "by hand") == 0 {
				e.LabelAt = diagram.Spot{Along: 0.5, Off: geom.Vec{Y: -20}}
			}
		}); err != nil {
			return err
		}
	}
	return nil
}

// covered is what lies under a label, empty for nothing.
func covered(b *scene.Builder, all map[string]scene.Element, e *diagram.Edge, r geom.Rect) string {
	for id, el := range all {
		switch {
		case id == string(e.ID):
		case el.Role == scene.EdgeRole:
			if chip, ok := b.Chip(diagram.ID(id)); ok && chip.Overlaps(r) {
				return "the label of " + id
			}
		case el.Role == scene.FrameRole:
			if b.LabelPlace(diagram.ID(id)).Overlaps(r) {
				return "the header of " + id
			}
		case el.Body.Overlaps(r):
			return id
		}
	}
	return ""
}

// freeSpot is a place on an arrow where its label would cover nothing at all,
// no other arrow and no border, with some room around it.
func freeSpot(b *scene.Builder, all map[string]scene.Element, e *diagram.Edge) (geom.Point, bool) {
	line := b.Line(e.ID)
	size := geom.Size{W: 8*float64(len(e.Label)) + 20, H: 22}
	length := line.Length()
	for d := 0.0; d < length; d += 4 {
		p, _ := line.At(d)
		r := geom.Around(p, size)
		free := math.Min(d, length-d) > 0 && covered(b, all, e, r.Inset(-8)) == ""
		for id, el := range all {
			if !free || id == string(e.ID) {
				continue
			}
			_, crosses := el.Line.Crossing(r.Inset(-8))
			border := el.Role == scene.FrameRole && el.Body.Overlaps(r) && !el.Body.ContainsRect(r)
			free = !crosses && !border
		}
		if free {
			return p, true
		}
	}
	return geom.Point{}, false
}

// TestBadgesOfArrowsLeaveTheirWordsAlone looks at where the badges of arrows with
// words sit.
func TestBadgesOfArrowsLeaveTheirWordsAlone(t *testing.T) {
	p := load(t)
	for seed := range 16 {
		d := labelled().Example(seed)
		b := p.builder()
		b.Build(d, nil)
		for _, e := range d.Edges() {
			chip, shown := b.Chip(e.ID)
			at, ok := b.BadgeAt(e.ID)
			if badge := geom.Around(at, geom.Size{W: 18, H: 18}); shown && (!ok || badge.Overlaps(chip)) {
				t.Fatalf("the badge of %s at %v covers its words at %v", e.ID, badge, chip)
			}
		}
	}
}

// TestBadgesOfShortArrowsTouchNothing looks at arrows that are too short for their
// words and a badge.
func TestBadgesOfShortArrowsTouchNothing(t *testing.T) {
	p := load(t)
	for apart := 64; apart <= 240; apart += 8 {
		for _, label := range []string{"", "go", "everything"} {
			d := sketch.Draw(t, fmt.Sprintf("a: lambda at=0,0\nb: sqs-queue at=%d,0\nc: sns-topic at=0,120\na -publish-> b", apart))
			if label != "" {
				if _, err := d.Update(func(tx *diagram.Tx) error {
					return tx.EditEdge("edge-1", func(e *diagram.Edge) { e.Label = label })
				}); err != nil {
					t.Fatal(err)
				}
			}
			b := p.builder()
			b.Build(d, nil)
			at, _ := b.MarkAt("edge-1")
			badge := geom.Around(at, geom.Size{W: 18, H: 18})
			if chip, shown := b.Chip("edge-1"); shown && chip.Overlaps(badge) {
				t.Errorf("%d apart, %q: the badge at %v covers the words at %v", apart, label, badge, chip)
			}
			for _, id := range []diagram.ID{"a", "b", "c"} {
				tile, _ := b.Rect(id)
				if tile.Overlaps(badge) || b.LabelPlace(id).Overlaps(badge) {
					t.Errorf("%d apart, %q: the badge at %v touches %s at %v", apart, label, badge, id, tile)
				}
			}
		}
	}
}
