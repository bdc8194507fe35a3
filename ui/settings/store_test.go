package settings_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"lintel/ui/settings"
)

func TestLoadMakesTheBestOfAnyFile(t *testing.T) {
	dark := settings.Defaults()
	dark.Theme = settings.DarkTheme
	tests := map[string]struct {
		content string
		want    settings.Settings
	}{
		"one value, the others are defaults": {`{"theme":"dark"}`, dark},
		"a value of a newer version":         {`{"theme":"dark","language":"ja","new":{"x":1}}`, dark},
		"sizes that no window can show":      {`{"theme":"dark","palette":{"size":-4},"problems":{"size":1e9}}`, dark},
		"an export that nobody can want":     {`{"theme":"dark","export":{"format":"","scale":0,"theme":"red"}}`, dark},
		"a theme that is not there":          {`{"theme":"sepia"}`, settings.Defaults()},
		"a motion that is not there":         {`{"theme":"dark","motion":"wild"}`, dark},
		"no value at all":                    {`{}`, settings.Defaults()},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			got, err := settings.Load(folderWith(t, test.content))
			if err != nil || !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %+v, %v\nwant %+v", got, err, test.want)
			}
		})
	}
}

func TestTheFirstStartHasTheDefaults(t *testing.T) {
	for name, dir := range map[string]string{
		"an empty folder": t.TempDir(), "no folder": filepath.Join(t.TempDir(), "none"),
	} {
		t.Run(name, func(t *testing.T) {
			got, err := settings.Load(dir)
			if err != nil || !reflect.DeepEqual(got, settings.Defaults()) {
				t.Errorf("got %+v, %v", got, err)
			}
		})
	}
}

func TestADamagedFileIsNamedAndSetAside(t *testing.T) {
	tests := map[string]string{
		"an empty file":     "",
		"a truncated file":  `{"theme":"dark"`,
		"a value of a kind": `{"theme":7}`,
	}
	for name, content := range tests {
		t.Run(name, func(t *testing.T) {
			dir := folderWith(t, content)
			path := filepath.Join(dir, "settings.json")
			got, err := settings.Load(dir)
			if !reflect.DeepEqual(got, settings.Defaults()) {
				t.Errorf("got %+v", got)
			}
			if err == nil || !strings.HasPrefix(err.Error(), path+": ") {
				t.Errorf("got %v, which does not name %s", err, path)
			}
			if data, err := os.ReadFile(path + ".bad"); err != nil || string(data) != content {
				t.Errorf("set aside: %q, %v", data, err)
			}
			if _, err := settings.Load(dir); err != nil {
				t.Errorf("the next start says %v again", err)
			}
		})
	}
}

func TestAnUnreadableFileStaysWhereItIs(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "settings.json")
	if err := os.Mkdir(path, 0o700); err != nil {
		t.Fatal(err)
	}
	got, err := settings.Load(dir)
	if err == nil || !strings.Contains(err.Error(), path) || !reflect.DeepEqual(got, settings.Defaults()) {
		t.Errorf("got %+v, %v", got, err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error("moved away: ", err)
	}
}

func TestSavingLeavesNothingElseBehind(t *testing.T) {
	dir := folderWith(t, "old")
	if err := settings.Defaults().Save(dir); err != nil {
		t.Fatal(err)
	}
	if all, err := os.ReadDir(dir); err != nil || len(all) != 1 {
		t.Errorf("the folder holds %v, %v", all, err)
	}
}

func TestSavingIntoAMissingFolderSaysSo(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "none")
	if err := settings.Defaults().Save(dir); err == nil || !strings.Contains(err.Error(), dir) {
		t.Errorf("got %v", err)
	}
}

func TestDirIsForThisPersonOnly(t *testing.T) {
	base := filepath.Join(t.TempDir(), "config")
	t.Setenv("XDG_CONFIG_HOME", base)
	dir, err := settings.Dir()
	if err != nil || dir != filepath.Join(base, "lintel") {
		t.Fatalf("got %q, %v", dir, err)
	}
	if state, err := os.Stat(dir); err != nil || state.Mode().Perm() != 0o700 {
		t.Errorf("got %v, %v", state.Mode(), err)
	}
}

func folderWith(t *testing.T, content string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "settings.json"), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}
