package file

import (
	"io"
	"io/fs"
	"os"
)

// Open opens a file for reading. A folder is an error, and so is a pipe or a
// device: reading one may take for ever. Stream opens those too.
func Open(path string) (*os.File, error) {
	// Opening a pipe waits until somebody writes to it.
	if state, err := os.Stat(path); err == nil && !state.IsDir() && !state.Mode().IsRegular() {
		return nil, &Error{path, "this is a pipe or a device, not a file; choose another one", fs.ErrInvalid}
	}
	return Stream(path)
}

// Stream is Open for whom pipes and devices are as good as files.
func Stream(path string) (*os.File, error) {
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
