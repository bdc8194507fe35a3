package folder_test

import (
	"os"
	"path/filepath"
	"testing"

	"lintel/ui/files/folder"
)

func TestOpeningNeedsAFileThatIsThere(t *testing.T) {
	dir := tree(t, "shop.lintel", "notes.txt", "a/", "a/deep.lintel", "pipe.lintel/")
	tests := map[string]struct {
		typed   string
		verdict folder.Verdict
		path    string
	}{
		"its name":                      {"shop.lintel", folder.Take, "shop.lintel"},
		"its name without the end":      {"shop", folder.Take, "shop.lintel"},
		"a file of another type":        {"notes.txt", folder.Take, "notes.txt"},
		"a way down":                    {"a/deep", folder.Take, "a/deep.lintel"},
		"from home":                     {"~/shop", folder.Take, "shop.lintel"},
		"the whole path":                {filepath.Join(dir, "shop.lintel"), folder.Take, "shop.lintel"},
		"a folder":                      {"a", folder.Enter, "a"},
		"a folder that ends so":         {"pipe.lintel", folder.Enter, "pipe.lintel"},
		"the folder above":              {"a/..", folder.Enter, "."},
		"nothing":                       {"  ", folder.NoName, "."},
		"a file that is not there":      {"shoe", folder.NoFile, "shoe"},
		"a folder that is not there":    {"b/", folder.NoFolder, "b"},
		"a file in such a folder":       {"b/shop", folder.NoFolder, "b"},
		"a file as if it were a folder": {"shop.lintel/x", folder.NoFolder, "shop.lintel"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got := folder.Request{Typed: test.typed, Dir: dir, Home: dir, Wanted: drawings}.Answer()
			if got.Verdict != test.verdict || got.Path != filepath.Join(dir, test.path) {
				t.Errorf("got verdict %d about %s", got.Verdict, got.Path)
			}
		})
	}
}

func TestSavingNeedsAPlaceThatMayBeWritten(t *testing.T) {
	dir := tree(t, "shop.lintel", "a/", "box.lintel/")
	tests := map[string]struct {
		typed   string
		verdict folder.Verdict
		path    string
	}{
		"a new name":                  {"new", folder.Take, "new.lintel"},
		"with the end":                {"new.lintel", folder.Take, "new.lintel"},
		"another folder":              {"a/new", folder.Take, "a/new.lintel"},
		"a name that is there":        {"shop", folder.Replace, "shop.lintel"},
		"a folder":                    {"a", folder.Enter, "a"},
		"a folder of that whole name": {"box", folder.NotAFile, "box.lintel"},
		"nothing":                     {"", folder.NoName, "."},
		"into a folder that is gone":  {"b/new", folder.NoFolder, "b"},
		"a folder that is gone":       {"b/", folder.NoFolder, "b"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := folder.Request{Typed: test.typed, Dir: dir, Home: dir, Wanted: drawings, Extension: ".lintel", Saving: true}
			if got := r.Answer(); got.Verdict != test.verdict || got.Path != filepath.Join(dir, test.path) || got.Err != nil {
				t.Errorf("got verdict %d about %s, %v", got.Verdict, got.Path, got.Err)
			}
		})
	}
	if all, _ := os.ReadDir(dir); len(all) != 3 {
		t.Errorf("asking left something behind: %v", all)
	}
}

func TestSavingWhereNobodyMayWriteIsRefused(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	dir := tree(t, "old.lintel")
	if err := os.Chmod(filepath.Join(dir, "old.lintel"), 0o400); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{"old", "new"} {
		got := folder.Request{Typed: typed, Dir: dir, Extension: ".lintel", Saving: true}.Answer()
		if got.Verdict != folder.Refused {
			t.Errorf("%s: got verdict %d, %v", typed, got.Verdict, got.Err)
		}
	}
}
