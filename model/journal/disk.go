package journal

import (
	"io"
	"os"
	"path/filepath"
)

// Disk is the file system as far as journals need it, so that tests can take
// the power away.
type Disk interface {
	// MakeFolder makes a folder for this person only, where there is none.
	MakeFolder(path string) error
	// Create makes a new file for this person only; one that is there is an error.
	Create(path string) (File, error)
	// Append goes on with a file that is there.
	Append(path string) (File, error)
	// Holds reports whether an open file is still the one at a path, and not removed
	// or replaced meanwhile.
	Holds(path string, f File) bool
	// Read is the content of a file, at most limit bytes of it.
	Read(path string, limit int64) ([]byte, error)
	// Rename puts a file in the place of another.
	Rename(from, to string) error
	Remove(path string) error
	// List names the files in a folder.
	List(folder string) ([]string, error)
	// SyncFolder makes what was created, renamed and removed in a folder last.
	SyncFolder(folder string) error
}

// File is a file that only grows.
type File interface {
	io.WriteCloser
	// Sync returns once what was written would survive a power cut.
	Sync() error
}

// system is the disk of this computer.
type system struct{}

// MakeFolder makes a folder and those above it.
func (system) MakeFolder(path string) error { return os.MkdirAll(path, 0o700) }

// Create makes a file.
func (system) Create(path string) (File, error) {
	return os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
}

// Append opens a file.
func (system) Append(path string) (File, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_APPEND, 0)
}

// Holds compares the two.
func (system) Holds(path string, f File) bool {
	open, ok := f.(*os.File)
	if !ok {
		return false
	}
	is, err := open.Stat()
	if err != nil {
		return false
	}
	stands, err := os.Lstat(path)
	return err == nil && os.SameFile(is, stands)
}

// Read reads a file, but no pipe and no device.
func (system) Read(path string, limit int64) ([]byte, error) {
	state, err := os.Lstat(path)
	if err == nil && !state.Mode().IsRegular() {
		err = &os.PathError{Op: "read", Path: path, Err: os.ErrInvalid}
	}
	if err != nil {
		return nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, limit))
}

// Rename renames a file.
func (system) Rename(from, to string) error { return os.Rename(from, to) }

// Remove removes a file.
func (system) Remove(path string) error { return os.Remove(path) }

// List names what is in a folder.
func (system) List(folder string) ([]string, error) {
	entries, err := os.ReadDir(folder)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

// SyncFolder syncs a folder where the system can.
func (system) SyncFolder(folder string) error {
	d, err := os.Open(filepath.Clean(folder))
	if err != nil {
		return err
	}
	defer d.Close()
	_ = d.Sync() // not every system lets a folder be synced
	return nil
}
