package main

import (
	"os"
	"strings"
	"testing"
)

// Whoever tries Lintel types these one after the other.
func TestTheCommandsOfTheReadmeWorkInTheirOrder(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(readme), "## Check in CI")
	t.Chdir(t.TempDir())
	tried := 0
	for line := range strings.Lines(after) {
		command, ok := strings.CutPrefix(line, "    bin/lintel-cli ")
		if !ok {
			continue
		}
		command, _, _ = strings.Cut(command, "  #")
		switch {
		case strings.HasPrefix(command, "rules --format"): // the handbook has a test of its own, for it takes long
			continue
		case strings.HasPrefix(command, "import"): // so has this; it needs a template
			continue
		case strings.Contains(command, "icons"): // needs the package of AWS
			continue
		}
		args := strings.Fields(strings.ReplaceAll(command, `"`, ""))
		if got := lintel("", args...); got.status != 0 || got.err != "" {
			t.Errorf("lintel-cli %s: status %d, %s", strings.Join(args, " "), got.status, got.err)
		}
		tried++
	}
	if tried < 6 {
		t.Errorf("only %d commands were found", tried)
	}
}
