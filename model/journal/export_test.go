package journal

import "lintel/model/lock"

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
