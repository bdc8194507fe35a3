package editor_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"lintel/model/codec"
	"lintel/model/diagram"
	"lintel/model/geom"
	"lintel/model/journal"
	"lintel/ui/editor"
	"lintel/ui/editor/editortest"
)

func TestWhatIsDrawnIsInTheJournalUntilItIsSaved(t *testing.T) {
	dir := t.TempDir()
	e := editortest.New(t, diagram.New())
	r := journal.NewStore(dir).Record(e.Subject(), nil)
	e.Keep(r)
	if _, err := e.Place(editor.Stencil{Kind: "lambda"}, geom.Pt(40, 40)); err != nil {
		t.Fatal(err)
	}
	e.Undo()
	e.Redo()
	if err := r.Flush(); err != nil {
		t.Fatal(err)
	}
	if got := inJournal(t, dir); !bytes.Equal(got, codec.Marshal(e.Diagram())) {
		t.Errorf("the journal has\n%s", got)
	}
	if err := e.Save(filepath.Join(t.TempDir(), "shop.lintel")); err != nil {
		t.Fatal(err)
	}
	if err := r.Flush(); err != nil {
		t.Fatal(err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 0 {
		t.Errorf("left after saving: %v", files)
	}
}

func TestARescuedDocumentIsUnsavedAndKept(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "old.journal")
	if err := os.WriteFile(old, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	e := editortest.New(t, diagram.New())
	r := journal.NewStore(dir).Record(e.Subject(), nil)
	e.Keep(r)
	e.Rescued(old)
	if !e.History.Dirty() {
		t.Error("it counts as saved")
	}
	if err := r.Flush(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(old); err == nil {
		t.Error("the old journal is still there")
	}
	inJournal(t, dir)
}

// inJournal is the file of the document in the one journal of a folder.
func inJournal(t *testing.T, dir string) []byte {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.journal"))
	if err != nil || len(files) != 1 {
		t.Fatalf("journals %v, %v", files, err)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	entry, err := journal.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return codec.Marshal(entry.Diagram)
}
