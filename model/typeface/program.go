package typeface

import (
	"fmt"
	"slices"
)

// Program is a subset of the typeface for a document that names glyphs by
// number and says itself which character each one is, as PDF does.
type Program struct {
	Data []byte // a TrueType font without a character map
	// Glyphs are the numbers of the characters. Every character that the typeface
	// lacks has a box of its own, so that the document can tell them apart.
	Glyphs map[rune]uint16
	// Advances are those of all glyphs by number, for a font size of 1.
	Advances []float64
	// Box holds every glyph of the typeface: left, bottom, right and top, for a
	// font size of 1 with y growing upwards.
	Box [4]float64
}

// Program is the subset for some characters; the same ones in the same order
// give the same bytes.
func (f *Family) Program(runes []rune, w Weight) (Program, error) {
	out, err := f.face(w).program(runes)
	if err != nil {
		return Program{}, fmt.Errorf("typeface: subset: %w", err)
	}
	return out, nil
}

func (f *face) program(runes []rune) (Program, error) {
	s, err := tables(f.data)
	if err != nil {
		return Program{}, err
	}
	var wanted []uint16
	for _, r := range runes {
		g, _ := f.lookup(r)
		wanted = append(wanted, uint16(g))
	}
	kept, err := s.closure(slices.Clone(wanted))
	if err != nil {
		return Program{}, err
	}
	renumbered := map[uint16]uint16{}
	for i, g := range kept {
		renumbered[g] = uint16(i)
	}
	p := Program{Glyphs: map[rune]uint16{}}
	taken := map[uint16]bool{0: true}
	for i, r := range runes {
		if _, ok := p.Glyphs[r]; ok {
			continue
		}
		n := renumbered[wanted[i]]
		if taken[n] { // another character looks the same
			n = uint16(len(kept))
			kept = append(kept, wanted[i])
		}
		p.Glyphs[r], taken[n] = n, true
	}
	built, err := s.build(kept, renumbered)
	if err != nil {
		return Program{}, err
	}
	for _, name := range []string{"cvt ", "fpgm", "prep"} {
		if data, ok := s[name]; ok {
			built[name] = data
		}
	}
	p.Data = assembled(built)
	for i := range kept {
		p.Advances = append(p.Advances, float64(big.Uint16(built["hmtx"][4*i:]))/f.unitsPerEm)
	}
	for i := range p.Box {
		p.Box[i] = float64(int16(big.Uint16(s["head"][36+2*i:]))) / f.unitsPerEm
	}
	return p, nil
}
