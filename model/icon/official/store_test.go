package official_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"lintel/assets"
	"lintel/model/catalog"
	"lintel/model/icon/official"
)

// install puts a package with a red Lambda into a new folder.
func install(t *testing.T) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "lintel", "icons")
	path := save(t, packed(t, [2]string{service25, square("#f00")}, [2]string{"Resource-Icons_1/Res_Other_48.svg", square("#00f")}))
	if _, err := official.Install(dir, path, []official.Want{lambda}); err != nil {
		t.Fatal(err)
	}
	return dir
}

func save(t *testing.T, data []byte) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "Asset-Package_07312025.zip")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func TestWhatIsInstalledIsLoadedAgain(t *testing.T) {
	dir := install(t)
	p, err := official.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	if p.Name != "Asset-Package_07312025.zip" || !slices.Equal(p.Glyphs(), []string{"lambda"}) || p.Files["lambda"] != service25 {
		t.Errorf("loaded %+v", p)
	}
	if c := p.Pictures["lambda"].Layers[0].Fill.Color; c.R != 255 || c.G != 0 {
		t.Errorf("the colour is %v", c)
	}
	if got := names(t, dir); !slices.Equal(got, []string{"icons.json", "lambda.svg"}) {
		t.Errorf("the folder holds %v, more or less than what is used", got)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "lambda.svg")); err != nil || string(data) != square("#f00") {
		t.Errorf("the file was changed: %s, %v", data, err)
	}
}

func TestInstallingAgainReplacesWhatWasThere(t *testing.T) {
	dir := install(t)
	path := save(t, packed(t, [2]string{service25, square("#0f0")}))
	if _, err := official.Install(dir, path, []official.Want{lambda}); err != nil {
		t.Fatal(err)
	}
	p, err := official.Load(dir)
	if err != nil || p.Pictures["lambda"].Layers[0].Fill.Color.G != 255 {
		t.Errorf("loaded %+v, %v", p, err)
	}
	if left := names(t, filepath.Dir(dir)); !slices.Equal(left, []string{"icons"}) {
		t.Errorf("beside the folder lies %v", left)
	}
}

func TestABadPackageLeavesWhatWasInstalled(t *testing.T) {
	dir := install(t)
	bad := save(t, packed(t, [2]string{"../x.svg", ""}, [2]string{service25, square("#0f0")}))
	_, err := official.Install(dir, bad, []official.Want{lambda})
	if want := bad + `: "../x.svg": its name leads out of the archive`; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	if p, err := official.Load(dir); err != nil || p.Pictures["lambda"].Layers[0].Fill.Color.R != 255 {
		t.Errorf("loaded %+v, %v", p, err)
	}
}

func TestNothingInstalledIsNoError(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "none")
	if p, err := official.Load(dir); err != nil || len(p.Glyphs()) != 0 {
		t.Errorf("loaded %+v, %v", p, err)
	}
	if err := official.Remove(dir); err != nil {
		t.Error(err)
	}
}

func TestRemovingTakesEverythingAway(t *testing.T) {
	dir := install(t)
	if err := official.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if left := names(t, filepath.Dir(dir)); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestDamageInTheFolderIsToldAndTheRestIsUsed(t *testing.T) {
	cases := map[string]struct {
		file, text, want string
		rest             []string
	}{
		"no list":            {"icons.json", "{", "icons.json: this is damaged; install the icons again: unexpected end of JSON input", nil},
		"a way out":          {"icons.json", `{"icons":{"../../x":"a","lambda":"b"}}`, `icons.json: "../../x" is no name of a glyph; install the icons again`, []string{"lambda"}},
		"a drawing missing":  {"icons.json", `{"icons":{"gone":"a","lambda":"b"}}`, "gone.svg: there is no such file; check the name; install the icons again", []string{"lambda"}},
		"a drawing replaced": {"lambda.svg", "<svg><script/></svg>", "lambda.svg: line 1: the element <script> is not accepted in an icon; install the icons again", nil},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dir := install(t)
			if err := os.WriteFile(filepath.Join(dir, c.file), []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			p, err := official.Load(dir)
			if err == nil || err.Error() != filepath.Join(dir, "")+string(filepath.Separator)+c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if !slices.Equal(p.Glyphs(), c.rest) {
				t.Errorf("loaded %v, want %v", p.Glyphs(), c.rest)
			}
		})
	}
}

func TestEveryNameInTheCatalogueIsWrittenOut(t *testing.T) {
	cat, err := catalog.Load(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	wants := official.Wants(cat)
	if len(wants) < len(cat.Kinds()) {
		t.Errorf("%d glyphs for %d kinds", len(wants), len(cat.Kinds()))
	}
	for _, w := range wants {
		for _, name := range w.Names {
			if strings.TrimSpace(name) != name || strings.ContainsAny(name, "_./") {
				t.Errorf("%s: %q is no name in words", w.Glyph, name)
			}
		}
	}
}
