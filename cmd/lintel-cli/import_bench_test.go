package main

import (
	"context"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/arrange"
	"lintel/model/catalog"
	"lintel/model/document"
	"lintel/model/layout/tiers"
	"lintel/model/scene"
	"lintel/model/stack"
	"lintel/model/stack/stacktest"
	"lintel/model/typeface"
)

// What opening a template of 500 resources takes, from its text to a drawing with
// all boxes in their places and all arrows routed, as the window does it.
func BenchmarkImport500(b *testing.B) {
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		b.Fatal(err)
	}
	family, err := typeface.Load(assets.FS)
	if err != nil {
		b.Fatal(err)
	}
	meaning, err := stack.Load(assets.FS)
	if err != nil {
		b.Fatal(err)
	}
	text := stacktest.Template(500)
	b.ReportAllocs()
	for b.Loop() {
		f, _, err := document.Templates{Catalog: cat, Meaning: meaning}.Read(strings.NewReader(text), "big.yaml", nil)
		if err != nil {
			b.Fatal(err)
		}
		builder := scene.NewBuilder(cat, family, catalog.EN)
		builder.Boxes(f.Diagram)
		plan, err := arrange.Plan(context.Background(), f.Diagram, cat, builder, tiers.Engine{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := f.Update(plan.Apply); err != nil {
			b.Fatal(err)
		}
		builder.Build(f.Diagram, nil)
	}
}
