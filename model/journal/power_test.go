package journal_test

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"path/filepath"
	"sync"

	"lintel/model/journal"
)

// fragile is a disk in memory that forgets on a power cut what was not synced,
// or keeps a part of it, as disks do.
type fragile struct {
	mu    sync.Mutex
	names map[string]*content // as programs see them
	kept  map[string]*content // as they would be after a power cut
	moves []func(map[string]*content)
	left  int // operations until the disk fails, negative for never
	full  bool
}

type content struct {
	data   []byte
	synced int
}

var (
	errOff  = errors.New("the power is off")
	errFull = errors.New("no space left on the disk")
)

func newFragile() *fragile {
	return &fragile{names: map[string]*content{}, kept: map[string]*content{}, left: -1}
}

// step counts an operation; the disk may be off or full. The caller holds mu.
func (d *fragile) step(grows bool) error {
	if d.left == 0 {
		return errOff
	}
	if d.left > 0 {
		d.left--
	}
	if grows && d.full {
		return errFull
	}
	return nil
}

// cut takes the power away and gives it back: folders keep some of their latest
// changes in order, files some of their latest bytes, perhaps spoilt.
func (d *fragile) cut(random *rand.Rand) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, move := range d.moves[:random.IntN(len(d.moves)+1)] {
		move(d.kept)
	}
	d.names, d.moves, d.left = map[string]*content{}, nil, -1
	for name, c := range d.kept {
		c.data = c.data[:c.synced+random.IntN(len(c.data)-c.synced+1)]
		if random.IntN(2) == 0 && len(c.data) > c.synced {
			c.data[len(c.data)-1] ^= 0x55
		}
		c.synced = len(c.data)
		d.names[name] = c
	}
}

// move changes the folder now, and for good when it is synced.
func (d *fragile) move(f func(map[string]*content)) {
	f(d.names)
	d.moves = append(d.moves, f)
}

func (d *fragile) MakeFolder(string) error { return nil }

func (d *fragile) Create(path string) (journal.File, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step(true); err != nil {
		return nil, err
	}
	if d.names[path] != nil {
		return nil, fs.ErrExist
	}
	c := &content{}
	d.move(func(m map[string]*content) { m[path] = c })
	return &fragileFile{d, c}, nil
}

func (d *fragile) Append(path string) (journal.File, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step(false); err != nil {
		return nil, err
	}
	c := d.names[path]
	if c == nil {
		return nil, fs.ErrNotExist
	}
	return &fragileFile{d, c}, nil
}

func (d *fragile) Holds(path string, f journal.File) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.names[path] == f.(*fragileFile).c
}

func (d *fragile) Read(path string, _ int64) ([]byte, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if c := d.names[path]; c != nil {
		return append([]byte(nil), c.data...), nil
	}
	return nil, fs.ErrNotExist
}

func (d *fragile) Rename(from, to string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step(false); err != nil {
		return err
	}
	c := d.names[from]
	if c == nil {
		return fs.ErrNotExist
	}
	d.move(func(m map[string]*content) {
		delete(m, from)
		m[to] = c
	})
	return nil
}

func (d *fragile) Remove(path string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step(false); err != nil {
		return err
	}
	if d.names[path] == nil {
		return fs.ErrNotExist
	}
	d.move(func(m map[string]*content) { delete(m, path) })
	return nil
}

func (d *fragile) List(folder string) ([]string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	var names []string
	for name := range d.names {
		if filepath.Dir(name) == folder {
			names = append(names, filepath.Base(name))
		}
	}
	return names, nil
}

func (d *fragile) SyncFolder(string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.step(false); err != nil {
		return err
	}
	for _, move := range d.moves {
		move(d.kept)
	}
	d.moves = nil
	return nil
}

type fragileFile struct {
	disk *fragile
	c    *content
}

func (f *fragileFile) Write(data []byte) (int, error) {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if err := f.disk.step(true); err != nil {
		half := len(data) / 2
		f.c.data = append(f.c.data, data[:half]...)
		return half, err
	}
	f.c.data = append(f.c.data, data...)
	return len(data), nil
}

func (f *fragileFile) Sync() error {
	f.disk.mu.Lock()
	defer f.disk.mu.Unlock()
	if err := f.disk.step(false); err != nil {
		return err
	}
	f.c.synced = len(f.c.data)
	return nil
}

func (f *fragileFile) Close() error { return nil }
