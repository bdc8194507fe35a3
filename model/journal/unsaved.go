package journal

import (
	"bytes"
	"errors"
	"io/fs"

	"lintel/model/codec"
)

// FileState is what became of the file that a journal is about.
type FileState uint8

// The states.
const (
	SameFile    FileState = iota // as it was when it was opened or last saved
	ChangedFile                  // somebody else saved it since
	LostFile                     // gone, or it cannot be read
	NoFile                       // there never was one
)

// Unsaved is work that was not saved.
type Unsaved struct {
	Entry
	// State is what became of the file since.
	State FileState
}

// Unsaved lists the work that other processes left behind and that is in no
// file, the latest first. Journals whose document is saved, or empty, are removed.
func (s *Store) Unsaved() ([]Unsaved, error) {
	left, err := s.Left()
	var unsaved []Unsaved
	for _, e := range left {
		state, superfluous := examine(e)
		if superfluous {
			if err := s.Remove(e); err != nil {
				return unsaved, err
			}
			continue
		}
		unsaved = append(unsaved, Unsaved{e, state})
	}
	return unsaved, err
}

// examine compares a journal with the file of its document.
func examine(e Entry) (state FileState, superfluous bool) {
	if e.Err != nil {
		return NoFile, false
	}
	if e.Path == "" {
		nodes, edges := e.Diagram.Len()
		return NoFile, nodes == 0 && edges == 0
	}
	d, _, stamp, err := codec.Open(e.Path)
	switch {
	case err == nil && bytes.Equal(codec.Marshal(d), codec.Marshal(e.Diagram)):
		return SameFile, true
	case errors.Is(err, fs.ErrNotExist):
		return LostFile, false
	case stamp.Hash == e.Stamp.Hash:
		return SameFile, false
	case err != nil && stamp == (codec.Stamp{}):
		return LostFile, false
	}
	return ChangedFile, false
}
