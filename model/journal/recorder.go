package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"sync"
	"time"

	"lintel/model/codec"
	"lintel/model/diagram"
)

const (
	// gather is how long edits are collected before they are written. With the
	// time that a disk takes to confirm, an edit is safe within a second.
	gather = 250 * time.Millisecond
	// again is the pause before a journal that could not be written is tried anew.
	again = 3 * time.Second
	// least and share say when a journal is written anew: its edits have outgrown
	// both so many bytes and the diagram that they begin with.
	least = 1 << 20
	share = 2
)

// Recorder keeps the journal of one open document. Its methods return at once,
// but for Close; the writing is done on another goroutine.
type Recorder struct {
	store *Store
	// trouble is called, on any goroutine, when edits could not be kept, and with
	// nil when they can be again. It should lead to a call of Note, sooner or later.
	trouble func(error)

	mu      sync.Mutex
	subject Subject
	base    *diagram.Diagram // to begin a new file with, nil to go on with the old one
	pending batch            // edits that follow base, or what is in the file
	anew    bool             // the next edit needs a new file
	drop    bool             // the file is of no use any more
	adopted []string         // journals whose content is in base, to be removed once that is safe
	timer   *time.Timer      // runs while there is something to do
	closed  bool

	writing sync.Mutex // held while files are worked on; guards what follows
	path    string     // of the journal, empty while there is none
	file    File
	begins  int // bytes of the journal without edits
	edits   int // bytes of edits in it
	failing bool
}

// Record begins to keep a document safe. Nothing is written before its first
// edit. trouble is called, on any goroutine, when edits cannot be kept, and with
// nil when they can be again; it may be nil.
func (s *Store) Record(subject Subject, trouble func(error)) *Recorder {
	if trouble == nil {
		trouble = func(error) {}
	}
	return &Recorder{store: s, subject: subject, trouble: trouble, anew: true}
}

// Note takes note of changes that were just made in the document, and of the
// document as it is now, which is not kept. Without changes it has the whole
// document written where that is due.
func (r *Recorder) Note(c diagram.Changes, d *diagram.Diagram) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return
	}
	if r.anew {
		r.base, r.pending, r.anew = d.Snapshot(), batch{}, false
	} else {
		r.pending.add(c)
	}
	r.wake(gather)
}

// Saved says that the document is in its file now, as subject tells, so that
// its journal is of no use any more.
func (r *Recorder) Saved(subject Subject) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.subject = subject
	r.forget()
	r.wake(0)
}

// Adopt removes the journal that the document was recovered from, once all of
// the document is in this one.
func (r *Recorder) Adopt(path string, d *diagram.Diagram) {
	r.mu.Lock()
	r.adopted, r.anew = append(r.adopted, path), true
	r.mu.Unlock()
	r.Note(diagram.Changes{}, d)
}

// forget drops what is not written yet; the next edit begins a new file.
func (r *Recorder) forget() { r.base, r.pending, r.anew, r.drop = nil, batch{}, true, true }

// wake has the journal written after a while. The caller holds mu.
func (r *Recorder) wake(after time.Duration) {
	if r.timer == nil && !r.closed {
		r.timer = time.AfterFunc(after, r.flush)
	}
}

// Flush writes what was noted so far, and returns when it is safe or failed.
func (r *Recorder) Flush() error {
	r.writing.Lock()
	defer r.writing.Unlock()
	return r.write()
}

// Close removes the journal: the document was closed in order. It waits for
// what is being written.
func (r *Recorder) Close() error {
	r.mu.Lock()
	r.closed = true
	r.forget()
	r.mu.Unlock()
	return r.Flush()
}

// Abandon writes what was noted and leaves the journal for the next start.
func (r *Recorder) Abandon() error {
	r.mu.Lock()
	r.closed = true
	r.mu.Unlock()
	err := r.Flush()
	r.writing.Lock()
	defer r.writing.Unlock()
	r.closeFile()
	return err
}

// flush writes and lets the owner know when that begins or ceases to fail.
func (r *Recorder) flush() {
	r.writing.Lock()
	err := r.write()
	turned := (err != nil) != r.failing
	r.failing = err != nil
	r.writing.Unlock()
	if turned {
		r.trouble(err)
	}
}

