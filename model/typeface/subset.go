package typeface

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"unicode"
)

// Subset is a TrueType font with only the given characters, for a document
// that carries its own text. Characters that the typeface lacks are left to the
// viewer, except U+FFFD, which gets the box. The same characters give the same
// bytes.
func (f *Family) Subset(runes []rune, w Weight) ([]byte, error) {
	out, err := f.face(w).subset(runes)
	if err != nil {
		return nil, fmt.Errorf("typeface: subset: %w", err)
	}
	return out, nil
}

var big = binary.BigEndian

// source is a parsed table directory.
type source map[string][]byte

var errCutOff = errors.New("the font is cut off")

func tables(data []byte) (source, error) {
	if len(data) < 12 {
		return nil, errCutOff
	}
	s := source{}
	for i := range int(big.Uint16(data[4:])) {
		entry := 12 + 16*i
		if len(data) < entry+16 {
			return nil, errCutOff
		}
		start, size := uint64(big.Uint32(data[entry+8:])), uint64(big.Uint32(data[entry+12:]))
		if start+size > uint64(len(data)) {
			return nil, errCutOff
		}
		s[string(data[entry:entry+4])] = data[start : start+size]
	}
	for name, size := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "loca": 4, "glyf": 0, "OS/2": 0, "name": 0, "post": 32} {
		if t, ok := s[name]; !ok || len(t) < size {
			return nil, fmt.Errorf("table %q is missing or cut off", name)
		}
	}
	return s, nil
}

func (f *face) subset(runes []rune) ([]byte, error) {
	s, err := tables(f.data)
	if err != nil {
		return nil, err
	}
	old := map[rune]uint16{}
	for _, r := range runes {
		if g, _ := f.lookup(r); g != 0 && r < bmp {
			old[r] = uint16(g)
		}
	}
	kept, err := s.closure(slices.Collect(maps.Values(old)))
	if err != nil {
		return nil, err
	}
	renumbered := map[uint16]uint16{}
	for i, g := range kept {
		renumbered[g] = uint16(i)
	}
	chars := map[rune]uint16{}
	for r, g := range old {
		chars[r] = renumbered[g]
	}
	if slices.Contains(runes, unicode.ReplacementChar) && chars[unicode.ReplacementChar] == 0 {
		chars[unicode.ReplacementChar] = uint16(len(kept)) // glyph 0 would mean missing
		kept = append(kept, 0)
	}
	return s.assemble(kept, renumbered, chars)
}

