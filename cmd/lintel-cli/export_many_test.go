package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// drawings makes a folder with diagrams in it and in folders below.
func drawings(t *testing.T) {
	t.Helper()
	inFolder(t)
	for _, folder := range []string{"in/sub", "in/.hidden", "in/empty"} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"in/a.lintel", "in/b.lintel", "in/sub/a.lintel", "in/.hidden/c.lintel"} {
		write(t, name, content(t, "report.lintel"))
	}
	write(t, "in/readme.txt", "no diagram")
}

// written lists the files below a folder.
func written(t *testing.T, folder string) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(folder, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			all = append(all, filepath.ToSlash(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAFolderIsExportedWithItsFolders(t *testing.T) {
	drawings(t)
	for _, format := range []string{"png", "svg", "pdf", "dot", "drawio", "mermaid"} {
		lintel("", "export", "in", "-o", "out-"+format, "--format", format).expect(t, 0, "", "")
		got := written(t, "out-"+format)
		ending := strings.TrimPrefix(filepath.Ext(got[0]), ".")
		want := []string{"out-" + format + "/a." + ending, "out-" + format + "/b." + ending, "out-" + format + "/sub/a." + ending}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %q", format, got)
		}
		lintel("", "export", "in/a.lintel", "--format", format, "-o", "one").expect(t, 0, "", "")
		if content(t, got[0]) != content(t, "one") || content(t, got[0]) != content(t, got[2]) {
			t.Errorf("%s: equal diagrams are not equal files", format)
		}
	}
}

func TestAReportShowsAndListsWhatWasFound(t *testing.T) {
	drawings(t)
	lintel("", "export", "in/a.lintel", "-o", "a.md", "--lang", "ko").expect(t, 0, "", "")
	page := content(t, "a.md")
	for _, want := range []string{"# 아키텍처 검사", "](<a-report.png>)", "LAMBDA-VPC-RDS", "| 심각도 |"} {
		if !strings.Contains(page, want) {
			t.Errorf("the report lacks %q:\n%s", want, page)
		}
	}
	lintel("", "export", "in", "-o", "out", "--format", "markdown").expect(t, 0, "", "")
	if files := written(t, "out"); len(files) != 6 {
		t.Errorf("written are %q", files)
	}
}

func TestSeveralFilesGoIntoOneFolder(t *testing.T) {
	drawings(t)
	lintel("", "export", "in/a.lintel", "report.lintel", "-o", "out", "--format", "mermaid", "--lang", "ko").expect(t, 0, "", "")
	if got, want := written(t, "out"), []string{"out/a.mmd", "out/report.mmd"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOneThatFailsDoesNotSpoilTheOthers(t *testing.T) {
	drawings(t)
	write(t, "in/broken.lintel", "{")
	got := lintel("", "export", "in", "gone.lintel", "-o", "out", "--format", "svg")
	if got.status != statusTrouble || strings.Count(got.err, "\n") != 2 ||
		!strings.HasPrefix(got.err, filepath.Join("in", "broken.lintel")+":1:2: ") || !strings.Contains(got.err, "\ngone.lintel: ") {
		t.Errorf("status %d and %q", got.status, got.err)
	}
	if files := written(t, "out"); len(files) != 3 {
		t.Errorf("written are %q", files)
	}
}

func TestWhatIsNoFolderOfDrawingsIsRefused(t *testing.T) {
	drawings(t)
	for args, want := range map[string]string{
		"in -o a.svg":                "in: this is a folder; name a file in it\n",
		"in/a.lintel in -o out":      "several diagrams need --format, and a folder to write to\n",
		"in -o - --format svg":       "several diagrams need files to read and a folder to write to\n",
		"in - -o out --format svg":   "several diagrams need files to read and a folder to write to\n",
		"in/empty -o x --format svg": "there is no .lintel file in the folder\n",
		"in/a.lintel in/sub/a.lintel -o out --format svg": filepath.Join("in", "a.lintel") + " and " + filepath.Join("in", "sub", "a.lintel") +
			" would both be " + filepath.Join("out", "a.svg") + "\n",
		"in in -o out --format svg --width 5 --dpi 96": "a picture has a scale, a width or a dpi: say one of them; see lintel-cli export --help\n",
	} {
		lintel("", append([]string{"export"}, strings.Fields(args)...)...).expect(t, statusTrouble, "", want)
	}
	if _, err := os.Stat("out"); err == nil {
		t.Error("something was written")
	}
}
