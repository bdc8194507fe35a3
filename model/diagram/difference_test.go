package diagram_test

import (
	"testing"

	"pgregory.net/rapid"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
)

func TestTheDifferenceMakesOneDiagramTheOther(t *testing.T) {
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	drawings := sample.Anything(cat, []catalog.Kind{"lambda", "vpc"}, true)
	rapid.Check(t, func(t *rapid.T) {
		from, to := drawings.Draw(t, "from"), drawings.Draw(t, "to")
		c := diagram.Difference(from, to)
		if c.Empty() != from.Equal(to) {
			t.Fatalf("empty %v, though equal %v", c.Empty(), from.Equal(to))
		}
		if err := from.Apply(c); err != nil {
			t.Fatal(err)
		}
		if !from.Equal(to) {
			t.Fatal("it is another diagram")
		}
	})
}
