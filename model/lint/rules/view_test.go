package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What a rule looks at is noted only by its pass: a rule that asks for the diagram
// behind the facts would not be asked again when it changes.
func TestRulesLookAtTheDiagramThroughTheirPass(t *testing.T) {
	files, err := filepath.Glob("*/*.go")
	if err != nil || len(files) < 150 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "Facts.Diagram()") {
			t.Errorf("%s asks the facts for their diagram: look at p.Diagram", file)
		}
	}
}
