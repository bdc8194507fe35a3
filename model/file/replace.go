package file

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// Replace lets write fill a file, so that the path has either the old file or
// the whole new one, also when write fails or the power does. A link stays a
// link and permissions stay as they are. The result is the state of the new file.
func Replace(path string, write func(io.Writer) error) (fs.FileInfo, error) {
	target, err := resolve(path)
	if err != nil {
		return nil, Unwritable(path, err)
	}
	mode, err := replaceable(path, target)
	if err != nil {
		return nil, err
	}
	if err := replace(target, mode, write); err != nil {
		return nil, Unwritable(path, err)
	}
	state, err := os.Stat(target)
	if err != nil {
		return nil, Unwritable(path, err)
	}
	return state, nil
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
		return 0, Unwritable(path, err)
	}
	if state.IsDir() {
		return 0, &Error{path, "this is a folder; choose a file name in it", fs.ErrInvalid}
	}
	if !state.Mode().IsRegular() {
		return 0, &Error{path, "this is a device, not a file; choose another name", fs.ErrInvalid}
	}
	// Renaming would also replace a file that its owner made read-only.
	f, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return 0, Unwritable(path, err)
	}
	return state.Mode().Perm(), f.Close()
}

// replace writes beside the target and renames.
func replace(target string, mode fs.FileMode, write func(io.Writer) error) error {
	folder, name := filepath.Split(target)
	temp := filepath.Join(folder, fmt.Sprintf(".%s.%08x.tmp", name, rand.Uint32()))
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	err = fill(f, mode, write)
	if err == nil {
		err = os.Rename(temp, target)
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	syncFolder(folder)
	return nil
}

// fill writes a file and brings it to the disk, and closes it in any case.
func fill(f *os.File, mode fs.FileMode, write func(io.Writer) error) error {
	defer f.Close()
	if mode != 0 {
		if err := f.Chmod(mode); err != nil {
			return err
		}
	}
	buffer := bufio.NewWriterSize(f, 1<<16)
	if err := write(buffer); err != nil {
		return err
	}
	if err := buffer.Flush(); err != nil {
		return err
	}
	return f.Sync()
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
