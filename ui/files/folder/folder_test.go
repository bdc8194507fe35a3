package folder_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"lintel/ui/files/folder"
)

var drawings = folder.Extensions{".lintel"}

func TestReadListsFoldersFirstAndThenTheWantedFiles(t *testing.T) {
	dir := tree(t, "shop10.lintel", "Shop2.lintel", "notes.txt", "zoo/", "archive/", ".hidden/", ".cache.lintel", "BIG.LINTEL")
	items, err := folder.Read(dir, drawings)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"archive", "zoo", "BIG.LINTEL", "Shop2.lintel", "shop10.lintel"}; !slices.Equal(names(items), want) {
		t.Errorf("got %v, want %v", names(items), want)
	}
	if !items[0].Folder || items[2].Folder || items[2].Path != filepath.Join(dir, "BIG.LINTEL") || items[2].Changed.IsZero() {
		t.Errorf("got %+v", items)
	}
}

func TestReadFollowsLinksAndLeavesOutBrokenOnes(t *testing.T) {
	dir := tree(t, "real/", "a.lintel")
	for name, target := range map[string]string{"there": "real", "b.lintel": "a.lintel", "gone.lintel": "nowhere"} {
		if err := os.Symlink(filepath.Join(dir, target), filepath.Join(dir, name)); err != nil {
			t.Skip("this system has no links: ", err)
		}
	}
	items, err := folder.Read(dir, drawings)
	if want := []string{"real", "there", "a.lintel", "b.lintel"}; err != nil || !slices.Equal(names(items), want) {
		t.Errorf("got %v, %v, want %v", names(items), err, want)
	}
}

func TestReadSaysWhyAFolderCannotBeListed(t *testing.T) {
	if _, err := folder.Read(filepath.Join(t.TempDir(), "gone"), drawings); !os.IsNotExist(err) {
		t.Errorf("got %v", err)
	}
}

func TestFindTakesTheFirstNameThatBeginsSo(t *testing.T) {
	items := []folder.Item{{Name: "archive"}, {Name: "Shop.lintel"}, {Name: "shopping.lintel"}, {Name: "가게.lintel"}}
	tests := map[string]struct {
		typed string
		want  int
	}{
		"in another case":       {"sHOP", 1},
		"longer":                {"shopp", 2},
		"Hangul":                {"가", 3},
		"nothing begins so":     {"x", -1},
		"nothing is not a name": {"", -1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := folder.Find(items, test.typed); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}

func TestANameIsCompletedOnce(t *testing.T) {
	tests := map[string]struct{ name, extension, want string }{
		"a bare name":                     {"shop", ".lintel", "shop.lintel"},
		"a complete name":                 {"shop.lintel", ".lintel", "shop.lintel"},
		"in capitals":                     {"SHOP.LINTEL", ".lintel", "SHOP.LINTEL"},
		"a dot in the name":               {"shop v1.2", ".lintel", "shop v1.2.lintel"},
		"a dot at the end":                {"shop.", ".lintel", "shop.lintel"},
		"another extension":               {"shop.png", ".lintel", "shop.png.lintel"},
		"nothing to complete it with":     {"Makefile", "", "Makefile"},
		"Hangul":                          {"가게", ".lintel", "가게.lintel"},
		"a dot in a folder above it only": {"/v1.2/shop", ".svg", "/v1.2/shop.svg"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := folder.Complete(test.name, test.extension); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestABareNameIsWhatThePersonWouldReplace(t *testing.T) {
	pictures := folder.Extensions{".png", ".svg"}
	for name, want := range map[string]string{
		"shop.png": "shop", "SHOP.SVG": "SHOP", "v1.2.svg": "v1.2", "v1.2": "v1.2", "가게.png": "가게", "shop": "shop", "": "",
	} {
		t.Run(name, func(t *testing.T) {
			if got := pictures.Bare(name); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// tree makes a folder that holds files, and folders where a name ends in "/".
func tree(t *testing.T, names ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range names {
		path := filepath.Join(dir, name)
		var err error
		if name[len(name)-1] == '/' {
			err = os.Mkdir(path, 0o700)
		} else {
			err = os.WriteFile(path, nil, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func names(items []folder.Item) []string {
	var all []string
	for _, i := range items {
		all = append(all, i.Name)
	}
	return all
}
