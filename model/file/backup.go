package file

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// BackupEnd is what the name of the previous version of a file ends with.
const BackupEnd = ".bak"

// Backup keeps what a file holds now beside it, in the place of what was kept
// there before, for nobody who may not read the file itself. A file that does not
// exist needs none. A link in the place of the backup is an error: it was not put
// there by Backup, and may lead anywhere.
func Backup(path string) error {
	target, err := resolve(path)
	if err != nil {
		return Unreadable(path, err)
	}
	f, err := Open(target)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	state, err := f.Stat()
	if err != nil {
		return Unreadable(path, err)
	}
	to, mode := target+BackupEnd, state.Mode().Perm()
	if err := narrow(to, mode); err != nil {
		return err
	}
	d := usual
	d.create = func(path string) (*os.File, error) {
		return os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	}
	_, err = d.replaceFile(to, func(w io.Writer) error {
		_, err := io.Copy(w, f)
		return err
	})
	return err
}

// narrow gives an older backup the mode that the next one is to have.
func narrow(path string, mode fs.FileMode) error {
	state, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err == nil && !state.Mode().IsRegular():
		return &Error{path, "this is no file that the previous version could be kept in; move it away", fs.ErrInvalid}
	case err == nil && state.Mode().Perm() != mode:
		err = os.Chmod(path, mode)
	}
	if err != nil {
		return Unwritable(path, err)
	}
	return nil
}
