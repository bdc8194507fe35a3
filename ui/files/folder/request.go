package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Request is what stands in the chooser when the person confirms it.
type Request struct {
	Typed  string
	Dir    string // the folder in sight
	Home   string
	Wanted Extensions
	// Extension is what a new file ends in, "" for whatever was typed.
	Extension string
	// Saving is false when a file has to be there already.
	Saving bool
}

// Verdict is what to do with a request.
type Verdict uint8

// The verdicts. From NoName on the person has to change something.
const (
	Take     Verdict = iota // the path is the answer
	Replace                 // so it is, but a file stands there: ask
	Enter                   // the path is a folder: show it
	NoName                  // nothing was typed
	NoFile                  // there is no such file
	NoFolder                // the path is a folder that is not there
	NotAFile                // something else than a file has this name
	Refused                 // the system does not let this person do it
	Trouble                 // the system says something else, see Err
)

// Answer is a verdict about a path.
type Answer struct {
	Verdict Verdict
	Path    string
	Err     error // what the system said, where it did
}

// Answer decides about the request and leaves the disk as it is.
func (r Request) Answer() Answer {
	if strings.TrimSpace(r.Typed) == "" {
		return Answer{Verdict: NoName, Path: r.Dir}
	}
	path := Resolve(r.Typed, r.Dir, r.Home)
	if Is(path) {
		return Answer{Verdict: Enter, Path: path}
	}
	if ends(r.Typed) {
		return Answer{Verdict: NoFolder, Path: path}
	}
	if r.Saving {
		return save(Complete(path, r.Extension))
	}
	return r.open(path)
}

func (r Request) open(path string) Answer {
	for _, end := range append([]string{""}, r.Wanted...) {
		if complete := Complete(path, end); isFile(complete) {
			return Answer{Verdict: Take, Path: complete}
		}
	}
	if parent := filepath.Dir(path); !Is(parent) {
		return Answer{Verdict: NoFolder, Path: parent}
	}
	return Answer{Verdict: NoFile, Path: path}
}

func save(path string) Answer {
	parent := filepath.Dir(path)
	state, err := os.Stat(path)
	switch {
	case err == nil && !state.Mode().IsRegular():
		return Answer{Verdict: NotAFile, Path: path}
	case !Is(parent):
		return Answer{Verdict: NoFolder, Path: parent}
	}
	there := err == nil
	if err := try(path); err != nil {
		return Answer{Verdict: VerdictOn(err), Path: path, Err: err}
	}
	if there {
		return Answer{Verdict: Replace, Path: path}
	}
	return Answer{Verdict: Take, Path: path}
}

// VerdictOn is what an error of the system means to the person.
func VerdictOn(err error) Verdict {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return NoFolder
	case errors.Is(err, fs.ErrPermission):
		return Refused
	}
	return Trouble
}

func isFile(path string) bool {
	state, err := os.Stat(path)
	return err == nil && state.Mode().IsRegular()
}
