package codec_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lintel/model/codec"
	"lintel/model/command"
	"lintel/model/diagram"
	"lintel/model/diagram/sample"
	"lintel/model/file"
)

// saved puts the example into a file of its own folder.
func saved(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "shop.lintel")
	if err := os.WriteFile(path, []byte(text), 0o640); err != nil {
		t.Fatal(err)
	}
	return path
}

func open(t *testing.T, path string) (*diagram.Diagram, codec.Stamp) {
	t.Helper()
	d, _, stamp, err := codec.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return d, stamp
}

func rename(t *testing.T, d *diagram.Diagram) {
	t.Helper()
	if err := command.NewHistory(d, nil).Do(command.Rename{ID: "rds-1", Name: "db"}); err != nil {
		t.Fatal(err)
	}
}

func TestSaveReplacesTheFileAndKeepsItsPermissions(t *testing.T) {
	path := saved(t, shop)
	d, stamp := open(t, path)
	rename(t, d)
	next, err := codec.Save(path, d, stamp)
	if err != nil {
		t.Fatal(err)
	}
	state, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if state.Mode().Perm() != 0o640 {
		t.Errorf("mode %v", state.Mode())
	}
	if data, _ := os.ReadFile(path); !bytes.Equal(data, codec.Marshal(d)) {
		t.Errorf("the file holds\n%s", data)
	}
	if _, err := codec.Save(path, d, next); err != nil {
		t.Errorf("saving again: %v", err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestSaveWritesThroughALink(t *testing.T) {
	path := saved(t, shop)
	link := filepath.Join(t.TempDir(), "link.lintel")
	if err := os.Symlink(path, link); err != nil {
		t.Skip("this system has no links: ", err)
	}
	d, stamp := open(t, link)
	rename(t, d)
	if _, err := codec.Save(link, d, stamp); err != nil {
		t.Fatal(err)
	}
	if state, err := os.Lstat(link); err != nil || state.Mode()&fs.ModeSymlink == 0 {
		t.Error("the link was replaced")
	}
	if data, _ := os.ReadFile(path); !bytes.Contains(data, []byte(`"name":"db"`)) {
		t.Error("the file behind the link is as before")
	}
}

func TestSaveFollowsALinkToAFileThatIsNotThereYet(t *testing.T) {
	target := filepath.Join(t.TempDir(), "new.lintel")
	link := filepath.Join(t.TempDir(), "link.lintel")
	if err := os.Symlink(target, link); err != nil {
		t.Skip("this system has no links: ", err)
	}
	if _, err := codec.Save(link, diagram.New(), codec.Stamp{}); err != nil {
		t.Fatal(err)
	}
	open(t, target)
}

func TestSaveNoticesThatSomebodyElseChangedTheFile(t *testing.T) {
	path := saved(t, shop)
	d, stamp := open(t, path)
	foreign := strings.Replace(shop, "464", "465", 1)
	if err := os.WriteFile(path, []byte(foreign), 0o640); err != nil {
		t.Fatal(err)
	}
	// The same size at the same time: only the content tells.
	if err := os.Chtimes(path, time.Time{}, stamp.ModTime); err != nil {
		t.Fatal(err)
	}
	if _, err := codec.Save(path, d, stamp); !errors.Is(err, codec.ErrChanged) {
		t.Errorf("got %v", err)
	}
	if data, _ := os.ReadFile(path); string(data) != foreign {
		t.Error("the work of somebody else is gone")
	}
}

func TestTouchingAFileDoesNotChangeIt(t *testing.T) {
	path := saved(t, shop)
	d, stamp := open(t, path)
	later := stamp.ModTime.Add(time.Hour)
	if err := os.Chtimes(path, later, later); err != nil {
		t.Fatal(err)
	}
	if changed, err := codec.Changed(path, stamp); changed || err != nil {
		t.Errorf("changed %v, %v", changed, err)
	}
	if _, err := codec.Save(path, d, stamp); err != nil {
		t.Error(err)
	}
	if err := os.WriteFile(path, []byte("{}"), 0o640); err != nil {
		t.Fatal(err)
	}
	if changed, err := codec.Changed(path, stamp); !changed || err != nil {
		t.Errorf("changed %v, %v", changed, err)
	}
}

func TestAFileThatWasDeletedIsWrittenAgain(t *testing.T) {
	path := saved(t, shop)
	d, stamp := open(t, path)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if _, err := codec.Save(path, d, stamp); err != nil {
		t.Error(err)
	}
	open(t, path)
}

func TestUnusablePathsGiveOneClearSentence(t *testing.T) {
	folder := t.TempDir()
	missing := filepath.Join(folder, "no.lintel")
	nowhere := filepath.Join(folder, "none", "a.lintel")
	cases := map[string]struct {
		do   func() error
		want string
	}{
		"opening a missing file":    {func() error { _, _, _, err := codec.Open(missing); return err }, missing + ": there is no such file; check the name"},
		"opening a folder":          {func() error { _, _, _, err := codec.Open(folder); return err }, folder + ": this is a folder; name a file in it"},
		"saving to a folder":        {func() error { _, err := codec.Save(folder, diagram.New(), codec.Stamp{}); return err }, folder + ": this is a folder; choose a file name in it"},
		"saving into a lost folder": {func() error { _, err := codec.Save(nowhere, diagram.New(), codec.Stamp{}); return err }, nowhere + `: the folder "` + filepath.Dir(nowhere) + `" does not exist; create it first`},
		"saving to a device":        {func() error { _, err := codec.Save(os.DevNull, diagram.New(), codec.Stamp{}); return err }, os.DevNull + ": this is a device, not a file; choose another name"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			var problem *file.Error
			if err := c.do(); !errors.As(err, &problem) || err.Error() != c.want {
				t.Errorf("\n got %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestFilesWithoutPermissionStayAsTheyAre(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("the superuser may read and write everything")
	}
	path := saved(t, shop)
	d, stamp := open(t, path)
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if _, _, _, err := codec.Open(path); err == nil || err.Error() != path+": you may not read this file; change its permissions or ask its owner" {
		t.Errorf("opening: %v", err)
	}
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	if _, err := codec.Save(path, d, stamp); err == nil || err.Error() != path+": you may not write here; choose another place or change the permissions" {
		t.Errorf("saving: %v", err)
	}
}

// The budget for opening 1,000 nodes is 100 ms.
func BenchmarkOpen1000(b *testing.B) {
	path := filepath.Join(b.TempDir(), "large.lintel")
	if _, err := codec.Save(path, sample.Large(1000), codec.Stamp{}); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, _, _, err := codec.Open(path); err != nil {
			b.Fatal(err)
		}
	}
}

// The budget for saving 1,000 nodes is 50 ms.
func BenchmarkSave1000(b *testing.B) {
	path := filepath.Join(b.TempDir(), "large.lintel")
	d := sample.Large(1000)
	for b.Loop() {
		if _, err := codec.Save(path, d, codec.Stamp{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpen10000(b *testing.B) {
	file := codec.Marshal(sample.Large(10_000))
	for b.Loop() {
		if _, _, err := codec.Read(bytes.NewReader(file), "large.lintel"); err != nil {
			b.Fatal(err)
		}
	}
}
