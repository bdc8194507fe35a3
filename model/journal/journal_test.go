package journal_test

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/command/commandtest"
	"lintel/model/diagram"
	"lintel/model/journal"
)

var shop = journal.Subject{Path: "/work/shop.lintel", Stamp: codec.Stamp{Size: 7, Hash: sha256.Sum256([]byte("shop"))}}

func author(t testing.TB, seed uint64) *commandtest.Author {
	t.Helper()
	cat, err := shipped()
	if err != nil {
		t.Fatal(err)
	}
	return commandtest.NewAuthor(cat, seed)
}

// shipped is the catalogue of the program, read once.
var shipped = sync.OnceValues(func() (*catalog.Catalog, error) { return catalog.Load(assets.FS) })

// session is a document that is edited and recorded.
type session struct {
	*command.History
	d        *diagram.Diagram
	recorder *journal.Recorder
	author   *commandtest.Author
	states   []string // file of the document after each edit, the first before all
}

func begin(t testing.TB, store *journal.Store, seed uint64) *session {
	s := &session{d: diagram.New(), author: author(t, seed), recorder: store.Record(shop, nil)}
	s.History = command.NewHistory(s.d, func(c diagram.Changes) {
		s.recorder.Note(c, s.d)
		s.states = append(s.states, s.file())
	})
	s.states = []string{s.file()}
	return s
}

func (s *session) file() string { return string(codec.Marshal(s.d)) }

// edit makes one edit that changes something, or takes one back.
func (s *session) edit() {
	for before := len(s.states); len(s.states) == before; {
		switch s.author.Intn(10) {
		case 0:
			s.Undo()
		case 1:
			s.Redo()
		default:
			_ = s.Do(s.author.Edit(s.d)) // impossible ones change nothing
		}
	}
}

// theOne is the journal that was left behind.
func theOne(t testing.TB, store *journal.Store) journal.Entry {
	t.Helper()
	left, err := store.AsAnother().Left()
	if err != nil || len(left) != 1 {
		t.Fatalf("%d journals, %v", len(left), err)
	}
	return left[0]
}

