package lock

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Lock is held on a document until it is released or its process is gone.
type Lock struct {
	path   string
	holder Holder
}

// Holder is who has a document open.
type Holder struct {
	Process
	User  string    `json:"user,omitempty"`
	Since time.Time `json:"since"`
	// Key tells two locks of one process apart.
	Key string `json:"key"`
}

// HeldError says that somebody else has the document open.
type HeldError struct {
	Holder
	// Sure is false when the holder is on another computer, which may have been
	// switched off since.
	Sure bool
}

// Error names the holder.
func (e *HeldError) Error() string {
	return fmt.Sprintf("process %d on %s has had this file open since %s", e.PID, e.Host, e.Since.Format(time.DateTime))
}

// errForeign says that something else stands where a lock would; it is left alone.
var errForeign = errors.New("this is no lock of Lintel")

// begin is how every lock begins.
const begin = `{"host":`

// limit is the most bytes that a lock has, and longest the most that a name in it
// has; what is longer was not written by us.
const (
	limit   = 1 << 12
	longest = 256
)

// PathFor is the lock of a document: a hidden file beside it, where everybody
// looks who shares the folder. Links are followed, so that all names of a
// document have one lock.
func PathFor(document string) string {
	if real, err := filepath.EvalSymlinks(document); err == nil {
		document = real
	}
	folder, name := filepath.Split(document)
	return filepath.Join(folder, "."+name+".lock")
}

// Acquire takes the lock of a document. When somebody has it the error is a
// *HeldError; other errors say that there can be no lock, such as in a folder
// that nobody may write to. A lock whose process is gone is taken over.
func Acquire(document, user string) (*Lock, error) {
	l := newLock(document, user)
	for range 3 { // locks may come and go while this looks
		err := l.create()
		if err == nil || !errors.Is(err, fs.ErrExist) {
			return l.or(err)
		}
		holder, err := read(l.path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case errors.Is(err, errForeign):
			return l.or(err)
		case err == nil && holder.State() != Gone:
			return nil, &HeldError{holder, holder.State() == Running}
		default: // left behind, perhaps half written
			return l.or(l.takeOver())
		}
	}
	return nil, fmt.Errorf("locking %s: the lock keeps changing", document)
}

// Take takes the lock of a document from whoever has it, when a person says so.
func Take(document, user string) (*Lock, error) {
	l := newLock(document, user)
	return l.or(l.takeOver())
}

func newLock(document, user string) *Lock {
	return &Lock{PathFor(document), Holder{Self(), user, time.Now().Round(time.Second), fmt.Sprintf("%016x", rand.Uint64())}}
}

func (l *Lock) or(err error) (*Lock, error) {
	if err != nil {
		return nil, fmt.Errorf("locking a document: %w", err)
	}
	return l, nil
}

// create makes the lock where there is none. It appears with its content, so
// that nobody reads half of it.
func (l *Lock) create() error {
	return l.publish(func(temp string) error {
		err := os.Link(temp, l.path)
		if err == nil || errors.Is(err, fs.ErrExist) {
			return err
		}
		// A file system without links.
		f, err := os.OpenFile(l.path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if err != nil {
			return err
		}
		defer f.Close()
		return json.NewEncoder(f).Encode(l.holder)
	})
}

// takeOver puts the lock in the place of one that means nothing any more.
func (l *Lock) takeOver() error {
	if err := l.publish(func(temp string) error { return os.Rename(temp, l.path) }); err != nil {
		return err
	}
	// Of two that took it over at once, the later one has it.
	if now, err := read(l.path); err != nil || now.Key != l.holder.Key {
		return &HeldError{now, true}
	}
	return nil
}

// publish writes the lock beside its place and hands it over.
func (l *Lock) publish(put func(temp string) error) error {
	temp := l.path + "." + l.holder.Key
	data, err := json.Marshal(l.holder)
	if err != nil {
		return err
	}
	if err := os.WriteFile(temp, data, 0o644); err != nil {
		return err
	}
	defer os.Remove(temp)
	return put(temp)
}

// Release gives the lock up; one that somebody took meanwhile stays theirs.
func (l *Lock) Release() error {
	if now, err := read(l.path); err != nil || now.Key != l.holder.Key {
		return nil
	}
	if err := os.Remove(l.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("unlocking a document: %w", err)
	}
	return nil
}

func read(path string) (Holder, error) {
	state, err := os.Lstat(path)
	if err != nil {
		return Holder{}, err
	}
	if !state.Mode().IsRegular() || state.Size() > limit {
		return Holder{}, fmt.Errorf("%s: %w", path, errForeign)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return Holder{}, err
	}
	if !strings.HasPrefix(string(data), begin[:min(len(begin), len(data))]) {
		return Holder{}, fmt.Errorf("%s: %w", path, errForeign)
	}
	var h Holder
	if err := json.Unmarshal(data, &h); err != nil {
		return Holder{}, fmt.Errorf("reading the lock %s: %w", path, err)
	}
	if max(len(h.Host), len(h.User), len(h.Key)) > longest {
		return Holder{}, fmt.Errorf("%s: %w", path, errForeign)
	}
	return h, nil
}
