package editor_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/file"
	"lintel/ui/editor"
)

func TestTitleIsTheNameOfTheFile(t *testing.T) {
	cases := map[string]struct {
		doc  editor.Document
		want string
	}{
		"without a file":   {editor.Document{Untitled: "Untitled 2"}, "Untitled 2"},
		"with a file":      {editor.Document{Path: "/home/me/shop.lintel", Untitled: "Untitled"}, "shop"},
		"without a suffix": {editor.Document{Path: "/home/me/shop"}, "shop"},
		"with two dots":    {editor.Document{Path: "shop.v2.lintel"}, "shop.v2"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if got := c.doc.Title(); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func (s *stage) rename(name string) {
	s.t.Helper()
	s.must(s.Do(command.Rename{ID: "a", Name: name}))
}

func TestSavingWritesTheDiagramAndIsRemembered(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.rename("orders")
	path := filepath.Join(t.TempDir(), "shop.lintel")
	told := s.topics(func() { s.must(s.Save(path)) })
	if s.Document.Path != path || s.History.Dirty() || told[editor.DocumentChanged] != 1 {
		t.Errorf("document %+v, dirty %v, told %v", s.Document, s.History.Dirty(), told)
	}
	d, _, _, err := codec.Open(path)
	s.must(err)
	if !d.Equal(s.Diagram()) {
		t.Error("the file holds another diagram")
	}
	s.rename("stock")
	s.must(s.Save(path))
	s.Undo()
	if !s.History.Dirty() {
		t.Error("undoing behind the save leaves nothing to save")
	}
}

func TestAFileThatSomebodyElseChangedIsNotOverwritten(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	path := filepath.Join(t.TempDir(), "shop.lintel")
	s.must(s.Save(path))
	s.must(os.WriteFile(path, []byte("mine"), 0o600))
	s.rename("orders")
	before := s.Document
	if err := s.Save(path); !errors.Is(err, codec.ErrChanged) {
		t.Fatalf("error %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != "mine" || !s.History.Dirty() || s.Document != before {
		t.Errorf("the file holds %q", data)
	}
	s.Document.Stamp = codec.Stamp{}
	s.must(s.Save(path))
}

func TestSavingElsewhereAsksNothingAboutTheOldFile(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	dir := t.TempDir()
	s.must(s.Save(filepath.Join(dir, "one.lintel")))
	s.must(os.WriteFile(filepath.Join(dir, "two.lintel"), []byte("old"), 0o600))
	s.must(s.Save(filepath.Join(dir, "two.lintel")))
	if s.Document.Title() != "two" {
		t.Errorf("the document is %s", s.Document.Title())
	}
}

func TestAFolderThatIsGoneIsAnErrorWithThePath(t *testing.T) {
	s := open(t, tile("a", 0, 0))
	s.rename("orders")
	err := s.Save(filepath.Join(t.TempDir(), "gone", "shop.lintel"))
	var where *file.Error
	if !errors.As(err, &where) || !errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("error %v", err)
	}
	if s.Document.Path != "" || !s.History.Dirty() {
		t.Errorf("document %+v counts as saved", s.Document)
	}
}
