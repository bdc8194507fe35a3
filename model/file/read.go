package file

import (
	"io"
	"io/fs"
	"os"
)

// Open opens a file for reading; a folder is an error. Pipes and devices are
// as good as files.
func Open(path string) (*os.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, Unreadable(path, err)
	}
	state, err := f.Stat()
	if err == nil && state.IsDir() {
		err = &Error{path, "this is a folder; name a file in it", fs.ErrInvalid}
	}
	if err != nil {
		f.Close()
		return nil, Unreadable(path, err)
	}
	return f, nil
}

// Read is the content of a file, at most limit bytes of it, and its state.
func Read(path string, limit int64) ([]byte, fs.FileInfo, error) {
	f, err := Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	state, err := f.Stat()
	if err != nil {
		return nil, nil, Unreadable(path, err)
	}
	data, err := io.ReadAll(io.LimitReader(f, limit))
	if err != nil {
		return nil, nil, Unreadable(path, err)
	}
	return data, state, nil
}
