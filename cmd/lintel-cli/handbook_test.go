package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheHandbookHasAPageWithPicturesAndAnIndex(t *testing.T) {
	t.Chdir(t.TempDir())
	lintel("", "rules", "LAMBDA-VPC-RDS", "--format", "markdown", "-o", "book").
		expect(t, 0, filepath.Join("book", "README.md")+"\n", "")
	page := content(t, filepath.Join("book", "LAMBDA-VPC-RDS.md"))
	for _, drawing := range []string{"bad", "good"} {
		picture := "pictures/lambda-vpc-rds-" + drawing + ".png"
		if !strings.Contains(page, picture) {
			t.Errorf("the page does not show %s", picture)
		}
		if info, err := os.Stat(filepath.Join("book", picture)); err != nil || info.Size() < 1000 {
			t.Errorf("%s: %v", picture, err)
		}
	}
	if !strings.Contains(content(t, filepath.Join("book", "README.md")), "LAMBDA-VPC-RDS.md") {
		t.Error("the index does not lead to the page")
	}
	if notes, _ := filepath.Glob(filepath.Join("book", "note-*.md")); len(notes) != 5 {
		t.Errorf("pages of notes: %q", notes)
	}
}
