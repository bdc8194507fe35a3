package main

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// links are the places that pages lead to on their own disk.
var links = regexp.MustCompile(`\]\(<?([^):>]+)>?\)`)

func TestTheHandbookLeadsToPagesAndPicturesThatAreThere(t *testing.T) {
	if testing.Short() {
		t.Skip("it draws every example")
	}
	t.Chdir(t.TempDir())
	lintel("", "rules", "--format", "markdown", "-o", "book").
		expect(t, 0, filepath.Join("book", "README.md")+"\n", "")
	if notes, _ := filepath.Glob(filepath.Join("book", "note-*.md")); len(notes) != 5 {
		t.Errorf("pages of notes: %q", notes)
	}
	pages, _ := filepath.Glob(filepath.Join("book", "*.md"))
	for _, page := range pages {
		checkLinks(t, page)
	}
}

func TestThePageOfOneRuleComesWithoutAnIndex(t *testing.T) {
	t.Chdir(t.TempDir())
	lintel("", "rules", "lambda-vpc-rds", "--format", "markdown", "-o", "book").
		expect(t, 0, filepath.Join("book", "LAMBDA-VPC-RDS.md")+"\n", "")
	checkLinks(t, filepath.Join("book", "LAMBDA-VPC-RDS.md"))
	if pages, _ := filepath.Glob(filepath.Join("book", "*.md")); len(pages) != 1 {
		t.Errorf("beside it are %q", pages)
	}
	if got := lintel("", "rules", "NO-SUCH-RULE", "--format", "markdown", "-o", "none"); got.status == 0 {
		t.Errorf("a rule that is not there has a page: %s", got.out)
	}
	if _, err := os.Stat("none"); err == nil {
		t.Error("a folder was made for a rule that is not there")
	}
}

// checkLinks holds a page to lead somewhere, and only to files that are there.
func checkLinks(t *testing.T, page string) {
	t.Helper()
	found := links.FindAllStringSubmatch(content(t, page), -1)
	if len(found) == 0 {
		t.Errorf("%s leads nowhere", page)
	}
	for _, link := range found {
		if info, err := os.Stat(filepath.Join(filepath.Dir(page), link[1])); err != nil || info.Size() == 0 {
			t.Errorf("%s leads to %s: %v", page, link[1], err)
		}
	}
}
