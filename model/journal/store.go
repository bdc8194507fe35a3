package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"lintel/model/lock"
)

// end is that of the name of a journal, freshEnd what a new one has behind it
// until it is whole.
const (
	end      = ".journal"
	freshEnd = ".new"
)

// Store is the folder with the journals of one person.
type Store struct {
	dir  string
	disk Disk
	self lock.Process
	now  func() time.Time
	// alive looks whether a process still runs.
	alive func(lock.Process) lock.State
}

// NewStore keeps journals in a folder, which is made when it is needed.
func NewStore(dir string) *Store {
	return &Store{dir: dir, disk: system{}, self: lock.Self(), now: time.Now, alive: lock.Process.State}
}

// newPath is a name that no journal has, in the order of time.
func (s *Store) newPath() string {
	name := fmt.Sprintf("%s-%08x%s", s.now().UTC().Format("20060102-150405"), rand.Uint32(), end)
	return filepath.Join(s.dir, name)
}

// create makes a file, also where half of one was left behind.
func (s *Store) create(path string) (File, error) {
	f, err := s.disk.Create(path)
	if errors.Is(err, fs.ErrExist) {
		if err := s.disk.Remove(path); err != nil {
			return nil, err
		}
		f, err = s.disk.Create(path)
	}
	return f, err
}

// Left lists the journals that other processes left behind, the latest edit
// first. Those of processes that still run are not among them, and what is no
// journal is left alone; so is what cannot be read, but it is listed.
func (s *Store) Left() ([]Entry, error) {
	names, err := s.disk.List(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("looking for unsaved work: %w", err)
	}
	var left []Entry
	for _, name := range s.finished(names) {
		e, err := s.read(filepath.Join(s.dir, name))
		if errors.Is(err, errForeign) || errors.Is(err, fs.ErrNotExist) {
			continue
		}
		e.Err = err
		if e.Process.PID != 0 && s.alive(e.Process) == lock.Running {
			continue
		}
		left = append(left, e)
	}
	slices.SortStableFunc(left, func(a, b Entry) int { return b.Time.Compare(a.Time) })
	return left, nil
}

// finished are the names of the journals among others. One whose process was
// killed just before it got its name gets it now.
func (s *Store) finished(names []string) []string {
	var journals []string
	for _, name := range names {
		if strings.HasSuffix(name, end) {
			journals = append(journals, name)
			continue
		}
		whole, fresh := strings.CutSuffix(name, freshEnd)
		if !fresh || !strings.HasSuffix(whole, end) {
			continue
		}
		path := filepath.Join(s.dir, name)
		e, err := s.read(path)
		if e.Process.PID == 0 || s.alive(e.Process) != lock.Gone {
			continue // somebody may be writing it
		}
		if err != nil || slices.Contains(names, whole) {
			_ = s.disk.Remove(path) // the older one is whole
		} else if s.disk.Rename(path, filepath.Join(s.dir, whole)) == nil {
			journals = append(journals, whole)
		}
	}
	return journals
}

// Claim makes a journal that was left behind this process's own, so that no
// other window offers it too. The error says that another one was faster.
func (s *Store) Claim(e Entry) (Entry, error) {
	path := s.newPath()
	if err := s.disk.Rename(e.File, path); err != nil {
		return e, fmt.Errorf("another window has opened this already: %w", err)
	}
	e.File = path
	return e, nil
}

// Remove throws a journal away.
func (s *Store) Remove(e Entry) error {
	if err := s.disk.Remove(e.File); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("throwing unsaved work away: %w", err)
	}
	return nil
}
