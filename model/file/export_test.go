package file

import (
	"io"
	"io/fs"
	"os"
)

// ReplaceOn is Replace on a file system that cannot do everything.
func ReplaceOn(path string, create func(string) (*os.File, error), rename func(from, to string) error, write func(io.Writer) error) (fs.FileInfo, error) {
	d := usual
	if create != nil {
		d.create = create
	}
	if rename != nil {
		d.rename = rename
	}
	return d.replaceFile(path, write)
}
