package file

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// Error is a file that could not be read or written, in one sentence.
type Error struct {
	Path    string
	Problem string // what is wrong and what to do
	Err     error
}

// Error is the sentence.
func (e *Error) Error() string { return e.Path + ": " + e.Problem }

// Unwrap is what the system said.
func (e *Error) Unwrap() error { return e.Err }

// Unreadable puts what the system said about reading a path into a sentence.
func Unreadable(path string, err error) error {
	switch {
	case known(err):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return &Error{path, "there is no such file; check the name", err}
	case errors.Is(err, fs.ErrPermission):
		return &Error{path, "you may not read this file; change its permissions or ask its owner", err}
	}
	return &Error{path, "this cannot be read: " + cause(err), err}
}

// Unwritable puts what the system said about writing a path into a sentence.
func Unwritable(path string, err error) error {
	switch {
	case known(err):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return &Error{path, fmt.Sprintf("the folder %q does not exist; create it first", filepath.Dir(path)), err}
	case errors.Is(err, fs.ErrPermission):
		return &Error{path, "you may not write here; choose another place or change the permissions", err}
	}
	return &Error{path, "this cannot be written: " + cause(err) + "; choose another place", err}
}

func known(err error) bool {
	var sentence *Error
	return errors.As(err, &sentence)
}

// cause is the system's word without the path, which the sentence has already.
func cause(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
