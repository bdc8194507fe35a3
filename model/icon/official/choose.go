package official

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"lintel/model/catalog"
	"lintel/model/icon"
	"lintel/model/icon/drawing"
)

// Want is a glyph of ours and the names that AWS gives the same thing, the
// first choice first; none where AWS has no icon for it.
type Want struct {
	Glyph string
	Names []string
}

// Wants lists what the catalogue says about its glyphs, in alphabetical order.
func Wants(cat *catalog.Catalog) []Want {
	names := map[string][]string{}
	for _, kind := range cat.Kinds() {
		s, _ := cat.Service(kind)
		names[s.Glyph()] = append(names[s.Glyph()], s.Official...)
		for _, v := range s.Variants {
			if v.Icon != "" {
				names[v.Icon] = append(names[v.Icon], v.Official...)
			}
		}
	}
	var wants []Want
	for glyph, n := range names {
		wants = append(wants, Want{glyph, n})
	}
	slices.SortFunc(wants, func(a, b Want) int { return cmp.Compare(a.Glyph, b.Glyph) })
	return wants
}

// Selection is what a package has for the glyphs that were wanted.
type Selection struct {
	Icons []Icon // in the order of the glyphs
	// Missing are the glyphs that keep our own drawing.
	Missing []string
	// Refused are files that were wanted and are not drawn, and why.
	Refused []error
}

// Icon is a glyph of ours in the drawing of AWS.
type Icon struct {
	Glyph   string
	File    string // in the package
	Picture *icon.Picture
	data    []byte // of the file, unchanged
}

// Choose finds the drawings of the wanted glyphs in a package. A package that
// is not safe, or has none of them, is an error.
func Choose(r io.ReaderAt, size int64, wants []Want) (Selection, error) {
	a, err := open(r, size)
	if err != nil {
		return Selection{}, err
	}
	var s Selection
	for _, w := range wants {
		if i, ok := s.find(a, w); ok {
			s.Icons = append(s.Icons, i)
		} else {
			s.Missing = append(s.Missing, w.Glyph)
		}
	}
	if len(s.Icons) == 0 {
		none := errors.New("there is no icon of a known service in it; choose the file Asset-Package_*.zip as AWS publishes it")
		return s, errors.Join(append([]error{none}, s.Refused...)...)
	}
	return s, nil
}

// find takes the best file of the first name that has one which can be drawn.
func (s *Selection) find(a *archive, w Want) (Icon, bool) {
	for _, name := range w.Names {
		for _, c := range a.files[normal(name)] {
			data, err := a.content(c.file)
			var p *icon.Picture
			if err == nil {
				p, err = drawing.Read(data)
			}
			if err == nil {
				return Icon{w.Glyph, c.file.Name, p, data}, true
			}
			s.Refused = append(s.Refused, fmt.Errorf("%s: %w", clipped(c.file.Name), err))
		}
	}
	return Icon{}, false
}