// closure is the sorted glyphs, the box, and every glyph they are composed of.
func (s source) closure(glyphs []uint16) ([]uint16, error) {
	seen := map[uint16]bool{0: true}
	todo := append(glyphs, 0)
	for len(todo) > 0 {
		g := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		seen[g] = true
		data, err := s.glyph(g)
		if err != nil {
			return nil, err
		}
		err = components(data, func(at int) {
			if part := big.Uint16(data[at:]); !seen[part] {
				todo = append(todo, part)
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return slices.Sorted(maps.Keys(seen)), nil
}

// glyph is the raw shape of a glyph, empty for a space.
func (s source) glyph(g uint16) ([]byte, error) {
	loca, glyf := s["loca"], s["glyf"]
	at := func(i int) (uint64, bool) {
		if big.Uint16(s["head"][50:]) == 0 {
			return 2 * uint64(big.Uint16(loca[min(2*i, len(loca)-2):])), 2*i+2 <= len(loca)
		}
		return uint64(big.Uint32(loca[min(4*i, len(loca)-4):])), 4*i+4 <= len(loca)
	}
	start, ok1 := at(int(g))
	end, ok2 := at(int(g) + 1)
	if !ok1 || !ok2 || start > end || end > uint64(len(glyf)) {
		return nil, errCutOff
	}
	return glyf[start:end], nil
}

// components calls f with the offset of each glyph number inside a composed glyph.
func components(data []byte, f func(at int)) error {
	const (
		wordArguments = 1 << 0
		oneScale      = 1 << 3
		more          = 1 << 5
		twoScales     = 1 << 6
		matrix        = 1 << 7
	)
	if len(data) < 10 || int16(big.Uint16(data)) >= 0 {
		return nil
	}
	for at := 10; ; {
		if len(data) < at+4 {
			return errCutOff
		}
		flags := big.Uint16(data[at:])
		f(at + 2)
		at += 6
		if flags&wordArguments != 0 {
			at += 2
		}
		switch {
		case flags&oneScale != 0:
			at += 2
		case flags&twoScales != 0:
			at += 4
		case flags&matrix != 0:
			at += 8
		}
		if flags&more == 0 {
			return nil
		}
	}
}

// assemble writes the kept glyphs, in order, as a font with a character map.
func (s source) assemble(kept []uint16, renumbered map[uint16]uint16, chars map[rune]uint16) ([]byte, error) {
	built, err := s.build(kept, renumbered)
	if err != nil {
		return nil, err
	}
	post := slices.Clone(s["post"][:32])
	big.PutUint32(post, 0x00030000) // no glyph names
	built["OS/2"], built["name"], built["post"], built["cmap"] = s["OS/2"], s["name"], post, characterMap(chars)
	return assembled(built), nil
}

// build makes the tables that draw the kept glyphs, in their order.
func (s source) build(kept []uint16, renumbered map[uint16]uint16) (map[string][]byte, error) {
	var glyf, loca, hmtx []byte
	for _, g := range kept {
		loca = big.AppendUint32(loca, uint32(len(glyf)))
		data, err := s.glyph(g)
		if err != nil {
			return nil, err
		}
		data = slices.Clone(data)
		if err := components(data, func(at int) { big.PutUint16(data[at:], renumbered[big.Uint16(data[at:])]) }); err != nil {
			return nil, err
		}
		glyf = pad(append(glyf, data...))
		hmtx = append(hmtx, s.metric(g)...)
	}
	loca = big.AppendUint32(loca, uint32(len(glyf)))

	count := uint16(len(kept))
	head, hhea, maxp := slices.Clone(s["head"]), slices.Clone(s["hhea"]), slices.Clone(s["maxp"])
	big.PutUint32(head[8:], 0)  // the checksum of the file goes here
	big.PutUint16(head[50:], 1) // long offsets
	big.PutUint16(hhea[34:], count)
	big.PutUint16(maxp[4:], count)
	return map[string][]byte{"glyf": glyf, "head": head, "hhea": hhea, "hmtx": hmtx, "loca": loca, "maxp": maxp}, nil
}

// metric is advance and left side of a glyph. The last glyphs of a font may
// share one advance.
func (s source) metric(g uint16) []byte {
	full, hmtx := int(big.Uint16(s["hhea"][34:])), s["hmtx"]
	if i := 4 * int(g); int(g) < full && i+4 <= len(hmtx) {
		return hmtx[i : i+4]
	}
	last := 4 * (full - 1)
	side := 4*full + 2*(int(g)-full)
	if last < 0 || side+2 > len(hmtx) {
		return []byte{0, 0, 0, 0}
	}
	return []byte{hmtx[last], hmtx[last+1], hmtx[side], hmtx[side+1]}
}

// characterMap is a cmap with one subtable of format 4: runs of characters
// whose glyphs follow each other.
func characterMap(chars map[rune]uint16) []byte {
	type run struct{ first, last, glyph uint16 }
	var runs []run
	for _, r := range slices.Sorted(maps.Keys(chars)) {
		c, g := uint16(r), chars[r]
		if n := len(runs); n > 0 && runs[n-1].last+1 == c && runs[n-1].glyph+c-runs[n-1].first == g {
			runs[n-1].last = c
			continue
		}
		runs = append(runs, run{c, c, g})
	}
	runs = append(runs, run{0xFFFF, 0xFFFF, 0}) // ends the table
	n := uint16(len(runs))
	out := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12} // one subtable: Windows, Unicode BMP, at 12
	out = appendWords(out, 4, 16+8*n, 0)
	out = append(out, search(n, 2)...)
	for _, r := range runs {
		out = appendWords(out, r.last)
	}
	out = appendWords(out, 0)
	for _, r := range runs {
		out = appendWords(out, r.first)
	}
	for i, r := range runs {
		delta := r.glyph - r.first
		if i == len(runs)-1 {
			delta = 1 // 0xFFFF becomes glyph 0
		}
		out = appendWords(out, delta)
	}
	return append(out, make([]byte, 2*n)...)
}

func appendWords(out []byte, words ...uint16) []byte {
	for _, w := range words {
		out = big.AppendUint16(out, w)
	}
	return out
}

// search is the header that old readers use to search a list of n entries.
func search(n, size uint16) []byte {
	power, log := uint16(1), uint16(0)
	for power*2 <= n {
		power, log = power*2, log+1
	}
	first := n
	if size == 2 {
		first = 2 * n // format 4 counts in bytes
	}
	return appendWords(nil, first, power*size, log, (n-power)*size)
}

func pad(data []byte) []byte {
	for len(data)%4 != 0 {
		data = append(data, 0)
	}
	return data
}

// assembled joins tables into a file.
func assembled(tables map[string][]byte) []byte {
	names := slices.Sorted(maps.Keys(tables))
	out := append([]byte{0, 1, 0, 0}, search(uint16(len(names)), 16)...)
	at := len(out) + 16*len(names)
	var body []byte
	head := 0
	for _, name := range names {
		data := tables[name]
		if name == "head" {
			head = at + len(body)
		}
		out = append(out, name...)
		out = big.AppendUint32(out, checksum(data))
		out = big.AppendUint32(out, uint32(at+len(body)))
		out = big.AppendUint32(out, uint32(len(data)))
		body = pad(append(body, data...))
	}
	out = append(out, body...)
	const whole = 0xB1B0AFBA // what the sum of a file must complete to
	big.PutUint32(out[head+8:], whole-checksum(out))
	return out
}

func checksum(data []byte) (sum uint32) {
	for ; len(data) >= 4; data = data[4:] {
		sum += big.Uint32(data)
	}
	if len(data) > 0 {
		var last [4]byte
		copy(last[:], data)
		sum += big.Uint32(last[:])
	}
	return sum
}
