package folder

import (
	"path/filepath"
	"slices"
	"strings"
)

// Extensions are the ends of the names of the files that are wanted, with their
// dots. None means any file.
type Extensions []string

// Hold reports whether a file with this name is wanted.
func (e Extensions) Hold(name string) bool {
	return len(e) == 0 || slices.Contains(e, strings.ToLower(filepath.Ext(name)))
}

// Bare is the name without the extension, when it is one of these. A dot that
// belongs to the name, as in "v1.2", stays.
func (e Extensions) Bare(name string) string {
	if len(e) > 0 && e.Hold(name) {
		return strings.TrimSuffix(name, filepath.Ext(name))
	}
	return name
}

// Complete is the name with an extension, "" for none, unless it ends in it already.
func Complete(name, extension string) string {
	if extension == "" || strings.EqualFold(filepath.Ext(name), extension) {
		return name
	}
	return strings.TrimRight(name, ".") + extension
}
