package official

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"

	"lintel/model/file"
	"lintel/model/icon"
	"lintel/model/icon/drawing"
)

// Package is what is installed. The zero Package has no icons.
type Package struct {
	Name  string            // of the archive it came from
	Files map[string]string // where in it each glyph came from
	// Pictures are the icons, by glyph.
	Pictures map[string]*icon.Picture
}

// Glyphs lists the glyphs of the package in alphabetical order.
func (p Package) Glyphs() []string { return slices.Sorted(maps.Keys(p.Pictures)) }

// manifest is the file that says what the folder holds.
type manifest struct {
	Package string            `json:"package"`
	Icons   map[string]string `json:"icons"`
}

const (
	manifestName = "icons.json"
	manifestSize = 1 << 20 // bytes; what is longer was not written by us
)

// glyphName is what a glyph is called, so that it is safe as the name of a file.
var glyphName = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,63}$`)

// Folder is where the icons of this person are kept. It need not exist.
func Folder() (string, error) {
	base, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("finding the folder for icons: %w", err)
	}
	return filepath.Join(base, "lintel", "icons"), nil
}

// Install reads the archive at path and replaces what is installed in dir by
// the drawings in it that are wanted. On an error what was installed stays.
func Install(dir, path string, wants []Want) (Selection, error) {
	s, err := chooseIn(path, wants)
	if err != nil {
		return s, err
	}
	m := manifest{Package: filepath.Base(path), Icons: map[string]string{}}
	for _, i := range s.Icons {
		m.Icons[i.Glyph] = i.File
	}
	fresh := fmt.Sprintf("%s.%08x.tmp", dir, rand.Uint32())
	err = fill(fresh, m, s.Icons)
	if err == nil {
		err = swap(fresh, dir)
	}
	if err != nil {
		return s, errors.Join(file.Unwritable(dir, err), os.RemoveAll(fresh))
	}
	return s, nil
}

func chooseIn(path string, wants []Want) (Selection, error) {
	f, err := file.Open(path)
	if err != nil {
		return Selection{}, err
	}
	defer f.Close()
	state, err := f.Stat()
	if err != nil {
		return Selection{}, file.Unreadable(path, err)
	}
	s, err := Choose(f, state.Size(), wants)
	if err != nil {
		return s, fmt.Errorf("%s: %w", path, err)
	}
	return s, nil
}

func fill(dir string, m manifest, icons []Icon) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for _, i := range icons {
		if !glyphName.MatchString(i.Glyph) {
			return fmt.Errorf("the glyph %q cannot be the name of a file", i.Glyph)
		}
		if err := os.WriteFile(filepath.Join(dir, i.Glyph+".svg"), i.data, 0o600); err != nil {
			return err
		}
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, manifestName), append(text, '\n'), 0o600)
}

// swap puts a folder in the place of another.
func swap(fresh, dir string) error {
	old := fresh + ".old"
	err := os.Rename(dir, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(fresh, dir); err != nil {
		return errors.Join(err, os.Rename(old, dir))
	}
	return os.RemoveAll(old)
}

// Load reads what is installed in dir; nothing there is the zero Package. The
// files are read as strictly as before. Those that are damaged are left out and
// named in the error, and the rest is fit for use.
func Load(dir string) (Package, error) {
	path := filepath.Join(dir, manifestName)
	text, _, err := file.Read(path, manifestSize)
	if errors.Is(err, fs.ErrNotExist) {
		return Package{}, nil
	}
	if err != nil {
		return Package{}, err
	}
	var m manifest
	if err := json.Unmarshal(text, &m); err != nil {
		return Package{}, fmt.Errorf("%s: this is damaged; install the icons again: %w", path, err)
	}
	p := Package{Name: m.Package, Files: map[string]string{}, Pictures: map[string]*icon.Picture{}}
	var wrong []error
	for _, glyph := range slices.Sorted(maps.Keys(m.Icons)) {
		picture, err := load(dir, glyph)
		if err != nil {
			wrong = append(wrong, fmt.Errorf("%w; install the icons again", err))
			continue
		}
		p.Pictures[glyph], p.Files[glyph] = picture, m.Icons[glyph]
	}
	return p, errors.Join(wrong...)
}

func load(dir, glyph string) (*icon.Picture, error) {
	if !glyphName.MatchString(glyph) {
		return nil, fmt.Errorf("%s: %q is no name of a glyph", filepath.Join(dir, manifestName), glyph)
	}
	path := filepath.Join(dir, glyph+".svg")
	data, _, err := file.Read(path, drawing.MaxSize+1)
	if err != nil {
		return nil, err
	}
	p, err := drawing.Read(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return p, nil
}

// Remove takes away what is installed in dir; nothing there is no error.
func Remove(dir string) error {
	if err := os.RemoveAll(dir); err != nil {
		return file.Unwritable(dir, err)
	}
	return nil
}