func TestWhatWasEditedIsFoundAfterwards(t *testing.T) {
	store := journal.NewStore(t.TempDir())
	s := begin(t, store, 1)
	for range 300 {
		s.edit()
		if s.author.Intn(5) == 0 {
			if err := s.recorder.Flush(); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.recorder.Flush(); err != nil {
		t.Fatal(err)
	}
	e := theOne(t, store)
	if got := string(codec.Marshal(e.Diagram)); got != s.file() {
		t.Errorf("got\n%s\nwant\n%s", got, s.file())
	}
	if e.Subject != shop || e.Torn || e.Edits == 0 || e.Err != nil || e.Time.IsZero() {
		t.Errorf("got %+v", e)
	}
}

func TestAClockThatJumpsTakesNothingAndChangesNoOrder(t *testing.T) {
	today := time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)
	clock := today
	store := journal.NewStore(t.TempDir()).At(func() time.Time { return clock })
	s := begin(t, store, 4)
	for i, jump := range []time.Duration{0, time.Hour, -48 * time.Hour, 87600 * time.Hour, -500000 * time.Hour, 0} {
		clock = today.Add(jump)
		for range 20 {
			s.edit()
		}
		if err := s.recorder.Flush(); err != nil {
			t.Fatal(err)
		}
		e := theOne(t, store)
		if got := string(codec.Marshal(e.Diagram)); got != s.file() || e.Torn || e.Err != nil {
			t.Fatalf("after jump %d the journal holds\n%s\nwant\n%s", i, got, s.file())
		}
		if !e.Time.Equal(clock) {
			t.Errorf("after jump %d the last edit was at %v, want %v", i, e.Time, clock)
		}
	}
	if err := s.recorder.Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := store.AsAnother().Left(); err != nil || len(left) != 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestOfAJournalCutAnywhereAStateIsLeft(t *testing.T) {
	data, states := recorded(t, 2, 16)
	at, undone := 0, 0
	for n := range len(data) + 1 {
		e, err := journal.Read(data[:n])
		if err != nil {
			if undone++; at > 0 {
				t.Fatalf("%d of %d bytes cannot be read, though less could: %v", n, len(data), err)
			}
			continue
		}
		now := slices.Index(states[at:], string(codec.Marshal(e.Diagram)))
		if now < 0 {
			t.Fatalf("%d of %d bytes give what never was", n, len(data))
		}
		at += now
	}
	if at == 0 || undone == len(data) {
		t.Errorf("reached state %d of %d", at, len(states))
	}
	t.Logf("%d bytes cut, %d of them before the document begins, %d states", len(data)+1, undone, len(states))
}

func TestAJournalWithASpoiltByteGivesAStateOrNothing(t *testing.T) {
	data, states := recorded(t, 3, 12)
	for n := range data {
		spoilt := bytes.Clone(data)
		spoilt[n] ^= 1 << (n % 8)
		e, err := journal.Read(spoilt)
		if err == nil && !slices.Contains(states, string(codec.Marshal(e.Diagram))) {
			t.Fatalf("with byte %d of %d spoilt it gives what never was", n, len(data))
		}
	}
}

// recorded is a journal with each edit in a record of its own, and the states
// that it went through.
func recorded(t *testing.T, seed uint64, edits int) ([]byte, []string) {
	t.Helper()
	dir := t.TempDir()
	s := begin(t, journal.NewStore(dir), seed)
	for range edits {
		s.edit()
		if err := s.recorder.Flush(); err != nil {
			t.Fatal(err)
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%v, %v", files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return data, s.states
}

func TestAPowerCutTakesNothingThatWasConfirmed(t *testing.T) {
	cuts := 0
	for seed := range uint64(40) {
		for left := 0; ; left += 1 + int(seed%3) {
			if !survives(t, seed, left) {
				break
			}
			cuts++
		}
	}
	t.Logf("%d power cuts", cuts)
}

// survives edits until the power goes after some operations of the disk, and
// compares what is left. It is false when the power stayed on.
func survives(t *testing.T, seed uint64, left int) bool {
	t.Helper()
	disk := newFragile()
	store := journal.NewStore("/state").On(disk)
	s := begin(t, store, seed)
	confirmed := 0
	disk.left = left
	for range 12 {
		s.edit()
		if err := s.recorder.Flush(); err == nil {
			confirmed = len(s.states) - 1
		}
	}
	off := disk.left == 0
	disk.cut(rand.New(rand.NewPCG(seed, uint64(left))))
	all, err := store.AsAnother().Left()
	if err != nil {
		t.Fatal(err)
	}
	if confirmed == 0 && len(all) == 0 {
		return off
	}
	if len(all) != 1 || all[0].Err != nil {
		t.Fatalf("seed %d, power for %d operations: %d journals left, %+v", seed, left, len(all), all)
	}
	found := string(codec.Marshal(all[0].Diagram))
	if !slices.Contains(s.states[confirmed:], found) {
		t.Fatalf("seed %d, power for %d operations: the state is older than what was confirmed", seed, left)
	}
	return off
}

func TestAFullDiskIsToldAndMadeUpFor(t *testing.T) {
	disk := newFragile()
	store := journal.NewStore("/state").On(disk)
	s := begin(t, store, 5)
	for range 5 {
		s.edit()
	}
	if err := s.recorder.Flush(); err != nil {
		t.Fatal(err)
	}
	before := s.file()
	disk.full = true
	s.edit()
	if err := s.recorder.Flush(); !errors.Is(err, errFull) {
		t.Fatalf("got %v", err)
	}
	if got := string(codec.Marshal(theOne(t, store).Diagram)); got != before {
		t.Error("what was safe before is lost")
	}
	s.edit()
	if err := s.recorder.Flush(); !errors.Is(err, errFull) {
		t.Fatalf("got %v", err)
	}
	disk.full = false
	if err := s.recorder.Flush(); err != nil { // nobody edits, and it is made up for
		t.Fatal(err)
	}
	if got := string(codec.Marshal(theOne(t, store).Diagram)); got != s.file() {
		t.Error("what was edited while the disk was full is missing")
	}
}

func TestAJournalThatSomebodyRemovesIsToldAndBegunAnew(t *testing.T) {
	tests := map[string]func(dir, path string) error{
		"the journal": func(_, path string) error { return os.Remove(path) },
		"the folder":  func(dir, _ string) error { return os.RemoveAll(dir) },
		"the journal, and something else stands there": func(_, path string) error {
			return errors.Join(os.Remove(path), os.WriteFile(path, []byte("dear diary"), 0o600))
		},
	}
	for name, remove := range tests {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "unsaved")
			store := journal.NewStore(dir)
			s := begin(t, store, 14)
			s.edit()
			must(t, s.recorder.Flush())
			files, _ := filepath.Glob(filepath.Join(dir, "*"))
			must(t, remove(dir, files[0]))
			s.edit()
			if err := s.recorder.Flush(); err == nil {
				t.Fatal("nobody is told that the work is not safe")
			}
			s.recorder.Note(diagram.Changes{}, s.d) // what the window does when it is told
			must(t, s.recorder.Flush())
			if got := string(codec.Marshal(theOne(t, store).Diagram)); got != s.file() {
				t.Error("what was edited is missing")
			}
			s.edit()
			must(t, s.recorder.Flush())
			if got := string(codec.Marshal(theOne(t, store).Diagram)); got != s.file() {
				t.Error("what was edited after it is missing")
			}
		})
	}
}

func TestALongJournalIsWrittenAnew(t *testing.T) {
	disk := newFragile()
	store := journal.NewStore("/state").On(disk)
	d := diagram.New()
	r := store.Record(shop, nil)
	h := command.NewHistory(d, func(c diagram.Changes) { r.Note(c, d) })
	most := 0
	for i := range 400 {
		name := strings.Repeat("x", 9000) + string(rune('a'+i%26))
		if i == 0 {
			must(t, h.Do(command.Place{Node: &diagram.Node{ID: "n", Kind: "lambda"}}))
		}
		must(t, h.Do(command.Rename{ID: "n", Name: name}))
		must(t, r.Flush())
		for _, c := range disk.names {
			most = max(most, len(c.data))
		}
	}
	if most < 1<<20 || most > 1<<20+1<<16 {
		t.Errorf("the journal grew to %d bytes", most)
	}
	if got := codec.Marshal(theOne(t, store).Diagram); !bytes.Equal(got, codec.Marshal(d)) {
		t.Error("the end is missing")
	}
}

func TestWhatIsSavedOrClosedLeavesNoJournal(t *testing.T) {
	tests := map[string]func(*session) error{
		"saved": func(s *session) error {
			s.recorder.Saved(shop)
			return s.recorder.Flush()
		},
		"closed":             func(s *session) error { return s.recorder.Close() },
		"closed untouched":   func(s *session) error { s.recorder.Saved(shop); return s.recorder.Close() },
		"saved before it is": func(s *session) error { s.edit(); s.recorder.Saved(shop); return s.recorder.Close() },
	}
	for name, end := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			s := begin(t, journal.NewStore(dir), 6)
			s.edit()
			must(t, s.recorder.Flush())
			must(t, end(s))
			if left, _ := os.ReadDir(dir); len(left) != 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestEditsAfterSavingAreKeptUnderTheNewName(t *testing.T) {
	store := journal.NewStore(t.TempDir())
	s := begin(t, store, 7)
	s.edit()
	must(t, s.recorder.Flush())
	saved := journal.Subject{Path: "/work/other.lintel"}
	s.recorder.Saved(saved)
	s.edit()
	must(t, s.recorder.Flush())
	e := theOne(t, store)
	if e.Subject != saved || string(codec.Marshal(e.Diagram)) != s.file() {
		t.Errorf("got %+v", e.Subject)
	}
}

func TestRecoveredWorkIsSafeBeforeItsJournalGoes(t *testing.T) {
	disk := newFragile()
	store := journal.NewStore("/state").On(disk)
	s := begin(t, store, 8)
	s.edit()
	must(t, s.recorder.Abandon())
	claimed, err := store.Claim(theOne(t, store))
	must(t, err)
	if _, err := store.Claim(theOne(t, store)); err != nil {
		t.Error("what was claimed and left again cannot be claimed: ", err)
	}
	claimed = theOne(t, store)

	disk.full = true
	next := store.Record(claimed.Subject, nil)
	next.Adopt(claimed.File, claimed.Diagram)
	if err := next.Flush(); !errors.Is(err, errFull) {
		t.Fatalf("got %v", err)
	}
	if string(codec.Marshal(theOne(t, store).Diagram)) != s.file() {
		t.Error("the old journal went though the new one could not be written")
	}
	disk.full = false
	must(t, next.Flush())
	e := theOne(t, store)
	if e.File == claimed.File || string(codec.Marshal(e.Diagram)) != s.file() {
		t.Errorf("%s is left", e.File)
	}
}

func TestRecoveredWorkThatIsSavedOrClosedAtOnceLeavesNoJournal(t *testing.T) {
	tests := map[string]func(*journal.Recorder) error{
		"saved":  func(r *journal.Recorder) error { r.Saved(shop); return r.Flush() },
		"closed": func(r *journal.Recorder) error { return r.Close() },
	}
	for name, end := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			store := journal.NewStore(dir)
			s := begin(t, store, 13)
			s.edit()
			must(t, s.recorder.Abandon())
			claimed, err := store.Claim(theOne(t, store))
			must(t, err)
			next := store.Record(claimed.Subject, nil)
			next.Adopt(claimed.File, claimed.Diagram)
			must(t, end(next)) // before anything was written
			if left, _ := os.ReadDir(dir); len(left) != 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestOnlyOneWindowGetsAJournal(t *testing.T) {
	store := journal.NewStore(t.TempDir())
	s := begin(t, store, 9)
	s.edit()
	must(t, s.recorder.Abandon())
	e := theOne(t, store)
	if _, err := store.Claim(e); err != nil {
		t.Fatal(err)
	}
	if _, err := store.Claim(e); err == nil {
		t.Error("two windows have it")
	}
}

func TestWhatARunningProcessKeepsIsNotOffered(t *testing.T) {
	store := journal.NewStore(t.TempDir())
	s := begin(t, store, 10)
	s.edit()
	must(t, s.recorder.Flush())
	if left, err := store.Left(); err != nil || len(left) != 0 {
		t.Errorf("offered %d, %v", len(left), err)
	}
}

func TestOtherFilesInTheFolder(t *testing.T) {
	tests := map[string]struct {
		name, content string
		listed        bool
		err           error
	}{
		"somebody's notes":  {"a.journal", "dear diary", false, nil},
		"an empty file":     {"a.journal", "", false, nil},
		"another extension": {"a.txt", "lintel journal 1\n", false, nil},
		"a newer format":    {"a.journal", "lintel journal 2\nwhatever", true, journal.ErrNewer},
		"only a first line": {"a.journal", "lintel journal 1\n", true, journal.ErrBroken},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, tt.name)
			must(t, os.WriteFile(path, []byte(tt.content), 0o600))
			left, err := journal.NewStore(dir).Left()
			must(t, err)
			if listed := len(left) == 1; listed != tt.listed || listed && !errors.Is(left[0].Err, tt.err) {
				t.Errorf("got %+v", left)
			}
			if now, _ := os.ReadFile(path); string(now) != tt.content {
				t.Error("it was changed")
			}
		})
	}
}

func TestJournalsAreForOnePersonOnly(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "state", "journals")
	s := begin(t, journal.NewStore(dir), 11)
	s.edit()
	must(t, s.recorder.Flush())
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	for _, path := range append(files, dir) {
		state, err := os.Stat(path)
		must(t, err)
		if state.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v", path, state.Mode())
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("lintel journal 1\n"))
	f.Add([]byte("lintel journal 2\n"))
	dir := f.TempDir()
	s := begin(f, journal.NewStore(dir), 12)
	for range 4 {
		s.edit()
		must(f, s.recorder.Flush())
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	data, err := os.ReadFile(files[0])
	must(f, err)
	f.Add(data)
	f.Fuzz(func(t *testing.T, data []byte) {
		e, err := journal.Read(data)
		if err != nil {
			return
		}
		if _, _, err := codec.Read(bytes.NewReader(codec.Marshal(e.Diagram)), "fuzz"); err != nil {
			t.Fatalf("a document that cannot be saved: %v", err)
		}
	})
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
