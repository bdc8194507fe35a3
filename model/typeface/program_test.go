package typeface_test

import (
	"bytes"
	"encoding/binary"
	"testing"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"lintel/model/geom"
	"lintel/model/typeface"
)

func TestAProgramDrawsEveryCharacterByNumber(t *testing.T) {
	f := family(t)
	text := []rune(" (orders-db é 한글테이블 漢\U0001F600\u00A0")
	for _, w := range []typeface.Weight{typeface.Regular, typeface.Semibold} {
		p, err := f.Program(text, w)
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := sfnt.Parse(withCharacterMap(t, p.Data))
		if err != nil {
			t.Fatal(err)
		}
		used := map[uint16]rune{}
		for _, r := range text {
			n := p.Glyphs[r]
			if other, taken := used[n]; n == 0 || taken && other != r {
				t.Errorf("%q is glyph %d, and so is %q", r, n, other)
			}
			used[n] = r
			if _, want := f.Glyph(r, w); p.Advances[n] != want {
				t.Errorf("%q has advance %v, want %v", r, p.Advances[n], want)
			}
			segments, err := parsed.LoadGlyph(nil, sfnt.GlyphIndex(n), fixed.I(int(parsed.UnitsPerEm())), nil)
			if err != nil {
				t.Fatal(err)
			}
			want := f.Outline(r, w)
			if len(segments) != len(want) {
				t.Fatalf("%q has %d segments, want %d", r, len(segments), len(want))
			}
			for i, s := range segments {
				end := s.Args[want[i].Op.Points()-1]
				if got := geom.Pt(float64(end.X)/64, float64(end.Y)/64); got != want[i].P[want[i].Op.Points()-1] {
					t.Fatalf("%q has another shape", r)
				}
			}
		}
		if p.Box[0] >= p.Box[2] || p.Box[1] >= 0 || p.Box[3] < f.Metrics(w).CapHeight {
			t.Errorf("the box is %v", p.Box)
		}
		if again, _ := f.Program(text, w); !bytes.Equal(again.Data, p.Data) {
			t.Error("the same characters give other bytes")
		}
	}
}

// withCharacterMap adds tables that documents do without and other readers want.
func withCharacterMap(t *testing.T, data []byte) []byte {
	t.Helper()
	whole, err := family(t).Subset([]rune{'a'}, typeface.Regular)
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string][]byte{}
	for _, file := range [][]byte{whole, data} {
		for i := range int(binary.BigEndian.Uint16(file[4:])) {
			entry := file[12+16*i:]
			start, size := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
			tables[string(entry[:4])] = file[start : start+size]
		}
	}
	out := binary.BigEndian.AppendUint16([]byte{0, 1, 0, 0}, uint16(len(tables)))
	out = append(out, make([]byte, 6)...)
	at := 12 + 16*len(tables)
	var body []byte
	for _, name := range []string{"OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"} {
		out = append(append(out, name...), 0, 0, 0, 0)
		out = binary.BigEndian.AppendUint32(out, uint32(at+len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(tables[name])))
		body = append(body, tables[name]...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}
