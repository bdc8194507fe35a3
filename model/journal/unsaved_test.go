package journal_test

import (
	"os"
	"path/filepath"
	"testing"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/journal"
)

func TestUnsavedWorkIsComparedWithItsFile(t *testing.T) {
	tests := map[string]struct {
		since  func(t *testing.T, path string, s *session)
		state  journal.FileState
		listed bool
	}{
		"nobody touched the file": {func(*testing.T, string, *session) {}, journal.SameFile, true},
		"somebody changed it": {func(t *testing.T, path string, _ *session) {
			must(t, os.WriteFile(path, []byte("something else"), 0o600))
		}, journal.ChangedFile, true},
		"it is gone": {func(t *testing.T, path string, _ *session) { must(t, os.Remove(path)) }, journal.LostFile, true},
		"it was saved just before the end": {func(t *testing.T, path string, s *session) {
			must(t, os.WriteFile(path, codec.Marshal(s.d), 0o600))
		}, journal.SameFile, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "shop.lintel")
			stamp, err := codec.Save(path, diagram.New(), codec.Stamp{})
			must(t, err)
			dir := t.TempDir()
			store := journal.NewStore(dir)
			s := begin(t, store, 20)
			s.recorder.Saved(journal.Subject{Path: path, Stamp: stamp})
			s.edit()
			must(t, s.recorder.Flush())
			tt.since(t, path, s)
			all, err := store.AsAnother().Unsaved()
			must(t, err)
			if listed := len(all) == 1; listed != tt.listed || listed && all[0].State != tt.state {
				t.Errorf("got %+v", all)
			}
			files, _ := os.ReadDir(dir)
			if kept := len(files) == 1; kept != tt.listed {
				t.Errorf("the journal is kept: %v", kept)
			}
		})
	}
}

func TestAnEmptyDocumentWithoutAFileIsNotOffered(t *testing.T) {
	store := journal.NewStore(t.TempDir())
	r := store.Record(journal.Subject{Untitled: "Untitled"}, nil)
	r.Note(diagram.Changes{}, diagram.New())
	must(t, r.Flush())
	if all, err := store.AsAnother().Unsaved(); err != nil || len(all) != 0 {
		t.Errorf("offered %d, %v", len(all), err)
	}
}
