package svg

import (
	"cmp"
	"encoding/base64"
	"maps"
	"slices"
	"strconv"

	"lintel/model/icon"
	"lintel/model/scene"
	"lintel/model/typeface"
)

// usage is what the shapes of a scene refer to.
type usage struct {
	icons   map[string]bool
	runes   [2]map[rune]bool // of each weight
	letters map[letter]bool
}

// letter is a shape of the typeface.
type letter struct {
	weight typeface.Weight
	glyph  typeface.Glyph
}

// id is short, because it stands in the file once for every letter set.
func (l letter) id() string { return string(l.appendID(nil)) }

func (l letter) appendID(out []byte) []byte {
	return strconv.AppendUint(append(out, "rs"[l.weight&1]), uint64(l.glyph), 16)
}

func (d *drawing) survey(sc *scene.Scene) usage {
	u := usage{icons: map[string]bool{}, runes: [2]map[rune]bool{{}, {}}, letters: map[letter]bool{}}
	sc.All(func(e *scene.Element) {
		for _, item := range e.Items {
			if item.At(1) {
				u.note(item.Shape)
			}
		}
	})
	for w := range u.runes {
		for r := range u.runes[w] {
			g, _ := d.options.Family.Glyph(r, typeface.Weight(w))
			u.letters[letter{typeface.Weight(w), g}] = true
		}
	}
	return u
}

func (u *usage) note(s scene.Shape) {
	switch s := s.(type) {
	case *scene.Icon:
		u.icons[s.Glyph] = true
	case *scene.Text:
		for _, r := range typeface.Clean(s.String) {
			u.runes[s.Weight&1][r] = true
		}
	}
}

// fallback is what a viewer that ignores embedded fonts sets instead.
const fallback = `"Lintel Sans",Pretendard,Inter,"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif`

// style embeds the letters that are used when text is live. Kerning is off
// because widths are measured without.
func (d *drawing) style(u usage) error {
	if len(u.letters) == 0 {
		return nil
	}
	d.print("<style>")
	for w, weight := range [...]int{typeface.Regular: 400, typeface.Semibold: 600} {
		if d.options.Text != Live || len(u.runes[w]) == 0 {
			continue
		}
		font, err := d.options.Family.Subset(slices.Sorted(maps.Keys(u.runes[w])), typeface.Weight(w))
		if err != nil {
			return err
		}
		d.print(`@font-face{font-family:"Lintel Sans";font-weight:%d;src:url(data:font/ttf;base64,%s)}`,
			weight, base64.StdEncoding.EncodeToString(font))
	}
	d.print(`text{font-family:%s;font-kerning:none;font-variant-ligatures:none;white-space:pre}</style>`, fallback)
	d.line()
	return nil
}

// definitions holds every icon and every letter once.
func (d *drawing) definitions(u usage) {
	d.print("<defs>")
	d.line()
	for _, name := range slices.Sorted(maps.Keys(u.icons)) {
		if p, ok := d.options.Icons.Picture(name); ok {
			d.definePicture(name, p)
		} else if o, ok := d.options.Icons.Outline(name); ok {
			var w way
			w.outline(o.Shape)
			d.print(`<symbol id="%s" viewBox="0 0 %d %d"><path d="%s"/></symbol>`, symbol(name), icon.Grid, icon.Grid, w.data)
			d.line()
		}
	}
	if d.options.Text == Shapes {
		d.letters(u)
	}
	d.print("</defs>")
	d.line()
}

// letters defines shapes in font units with the origin on the baseline.
func (d *drawing) letters(u usage) {
	order := func(a, b letter) int { return cmp.Or(cmp.Compare(a.weight, b.weight), cmp.Compare(a.glyph, b.glyph)) }
	for _, l := range slices.SortedFunc(maps.Keys(u.letters), order) {
		var w way
		w.outline(d.options.Family.GlyphOutline(l.glyph, l.weight))
		if len(w.data) > 0 {
			d.print(`<path id="%s" d="%s"/>`, l.id(), w.data)
			d.line()
		}
	}
}
