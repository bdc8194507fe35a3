package pdf

import (
	"crypto/sha256"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf16"

	"lintel/model/scene"
	"lintel/model/typeface"
)

// gather finds the letters that the pages set and cuts the fonts for them.
func (d *document) gather(pages []Page) error {
	letters := [2]map[rune]bool{{}, {}}
	for _, p := range pages {
		p.Scene.All(func(e *scene.Element) {
			for _, item := range e.Items {
				if t, ok := item.Shape.(*scene.Text); ok && item.At(1) && legible(t) {
					for _, r := range typeface.Clean(t.String) {
						letters[t.Weight&1][r] = true
					}
				}
			}
		})
	}
	for w := range letters {
		if len(letters[w]) == 0 {
			continue
		}
		var err error
		d.fonts[w], err = d.options.Family.Program(slices.Sorted(maps.Keys(letters[w])), typeface.Weight(w))
		if err != nil {
			return err
		}
	}
	return nil
}

// font writes a font that names its glyphs by number, two bytes each.
func (d *document) font(w typeface.Weight) ref {
	program, m := d.fonts[w], d.options.Family.Metrics(w)
	data, descriptor, descendant, toUnicode, self := d.reserve(), d.reserve(), d.reserve(), d.reserve(), d.reserve()
	name := tag(program.Data) + "+" + strings.ReplaceAll(typeface.Name, " ", "") + [...]string{"-Regular", "-SemiBold"}[w&1]
	d.stream(data, fmt.Sprintf("/Length1 %d", len(program.Data)), program.Data)
	box := make([]string, len(program.Box))
	for i, v := range program.Box {
		box[i] = thousandth(v)
	}
	const symbolic = 4 // its letters are found by number only
	d.object(descriptor, fmt.Sprintf("<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s]/ItalicAngle 0/Ascent %s/Descent %s/CapHeight %s/StemV %d/FontFile2 %s>>",
		name, symbolic, strings.Join(box, " "), thousandth(m.Ascent), thousandth(-m.Descent), thousandth(m.CapHeight),
		[...]int{80, 110}[w&1], data))
	advances := make([]string, len(program.Advances))
	for i, a := range program.Advances {
		advances[i] = thousandth(a)
	}
	d.object(descendant, fmt.Sprintf("<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %s/CIDToGIDMap/Identity/W[0[%s]]>>",
		name, descriptor, strings.Join(advances, " ")))
	d.stream(toUnicode, "", characters(program.Glyphs))
	d.object(self, fmt.Sprintf("<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%s]/ToUnicode %s>>", name, descendant, toUnicode))
	return self
}

// thousandth is a length for a font size of 1 in thousandths, as PDF measures fonts.
func thousandth(v float64) string { return number(v * 1000) }

// tag tells one subset of a font from another.
func tag(data []byte) string {
	sum := sha256.Sum256(data)
	out := make([]byte, 6)
	for i := range out {
		out[i] = 'A' + sum[i]%26
	}
	return string(out)
}

// characters says which character each glyph is, for whoever copies or searches.
func characters(glyphs map[rune]uint16) []byte {
	const most = 100 // in one block
	var out content
	out.print("/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n" +
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
		"/CMapName/Adobe-Identity-UCS def /CMapType 2 def\n" +
		"1 begincodespacerange <0000> <FFFF> endcodespacerange\n")
	for block := range slices.Chunk(slices.Sorted(maps.Keys(glyphs)), most) {
		out.print("%d beginbfchar\n", len(block))
		for _, r := range block {
			out.print("<%04X> <", glyphs[r])
			for _, u := range utf16.Encode([]rune{r}) {
				out.print("%04X", u)
			}
			out.print(">\n")
		}
		out.print("endbfchar\n")
	}
	out.print("endcmap CMapName currentdict/CMap defineresource pop end end\n")
	return out.Bytes()
}
