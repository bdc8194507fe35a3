package journal

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/lock"
)

// Entry is what a journal holds.
type Entry struct {
	// File is the journal.
	File string
	Subject
	// Process is the one that wrote the journal.
	Process lock.Process
	// Diagram is the document after the last edit that is whole, nil with Err.
	Diagram *diagram.Diagram
	// Time is that of the last edit.
	Time time.Time
	// Edits is the number of records with edits.
	Edits int
	// Torn tells that the journal breaks off in a record, so that what was edited
	// last may be missing.
	Torn bool
	// Err says why there is no diagram.
	Err error
}

// ErrBroken says that nothing of the document is left in a journal.
var ErrBroken = errors.New("this journal breaks off before the document begins")

// maxJournal is more than a journal grows to, in bytes.
const maxJournal = 512 << 20

func (s *Store) read(path string) (Entry, error) {
	data, err := s.disk.Read(path, maxJournal)
	if err != nil {
		return Entry{File: path}, fmt.Errorf("reading unsaved work: %w", err)
	}
	e, err := Read(data)
	e.File = path
	return e, err
}

// Read replays a journal. Whatever it holds, the result is the document after
// some edit, or an error.
func Read(data []byte) (Entry, error) {
	all, whole, err := records(data)
	if err != nil {
		return Entry{}, err
	}
	e := Entry{Torn: !whole}
	for _, r := range all {
		if err := e.replay(r); err != nil {
			// What follows an edit that does not fit cannot fit either.
			e.Torn = true
			break
		}
	}
	if e.Diagram == nil {
		return e, ErrBroken
	}
	return e, nil
}

// replay takes one record into account.
func (e *Entry) replay(r record) error {
	switch r.kind {
	case headRecord:
		var h head
		if err := json.Unmarshal(r.content, &h); err != nil {
			return fmt.Errorf("the head of a journal: %w", err)
		}
		e.Subject, e.Process = h.Subject, h.Process
	case baseRecord:
		d, _, err := codec.Read(bytes.NewReader(r.content), "journal")
		if err != nil {
			return err
		}
		e.Diagram = d
	case editRecord:
		if e.Diagram == nil {
			return codec.ErrNoEdit
		}
		if err := codec.ApplyEdit(e.Diagram, r.content); err != nil {
			return err
		}
		e.Edits++
	default:
		return fmt.Errorf("a journal has no records of kind %q", r.kind)
	}
	e.Time = r.at
	return nil
}
