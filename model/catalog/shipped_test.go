package catalog_test

import (
	"io/fs"
	"os"
	"testing"

	"lintel/model/catalog"
)

func shippedFiles() fs.FS { return os.DirFS("../../assets") }

func shipped(t *testing.T) *catalog.Catalog {
	t.Helper()
	c, err := catalog.Load(shippedFiles())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestEveryShippedKindStandsInThePalette(t *testing.T) {
	c := shipped(t)
	listed := map[catalog.Kind]int{}
	for _, cat := range c.Categories() {
		for _, k := range cat.Kinds {
			listed[k]++
			if s, ok := c.Service(k); !ok {
				t.Errorf("category %s lists %s, which does not exist", cat.ID, k)
			} else if s.Category != cat.ID {
				t.Errorf("%s says category %s but stands in %s", k, s.Category, cat.ID)
			}
		}
	}
	for _, k := range c.Kinds() {
		if listed[k] != 1 {
			t.Errorf("%s stands in the palette %d times", k, listed[k])
		}
	}
}
