package folder

import (
	"os"
	"path/filepath"
	"strings"
)

// Resolve is the path that a person means by what they typed while looking at
// dir. "~" is home, a path may begin anywhere, and a name is one in dir.
func Resolve(typed, dir, home string) string {
	typed = strings.TrimSpace(typed)
	if rest, ok := strings.CutPrefix(typed, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		return filepath.Join(home, rest)
	}
	if filepath.IsAbs(typed) {
		return filepath.Clean(typed)
	}
	return filepath.Join(dir, typed)
}

// ends reports whether what was typed ends like a folder: in a separator, or
// in one or two dots.
func ends(typed string) bool {
	typed = strings.TrimSpace(typed)
	if typed == "" || typed == "~" || os.IsPathSeparator(typed[len(typed)-1]) {
		return true
	}
	last := filepath.Base(typed)
	return last == "." || last == ".."
}

// Nearest is dir, or the folder nearest above it that still exists, or home
// when dir is none at all.
func Nearest(dir, home string) string {
	if !filepath.IsAbs(dir) {
		return home
	}
	for dir = filepath.Clean(dir); !Is(dir); dir = filepath.Dir(dir) {
		if dir == filepath.Dir(dir) {
			return home
		}
	}
	return dir
}

// Is reports whether a path is a folder.
func Is(path string) bool {
	state, err := os.Stat(path)
	return err == nil && state.IsDir()
}

// Crumb is one step on the way to a folder.
type Crumb struct {
	Name string
	Path string
}

// Crumbs is the way to dir: from home when it is there, and otherwise from the
// root of the disk, which is called as the system calls it.
func Crumbs(dir, home string) []Crumb {
	var way []Crumb
	for dir = filepath.Clean(dir); ; dir = filepath.Dir(dir) {
		way = append([]Crumb{{filepath.Base(dir), dir}}, way...)
		if dir == home || dir == filepath.Dir(dir) {
			return way
		}
	}
}
