package icon

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"lintel/model/geom"
)

// Grid is the side of the square that every glyph is drawn on, in its own units.
const Grid = 48

// Outline is the shape of a glyph on the grid, y growing downwards.
type Outline struct {
	Name  string
	Shape geom.Outline
}

// Set is the icon family. It does not change after Load.
type Set struct {
	byName   map[string]*Outline
	pictures map[string]*Picture
}

// Load reads icons/<category>/*.svg; files beside the categories are pictures of
// another kind. The name of a glyph is its file name without ".svg". The error
// lists every file that is wrong, not only the first.
func Load(fsys fs.FS) (*Set, error) {
	set := &Set{byName: map[string]*Outline{}}
	origin := map[string]string{}
	var wrong []error
	err := fs.WalkDir(fsys, "icons", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || path.Ext(file) != ".svg" || path.Dir(file) == "icons" {
			return err
		}
		name := strings.TrimSuffix(path.Base(file), ".svg")
		if first, taken := origin[name]; taken {
			wrong = append(wrong, fmt.Errorf("%s: a glyph %q exists already in %s", file, name, first))
			return nil
		}
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return err
		}
		shape, err := Parse(data)
		if err != nil {
			wrong = append(wrong, fmt.Errorf("%s: %w", file, err))
			return nil
		}
		origin[name], set.byName[name] = file, &Outline{name, shape}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("icons: %w", err)
	}
	return set, errors.Join(wrong...)
}

// Outline is the glyph with this name, and whether there is one.
func (s *Set) Outline(name string) (*Outline, bool) {
	o, ok := s.byName[name]
	return o, ok
}

// Names lists the glyphs in alphabetical order.
func (s *Set) Names() []string { return slices.Sorted(maps.Keys(s.byName)) }
