package codec

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"lintel/model/diagram"
)

// ErrChanged says that a file is no longer what it was when it was opened, so
// that saving would overwrite somebody's work.
var ErrChanged = errors.New("the file was changed by another program")

// FileError is a file that could not be read or written, in one sentence.
type FileError struct {
	Path    string
	Problem string // what is wrong and what to do
	Err     error
}

// Error is the sentence.
func (e *FileError) Error() string { return e.Path + ": " + e.Problem }

// Unwrap is what the system said.
func (e *FileError) Unwrap() error { return e.Err }

// Stamp is what a file was like when it was opened or saved. The zero Stamp is
// that of a file nobody has seen.
type Stamp struct {
	Size    int64
	ModTime time.Time
	Hash    [sha256.Size]byte
}

// Open reads a file. A file that is no diagram gives a *SyntaxError, one that
// cannot be read a *FileError.
func Open(path string) (*diagram.Diagram, Info, Stamp, error) {
	data, stamp, err := load(path)
	if err != nil {
		return nil, Info{}, Stamp{}, err
	}
	d, info, err := parse(data, path)
	return d, info, stamp, err
}

func load(path string) ([]byte, Stamp, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, Stamp{}, unreadable(path, err)
	}
	defer file.Close()
	state, err := file.Stat()
	if err != nil {
		return nil, Stamp{}, unreadable(path, err)
	}
	if state.IsDir() {
		return nil, Stamp{}, &FileError{path, "this is a folder; name a .lintel file in it", fs.ErrInvalid}
	}
	data, err := io.ReadAll(io.LimitReader(file, maxBytes+1))
	if err != nil {
		return nil, Stamp{}, unreadable(path, err)
	}
	return data, stampOf(data, state), nil
}

func stampOf(data []byte, state fs.FileInfo) Stamp {
	return Stamp{Size: int64(len(data)), ModTime: state.ModTime(), Hash: sha256.Sum256(data)}
}

// Changed reports whether a file differs from its stamp. It is cheap while size
// and time agree, and a file that is gone counts as unchanged: saving loses nothing.
func Changed(path string, stamp Stamp) (bool, error) {
	state, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && state.Size() == stamp.Size && state.ModTime().Equal(stamp.ModTime) {
		return false, nil
	}
	return differs(path, stamp)
}

// differs compares the content, because a clock may be too coarse to tell.
func differs(path string, stamp Stamp) (bool, error) {
	if stamp == (Stamp{}) {
		return false, nil
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, unreadable(path, err)
	}
	return sha256.Sum256(data) != stamp.Hash, nil
}

// Save writes a diagram so that the path has either the old file or the whole
// new one, also when the power fails. A link stays a link and permissions stay
// as they are. When the file no longer is what seen says, nothing is written
// and the error is ErrChanged; a zero seen overwrites whatever is there. The
// result is the stamp of the new file.
func Save(path string, d *diagram.Diagram, seen Stamp) (Stamp, error) {
	target, err := resolve(path)
	if err != nil {
		return Stamp{}, unwritable(path, err)
	}
	mode, err := replaceable(path, target)
	if err != nil {
		return Stamp{}, err
	}
	if changed, err := differs(target, seen); err != nil {
		return Stamp{}, err
	} else if changed {
		return Stamp{}, &FileError{path, ErrChanged.Error() + "; save under another name, or open it again", ErrChanged}
	}
	data := Marshal(d)
	if err := replace(target, data, mode); err != nil {
		return Stamp{}, unwritable(path, err)
	}
	state, err := os.Stat(target)
	if err != nil {
		return Stamp{}, unwritable(path, err)
	}
	return stampOf(data, state), nil
}

// resolve follows links to the file that they stand for, which may not exist yet.
func resolve(path string) (string, error) {
	for range 40 {
		next, err := os.Readlink(path)
		if err != nil {
			return path, nil
		}
		if !filepath.IsAbs(next) {
			next = filepath.Join(filepath.Dir(path), next)
		}
		path = next
	}
	return "", errors.New("too many links")
}

// replaceable refuses what a rename would wrongly replace, and is the mode of
// the file that stands there, 0 for none.
func replaceable(path, target string) (fs.FileMode, error) {
	state, err := os.Stat(target)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, unwritable(path, err)
	}
	if state.IsDir() {
		return 0, &FileError{path, "this is a folder; choose a file name in it", fs.ErrInvalid}
	}
	if !state.Mode().IsRegular() {
		return 0, &FileError{path, "this is a device, not a file; choose another name", fs.ErrInvalid}
	}
	// Renaming would also replace a file that its owner made read-only.
	file, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return 0, unwritable(path, err)
	}
	return state.Mode().Perm(), file.Close()
}

// replace writes beside the target and renames.
func replace(target string, data []byte, mode fs.FileMode) (err error) {
	folder, name := filepath.Split(target)
	temp := filepath.Join(folder, fmt.Sprintf(".%s.%08x.tmp", name, rand.Uint32()))
	file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, ignoreClosed(file.Close()), os.Remove(temp))
		}
	}()
	if mode != 0 {
		if err := file.Chmod(mode); err != nil {
			return err
		}
	}
	if _, err := io.Copy(file, bytes.NewReader(data)); err != nil {
		return err
	}
	if err := errors.Join(file.Sync(), file.Close()); err != nil {
		return err
	}
	if err := os.Rename(temp, target); err != nil {
		return err
	}
	syncFolder(folder)
	return nil
}

func ignoreClosed(err error) error {
	if errors.Is(err, os.ErrClosed) {
		return nil
	}
	return err
}

// syncFolder makes the rename last. Not every system lets a folder be synced,
// and the file itself is safe by then.
func syncFolder(folder string) {
	if folder == "" {
		folder = "."
	}
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}

func unreadable(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &FileError{path, "there is no such file; check the name", err}
	case errors.Is(err, fs.ErrPermission):
		return &FileError{path, "you may not read this file; change its permissions or ask its owner", err}
	}
	return &FileError{path, "this cannot be read: " + cause(err), err}
}

func unwritable(path string, err error) error {
	var known *FileError
	switch {
	case errors.As(err, &known):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return &FileError{path, fmt.Sprintf("the folder %q does not exist; create it first", filepath.Dir(path)), err}
	case errors.Is(err, fs.ErrPermission):
		return &FileError{path, "you may not write here; choose another place or change the permissions", err}
	}
	return &FileError{path, "this cannot be written: " + cause(err) + "; choose another place", err}
}

// cause is the system's word without the path, which the sentence has already.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