// work is what one flush does: it drops the file, begins one, goes on with it.
type work struct {
	subject Subject
	base    *diagram.Diagram
	edit    batch
	drop    bool
	adopted []string
}

// write brings everything noted to the disk. After an error the journal is as
// it was before, or ends in half a record; then a new one is begun later.
func (r *Recorder) write() error {
	w := r.take()
	if err := r.carryOut(w); err != nil {
		r.retry(w)
		return fmt.Errorf("keeping the edits safe: %w", err)
	}
	return nil
}

// take is what there is to do.
func (r *Recorder) take() work {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.timer != nil {
		r.timer.Stop()
		r.timer = nil
	}
	w := work{r.subject, r.base, r.pending, r.drop, r.adopted}
	r.base, r.pending, r.drop = nil, batch{}, false
	return w
}

// retry puts back what could not be done. Where that was an edit only, the
// whole document is asked for: what the file holds is not certain any more.
func (r *Recorder) retry(w work) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case r.drop || r.base != nil: // newer work makes up for it
	case w.base == nil:
		r.anew, r.drop = true, w.drop
	default:
		w.edit.follow(r.pending)
		r.base, r.pending, r.drop = w.base, w.edit, w.drop
	}
	r.wake(again)
}

func (r *Recorder) carryOut(w work) error {
	if w.drop {
		if err := r.remove(); err != nil {
			return err
		}
		// What it was recovered from is saved or given up with it.
		if err := r.clear(w.adopted); err != nil {
			return err
		}
		w.adopted = nil
	}
	if w.base != nil {
		if err := r.begin(w); err != nil {
			return err
		}
	}
	if w.edit.empty() {
		return nil
	}
	if r.file == nil {
		return errors.New("there is no journal to go on with")
	}
	if !r.store.disk.Holds(r.path, r.file) {
		return fmt.Errorf("somebody removed the journal %s", r.path)
	}
	record := appendRecord(nil, editRecord, r.store.now(), codec.MarshalEdit(w.edit.changes()))
	if err := write(r.file, record); err != nil {
		return err
	}
	r.edits += len(record)
	if r.edits > max(least, share*r.begins) {
		r.beginAnew()
	}
	return nil
}

func (r *Recorder) beginAnew() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.anew = true
}

// begin puts a new file with a whole diagram in the place of the journal.
func (r *Recorder) begin(w work) error {
	if err := r.store.disk.MakeFolder(r.store.dir); err != nil {
		return err
	}
	now := r.store.now()
	content, err := appendHead(nil, head{w.subject, r.store.self}, now)
	if err != nil {
		return err
	}
	content = appendRecord(content, baseRecord, now, codec.Marshal(w.base))
	path := r.path
	if path == "" {
		path = r.store.newPath()
	}
	fresh := path + freshEnd
	f, err := r.store.create(fresh)
	if err != nil {
		return err
	}
	r.closeFile()
	err = errors.Join(write(f, content), f.Close())
	if err == nil {
		err = r.store.disk.Rename(fresh, path)
	}
	if err != nil {
		return errors.Join(err, r.store.disk.Remove(fresh))
	}
	r.path, r.begins, r.edits = path, len(content), 0
	if r.file, err = r.store.disk.Append(path); err != nil {
		return err
	}
	if err := r.store.disk.SyncFolder(filepath.Dir(path)); err != nil {
		return err
	}
	return r.clear(w.adopted)
}

// clear removes the journals that this one has made superfluous.
func (r *Recorder) clear(adopted []string) error {
	for _, path := range adopted {
		if err := r.store.disk.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.adopted = r.adopted[len(adopted):]
	return nil
}

// write appends to a file and has the disk confirm it.
func write(f File, content []byte) error {
	if _, err := f.Write(content); err != nil {
		return err
	}
	return f.Sync()
}

func (r *Recorder) closeFile() {
	if r.file != nil {
		_ = r.file.Close() // everything in it was synced, or is written anew
		r.file = nil
	}
}

// remove takes the journal away.
func (r *Recorder) remove() error {
	r.closeFile()
	if r.path == "" {
		return nil
	}
	if err := r.store.disk.Remove(r.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	path := r.path
	r.path = ""
	return r.store.disk.SyncFolder(filepath.Dir(path))
}
