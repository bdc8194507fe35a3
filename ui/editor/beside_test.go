package editor_test

import (
	"testing"

	"lintel/model/diagram"
)

func TestADuplicateStandsWhereThereIsRoom(t *testing.T) {
	wide := func() *diagram.Node { return frame("zone", "az", 20, 40, 460, 120) }
	tests := map[string]struct {
		drawn  []*diagram.Node
		of     diagram.ID
		copied diagram.ID
		x, y   float64
	}{
		"a service: right of it":                       {[]*diagram.Node{tile("a", 0, 0)}, "a", "lambda-1", 112, 0},
		"a service with one beside it: below":          {[]*diagram.Node{tile("a", 0, 0), tile("b", 112, 0)}, "a", "lambda-1", 0, 96},
		"a service without room: a little aside":       {[]*diagram.Node{tile("a", 0, 0), tile("b", 112, 0), tile("c", 0, 96)}, "a", "lambda-1", 16, 16},
		"a service that fills its container":           {[]*diagram.Node{frame("subnet", "subnet", 0, 0, 128, 128), in("subnet", tile("a", 40, 40))}, "a", "lambda-1", 56, 56},
		"a wide container: below":                      {[]*diagram.Node{frame("vpc", "vpc", 0, 0, 500, 320), in("vpc", wide())}, "zone", "az-1", 20, 176},
		"a wide container in one that has to grow":     {[]*diagram.Node{frame("vpc", "vpc", 0, 0, 500, 180), in("vpc", wide())}, "zone", "az-1", 20, 176},
		"a wide container with something below: right": {[]*diagram.Node{wide(), frame("other", "subnet", 20, 170, 208, 128)}, "zone", "az-1", 496, 40},
		"a high container: right":                      {[]*diagram.Node{frame("subnet", "subnet", 0, 0, 128, 200)}, "subnet", "subnet-1", 144, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			s := open(t, test.drawn...)
			s.Select(test.of)
			s.oneStep(s.Duplicate)
			s.wantAt(test.copied, test.x, test.y)
		})
	}
}
