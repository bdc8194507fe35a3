package folder_test

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"lintel/ui/files/folder"
)

func TestResolveUnderstandsWhatPeopleType(t *testing.T) {
	tests := map[string]struct{ typed, want string }{
		"a name":                    {"shop.lintel", "/work/shop.lintel"},
		"a name with spaces":        {"  my shop ", "/work/my shop"},
		"a way down":                {"a/b", "/work/a/b"},
		"a way up":                  {"../b", "/b"},
		"from the root":             {"/tmp//a/", "/tmp/a"},
		"home":                      {"~", "/home/ann"},
		"a way from home":           {"~/a.lintel", "/home/ann/a.lintel"},
		"a name that only looks so": {"~old", "/work/~old"},
		"nothing is the folder":     {"", "/work"},
		"Hangul":                    {"가게", "/work/가게"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := folder.Resolve(test.typed, "/work", "/home/ann"); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestNearestGoesUpToWhatIsStillThere(t *testing.T) {
	dir := tree(t, "here/", "a.lintel")
	tests := map[string]struct{ dir, want string }{
		"it is there":    {filepath.Join(dir, "here"), filepath.Join(dir, "here")},
		"it is gone":     {filepath.Join(dir, "here", "x", "y"), filepath.Join(dir, "here")},
		"it is a file":   {filepath.Join(dir, "a.lintel"), dir},
		"it was never":   {"", "/home/ann"},
		"a relative one": {"here", "/home/ann"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := folder.Nearest(test.dir, "/home/ann"); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestCrumbsBeginAtHomeOrAtTheRoot(t *testing.T) {
	tests := map[string]struct {
		dir  string
		want []folder.Crumb
	}{
		"below home":  {"/home/ann/shop", []folder.Crumb{{"ann", "/home/ann"}, {"shop", "/home/ann/shop"}}},
		"home":        {"/home/ann", []folder.Crumb{{"ann", "/home/ann"}}},
		"elsewhere":   {"/srv/x", []folder.Crumb{{"/", "/"}, {"srv", "/srv"}, {"x", "/srv/x"}}},
		"the root":    {"/", []folder.Crumb{{"/", "/"}}},
		"a neighbour": {"/home/anna", []folder.Crumb{{"/", "/"}, {"home", "/home"}, {"anna", "/home/anna"}}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := folder.Crumbs(test.dir, "/home/ann"); !reflect.DeepEqual(got, test.want) {
				t.Errorf("got %v, want %v", got, test.want)
			}
		})
	}
}

func TestDocumentsAreWhereTheSystemSays(t *testing.T) {
	tests := map[string]struct {
		lines, want string
	}{
		"in a folder of another name": {"# a comment\nXDG_DOCUMENTS_DIR=\"$HOME/문서\"\n", "문서"},
		"as everywhere":               {"", "Documents"},
		"home itself is no place":     {"XDG_DOCUMENTS_DIR=\"$HOME\"\n", ""},
		"a folder that is gone":       {"XDG_DOCUMENTS_DIR=\"$HOME/gone\"\n", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			home := tree(t, "문서/", "Documents/", "config/")
			config := filepath.Join(home, "config")
			if err := os.WriteFile(filepath.Join(config, "user-dirs.dirs"), []byte(test.lines), 0o600); err != nil {
				t.Fatal(err)
			}
			env := func(name string) string { return map[string]string{"XDG_CONFIG_HOME": config}[name] }
			want := ""
			if test.want != "" {
				want = filepath.Join(home, test.want)
			}
			if got := folder.Documents(home, env); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
