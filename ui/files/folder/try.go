package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// try reports why a file at path could not be written, before anything is.
func try(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		return f.Close()
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	// Only the system knows whether a new file may be made here.
	f, err = os.CreateTemp(filepath.Dir(path), ".lintel-*.tmp")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}
