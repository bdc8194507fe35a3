package journal

import (
	"time"

	"lintel/model/lock"
)

// At is the same store under a clock.
func (s *Store) At(now func() time.Time) *Store {
	other := *s
	other.now = now
	return &other
}

// On is the same store on another disk.
func (s *Store) On(disk Disk) *Store {
	other := *s
	other.disk = disk
	return &other
}

// AsAnother is the same store as a later process sees it: what this one keeps is
// left behind.
func (s *Store) AsAnother() *Store {
	other := *s
	other.alive = func(p lock.Process) lock.State {
		if p == s.self {
			return lock.Gone
		}
		return p.State()
	}
	return &other
}
