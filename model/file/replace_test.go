package file_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lintel/model/file"
)

func TestAReplacementKeepsModeAndLink(t *testing.T) {
	dir := t.TempDir()
	path, link := filepath.Join(dir, "a.lintel"), filepath.Join(dir, "link.lintel")
	must(t, os.WriteFile(path, []byte("old"), 0o640))
	must(t, os.Symlink("a.lintel", link))
	_, err := file.Replace(link, text("new"))
	must(t, err)
	if target, err := os.Readlink(link); err != nil || target != "a.lintel" {
		t.Errorf("the link leads to %q, %v", target, err)
	}
	state, err := os.Stat(path)
	must(t, err)
	if data, _ := os.ReadFile(path); string(data) != "new" || state.Mode().Perm() != 0o640 {
		t.Errorf("%q, %v", data, state.Mode())
	}
}

// What follows runs with the file systems that people complain about.
func TestWhereNothingCanBeRenamedTheFileIsWrittenOver(t *testing.T) {
	noRename := func(string, string) error { return &os.LinkError{Op: "rename", Err: errors.ErrUnsupported} }
	noCreate := func(string) (*os.File, error) { return nil, fs.ErrPermission }
	tests := map[string]struct {
		exists bool
		create func(string) (*os.File, error)
		rename func(from, to string) error
		write  func(io.Writer) error
		want   string
		wrong  string // in the error
	}{
		"a file, no renaming":             {true, nil, noRename, text("new"), "new", ""},
		"a shorter one":                   {true, nil, noRename, text("n"), "n", ""},
		"no file yet, no renaming":        {false, nil, noRename, text("new"), "new", ""},
		"a folder that takes no new file": {true, noCreate, nil, text("new"), "new", ""},
		"no file yet in such a folder":    {false, noCreate, nil, text("new"), "", "you may not write here"},
		"the content breaks off":          {true, noCreate, nil, broken, "old content", "no space"},
		"the content breaks off early":    {true, nil, noRename, broken, "old content", "no space"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.lintel")
			if tt.exists {
				must(t, os.WriteFile(path, []byte("old content"), 0o600))
			}
			_, err := file.ReplaceOn(path, tt.create, tt.rename, tt.write)
			if got := message(err); tt.wrong == "" && err != nil || !strings.Contains(got, tt.wrong) {
				t.Errorf("got %v", err)
			}
			if data, _ := os.ReadFile(path); string(data) != tt.want {
				t.Errorf("the file holds %q, not %q", data, tt.want)
			}
			if all, _ := os.ReadDir(filepath.Dir(path)); len(all) > 1 {
				t.Errorf("left behind: %v", all)
			}
		})
	}
}

func TestWhenNothingWorksTheNewContentIsNamed(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.lintel")
	gone := func(string, string) error { return errors.Join(errors.ErrUnsupported, os.Mkdir(path, 0o700)) }
	_, err := file.ReplaceOn(path, nil, gone, text("new"))
	temps, _ := filepath.Glob(filepath.Join(dir, ".*.tmp"))
	if err == nil || len(temps) != 1 || !strings.Contains(err.Error(), temps[0]) {
		t.Fatalf("got %v, left %v", err, temps)
	}
	if data, _ := os.ReadFile(temps[0]); string(data) != "new" {
		t.Errorf("it holds %q", data)
	}
}

func TestABackupIsThePreviousVersion(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.lintel")
	must(t, file.Backup(path)) // there is nothing to keep yet
	for _, content := range []string{"first", "second", "third"} {
		must(t, file.Backup(path))
		_, err := file.Replace(path, text(content))
		must(t, err)
	}
	if data, err := os.ReadFile(path + file.BackupEnd); err != nil || string(data) != "second" {
		t.Errorf("%q, %v", data, err)
	}
	must(t, os.Remove(path+file.BackupEnd))
	must(t, os.Mkdir(path+file.BackupEnd, 0o700))
	if err := file.Backup(path); err == nil {
		t.Error("a backup that cannot be made is not told")
	}
}

func TestABackupIsForThoseWhoMayReadTheFile(t *testing.T) {
	for name, older := range map[string]fs.FileMode{"the first": 0, "after one that all could read": 0o644} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "a.lintel")
			must(t, os.WriteFile(path, []byte("secret"), 0o600))
			if older != 0 {
				must(t, os.WriteFile(path+file.BackupEnd, []byte("old"), older))
			}
			must(t, file.Backup(path))
			state, err := os.Stat(path + file.BackupEnd)
			must(t, err)
			if state.Mode().Perm() != 0o600 {
				t.Errorf("it has the mode %v", state.Mode())
			}
		})
	}
}

func TestABackupFollowsNoLink(t *testing.T) {
	dir := t.TempDir()
	path, other := filepath.Join(dir, "a.lintel"), filepath.Join(dir, "precious")
	must(t, os.WriteFile(path, []byte("drawing"), 0o600))
	must(t, os.WriteFile(other, []byte("precious"), 0o600))
	must(t, os.Symlink(other, path+file.BackupEnd))
	if err := file.Backup(path); err == nil {
		t.Error("nothing is said")
	}
	if data, _ := os.ReadFile(other); string(data) != "precious" {
		t.Errorf("the other file holds %q", data)
	}
}

func text(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

func broken(w io.Writer) error {
	_, _ = io.WriteString(w, "half")
	return errors.New("no space left on the disk")
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
