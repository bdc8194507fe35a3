package chrome

import (
	"testing"

	"lintel/model/geom"
)

func TestTheOfferHidesNeitherTheSourceNorWhatItWouldAdd(t *testing.T) {
	canvas := geom.XYWH(200, 100, 900, 600)
	target := geom.XYWH(400, 300, 48, 48)
	label := geom.XYWH(400, 300, 150, 48)
	for name, test := range map[string]struct {
		source geom.Rect
		spare  []geom.Rect
		side   func(card geom.Rect) bool
	}{
		"away from the source at the left":  {geom.XYWH(100, 300, 48, 48), nil, func(c geom.Rect) bool { return c.Min.X >= target.Max.X }},
		"away from the source at the right": {geom.XYWH(800, 300, 48, 48), nil, func(c geom.Rect) bool { return c.Max.X <= target.Min.X }},
		"a label at the right":              {geom.XYWH(100, 100, 48, 48), []geom.Rect{label}, func(c geom.Rect) bool { return c.Max.X <= target.Min.X }},
		"things at both sides": {
			geom.XYWH(250, 290, 48, 48), []geom.Rect{label}, func(c geom.Rect) bool { return c.Min.Y >= target.Max.Y || c.Max.Y <= target.Min.Y },
		},
	} {
		t.Run(name, func(t *testing.T) {
			c := &OfferCard{about: target, source: test.source, spare: test.spare}
			card := c.beside(canvas, geom.Size{W: 276, H: 120}).Translate(canvas.Min.Vec().Neg())
			if !test.side(card) || card.Overlaps(test.source) || card.Overlaps(target) {
				t.Errorf("it stands at %v", card)
			}
			for _, r := range test.spare {
				if card.Overlaps(r) {
					t.Errorf("at %v it hides %v", card, r)
				}
			}
		})
	}
}

func TestTheOfferStaysOnTheCanvas(t *testing.T) {
	canvas := geom.XYWH(200, 100, 900, 600)
	for _, corner := range []geom.Point{{}, {X: 852}, {Y: 552}, {X: 852, Y: 552}} {
		c := &OfferCard{about: geom.XYWH(corner.X, corner.Y, 48, 48)}
		if card := c.beside(canvas, geom.Size{W: 276, H: 120}); !canvas.ContainsRect(card) {
			t.Errorf("beside a target at %v it stands at %v", corner, card)
		}
	}
}
