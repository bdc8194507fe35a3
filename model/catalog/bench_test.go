package catalog_test

import (
	"testing"

	"lintel/model/catalog"
)

// Every start of every program loads the catalogue.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := catalog.Load(shippedFiles()); err != nil {
			b.Fatal(err)
		}
	}
}

// Every key pressed in the palette searches.
func BenchmarkSearch(b *testing.B) {
	c, err := catalog.Load(shippedFiles())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		c.Search("라ㅁ", catalog.KO)
	}
}
