package file

import (
	"bufio"
	"bytes"
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
	return usual.replaceFile(path, write)
}

func (d disk) replaceFile(path string, write func(io.Writer) error) (fs.FileInfo, error) {
	target, err := resolve(path)
	if err != nil {
		return nil, Unwritable(path, err)
	}
	mode, err := replaceable(path, target)
	if err != nil {
		return nil, err
	}
	if err := d.replace(target, mode, write); err != nil {
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

// replace writes beside the target and renames. Where that is not possible, as in
// folders that only hold what one may write to and on some network drives, the
// file is written over, and what it held is put back when that fails.
func (d disk) replace(target string, mode fs.FileMode, write func(io.Writer) error) error {
	temp := tempFor(target)
	f, err := d.create(temp)
	if err != nil {
		if mode == 0 || !errors.Is(err, fs.ErrPermission) {
			return err
		}
		return overwrite(target, write)
	}
	if err := fill(f, mode, write); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	if renamed := d.rename(temp, target); renamed != nil {
		if err := copyOver(temp, target, mode); err != nil {
			problem := fmt.Sprintf("this cannot be written: %s; what was to be saved is in %s", cause(err), temp)
			return &Error{target, problem, errors.Join(renamed, err)}
		}
		return os.Remove(temp)
	}
	syncFolder(filepath.Dir(target))
	return nil
}

// disk is what a file system may not be able to do.
type disk struct {
	create func(path string) (*os.File, error)
	rename func(from, to string) error
}

var usual = disk{create: createNew, rename: os.Rename}

func createNew(path string) (*os.File, error) {
	return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
}

// tempFor is a name beside a file that nobody uses.
func tempFor(target string) string {
	folder, name := filepath.Split(target)
	return filepath.Join(folder, fmt.Sprintf(".%s.%08x.tmp", name, rand.Uint32()))
}

// overwrite writes over a file whose folder takes no second one.
func overwrite(target string, write func(io.Writer) error) error {
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	return rewrite(target, content.Bytes())
}

// copyOver writes the content of one file over another, which may not exist yet.
func copyOver(from, to string, mode fs.FileMode) error {
	content, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	if mode == 0 {
		f, err := createNew(to)
		if err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return rewrite(to, content)
}

// rewrite replaces the content of a file that exists, or puts the old one back.
func rewrite(path string, content []byte) error {
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := put(f, content); err != nil {
		return errors.Join(err, put(f, old))
	}
	return nil
}

// put makes something all of the content of a file.
func put(f *os.File, content []byte) error {
	if _, err := f.WriteAt(content, 0); err != nil {
		return err
	}
	if err := f.Truncate(int64(len(content))); err != nil {
		return err
	}
	return f.Sync()
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
	if d, err := os.Open(folder); err == nil {
		_ = d.Sync()
		_ = d.Close()
	}
}
