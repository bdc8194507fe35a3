package sheet_test

import (
	"bytes"
	"flag"
	"fmt"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"lintel/model/catalog"
	"lintel/model/diagram"
	"lintel/model/geom"
	paint "lintel/model/render/png"
	"lintel/model/render/specimen"
	"lintel/model/scene"
)

var update = flag.Bool("update", false, "write the golden pictures anew")

// Every entry of the palette as the canvas draws it, with its name. A kind that
// is drawn wrongly, or whose name does not fit, shows here first.
func TestEveryKindOnOneCanvasLooksAsApproved(t *testing.T) {
	c, err := catalog.Load(os.DirFS("../../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	k := specimen.Load(t)
	drawn := everyKind(t, c)
	for lang, theme := range map[catalog.Lang]*scene.Theme{catalog.EN: scene.Light(), catalog.KO: scene.Dark()} {
		name := fmt.Sprintf("every-kind-%s-%s.png", lang, theme.Name)
		t.Run(name, func(t *testing.T) {
			sc := scene.NewBuilder(c, k.Family, lang).Build(drawn, nil)
			var got bytes.Buffer
			if err := paint.Write(&got, sc, paint.Options{Painter: k.Painter, Scale: 1, Margin: 16, Theme: theme}); err != nil {
				t.Fatal(err)
			}
			compare(t, filepath.Join("testdata", name), got.Bytes())
		})
	}
}

// everyKind stands all tiles in rows of the palette's order, and the frames below.
func everyKind(t *testing.T, c *catalog.Catalog) *diagram.Diagram {
	t.Helper()
	d := diagram.New()
	_, err := d.Update(func(tx *diagram.Tx) error {
		var frames []catalog.Entry
		tiles := 0
		for _, e := range c.Entries() {
			if e.Service.IsFrame() {
				frames = append(frames, e)
				continue
			}
			if err := put(tx, e, geom.Pt(float64(tiles%12*112), float64(tiles/12*104)), geom.Size{}); err != nil {
				return err
			}
			tiles++
		}
		top := float64((tiles + 11) / 12 * 104)
		for i, e := range frames {
			at := geom.Pt(float64(i%5*270), top+float64(i/5*104))
			if err := put(tx, e, at, geom.Size{W: 256, H: 88}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func put(tx *diagram.Tx, e catalog.Entry, at geom.Point, size geom.Size) error {
	n := &diagram.Node{ID: tx.NewID("n"), Kind: e.Service.Kind, Pos: at, Size: size, Props: catalog.Props{}}
	if e.Variant != nil {
		n.Props = e.Variant.Props
	}
	return tx.PutNode(n)
}

// compare fails when more than a few pixels differ visibly: other processors
// may round the last bit differently.
func compare(t *testing.T, golden string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	a, err := png.Decode(bytes.NewReader(want))
	if err != nil {
		t.Fatal(err)
	}
	b, err := png.Decode(bytes.NewReader(got))
	if err != nil {
		t.Fatal(err)
	}
	if a.Bounds() != b.Bounds() {
		t.Fatalf("%s: size %v, want %v; run with -update when it is better", golden, b.Bounds(), a.Bounds())
	}
	differ := 0
	for y := range a.Bounds().Dy() {
		for x := range a.Bounds().Dx() {
			if !alike(a.At(x, y), b.At(x, y)) {
				differ++
			}
		}
	}
	if differ > 0 {
		t.Errorf("%s: %d pixels differ; run with -update when it is better", golden, differ)
	}
}

func alike(a, b color.Color) bool {
	ar, ag, ab, _ := a.RGBA()
	br, bg, bb, _ := b.RGBA()
	near := func(p, q uint32) bool { return max(p, q)-min(p, q) <= 4<<8 }
	return near(ar, br) && near(ag, bg) && near(ab, bb)
}
