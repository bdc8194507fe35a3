package file

import (
	"errors"
	"io"
	"io/fs"
)

// BackupEnd is what the name of the previous version of a file ends with.
const BackupEnd = ".bak"

// Backup keeps what a file holds now beside it, in the place of what was kept
// there before. A file that does not exist needs none.
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
	_, err = Replace(target+BackupEnd, func(w io.Writer) error {
		_, err := io.Copy(w, f)
		return err
	})
	return err
}
