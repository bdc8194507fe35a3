package typeface_test

import (
	"bytes"
	"slices"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"pgregory.net/rapid"

	"lintel/model/geom"
	"lintel/model/typeface"
)

// shape reads a character back from font bytes with another reader.
func shape(t *testing.T, data []byte, r rune) (sfnt.GlyphIndex, fixed.Int26_6, geom.Outline) {
	t.Helper()
	f, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	ppem := fixed.I(int(f.UnitsPerEm()))
	g, err := f.GlyphIndex(nil, r)
	if err != nil {
		t.Fatal(err)
	}
	advance, err := f.GlyphAdvance(nil, g, ppem, font.HintingNone)
	if err != nil {
		t.Fatal(err)
	}
	segments, err := f.LoadGlyph(nil, g, ppem, nil)
	if err != nil {
		t.Fatal(err)
	}
	out := make(geom.Outline, len(segments))
	for i, s := range segments {
		out[i].Op = geom.Op(s.Op)
		for k, p := range s.Args {
			out[i].P[k] = geom.Pt(float64(p.X)/64, float64(p.Y)/64)
		}
	}
	return g, advance, out
}

func TestASubsetDrawsItsCharactersAsTheWholeFont(t *testing.T) {
	f := family(t)
	text := []rune("orders-db é 한글테이블 → Å ½ …")
	for _, w := range []typeface.Weight{typeface.Regular, typeface.Semibold} {
		data, err := f.Subset(text, w)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 24<<10 {
			t.Errorf("%d characters take %d bytes", len(text), len(data))
		}
		for _, r := range text {
			g, advance, got := shape(t, data, r)
			_, want := f.Glyph(r, w)
			if g == 0 || float64(advance)/64/f.UnitsPerEm(w) != want {
				t.Errorf("%q: glyph %d with advance %v, want %v", r, g, advance, want)
			}
			if !slices.Equal(got, f.Outline(r, w)) {
				t.Errorf("%q has another shape", r)
			}
		}
		if g, _, _ := shape(t, data, 'Q'); g != 0 {
			t.Error("Q is there but was not asked for")
		}
	}
}

func TestASubsetLeavesOutWhatTheTypefaceLacks(t *testing.T) {
	data, err := family(t).Subset([]rune{'漢', '\U0001F600', '\uFFFD'}, typeface.Regular)
	if err != nil {
		t.Fatal(err)
	}
	for r, missing := range map[rune]bool{'漢': true, '\uFFFD': false} {
		g, _, drawn := shape(t, data, r)
		if (g == 0) != missing || len(drawn) == 0 {
			t.Errorf("%q is glyph %d with %d segments", r, g, len(drawn))
		}
	}
}

func TestTheSameCharactersGiveTheSameSubset(t *testing.T) {
	f := family(t)
	rapid.Check(t, func(t *rapid.T) {
		runes := rapid.SliceOf(rapid.RuneFrom([]rune("abcÅé한글테이블→ 漢\uFFFD"))).Draw(t, "characters")
		a, err := f.Subset(runes, typeface.Semibold)
		if err != nil {
			t.Fatal(err)
		}
		slices.Reverse(runes)
		b, err := f.Subset(append(runes, runes...), typeface.Semibold)
		if err != nil || !bytes.Equal(a, b) {
			t.Fatalf("order or repetition changed the bytes: %v", err)
		}
		if _, err := sfnt.Parse(a); err != nil {
			t.Fatal(err)
		}
	})
}
