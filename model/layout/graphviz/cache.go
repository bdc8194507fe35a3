package graphviz

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// compiled is the folder, in the folder for temporary files, in which
// go-graphviz keeps what it compiled.
const compiled = "go-graphviz"

// openCache opens the folder that a worker gets for its files, and says how to
// be done with it. What lies in it is run as machine code, so a folder that
// somebody else could have written to is never used: an empty one that lives as
// long as the layout takes its place.
func openCache(dir string) (path string, remove func(), err error) {
	if dir == "" {
		if home, err := os.UserCacheDir(); err == nil {
			dir = filepath.Join(home, "lintel", "graphviz")
		}
	}
	if dir != "" && os.MkdirAll(dir, 0o700) == nil && private(dir) {
		if path, err := filepath.Abs(dir); err == nil {
			return path, func() {}, nil
		}
	}
	path, err = os.MkdirTemp("", "lintel-graphviz-")
	if err != nil {
		return "", nil, fmt.Errorf("a folder for the layout program: %w", err)
	}
	return path, func() { os.RemoveAll(path) }, nil
}

// private reports whether dir is a folder of ours that nobody else may enter.
func private(dir string) bool {
	info, err := os.Lstat(dir)
	return err == nil && info.IsDir() && info.Mode()&fs.ModeSymlink == 0 && ours(info)
}
