package file_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"lintel/model/file"
)

func TestAReplacementThatBreaksOffLeavesTheOldFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.png")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	full := errors.New("no space left on the disk")
	_, err := file.Replace(path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return full
	})
	if !errors.Is(err, full) || err.Error() != path+": this cannot be written: no space left on the disk; choose another place" {
		t.Errorf("got %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != "old" {
		t.Errorf("the file holds %q", data)
	}
	if all, _ := os.ReadDir(filepath.Dir(path)); len(all) != 1 {
		t.Errorf("left behind: %v", all)
	}
}

func TestASentenceOfItsOwnIsNotWrappedAgain(t *testing.T) {
	sentence := &file.Error{Path: "a.png", Problem: "this picture is too large; lower the scale"}
	_, err := file.Replace(filepath.Join(t.TempDir(), "a.png"), func(io.Writer) error { return sentence })
	if !errors.Is(err, sentence) || err.Error() != "a.png: this picture is too large; lower the scale" {
		t.Errorf("got %v", err)
	}
}

func TestALinkToItselfIsAnError(t *testing.T) {
	path := filepath.Join(t.TempDir(), "loop")
	if err := os.Symlink(path, path); err != nil {
		t.Skip("this system has no links: ", err)
	}
	if _, err := file.Replace(path, func(io.Writer) error { return nil }); err == nil {
		t.Error("written to nowhere")
	}
	if _, _, err := file.Read(path, 100); err == nil {
		t.Error("read from nowhere")
	}
}

func TestReadStopsAtTheLimit(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("0123456789"), 0o600); err != nil {
		t.Fatal(err)
	}
	data, state, err := file.Read(path, 4)
	if err != nil || string(data) != "0123" || state.Size() != 10 {
		t.Errorf("read %q, size %v, %v", data, state, err)
	}
}

func TestSentencesKeepWhatTheSystemSaid(t *testing.T) {
	for name, err := range map[string]error{
		"reading": file.Unreadable("a", fs.ErrPermission),
		"writing": file.Unwritable("a", fs.ErrPermission),
	} {
		if !errors.Is(err, fs.ErrPermission) {
			t.Errorf("%s: %v hides its cause", name, err)
		}
	}
}
